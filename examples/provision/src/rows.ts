import { parse } from 'csv-parse/sync';

/** A line of the file. Which columns mean something depends on the kind. */
export interface Row {
  /** The line's number in the file, the header being line 1. */
  readonly line: number;
  readonly kind: 'domain' | 'mailbox' | 'alias';
  readonly name: string;
  /** Domain: the server behind the filter. Alias: the address that it delivers to. */
  readonly target: string;
  readonly quota_mb: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly phone: string | undefined;
}

/** A row that was not carried out: which, what of it, and why. */
export interface Refusal {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly reason: string;
}

/** The rows of a CSV text, in the order in which they can be carried out: domains, mailboxes, aliases. */
export function readRows(csv: string): { rows: Row[]; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const rows: Row[] = [];
  const records: Record<string, string>[] = parse(csv, { columns: true, trim: true, skip_empty_lines: true });
  for (const [index, record] of records.entries()) {
    const line = index + 2;
    const { kind, name = '', target = '', quota_mb = '', first_name = '', last_name = '', phone } = record;
    if (kind !== 'domain' && kind !== 'mailbox' && kind !== 'alias') {
      refused.push({ line, name, field: 'kind', reason: 'expected domain, mailbox or alias' });
      continue;
    }
    rows.push({
      line,
      kind,
      name,
      target,
      quota_mb: Number(quota_mb),
      first_name,
      last_name,
      phone: phone || undefined,
    });
  }
  return { rows: order.flatMap((kind) => rows.filter((row) => row.kind === kind)), refused };
}

const order = ['domain', 'mailbox', 'alias'] as const;

/** What is wrong between rows, which no single call can tell. */
export function conflictsOf(rows: readonly Row[]): Refusal[] {
  const domains = new Set(rows.filter(({ kind }) => kind === 'domain').map(({ name }) => name));
  const mailboxes = new Set<string>();
  return rows.flatMap(({ line, kind, name }): Refusal[] => {
    if (kind === 'domain') return [];
    if (!domains.has(domainOf(name))) return [{ line, name, field: 'name', reason: 'its domain is not in the file' }];
    if (kind !== 'mailbox') return [];
    if (mailboxes.has(name)) return [{ line, name, field: 'name', reason: 'stands in the file twice' }];
    mailboxes.add(name);
    return [];
  });
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
