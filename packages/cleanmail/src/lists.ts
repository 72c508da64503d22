import {
  type Answer,
  bytesAnswer,
  type ListOptions,
  type Operation,
  offsetPages,
  type Paging,
  type RequestArgs,
} from '@mailhost/core';
import { chosen, integer, object, oneOf, optional, partial, refine, type Schema, text } from '@mailhost/core/schema';
import type { CleanmailConnection } from './connection.js';

/** Options of a list that comes in pages. `resume: 80` begins at the eighty-first. */
export interface PagedOptions extends ListOptions {
  /** How many on a page. Default: the server's own, 40. */
  readonly pageSize?: number | undefined;
}

/** A field to sort by; with `-` before it, backwards. */
export type Sort<Field extends string> = Field | `-${Field}`;

/** One field with its value, and no second one. */
export type OneFilter<Filters> = {
  readonly [Name in keyof Filters]: { readonly [Key in Name]: Filters[Key] } & {
    readonly [Key in Exclude<keyof Filters, Name>]?: never;
  };
}[keyof Filters];

/** Options of a list that can be sorted. */
export interface SortedOptions<Field extends string> extends PagedOptions {
  readonly sort?: Sort<Field> | undefined;
}

/** Options of a list that can be sorted and filtered. */
export interface FilteredOptions<Field extends string, Filters> extends SortedOptions<Field> {
  /**
   * One field only: the server takes no second one. In a text, a `*` at the start or the end stands for anything: see
   * `startsWith`, `endsWith`, `contains` and `exactly`.
   */
  readonly filter?: OneFilter<Filters> | undefined;
}

/** The query of a list, as the server reads it. */
export type ListQuery<Field extends string, Filters> = {
  readonly offset?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly sort?: Sort<Field> | undefined;
} & { readonly [Name in keyof Filters]?: Filters[Name] | undefined };

/** Pages of all lists of this API. A total that the server does not give is unknown. */
export const pages: Paging = offsetPages({ offset: 'offset', size: 'pageSize', defaultSize: 40, total: totalOf });

/** A list in one answer that tells its total all the same. */
export const wholeList: Paging = { at: (args) => args, end: (answer) => ({ total: totalOf(answer) }) };

function totalOf({ headers }: Answer): number | undefined {
  const total = headers.get('x-total-count') ?? '';
  return /^\d+$/.test(total) ? Number(total) : undefined;
}

/** The query of a list: its place, its order, and filters that go together. */
// @__NO_SIDE_EFFECTS__
export function searchQuery<Field extends string, Filters = unknown>(
  fields: readonly Field[],
  filters: { readonly [Name in keyof Filters]-?: Schema<Filters[Name]> },
): Schema<ListQuery<Field, Filters>> {
  const schema = object({
    offset: optional(integer({ min: 0 })),
    pageSize: optional(integer({ min: 1 })),
    sort: optional(oneOf(fields.flatMap((field) => [field, `-${field}`]))),
    ...partial<Readonly<Record<string, unknown>>>(filters),
  });
  return chosen(() => schema);
}

/** The query of a list: its place, its order, and at most one filter, since the server heeds no second one. */
// @__NO_SIDE_EFFECTS__
export function listQuery<Field extends string, Filters = unknown>(
  fields: readonly Field[],
  filters: { readonly [Name in keyof Filters]-?: Schema<Filters[Name]> },
): Schema<ListQuery<Field, Filters>> {
  const names = Object.keys(filters);
  return refine(
    searchQuery<Field, Filters>(fields, filters),
    (query) => names.filter((name) => Reflect.get(query, name) !== undefined).length < 2,
    'one field only: the server would leave out a second one, and return more than was asked for',
    ['filter'],
  );
}

/** What a list's options say to the server, and what they say to the client. */
export function splitOptions<Field extends string, Filters = unknown>(
  options: FilteredOptions<Field, Filters> = {},
): { readonly query: ListQuery<Field, Filters>; readonly rest: ListOptions } {
  const { sort, pageSize, filter, ...rest } = options;
  // A field that is left empty by mistake would be no filter, and return everything: it is refused as an empty text.
  const given = Object.entries(filter ?? {}).map(([name, value]) => [name, value ?? '']);
  // The filters are those of the list: the caller's type says so, and the query's schema checks it.
  return { query: { sort, pageSize, ...Object.fromEntries(given) } as ListQuery<Field, Filters>, rest };
}

/** Options of a list of administrators. */
export interface AdminListOptions extends SortedOptions<'login'> {
  /** Words to find in the login, the e-mail address and the display name. */
  readonly search?: string | undefined;
}

export const adminQuery: Schema<ListQuery<'login', { readonly search: string }>> = listQuery(['login'], {
  search: text({ min: 1 }),
});

/** {@link splitOptions} for a list of administrators. */
export function splitAdminOptions({ search, ...options }: AdminListOptions = {}): {
  readonly query: ListQuery<'login', { readonly search: string }>;
  readonly rest: ListOptions;
} {
  const { query, rest } = splitOptions(options);
  return { query: { ...query, search }, rest };
}

/** Options of an export: those of its list. Without `pageSize`, everything. */
export interface ExportOptions<Field extends string, Filters> extends Omit<FilteredOptions<Field, Filters>, 'resume'> {
  /** Where to begin. Default 0. */
  readonly offset?: number | undefined;
}

/** How a list travels as an Excel file. */
export const excelAnswer = bytesAnswer('application/vnd.ms-excel', { binary: true });

/**
 * A list as an Excel file. The vendor does not say whether a file is cut at the page size as a list is: without one
 * in the options, the list is asked for its total first, and the file for as many.
 */
export async function exportList<Field extends string, Filters>(
  client: CleanmailConnection,
  list: Operation<RequestArgs, readonly unknown[]>,
  sheet: Operation<RequestArgs, Uint8Array>,
  path: Readonly<Record<string, string>>,
  { offset, ...options }: ExportOptions<Field, Filters> = {},
): Promise<Uint8Array> {
  const { query, rest } = splitOptions<Field, Filters>(options);
  const args = (size: number | undefined): RequestArgs => ({ path, query: { ...query, offset, pageSize: size } });
  const size = query.pageSize ?? ((await client.list(list, args(1), rest)).total || undefined);
  return client.call(sheet, args(size), rest);
}
