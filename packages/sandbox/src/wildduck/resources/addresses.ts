import { addressesOf, addressFor, domainOf, findAddress, normalized, normalizedDomain } from '../addresses.js';
import { isoDate, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { picked } from '../fields.js';
import { checkNewAddress } from '../new-addresses.js';
import { addAddress } from '../new-users.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import {
  addressPattern,
  blankableTrimmed,
  email,
  flag,
  internalData,
  metaData,
  page,
  tags,
  theId,
} from '../parameters/common.js';
import { either, number, orElse, required, text } from '../parameters/rules.js';
import type { WildduckAddress } from '../records.js';
import { operationsOn } from '../router.js';
import { shownAddress, shownForwarded } from '../shown-addresses.js';
import { distinctTags, hasTags } from '../tags.js';

export const addressOperations = operationsOn('addresses', {
  'GET /addresses': {
    takes: {
      query: orElse('', blankableTrimmed(255)),
      forward: blankableTrimmed(255),
      tags: blankableTrimmed(1024),
      requiredTags: blankableTrimmed(1024),
      metaData: flag,
      internalData: flag,
      ...page,
    },
    passesUnknown: true,
    needs: 'read addresslisting',
    ownOnly: true,
    run: listAll,
  },
  'GET /addresses/resolve/:address': {
    takes: { address: required(either(theId, addressPattern)), allowWildcard: flag },
    run: resolve,
  },
  'PUT /addresses/renameDomain': {
    takes: { oldDomain: required(text()), newDomain: required(text()) },
    run: renameDomain,
  },
  'GET /users/:user/addresses': { takes: { metaData: flag, internalData: flag }, run: listOfUser },
  'POST /users/:user/addresses': {
    takes: {
      address: required(addressPattern),
      name: blankableTrimmed(128),
      main: flag,
      allowWildcard: flag,
      tags,
      metaData,
      internalData,
    },
    run: create,
  },
  'GET /users/:user/addresses/:address': { run: getOne },
  'PUT /users/:user/addresses/:id': {
    takes: { name: blankableTrimmed(128), address: email, main: flag, tags, metaData, internalData },
    run: update,
  },
  'DELETE /users/:user/addresses/:address': { run: remove },
  'GET /users/:user/addressregister': {
    takes: { query: required(blankableTrimmed(255)), limit: orElse(20, number(1, 250)) },
    run: listRegister,
  },
  'PUT /users/:user/addressregister/:id': {
    takes: { disabled: required(flag), name: text(check.max(255)) },
    run: updateRegistered,
  },
});

function listAll({ state, values, visitor, fromUser }: Call): WildduckResult {
  const query = values.text('query') ?? '';
  const forward = values.text('forward');
  const tags = { some: values.text('tags'), all: values.text('requiredTags') };
  const found = [...state.addresses.values()].filter(
    (address) =>
      (visitor.role !== 'user' || address.user === visitor.user) &&
      address.address.includes(query.toLowerCase()) &&
      (forward === undefined || address.targets.some((target) => target.includes(forward))) &&
      hasTags(address.tags, tags),
  );
  const wantsData = ['metaData', 'internalData'] as const;
  const data = wantsData.filter((name) => values.flag(name) && !(name === 'internalData' && fromUser));
  const show = (address: WildduckAddress) =>
    address.user === null
      ? { ...picked(address, ...shownFields, 'forwardedDisabled', 'targets', ...data), forwarded: true }
      : { ...picked(address, ...shownFields, 'user', ...data), forwarded: false, forwardedDisabled: false };
  return listed(values, found, { positionOf: ({ address, id }) => [address, id], show, more: { query } });
}

const shownFields = ['id', 'name', 'address', 'tags'] as const;

function resolve(call: Call): WildduckResult {
  const { state, values } = call;
  const wanted = values.needed('address');
  const find = values.flag('allowWildcard') ? addressFor : findAddress;
  const address = wanted.includes('@') ? find(state, wanted) : state.addresses.get(wanted);
  if (!address) throw refusals.noAddress();
  if (address.user === null) return success(shownForwarded(address, { withState: false }));
  const { created, ...fields } = address;
  const shown = { ...fields, created: isoDate(created) };
  return success(picked(shown, 'id', 'name', 'address', 'user', 'tags', 'created', 'metaData', 'internalData'));
}

function listOfUser(call: Call): WildduckResult {
  const { state, values } = call;
  const user = call.user();
  const wants = {
    main: user.address,
    metaData: values.flag('metaData') === true,
    internalData: values.flag('internalData') === true && !call.fromUser,
  };
  return success({ results: addressesOf(state, user.id).map((address) => shownAddress(address, wants)) });
}

