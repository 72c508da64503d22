import type { InputSchema } from '@mailhost/core/schema';
import { domainOf, normalizeDomain } from '@mailhost/unified';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { aliasSchema, mailboxSchema } from './schema.js';
import type { AliasState, DomainState, MailboxState, State } from './state.js';
import { StateError, type StateProblem } from './state-error.js';

/** Options of {@link readMailboxesCsv} and {@link readAliasesCsv}. */
export interface CsvOptions {
  /** What to call it in errors. Default `csv`. */
  readonly file?: string | undefined;
  /** What stands between the cells. Default a comma. */
  readonly delimiter?: string | undefined;
}

/** How a cell becomes a field's value. What does not fit stays as it is, and the schema says what was expected. */
type Cell = (text: string) => unknown;

const asText: Cell = (text) => text;
const asNumber: Cell = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text);
const asAddresses: Cell = (text) => text.split(/[\s;,]/).filter((address) => address !== '');
const asWord: Cell = (text) => (text === 'true' ? true : text === 'false' ? false : text);

const mailboxCells: Readonly<Record<string, Cell>> = {
  address: asText,
  name: asText,
  quota: asNumber,
  enabled: asWord,
  password: asText,
  passwordVersion: asNumber,
  absent: asWord,
};
const aliasCells: Readonly<Record<string, Cell>> = { address: asText, targets: asAddresses, absent: asWord };

/**
 * Mailboxes of a CSV whose first line names the columns: `address`, and any of `name`, `quota`, `enabled`, `password`
 * (a reference), `passwordVersion`, `absent`. Empty cells are left out. Throws `StateError` with line and column.
 */
export function readMailboxesCsv(text: string, options: CsvOptions = {}): readonly MailboxState[] {
  return rowsOf(text, mailboxSchema, mailboxCells, options);
}

/**
 * Aliases of a CSV: `address`, `targets` (with spaces or semicolons between them), `absent`. The rest is as with
 * {@link readMailboxesCsv}.
 */
export function readAliasesCsv(text: string, options: CsvOptions = {}): readonly AliasState[] {
  return rowsOf(text, aliasSchema, aliasCells, options);
}

/**
 * A state with more mailboxes and aliases, each put into its domain. Throws `StateError` where its domain is not there.
 */
export function withAddresses(
  state: State,
  { mailboxes = [], aliases = [] }: Pick<DomainState, 'mailboxes' | 'aliases'>,
  { file = 'csv' }: CsvOptions = {},
): State {
  const added = { mailboxes: byDomain(mailboxes), aliases: byDomain(aliases) };
  const domains = state.domains.map((domain): DomainState => {
    const name = normalizeDomain(domain.name);
    const more = { mailboxes: added.mailboxes.get(name), aliases: added.aliases.get(name) };
    return {
      ...domain,
      ...(more.mailboxes && { mailboxes: [...(domain.mailboxes ?? []), ...more.mailboxes] }),
      ...(more.aliases && { aliases: [...(domain.aliases ?? []), ...more.aliases] }),
    };
  });
  const known = new Set(domains.map(({ name }) => normalizeDomain(name)));
  const unknown = [...new Set([...added.mailboxes.keys(), ...added.aliases.keys()])].filter((name) => !known.has(name));
  if (unknown.length === 0) return { ...state, domains };
  throw new StateError(
    unknown.map((name) => {
      const message = `the state has no domain ${name}: add it, with its host`;
      return { file, line: undefined, column: undefined, path: '', message };
    }),
  );
}

function byDomain<Item extends { readonly address: string }>(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const domain = domainOf(item.address);
    const others = found.get(domain);
    if (others) others.push(item);
    else found.set(domain, [item]);
  }
  return found;
}

const rowsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** The rows of a CSV, each checked by a schema; `cells` names the columns. */
export function rowsOf<Item>(
  text: string,
  schema: InputSchema<Item>,
  cells: Readonly<Record<string, Cell>>,
  { file = 'csv', delimiter = ',' }: CsvOptions,
): readonly Item[] {
  const [header, ...rows] = parsed(text, delimiter, file);
  const columns = header?.record ?? [];
  const problems: StateProblem[] = [];
  for (const [index, name] of columns.entries()) {
    if (Object.hasOwn(cells, name)) continue;
    const message = `is not a column of these: expected ${Object.keys(cells).join(', ')}`;
    problems.push({ file, line: 1, column: index + 1, path: name, message });
  }
  if (problems.length > 0) throw new StateError(problems);
  const items: Item[] = [];
  for (const { record, info } of rows) {
    const fields = record.flatMap((cell, index) => {
      const name = columns[index] ?? '';
      return cell === '' ? [] : [[name, cells[name]?.(cell)]];
    });
    const result = schema.safeParse(Object.fromEntries(fields));
    if (result.success) items.push(result.data);
    for (const { path, message } of result.error?.issues ?? []) {
      const name = String(path[0] ?? '');
      const column = columns.indexOf(name) + 1;
      problems.push({ file, line: info.lines, column: column > 0 ? column : undefined, path: name, message });
    }
  }
  if (problems.length > 0) throw new StateError(problems);
  return items;
}

function parsed(text: string, delimiter: string, file: string): z.infer<typeof rowsSchema> {
  try {
    const rows: unknown = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true, trim: true });
    return rowsSchema.parse(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    throw new StateError(
      [
        {
          file,
          line: typeof line === 'number' ? line : undefined,
          column: undefined,
          path: '',
          message: error.message,
        },
      ],
      error,
    );
  }
}
