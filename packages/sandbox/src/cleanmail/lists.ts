import { json, type SandboxAnswer } from '../http.js';
import { totalCount } from './answers.js';
import type { Call } from './call.js';

/** What a list can do besides being cut into pages. */
export interface ListRules<T> {
  /** The order when none is asked for. */
  readonly sort: string;
  /** By parameter: what it is compared with. */
  readonly filters?: Readonly<Record<string, (item: T) => readonly string[]>>;
  /** By name in `sort`, where the field has another one. */
  readonly sortFields?: Readonly<Record<string, string>>;
  /** Whether the list is also there for a spreadsheet. */
  readonly excel?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Answers with a page of a list. Parameters that the list does not know change nothing. */
export function list<T>(call: Call, items: readonly T[], rules: ListRules<T>, view: (item: T) => Row): SandboxAnswer {
  const wanted = items.filter(filterOf(call, rules));
  const sort = call.query('sort') ?? rules.sort;
  const field = sort.replace(/^-/, '');
  const rows = sorted(wanted.map(view), rules.sortFields?.[field] ?? field, sort.startsWith('-'));
  const offset = call.count('offset', 0);
  const page = rows.slice(offset, offset + call.count('pageSize', 40));
  const headers = totalCount(rows.length);
  if (!rules.excel || !wantsExcel(call.request.headers['accept'] ?? '')) return json(200, page, headers);
  return { status: 200, headers: { 'content-type': excelType, ...headers }, body: spreadsheet(page) };
}

/** The first parameter that is a filter decides alone: the product takes one filter for each request. */
function filterOf<T>(call: Call, { filters = {} }: ListRules<T>): (item: T) => boolean {
  for (const [name, pattern] of call.request.query) {
    const values = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (values) return (item) => values(item).some((value) => matches(value, pattern));
  }
  return () => true;
}

/** Whether a text is what a filter asks for; `*` at an end of the pattern stands for any text. */
export function matches(value: string, pattern: string): boolean {
  const whole = value.toLowerCase();
  const [, start, part = '', end] = /^(\*?)(.*?)(\*?)$/s.exec(pattern.toLowerCase()) ?? [];
  if (start && end) return whole.includes(part);
  if (start) return whole.endsWith(part);
  return end ? whole.startsWith(part) : whole === part;
}

/** By id means in the order of creation: ids stand for consecutive numbers. */
function sorted(rows: readonly Row[], field: string, backwards: boolean): Row[] {
  const order = field === 'id' ? [...rows] : [...rows].sort((one, other) => compare(one[field], other[field]));
  return backwards ? order.reverse() : order;
}

/** Texts by their letters, dates and other numbers by their size, what is missing at the end. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [first, second] = [one.toLowerCase(), other.toLowerCase()];
    return first < second ? -1 : Number(first > second);
  }
  if (isCounted(one) && isCounted(other)) return Number(one) - Number(other);
  return Number(one === undefined || one === null) - Number(other === undefined || other === null);
}

const isCounted = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

const excelType = 'application/vnd.ms-excel';

/** Of the two types that such a list offers, the one that is named first. */
function wantsExcel(accept: string): boolean {
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim());
  return types.find((type) => type === excelType || type === 'application/json') === excelType;
}

/** The first bytes of every such file, then the rows as text: enough to tell what was sent, not a file to be opened. */
function spreadsheet(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => Object.values(row).map(cell).join('\t'));
  const text = new TextEncoder().encode(lines.join('\n'));
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...text]);
}

const cell = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