function create(call: Call): WildduckResult {
  const { state, values, now, fromUser } = call;
  const user = call.user();
  const address = normalized(values.needed('address'));
  checkNewAddress(call, address);
  const added = addAddress(
    state,
    {
      user: user.id,
      address,
      name: values.text('name'),
      tags: distinctTags(values.texts('tags')),
      metaData: values.object('metaData'),
      internalData: fromUser ? undefined : values.object('internalData'),
    },
    now,
  );
  if (values.flag('main') || user.address === '') user.address = address;
  return success({ id: added.id });
}

function ownAddress({ state, values, userId }: Call, name: string): WildduckAddress | undefined {
  const address = state.addresses.get(values.needed(name));
  return address?.user === userId ? address : undefined;
}

function getOne(call: Call): WildduckResult {
  const user = call.user();
  const address = ownAddress(call, 'address');
  if (!address) throw refusals.noAddress();
  const wants = { main: user.address, metaData: true, internalData: !call.fromUser };
  return success(shownAddress(address, wants));
}

function update(call: Call): WildduckResult {
  const { state, values, fromUser } = call;
  if (values.flag('main') === false) throw new Refusal(400, 'Cannot unset main status', 'InputValidationError');
  const user = call.user();
  const address = ownAddress(call, 'id');
  if (!address) throw refusals.noAddressId();
  const before = address.address;
  const isMain = before === user.address;
  if (values.flag('main') && address.address.includes('*')) {
    throw new Refusal(400, 'Can not set wildcard address as default', 'WildcardNotPermitted');
  }
  const wanted = values.has('address') ? normalized(values.needed('address')) : undefined;
  if (wanted !== undefined && (findAddress(state, wanted) ?? address) !== address) {
    throw new Refusal(400, 'Address already exists', 'AddressExistsError');
  }
  Object.assign(address, values.picked('name', 'metaData', ...(fromUser ? [] : ['internalData'])));
  if (values.has('tags')) address.tags = distinctTags(values.texts('tags'));
  if (wanted !== undefined) address.address = wanted;
  // Made the main one and renamed at once, the user has the old name of it.
  if (values.flag('main')) user.address = before;
  else if (isMain) user.address = address.address;
  return success();
}

function remove(call: Call): WildduckResult {
  const user = call.user();
  const address = ownAddress(call, 'address');
  if (!address) throw refusals.noAddressId();
  if (address.address === user.address) throw new Refusal(400, 'Can not delete main address', 'NotPermitted');
  call.state.addresses.delete(address.id);
  return success();
}

function renameDomain({ state, values }: Call): WildduckResult {
  const oldDomain = normalizedDomain(values.needed('oldDomain'));
  const newDomain = normalizedDomain(values.needed('newDomain'));
  const counts = { modifiedAddresses: 0, modifiedUsers: 0, modifiedDkim: 0, modifiedAliases: 0 };
  if (oldDomain === newDomain) return success(counts);
  const renamed = (address: string) => `${address.slice(0, address.lastIndexOf('@'))}@${newDomain}`;
  for (const address of state.addresses.values()) {
    if (domainOf(address.address) !== oldDomain) continue;
    address.address = renamed(address.address);
    counts.modifiedAddresses += 1;
  }
  for (const user of state.users.values()) {
    if (!user.address.includes('@') || domainOf(user.address) !== oldDomain) continue;
    user.address = renamed(user.address);
    counts.modifiedUsers += 1;
  }
  for (const key of state.dkimKeys.values()) {
    if (key.domain !== oldDomain) continue;
    key.domain = newDomain;
    counts.modifiedDkim += 1;
  }
  for (const alias of state.domainAliases.values()) {
    if (alias.domain !== oldDomain) continue;
    alias.domain = newDomain;
    counts.modifiedAliases += 1;
  }
  return success(counts);
}

function listRegister(call: Call): WildduckResult {
  const { state, values } = call;
  const user = call.user();
  const query = values.needed('query').toLowerCase();
  const results = [...state.registeredAddresses.values()]
    .filter((known) => known.user === user.id && !known.disabled)
    .filter(({ name, address }) => name.toLowerCase().includes(query) || address.includes(query))
    .slice(0, values.number('limit') ?? 20)
    .map((known) => picked(known, 'id', 'name', 'address'));
  return success({ results });
}

function updateRegistered(call: Call): WildduckResult {
  const { state, values, userId } = call;
  call.user();
  const known = state.registeredAddresses.get(values.needed('id'));
  if (known?.user !== userId) throw refusals.noAddress();
  Object.assign(known, values.picked('disabled', 'name'));
  return success();
}
