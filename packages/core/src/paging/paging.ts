import type { RequestArgs } from '../request/args.js';
import type { ParsedResponse } from '../response/parsed-response.js';
import type { PagePosition } from './page.js';

/** What a paging style reads from an answer, besides the items themselves. */
export interface PageEnd {
  readonly next?: PagePosition | undefined;
  readonly total?: number | undefined;
  /** The page is empty or the only one, although by the total there is more. */
  readonly endsEarly?: boolean;
}

/** How the pages of an operation hang together. Both functions are pure. */
export interface Paging {
  /** The arguments of the page at a position. */
  readonly at: (args: RequestArgs, position: PagePosition) => RequestArgs;
  /** Where the next page begins, from the answer, the arguments it was asked with and the number of its items. */
  readonly end: (response: ParsedResponse, args: RequestArgs, count: number) => PageEnd;
}

/** One answer holds the whole list. */
export const singlePage: Paging = { at: (args) => args, end: () => ({}) };

/** Pages by a record offset and a page size in the query. */
// @__NO_SIDE_EFFECTS__
export function offsetPages(names: {
  readonly offset: string;
  readonly size: string;
  /** The server's page size when none is asked for. */
  readonly defaultSize: number;
  /** Where the answer says how many items there are in all. */
  readonly total?: (response: ParsedResponse) => number | undefined;
}): Paging {
  return {
    // A position that was stored may come back as a text.
    at: (args, position) => withQuery(args, names.offset, Number(position)),
    end: (response, args, count) => {
      const total = names.total?.(response);
      const size = Number(args.query?.[names.size] ?? names.defaultSize);
      const offset = Number(args.query?.[names.offset] ?? 0);
      const next = offset + count;
      // Without a total a short page is the last; but a server may cap the size, though not below its default.
      const short = count < Math.min(size, names.defaultSize);
      const more = count > 0 && (total === undefined ? !short : next < total);
      return { total, endsEarly: count === 0 && offset < (total ?? 0), ...(more && { next }) };
    },
  };
}

/** Pages by a page number in the query. */
// @__NO_SIDE_EFFECTS__
export function numberedPages(names: {
  readonly page: string;
  /** The number of the first page. Default 1. */
  readonly first?: number;
  /** Where the answer says how many pages there are. */
  readonly pages: (response: ParsedResponse) => number | undefined;
  readonly total?: (response: ParsedResponse) => number | undefined;
}): Paging {
  const first = names.first ?? 1;
  return {
    at: (args, position) => withQuery(args, names.page, position),
    end: (response, args, count) => {
      const next = Number(args.query?.[names.page] ?? first) + 1;
      const pages = names.pages(response);
      const more = count > 0 && (pages === undefined || next - first < pages);
      const endsEarly = count === 0 && next - first < (pages ?? 0);
      return { total: names.total?.(response), endsEarly, ...(more && { next }) };
    },
  };
}

/**
 * Pages by an opaque cursor in the query. An absent or empty one ends the list, and is never sent. A list that ends
 * with its first page, although the total is more than that holds, ends early; later pages may differ from the total,
 * as things come and go meanwhile.
 */
// @__NO_SIDE_EFFECTS__
export function cursorPages(names: {
  readonly cursor: string;
  readonly next: (response: ParsedResponse) => unknown;
  readonly total?: (response: ParsedResponse) => number | undefined;
}): Paging {
  return {
    at: (args, position) => (position === '' ? args : withQuery(args, names.cursor, position)),
    end: (response, args, count) => {
      const next = names.next(response);
      const more = (typeof next === 'string' && next !== '') || typeof next === 'number';
      const total = names.total?.(response);
      const isFirst = [undefined, null, ''].includes(args.query?.[names.cursor] as string | null | undefined);
      return { total, endsEarly: isFirst && !more && count < (total ?? 0), ...(more && { next }) };
    },
  };
}

function withQuery(args: RequestArgs, name: string, value: PagePosition): RequestArgs {
  return { ...args, query: { ...args.query, [name]: value } };
}
