import * as z from 'zod/mini';
import type { SandboxAnswer } from '../http.js';
import { type Operation, takes } from '../routing.js';
import { counted } from './answers.js';
import type { Call } from './call.js';
import { count } from './fields.js';

/** What a list can do besides being cut into pages. */
export interface ListRules<T> {
  /** The order when none is asked for. */
  readonly sort: string;
  /** What else it can be sorted by, with spaces between; an id stands for the order of creation. */
  readonly sortable: string;
  /** By parameter: what it is compared with. One of them may be sent. */
  readonly filters?: Readonly<Record<string, (item: T, call: Call) => readonly string[]>>;
  /** The parameters that are no filters, and that the vendor's examples send to no effect. */
  readonly withoutEffect?: readonly string[];
  /** Whether the list is also there for a spreadsheet. */
  readonly excel?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** An operation that answers with a page of a list. */
export function list<T>(
  rules: ListRules<T>,
  items: (call: Call) => readonly T[],
  view: (item: T, call: Call) => Row,
): Operation<Call, SandboxAnswer> {
  const { filters = {}, withoutEffect = [], excel = false } = rules;
  const parameters = [...Object.keys(filters), ...withoutEffect].map((name) => [name, z.optional(z.string())] as const);
  const filtersIn = (sent: object) => Object.entries(sent).filter(([name]) => Object.hasOwn(filters, name));
  const schema = z
    .strictObject({ ...Object.fromEntries(parameters), ...pageParameters(rules.sort, rules.sortable) })
    .check(z.refine<object>((sent) => filtersIn(sent).length < 2, 'has two filters, and one is allowed'));
  return takes(schema, (call, sent) => {
    const wanted = items(call).filter((item) =>
      filtersIn(sent).every(([name, pattern]) =>
        filters[name]?.(item, call).some((value) => matches(value, String(pattern))),
      ),
    );
    const rows = wanted.map((item) => view(item, call));
    return page(rows, sent, excel && wantsExcel(call.request.headers['accept'] ?? ''));
  });
}

/** The parameters by which every list is sorted and cut into pages. */
export function pageParameters(sort: string, sortable: string) {
  const names = [sort.replace(/^-/, ''), ...sortable.split(' ')];
  return {
    sort: z._default(z.enum([...names, ...names.map((name) => `-${name}`)]), sort),
    offset: z._default(count, 0),
    pageSize: z._default(count, 40),
  };
}

interface Page {
  readonly sort: string;
  readonly offset: number;
  readonly pageSize: number;
}

/** Answers with a page of rows that are in the order of their creation. */
export function page(rows: readonly Row[], { sort, offset, pageSize }: Page, forExcel = false): SandboxAnswer {
  const field = sort.replace(/^-/, '');
  const sorted = field === 'id' ? [...rows] : [...rows].sort((one, other) => compare(one[field], other[field]));
  if (sort !== field) sorted.reverse();
  const answer = counted(sorted.slice(offset, offset + pageSize), rows.length);
  if (!forExcel) return answer;
  const headers = { ...answer.headers, 'content-type': excelType };
  return { ...answer, headers, body: spreadsheet(sorted.slice(offset, offset + pageSize)) };
}

/** Whether a text is what a filter asks for; `*` at an end of the pattern stands for any text. */
function matches(value: string, pattern: string): boolean {
  const whole = value.toLowerCase();
  const [, start, part = '', end] = /^(\*?)(.*?)(\*?)$/s.exec(pattern.toLowerCase()) ?? [];
  if (start && end) return whole.includes(part);
  if (start) return whole.endsWith(part);
  return end ? whole.startsWith(part) : whole === part;
}

/** Texts by their letters, dates and other numbers by their size, what is missing at the end. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [first, second] = [one.toLowerCase(), other.toLowerCase()];
    return first < second ? -1 : Number(first > second);
  }
  const missing = Number(one === undefined || one === null) - Number(other === undefined || other === null);
  return missing || Number(one) - Number(other);
}

const excelType = 'application/vnd.ms-excel';

/** Of the two types that such a list offers, the one that is named first. */
function wantsExcel(accept: string): boolean {
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim());
  return types.find((type) => type === excelType || type === 'application/json') === excelType;
}

/** The first bytes of every such file, then the rows as text: enough to tell what was sent, not a file to be opened. */
function spreadsheet(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) =>
    Object.values(row)
      .map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)))
      .join('\t'),
  );
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new TextEncoder().encode(lines.join('\n')),
  ]);
}
