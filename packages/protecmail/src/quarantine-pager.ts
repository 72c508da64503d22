import { type CallResult, DecodeError, Page, type PagePosition } from '@mailhost/core';
import { refusal } from './given.js';
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
  readonly idents: readonly (string | undefined)[];
  /** The page before held nothing new. */
  readonly stale: boolean;
  /** How many mails came, those before the place of a resumed list included. */
  readonly came: number;
  readonly pages: number;
  /** A mail to tell a list that turns in a circle by: moved on at every power of two (Brent's cycle detection). */
  readonly kept: string | undefined;
}

/** Pages through the quarantine under both readings of `start`. Positions count mails, under either. */
export class QuarantinePager {
  readonly #options: PagerOptions;
  /** For this list: the server's word on it may be worth nothing for others. */
  #start: QuarantineStart | undefined;
  /** Mails a page: fewer than asked for, where the server has a limit of its own. */
  #size: number;
  /** The lowest number of mails that the server told: as many have to come, or more. */
  #least: number | undefined;

  constructor(options: PagerOptions) {
    this.#options = options;
    this.#start = options.known();
    this.#size = options.pageSize;
  }

  /** The first page, or the one to resume at. */
  async first(resume: PagePosition | undefined): Promise<CallResult<Page<QuarantinedEmail>>> {
    // A position that was stored may come back as a text.
    const position = typeof resume === 'string' && resume !== '' ? Number(resume) : (resume ?? 0);
    if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) {
      throw refusal('quarantine.list', [{ path: ['resume'], message: "expected a page's nextPosition", in: 'query' }]);
    }
    const before: Trail = { idents: [], stale: false, came: position, pages: 0, kept: undefined };
    if (position > 0 && this.#start === 'record') return this.#at(position, before);
    // Also to resume: it tells how many mails the server puts on a page.
    const fetched = await this.#options.fetch(0);
    const { emails, count } = fetched.data;
    if (count !== undefined && emails.length < count && emails.length > 0) this.#size = emails.length;
    if (position === 0) return this.#page(0, fetched, before);
    if (!this.#start) await this.#findOut(emails.map(identOf), position);
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
    const { emails, count } = data;
    if (count !== undefined) this.#least = Math.min(count, this.#least ?? count);
    const seen = new Set(trail.idents);
    // Mail that arrived since the page before has pushed its last ones on to this page.
    const items = emails.slice(position - begin).filter((mail) => !seen.has(identOf(mail)));
    const idents = items.map(identOf);
    const came = trail.came + items.length;
    const stale = items.length === 0 && emails.length > 0;
    const circle = trail.kept !== undefined && idents.includes(trail.kept);
    if ((stale && trail.stale) || circle) {
      throw listError(`the list does not end: after ${trail.came} mails the same ones came again.`);
    }
    const next = begin + emails.length;
    const more = hasMore(data, next, this.#size);
    const nextPosition = emails.length > 0 && more ? next : undefined;
    if (nextPosition === undefined && (more || came < (this.#least ?? 0))) {
      const all = this.#least === undefined ? 'there are more pages' : `there are ${this.#least}`;
      throw listError(`the list ended after ${came} mails, though the server says that ${all}.`);
    }
    const pages = trail.pages + 1;
    const following: Trail = {
      idents: [...trail.idents, ...idents].slice(-4 * this.#size),
      stale,
      came,
      pages,
      kept: (pages & (pages - 1)) === 0 ? (idents[0] ?? trail.kept) : trail.kept,
    };
    const page = new Page<QuarantinedEmail>({ items, total: count, position, nextPosition }, async () => {
      return (await this.#following(next, following)).data;
    });
    return { data: page, response, ...(text !== undefined && { text }) };
  }

  async #following(position: number, trail: Trail): Promise<CallResult<Page<QuarantinedEmail>>> {
    if (!this.#start) {
      const probe = await this.#findOut(trail.idents, trail.came);
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
  async #findOut(first: readonly (string | undefined)[], came: number): Promise<Fetched | undefined> {
    this.#start = 'record';
    if (this.#size === 1) return undefined;
    const probe = await this.#options.fetch(1);
    const { emails, count, current_page } = probe.data;
    const seen = new Set(first);
    const repeated = emails.filter((mail) => seen.has(identOf(mail))).length;
    const half = emails.length / 2;
    if (emails.length === 0) return undefined;
    if (emails.length === first.length && emails.every((mail, index) => identOf(mail) === first[index])) {
      // A mail has arrived; or the place to start at counts neither, and only a number tells then that mails are
      // missing.
      if (count !== undefined) return undefined;
      throw listError(
        `after ${came} mails the same ones came again, and no number of mails tells whether that is all. ` +
          'Say how the server counts: option quarantineStart.',
      );
    }
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

/** A mail's ident; `undefined` also where something else came in the place of a mail. */
function identOf(mail: QuarantinedEmail | null): string | undefined {
  return mail?.ident;
}

function listError(text: string): DecodeError {
  const details = { provider: 'protecmail', operation: 'quarantine.list' };
  return new DecodeError(`protecmail quarantine.list: ${text}`, details);
}
