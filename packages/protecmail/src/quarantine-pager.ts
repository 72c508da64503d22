import { type CallResult, DecodeError, Page, type PagePosition } from '@mailhost/core';
import type { QuarantinedEmail } from './schemas/quarantine.js';

/** What the place to start at counts: single mails, or whole pages. */
export type QuarantineStart = 'record' | 'page';

/** A page of the quarantine, as it is read. */
export interface PageOfQuarantine {
  readonly emails: readonly QuarantinedEmail[];
  readonly count: number;
  readonly current_page: number;
}

interface PagerOptions {
  readonly pageSize: number;
  /** How the server counts, where that is known. */
  readonly start: () => QuarantineStart | undefined;
  readonly learn: (start: QuarantineStart) => void;
  readonly fetch: (start: number) => Promise<CallResult<PageOfQuarantine>>;
}

type Emails = readonly QuarantinedEmail[];

/** Pages through the quarantine under both readings of `start`. Positions count mails, under either. */
export class QuarantinePager {
  readonly #options: PagerOptions;

  constructor(options: PagerOptions) {
    this.#options = options;
  }

  /** The first page, or the one to resume at. */
  async first(resume: PagePosition | undefined): Promise<CallResult<Page<QuarantinedEmail>>> {
    const position = Number(resume ?? 0);
    if (position === 0) return this.#page(0, await this.#options.fetch(0), []);
    const start = this.#options.start() ?? (await this.#findOut((await this.#options.fetch(0)).data.emails)).start;
    return this.#page(position, await this.#fetchAt(position, start), []);
  }

  #page(
    position: number,
    { data, response, text }: CallResult<PageOfQuarantine>,
    previous: Emails,
  ): CallResult<Page<QuarantinedEmail>> {
    const seen = identsOf(previous);
    // Mail that arrived since the page before has pushed its last ones on to this page.
    const items = data.emails.filter(({ ident }) => !seen.has(ident));
    if (items.length === 0 && data.emails.length > 0 && previous.length > 0) {
      throw new DecodeError('protecmail quarantine.list: the list does not end: the same page came twice.');
    }
    const next = position + data.emails.length;
    const more = data.emails.length > 0 && next < data.count;
    const page = new Page<QuarantinedEmail>(
      { items, total: data.count, position, nextPosition: more ? next : undefined },
      async () => this.#page(next, await this.#following(next, data.emails), data.emails).data,
    );
    return { data: page, response, ...(text !== undefined && { text }) };
  }

  async #following(position: number, previous: Emails): Promise<CallResult<PageOfQuarantine>> {
    const known = this.#options.start();
    if (known) return this.#fetchAt(position, known);
    const { start, probe } = await this.#findOut(previous);
    // Where pages are counted, the probe was the second page itself.
    return start === 'page' ? probe : this.#fetchAt(position, start);
  }

  #fetchAt(position: number, start: QuarantineStart): Promise<CallResult<PageOfQuarantine>> {
    return this.#options.fetch(start === 'record' ? position : Math.floor(position / this.#options.pageSize));
  }

  /**
   * Asks for the page at 1. Where mails are counted it begins with the second mail and so repeats nearly the
   * whole first page; where pages are counted it repeats none of it, or as many mails as arrived meanwhile.
   */
  async #findOut(first: Emails): Promise<{ start: QuarantineStart; probe: CallResult<PageOfQuarantine> }> {
    const probe = await this.#options.fetch(1);
    const seen = identsOf(first);
    const repeated = probe.data.emails.filter(({ ident }) => seen.has(ident)).length;
    const half = probe.data.emails.length / 2;
    const byNumber: QuarantineStart = probe.data.current_page === 2 ? 'page' : 'record';
    const start = repeated === half ? byNumber : repeated > half ? 'record' : 'page';
    this.#options.learn(start);
    return { start, probe };
  }
}

function identsOf(emails: Emails): ReadonlySet<string> {
  return new Set(emails.map(({ ident }) => ident));
}
