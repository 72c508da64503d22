import {
  ApiPromise,
  bytesParser,
  callOperation,
  definedOnly,
  type ListOptions,
  listOperation,
  type Operation,
  offsetPages,
  type Paging,
  type ParsedResponse,
  type RequestArgs,
} from '@mailhost/core';
import type { CleanmailConnection } from './connection.js';
import { takeApart } from './own-options.js';
import type { ListQuery, Sort } from './schemas/list-query.js';

/** Options of a list that comes in pages. `resume: 80` begins at the eighty-first. */
export interface PagedOptions extends ListOptions {
  /** How many on a page. Default: the server's own, 40. */
  readonly pageSize?: number | undefined;
}

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

/** Pages of all lists of this API. A total that the server does not give is unknown. */
export const pages: Paging = offsetPages({ offset: 'offset', size: 'pageSize', defaultSize: 40, total: totalOf });

/** A list in one answer that tells its total all the same. */
export const wholeList: Paging = { at: (args) => args, end: (response) => ({ total: totalOf(response) }) };

function totalOf({ headers }: ParsedResponse): number | undefined {
  const total = headers.get('x-total-count') ?? '';
  return /^\d+$/.test(total) ? Number(total) : undefined;
}

/** What a list's options say to the server, and what they say to the client. */
export function splitOptions<Field extends string, Filters = unknown>(
  options?: FilteredOptions<Field, Filters>,
): { readonly query: ListQuery<Field, Filters>; readonly rest: ListOptions } {
  const { own, rest } = takeApart(options, ['sort', 'pageSize', 'filter']);
  const query = { ...filterOf(own.filter, 1), ...definedOnly({ sort: own.sort, pageSize: own.pageSize }) };
  return { query: query as ListQuery<Field, Filters>, rest };
}

/**
 * The fields of a filter or a search. What would be none, so that everything came back, is put where the query's check
 * finds it: an empty one, one with more fields than there may be, one whose only field has no value.
 */
export function filterOf(filter: unknown, most = Number.POSITIVE_INFINITY): Readonly<Record<string, unknown>> {
  if (filter === undefined) return {};
  try {
    const fields = typeof filter === 'object' && filter !== null ? Object.entries(filter) : [];
    const given = fields.filter(([, value]) => value !== undefined && value !== null);
    const places = ['offset', 'pageSize', 'sort'];
    const good = given.length > 0 && given.length <= most && !given.some(([name]) => places.includes(name));
    if (good) return Object.fromEntries(given);
  } catch {
    // A getter or a proxy of the caller's.
  }
  return { filter };
}

/** Options of a list of administrators. */
export interface AdminListOptions extends SortedOptions<'login'> {
  /** Words to find in the login, the e-mail address and the display name. */
  readonly search?: string | undefined;
}

/** {@link splitOptions} for a list of administrators. */
export function splitAdminOptions(options?: AdminListOptions): {
  readonly query: ListQuery<'login', { readonly search: string }>;
  readonly rest: ListOptions;
} {
  const { own, rest: others } = takeApart(options, ['search']);
  const { query, rest } = splitOptions<'login'>(others);
  return { query: { ...query, search: own.search }, rest };
}

/** Options of an export: those of its list. Without `pageSize`, everything. */
export interface ExportOptions<Field extends string, Filters> extends Omit<FilteredOptions<Field, Filters>, 'resume'> {
  /** Where to begin. Default 0. */
  readonly offset?: number | undefined;
}

const excel = 'application/vnd.ms-excel';

/** How a list travels as an Excel file. */
export const excelParser = bytesParser(excel, { binary: true });

/** A list that can be had as a sheet too. */
export const alsoExcel = { file: excel } as const;

/**
 * A list as an Excel file. The vendor does not say whether a file is cut at the page size as a list is: without one
 * in the options, the list is asked for its total first, and the file for as many. A list without a total is counted.
 */
export function exportList<Field extends string, Filters>(
  client: CleanmailConnection,
  list: Operation<RequestArgs, readonly unknown[]>,
  sheet: Operation<RequestArgs, Uint8Array>,
  path: Readonly<Record<string, string>>,
  options: ExportOptions<Field, Filters> | undefined,
): ApiPromise<Uint8Array> {
  const { own, rest: others } = takeApart(options, ['offset']);
  const { query, rest } = splitOptions<Field, Filters>(others);
  const { offset } = own;
  const counted = { ...list, id: sheet.id };
  const args = (size: number | undefined): RequestArgs => ({ path, query: { ...query, offset, pageSize: size } });
  const count = async () => {
    const { total } = await listOperation(client, counted, args(1), rest);
    return total ?? (await listOperation(client, counted, args(undefined), rest).toArray()).length;
  };
  const file = async () => {
    const size = query.pageSize ?? ((await count()) || undefined);
    return callOperation(client, sheet, args(size), rest).withResponse();
  };
  return new ApiPromise(file());
}
