import type { InputSchema } from '@mailhost/core/schema';
import { expected, withChecks, words } from '@mailhost/core/schema';
import { mailAddress, normalizeAddress } from '@mailhost/unified';
import * as z from 'zod/mini';
import { type CsvOptions, rowsOf } from '../state/csv.js';
import type { KnownHash } from './options.js';

/** What a row has to be. Its messages never hold a hash. */
const hashSchema: InputSchema<{
  readonly address: string;
  readonly hash: string;
  readonly scheme?: string | undefined;
}> = z.strictObject(
  {
    address: mailAddress,
    hash: withChecks(z.string(words), z.regex(/^\S+$/, expected('a hash without spaces, such as {SSHA512}…'))),
    scheme: z.optional(withChecks(z.string(words), z.minLength(1, words))),
  },
  words,
);

const asText = (text: string): string => text;

/**
 * Hashes of passwords, of a CSV whose first line names the columns: `address`, `hash`, and `scheme` where the hash does
 * not say it itself. Throws `StateError` with line and column, and never with a hash.
 *
 * @example
 * const hashes = readHashesCsv(await readFile('hashes.csv', 'utf8'), { file: 'hashes.csv' });
 */
export function readHashesCsv(text: string, options: CsvOptions = {}): readonly KnownHash[] {
  const { file = 'hashes' } = options;
  const rows = rowsOf(text, hashSchema, { address: asText, hash: asText, scheme: asText }, options);
  return rows.map((row) => ({ ...row, reference: `file:${file}#${normalizeAddress(row.address)}` }));
}
