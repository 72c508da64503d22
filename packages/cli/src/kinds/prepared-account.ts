import type { AccountEntry } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import type { KindName } from '@mailhost/unified';
import { chooseAccount } from '../frame/accounts.js';
import { canHave } from '../frame/capabilities.js';
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
  const hasRole = ({ product }: AccountEntry) => role === undefined || products[product].role === role;
  const account = await chooseAccount(context, given, hasRole, ({ product }) => canHave(product, kind));
  const row = account.capabilities.kinds[kind];
  const depends = row && [row, ...Object.values(row.fields)].some((part) => part.depends !== undefined);
  if (depends) await account.discover();
  return account;
}
