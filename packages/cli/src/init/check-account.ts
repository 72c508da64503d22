import type { AccountEntry } from '@mailhost/plan';
import { openAccount } from '@mailhost/plan/config';
import { accountOptions } from '../frame/accounts.js';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { explain } from '../frame/explain.js';
import { products } from '../frame/products.js';

/** Tries the credentials of an account by a call that changes nothing. Throws where they do not do. */
export async function checkAccount(context: CliContext, name: string, entry: AccountEntry): Promise<void> {
  try {
    const account = await openAccount(name, { ...entry, outage: { maxWait: 0 } }, await accountOptions(context));
    await account.calls('domain').list({}, { details: false, signal: context.signal }).toArray({ limit: 1 });
  } catch (error) {
    const { message, exitCode } = explain(error);
    throw new CliError(message, 'Nothing was written. Correct it, or say --no-check to write it as it is.', exitCode);
  }
  context.tell(`${products[entry.product].title} answers, and takes the credentials.`);
}
