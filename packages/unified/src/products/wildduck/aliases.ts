import type { GetAddressesResult, WildduckClient } from '@mailhost/wildduck';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { withDetails } from '../../engine/details.js';
import { localPartOf, normalizeAddress } from '../../model/address.js';
import type { AliasInput } from '../../model/inputs.js';
import type { Alias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import {
  createForwarding,
  deleteForwarding,
  findForwarding,
  mailTargets,
  mainAddress,
  updateForwarding,
} from './address-forms.js';
import { aliasInputSchema } from './address-inputs.js';
import { addressQuery, isIn, pageSize } from './domain-queries.js';
import type { WildduckOutputs } from './types.js';

type WildduckAlias = Alias<WildduckOutputs>;

export function aliasDriver(client: WildduckClient): KindDriver<WildduckAlias, AliasInput, string, DomainFilter> {
  return {
    inputSchema: aliasInputSchema,
    list: ({ domain }, context) => listAliases(client, domain, context),
    find: async (address, context) => {
      const found = await findForwarding(client, address, context);
      return found && { address, ...found };
    },
    create: ({ address, targets }, context) => createForwarding(client, address, targets, context),
    update: (alias, { targets = [] }, context) => updateForwarding(client, alias, targets, context),
    delete: (alias, _, context) => deleteForwarding(client, alias, context),
  };
}

/**
 * The addresses of a domain that are no mailbox's main one. The mailboxes of the domain are read first: they tell which these are,
 * and whose the aliases are, so that only mailboxes of other domains cost a call each.
 */
async function* listAliases(
  client: WildduckClient,
  domain: string,
  context: DriverContext,
): AsyncGenerator<WildduckAlias, void, void> {
  const mains = new Map<string, Promise<string | undefined>>();
  const query = { ...addressQuery(domain), limit: pageSize };
  for await (const { id, address } of client.users.list(query, context.options)) {
    if (isIn(domain, address)) mains.set(id, Promise.resolve(normalizeAddress(address)));
  }
  const mainOf = async (user: string) => {
    if (!mains.has(user) && context.details) mains.set(user, mainAddress(client, user, context));
    return await mains.get(user);
  };
  const toAlias = async (raw: GetAddressesResult): Promise<WildduckAlias | undefined> => {
    const address = normalizeAddress(raw.address ?? '');
    if (!isIn(domain, address) || localPartOf(address) === '*') return undefined;
    if (raw.user === undefined) return { address, targets: mailTargets(raw.targets), raw };
    const main = await mainOf(raw.user);
    if (main === address) return undefined;
    return { address, targets: main === undefined ? undefined : [main], raw };
  };
  yield* withDetails(client.addresses.listAll(query, context.options), context.concurrency, toAlias);
}
