import type { AccountEntry } from '@mailhost/plan';
import { readConfiguration } from '../frame/accounts.js';
import type { OutputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { Column } from '../frame/output/columns.js';
import { writeRecords } from '../frame/output/records.js';
import { products } from '../frame/products.js';

type Named = readonly [name: string, entry: AccountEntry];

const columns: readonly Column<Named>[] = [
  { name: 'name', value: ([name]) => name },
  { name: 'product', value: ([, { product }]) => product },
  { name: 'role', value: ([, { product }]) => products[product].role },
  { name: 'baseUrl', value: ([, { baseUrl }]) => baseUrl },
];

/** Writes the accounts of the configuration. */
export async function listAccounts(context: CliContext, flags: OutputFlags): Promise<ExitCode> {
  const { file, state } = await readConfiguration(context);
  await writeRecords(context, flags, columns, Object.entries(state.accounts ?? {}), `${file} has no accounts.`);
  return exitCodes.done;
}
