import type { AccountEntry } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import type { KindName } from '@mailhost/unified';
import { chooseAccount, readConfiguration } from '../frame/accounts.js';
import { productsWith } from '../frame/capabilities.js';
import type { CliContext } from '../frame/context.js';
import { products } from '../frame/products.js';

/**
 * The account that a command works on: the one that is named, or the only one of a role that can do it. What hangs on
 * the server's version or on the credentials' rights is found out.
 */
export async function preparedAccount(
  context: CliContext,
  given: string | undefined,
  { kind, role }: { readonly kind: KindName; readonly role?: 'host' | 'filter' | undefined },
): Promise<OpenedAccount> {
  const [{ state }, able] = await Promise.all([readConfiguration(context), productsWith(kind)]);
  const hasRole = ({ product }: AccountEntry) => role === undefined || products[product].role === role;
  const canDoIt = (entry: AccountEntry) => hasRole(entry) && able.has(entry.product);
  // Where none can, the one that is there says why not.
  const isThere = Object.values(state.accounts ?? {}).some(canDoIt);
  const account = await chooseAccount(context, given, isThere ? canDoIt : hasRole);
  const row = account.capabilities.kinds[kind];
  const depends = row && [row, ...Object.values(row.fields)].some((part) => part.depends !== undefined);
  if (depends) await account.discover();
  return account;
}
