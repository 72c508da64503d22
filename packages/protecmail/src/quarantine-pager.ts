import { type CallResult, DecodeError, Page, type PagePosition, ValidationError } from '@mailhost/core';
import type { QuarantinedEmail } from './schemas/quarantine.js';

/** What the place to start at counts: single mails, or whole pages. */
export type QuarantineStart = 'record' | 'page';

/** A page of the quarantine, as it is read. Numbers that the server left out are absent. */
export interface PageOfQuarantine {
  readonly emails: readonly QuarantinedEmail[];
  readonly count?: number | undefined;
  readonly nb_pages?: number | undefined;
  readonly current_page?: number | undefined;
}

interface PagerOptions {
  readonly pageSize: number;
  /** How the server counts, where that is known. */
  readonly known: () => QuarantineStart | undefined;
  /** Told when it has become plain how the server counts. */
  readonly learn: (start: QuarantineStart) => void;
  readonly fetch: (start: number) => Promise<CallResult<PageOfQuarantine>>;
}

type Fetched = CallResult<PageOfQuarantine>;

/** What a page hands to the next one. */
interface Trail {
  /** The latest idents, up to four pages of them. */
  readonly idents: readonly string[];
  /** The page before held nothing new. */
  readonly stale: boolean;
}

/** Pages through the quarantine under both readings of `start`. Positions count mails, under either. */
export class QuarantinePager {
  readonly #options: PagerOptions;
  /** For this list: the server's word on it may be worth nothing for others. */
  #start: QuarantineStart | undefined;
  /** Mails a page: fewer than asked for, where the server has a limit of its own. */
  #size: number;

  constructor(options: PagerOptions) {
    this.#options = options;
    this.#start = options.known();
    this.#size = options.pageSize;
  }

  /** The first page, or the one to resume at. */
  async first(resume: PagePosition | undefined): Promise<CallResult<Page<QuarantinedEmail>>> {
    const position = Number(resume ?? 0);
    if (!Number.isSafeInteger(position) || position < 0) {
      const issues = [{ path: ['resume'], message: "expected a page's nextPosition", in: 'query' as const }];
      const text = "protecmail quarantine.list: not sent: resume: expected a page's nextPosition.";
      throw new ValidationError(text, { provider: 'protecmail', operation: 'quarantine.list', issues });
    }
    const before: Trail = { idents: [], stale: false };
    if (position > 0 && this.#start === 'record') return this.#at(position, before);
    // Also to resume: it tells how many mails the server puts on a page.
    const fetched = await this.#options.fetch(0);
    const { emails, count } = fetched.data;
    if (count !== undefined && emails.length < count && emails.length > 0) this.#size = emails.length;
    if (position === 0) return this.#page(0, fetched, before);
    if (!this.#start) await this.#findOut(emails.map(({ ident }) => ident));
    return this.#at(position, before);
  }

  /** The page at a position. Where pages are counted it may begin earlier: what lies before is left out. */
  async #at(position: number, trail: Trail): Promise<CallResult<Page<QuarantinedEmail>>> {
    if (this.#start !== 'page') return this.#page(position, await this.#options.fetch(position), trail);
    const number = Math.floor(position / this.#size);
    return this.#page(number * this.#size, await this.#options.fetch(number), trail, position);
  }

  #page(
    begin: number,
    { data, response, text }: Fetched,
    trail: Trail,
    position = begin,
  ): CallResult<Page<QuarantinedEmail>> {
    const seen = new Set(trail.idents);
    // Mail that arrived since the page before has pushed its last ones on to this page.
    const items = data.emails.slice(position - begin).filter(({ ident }) => !seen.has(ident));
    const stale = items.length === 0 && data.emails.length > 0;
    if (stale && trail.stale) {
      const details = { provider: 'protecmail', operation: 'quarantine.list' };
      throw new DecodeError('protecmail quarantine.list: the list does not end: the same mails come again.', details);
    }
    const next = begin + data.emails.length;
    const nextPosition = data.emails.length > 0 && hasMore(data, next, this.#size) ? next : undefined;
    const idents = [...trail.idents, ...items.map(({ ident }) => ident)].slice(-4 * this.#size);
    const page = new Page<QuarantinedEmail>({ items, total: data.count, position, nextPosition }, async () => {
      return (await this.#following(next, { idents, stale })).data;
    });
    return { data: page, response, ...(text !== undefined && { text }) };
  }

  async #following(position: number, trail: Trail): Promise<CallResult<Page<QuarantinedEmail>>> {
    if (!this.#start) {
      const probe = await this.#findOut(trail.idents);
      // Where pages are counted, the probe was the second page itself.
      if (probe) return this.#page(position, probe, trail);
    }
    return this.#at(position, trail);
  }

  /**
   * Asks for the page at 1. Where mails are counted it begins with the second mail and so repeats nearly the
   * whole first page; where pages are counted it repeats none of it, or as many mails as arrived meanwhile. With
   * one mail a page both are the same, and an empty page tells nothing: then the list goes on by mails, and
   * nothing is learnt for others.
   *
   * @returns The page that was fetched, when it is the second one.
   */
  async #findOut(first: readonly string[]): Promise<Fetched | undefined> {
    this.#start = 'record';
    if (this.#size === 1) return undefined;
    const probe = await this.#options.fetch(1);
    const { emails, current_page } = probe.data;
    const seen = new Set(first);
    const repeated = emails.filter(({ ident }) => seen.has(ident)).length;
    const half = emails.length / 2;
    if (emails.length === 0) return undefined;
    if (repeated < half || (repeated === half && current_page === 2)) this.#start = 'page';
    if (repeated !== half) this.#options.learn(this.#start);
    return this.#start === 'page' ? probe : undefined;
  }
}

/** Whether there is more after so many mails, by whatever the server tells. */
function hasMore({ emails, count, nb_pages, current_page }: PageOfQuarantine, next: number, size: number): boolean {
  if (count !== undefined) return next < count;
  if (nb_pages !== undefined && current_page !== undefined) return current_page < nb_pages;
  return emails.length >= size;
}
