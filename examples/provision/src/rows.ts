import { domainOf, MiB } from '@mailhost/unified';
import { aliasInputSchema, domainInputSchema, mailboxInputSchema } from '@mailhost/unified/schemas';
import { parse } from 'csv-parse/sync';

/** What one or, for an alias with several targets, more lines of the file ask for. */
export type Row = { readonly lines: readonly number[] } & (
  | { readonly kind: 'domain'; readonly name: string; readonly relay: { readonly host: string } }
  | { readonly kind: 'mailbox'; readonly address: string; readonly name: string; readonly quota: number }
  | { readonly kind: 'alias'; readonly address: string; readonly targets: readonly string[] }
);

/** A row that was not carried out: which, what of it, and why. */
export interface Refusal {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly reason: string;
}

/** The rows of a CSV text in the order in which they can be carried out, and what stands against some, before anything is sent. */
export function readRows(csv: string): { rows: Row[]; refused: Refusal[]; lines: number } {
  const records: Record<string, string>[] = parse(csv, { columns: true, trim: true, skip_empty_lines: true });
  const read = order.flatMap((kind) => rowsOf(kind, records));
  const domains = new Set(read.flatMap((row) => (row.kind === 'domain' ? [row.name] : [])));
  const seen = new Set<string>();
  const rows: Row[] = [];
  const refused: Refusal[] = [];
  for (const row of read) {
    const wrong = [...misfits(row), ...conflicts(row, domains, seen)];
    seen.add(nameOf(row));
    if (wrong.length === 0) rows.push(row);
    else refused.push(...wrong);
  }
  return { rows, refused, lines: records.length };
}

export const nameOf = (row: Row): string => (row.kind === 'domain' ? row.name : row.address);

/** The first line of a row, by which it is told. */
export const lineOf = ({ lines }: Row): number => lines[0] ?? 0;

const order = ['domain', 'mailbox', 'alias'] as const;

function rowsOf(wanted: Row['kind'], records: readonly Record<string, string>[]): Row[] {
  const rows = new Map<string, Row>();
  for (const [index, { kind, name = '', target = '', quota_mb = '', person = '' }] of records.entries()) {
    if (kind !== wanted) continue;
    const lines = [index + 2];
    if (kind === 'domain') rows.set(`${name} ${index}`, { kind, lines, name, relay: { host: target } });
    else if (kind === 'mailbox') {
      rows.set(`${name} ${index}`, { kind, lines, address: name, name: person, quota: Number(quota_mb) * MiB });
    } else {
      const before = rows.get(name);
      const targets = [...(before?.kind === 'alias' ? before.targets : []), target];
      rows.set(name, { kind: 'alias', lines: [...(before?.lines ?? []), ...lines], address: name, targets });
    }
  }
  return [...rows.values()];
}

/** What the model itself says of a row: the same schemas check what the calls are given. */
function misfits(row: Row): Refusal[] {
  const { kind, lines: _, ...input } = row;
  const { error } = schemas[kind].safeParse(input);
  const issues = error?.issues ?? [];
  return issues.map(({ path, message }) => ({
    line: lineOf(row),
    name: nameOf(row),
    field: path.join('.'),
    reason: message,
  }));
}

const schemas = { domain: domainInputSchema, mailbox: mailboxInputSchema, alias: aliasInputSchema };

/** What is wrong between rows, which no schema can tell. */
function conflicts(row: Row, domains: ReadonlySet<string>, seen: ReadonlySet<string>): Refusal[] {
  if (row.kind === 'domain') return [];
  const found: Refusal = { line: lineOf(row), name: row.address, field: 'address', reason: '' };
  if (!row.address.includes('@')) return [];
  if (!domains.has(domainOf(row.address))) return [{ ...found, reason: 'its domain is not in the file' }];
  if (seen.has(row.address)) return [{ ...found, reason: 'stands in the file twice' }];
  return [];
}
