import { findAddress, normalized } from '../addresses.js';
import { type Outcome, Refusal, refusals, success } from '../answers.js';
import type { Call } from '../call.js';
import { present } from '../fields.js';
import { checkNewAddress } from '../new-addresses.js';
import { addAddress } from '../new-users.js';
import * as takes from '../parameters/addresses.js';
import type { WildduckAddress } from '../records.js';
import type { Operations } from '../router.js';
import { shownForwarded } from '../shown-addresses.js';
import { distinctTags } from '../tags.js';

export const forwardedAddressOperations: Operations = {
  'POST /addresses/forwarded': { takes: takes.createForwardedAddress, needs: 'create addresses', run: create },
  'GET /addresses/forwarded/:address': { takes: takes.getForwardedAddress, needs: 'read addresses', run: getOne },
  'PUT /addresses/forwarded/:id': { takes: takes.updateForwardedAddress, needs: 'update addresses', run: update },
  'DELETE /addresses/forwarded/:address': {
    takes: takes.deleteForwardedAddress,
    needs: 'delete addresses',
    run: remove,
  },
};

function create(call: Call): Outcome {
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
      tags: distinctTags(values.texts('tags') ?? []),
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

function getOne(call: Call): Outcome {
  const address = forwardedAddress(call, 'address');
  if (!address) throw refusals.noAddress();
  return success(shownForwarded(address, { withState: true }));
}

function update(call: Call): Outcome {
  const { state, values } = call;
  const address = forwardedAddress(call, 'id');
  if (!address) throw refusals.noAddressId();
  const wanted = values.has('address') ? normalized(values.needed('address')) : undefined;
  if (wanted !== undefined && (findAddress(state, wanted) ?? address) !== address) {
    throw new Refusal(400, 'Address already exists', 'AddressExistsError');
  }
  const autoreply = values.object('autoreply');
  Object.assign(
    address,
    present({
      address: wanted,
      name: values.text('name'),
      targets: values.texts('targets'),
      forwards: values.number('forwards'),
      forwardedDisabled: values.flag('forwardedDisabled'),
      autoreply: autoreply && { ...address.autoreply, ...autoreply },
      tags: values.has('tags') ? distinctTags(values.texts('tags') ?? []) : undefined,
      metaData: values.object('metaData'),
      internalData: values.object('internalData'),
    }),
  );
  return success();
}

function remove(call: Call): Outcome {
  const address = forwardedAddress(call, 'address');
  if (!address) throw refusals.noAddressId();
  call.state.addresses.delete(address.id);
  return success();
}
