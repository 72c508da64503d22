import { findAddress, normalized } from '../addresses.js';
import { Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { checkNewAddress } from '../new-addresses.js';
import { addAddress } from '../new-users.js';
import {
  addressPattern,
  amount,
  blankableTrimmed,
  dateOrFalse,
  email,
  flag,
  flagOr,
  internalData,
  metaData,
  tags,
  targets,
} from '../parameters/common.js';
import { type Fields, object, required } from '../parameters/rules.js';
import type { WildduckAddress } from '../records.js';
import { operationsOn } from '../router.js';
import { shownForwarded } from '../shown-addresses.js';
import { distinctTags } from '../tags.js';

const fields: Fields = {
  name: blankableTrimmed(128),
  targets,
  forwards: amount,
  autoreply: object({
    status: flagOr(true),
    start: dateOrFalse,
    end: dateOrFalse,
    name: blankableTrimmed(128),
    subject: blankableTrimmed(2048),
    text: blankableTrimmed(131_072),
    html: blankableTrimmed(131_072),
  }),
  tags,
  metaData,
  internalData,
};

export const forwardedAddressOperations = operationsOn('addresses', {
  'POST /addresses/forwarded': {
    takes: { ...fields, address: required(addressPattern), allowWildcard: flag },
    run: create,
  },
  'GET /addresses/forwarded/:address': { run: getOne },
  'PUT /addresses/forwarded/:id': { takes: { ...fields, address: email, forwardedDisabled: flag }, run: update },
  'DELETE /addresses/forwarded/:address': { run: remove },
});

function create(call: Call): WildduckResult {
  const { state, values, now } = call;
  const address = normalized(values.needed('address'));
  checkNewAddress(call, address);
  const added = addAddress(
    state,
    {
      user: null,
      address,
      name: values.text('name'),
      targets: values.texts('targets') ?? [],
      forwards: values.number('forwards') ?? 0,
      autoreply: values.object('autoreply'),
      tags: distinctTags(values.texts('tags')),
      metaData: values.object('metaData'),
      internalData: values.object('internalData'),
    },
    now,
  );
  return success({ id: added.id });
}

function forwardedAddress({ state, values }: Call, name: string): WildduckAddress | undefined {
  const address = state.addresses.get(values.needed(name));
  return address?.user === null ? address : undefined;
}

function getOne(call: Call): WildduckResult {
  const address = forwardedAddress(call, 'address');
  if (!address) throw refusals.noAddress();
  return success(shownForwarded(address, { withState: true }));
}

function update(call: Call): WildduckResult {
  const { state, values } = call;
  const address = forwardedAddress(call, 'id');
  if (!address) throw refusals.noAddressId();
  const wanted = values.has('address') ? normalized(values.needed('address')) : undefined;
  if (wanted !== undefined && (findAddress(state, wanted) ?? address) !== address) {
    throw new Refusal(400, 'Address already exists', 'AddressExistsError');
  }
  const plain = ['name', 'targets', 'forwards', 'forwardedDisabled', 'metaData', 'internalData'];
  Object.assign(address, values.picked(...plain));
  if (values.has('autoreply')) address.autoreply = { ...address.autoreply, ...values.object('autoreply') };
  if (values.has('tags')) address.tags = distinctTags(values.texts('tags'));
  if (wanted !== undefined) address.address = wanted;
  return success();
}

function remove(call: Call): WildduckResult {
  const address = forwardedAddress(call, 'address');
  if (!address) throw refusals.noAddressId();
  call.state.addresses.delete(address.id);
  return success();
}
