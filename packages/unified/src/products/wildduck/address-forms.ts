import type { ResolveAddressResponse, WildduckClient } from '@mailhost/wildduck';
import type { DriverContext } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeAddress, normalizeAddresses } from '../../model/address.js';
import { makeAnew } from './made-anew.js';
import type { AddressRecord } from './types.js';

/** An address that is no mailbox's main one, with where its mail goes. */
export interface Forwarding {
  readonly targets: readonly string[] | undefined;
  readonly raw: AddressRecord;
}

/** The addresses among targets. The others are relays and URLs. */
export function mailTargets(targets: readonly string[] = []): readonly string[] {
  return normalizeAddresses(targets.filter(isMailTarget));
}

/** What to write for such targets: with the relays and URLs that are there already. */
export function withOtherTargets(targets: readonly string[], present: readonly string[] = []): readonly string[] {
  return [...present.filter((target) => !isMailTarget(target)), ...targets];
}

function isMailTarget(target: string): boolean {
  return !/^[a-z]+:\/\//i.test(target);
}

/** The record of just this address; the server also gives one that differs by dots, or in the domain of an alias. */
export async function recordOf(
  { addresses }: WildduckClient,
  address: string,
  { options }: DriverContext,
): Promise<ResolveAddressResponse | undefined> {
  const record = await ifFound(addresses.resolve(address, {}, options));
  return record && normalizeAddress(record.address ?? '') === address ? record : undefined;
}

/** The address that a user's mail comes to. */
export async function mainAddress(
  { users }: WildduckClient,
  user: string,
  { options }: DriverContext,
): Promise<string | undefined> {
  const found = await ifFound(users.get(user, options));
  return found && normalizeAddress(found.address);
}

/** Where the mail of an address goes; `undefined` where there is none, or it is the main one of a mailbox. */
export async function findForwarding(
  client: WildduckClient,
  address: string,
  context: DriverContext,
): Promise<Forwarding | undefined> {
  const raw = await recordOf(client, address, context);
  if (raw?.user === undefined) return raw && { targets: mailTargets(raw.targets), raw };
  const main = await mainAddress(client, raw.user, context);
  return main === undefined || main === address ? undefined : { targets: [main], raw };
}

/** Makes an address of the mailbox that is its only target, and a forwarded address for any other targets. */
export async function createForwarding(
  client: WildduckClient,
  address: string,
  targets: readonly string[],
  context: DriverContext,
): Promise<void> {
  await makeForwarding(client, address, targets, await ownerOf(client, targets, context), context);
}

/** Changes where the mail of an address goes: in one call where it stays a forwarded address, anew otherwise. */
export async function updateForwarding(
  client: WildduckClient,
  { address, targets: before = [], raw }: Forwarding & { readonly address: string },
  targets: readonly string[],
  context: DriverContext,
): Promise<void> {
  const { options, warn } = context;
  const others = withOtherTargets([], raw.targets);
  const owner = others.length === 0 ? await ownerOf(client, targets, context) : undefined;
  if (raw.user === undefined && owner === undefined) {
    await client.addresses.forwarded.update(raw.id, { targets: withOtherTargets(targets, raw.targets) }, options);
    return;
  }
  const message = `${address} is deleted and made anew for its new targets: mail that comes between the two calls is refused.`;
  warn({ code: 'several-calls', field: 'targets', message });
  await makeAnew({
    remove: () => deleteForwarding(client, { raw }, context),
    make: () => makeForwarding(client, address, targets, owner, context),
    putBack: () => makeForwarding(client, address, before, raw.user, context),
  });
}

/** Deletes an address that is no mailbox's main one. */
export async function deleteForwarding(
  { addresses }: WildduckClient,
  { raw: { id, user } }: Pick<Forwarding, 'raw'>,
  { options }: DriverContext,
): Promise<void> {
  await (user === undefined ? addresses.forwarded.delete(id, options) : addresses.delete(user, id, options));
}

async function makeForwarding(
  { addresses }: WildduckClient,
  address: string,
  targets: readonly string[],
  owner: string | undefined,
  { options }: DriverContext,
): Promise<void> {
  const named = { address, ...(address.includes('*') && { allowWildcard: true }) };
  await (owner === undefined
    ? addresses.forwarded.create({ ...named, targets }, options)
    : addresses.create(owner, named, options));
}

/** The user whose main address is the only target. */
async function ownerOf(
  client: WildduckClient,
  targets: readonly string[],
  context: DriverContext,
): Promise<string | undefined> {
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const user = (await recordOf(client, target, context))?.user;
  return user !== undefined && (await mainAddress(client, user, context)) === target ? user : undefined;
}
