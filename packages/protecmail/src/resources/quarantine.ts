import {
  type ApiPromise,
  type CallOptions,
  type CallResult,
  type Client,
  callOperation,
  DecodeError,
  definedOnly,
  type ListOptions,
  operation,
  type Page,
  PagePromise,
  Resource,
} from '@mailhost/core';
import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { copyOf } from '../given.js';
import { type PageOfQuarantine, QuarantinePager, type QuarantineStart } from '../quarantine-pager.js';
import { type QuarantineAnswer, type QuarantinedEmail, quarantineSchema } from '../schemas/quarantine.js';

/** Options of a list of the quarantine. */
export interface QuarantineListOptions extends ListOptions {
  /** Mails a page. Default 50. */
  readonly pageSize?: number | undefined;
}

const list = operation({
  id: 'quarantine.list',
  method: 'GET',
  path: '/quarantine/{target}/{start}/{count}',
  repeat: 'readonly',
  pathValues: {
    start: withChecks(z.int(words), z.minimum(0, words)),
    count: withChecks(z.int(words), z.minimum(1, words)),
  },
  response: quarantineSchema,
  read: (value): PageOfQuarantine => {
    const { emails, count, nb_pages, current_page }: Partial<QuarantineAnswer> = value ?? {};
    // An empty list may be left out, but not together with the number that says that it is empty.
    if (emails ? !Array.isArray(emails) : numberOf(count) === undefined) {
      throw new DecodeError('the answer holds no list of mails.');
    }
    return {
      emails: emails ?? [],
      ...definedOnly({ count: numberOf(count), nb_pages: numberOf(nb_pages), current_page: numberOf(current_page) }),
    };
  },
});

const resend = operation({
  id: 'quarantine.resend',
  method: 'GET',
  path: '/quarantine/{ident}',
  // A GET that sends mail: each time it arrives.
  repeat: 'non-idempotent',
  headers: { 'Cache-Control': 'no-store' },
  pathValues: {
    ident: withChecks(
      z.string(words),
      z.regex(/^\d+$/, expected('the ident of a quarantined mail, which is made of digits')),
    ),
  },
});

/** @internal */
export const quarantineOperations = [list, resend] as const;

/** Mail that was held back. Vendor's document: "List quarantined emails", "Resend a quarantined mail". */
export class Quarantine extends Resource<Client & { readonly quarantineStart: QuarantineStart | undefined }> {
  /** How the server counts `start`, once that is known. */
  #start: QuarantineStart | undefined;

  /**
   * Quarantined mails of a domain or of one address, page by page.
   *
   * The vendor does not say whether the place to start at counts mails or pages: the second page finds out, with one
   * request more where it counts mails. The client's option `quarantineStart` spares that. Mails that arrive meanwhile
   * neither hide nor repeat others; mails that leave meanwhile move the later ones up, so that as many may be missed. A
   * list that ends before as many mails came as the server says there are, or that turns in a circle, ends in a
   * `DecodeError` that says how many came.
   *
   * @param target A domain, or a whole e-mail address.
   */
  list(target: string, options?: QuarantineListOptions): PagePromise<QuarantinedEmail> {
    return new PagePromise(this.#list(target, options));
  }

  async #list(target: string, options: QuarantineListOptions = {}): Promise<CallResult<Page<QuarantinedEmail>>> {
    const { pageSize = 50, resume, ...callOptions } = copyOf('quarantine.list', options);
    const pager = new QuarantinePager({
      pageSize,
      known: () => this.client.quarantineStart ?? this.#start,
      learn: (start) => {
        this.#start = start;
      },
      fetch: (start) =>
        callOperation(this.client, list, { path: { target, start, count: pageSize } }, callOptions).withResponse(),
    });
    return pager.first(resume);
  }

  /**
   * Sends a quarantined mail on to its recipient. **Not safe to repeat**: every call sends it again. It is never
   * repeated by itself; after an error whose `mayHaveTakenEffect` is set, ask the recipient before you call again.
   */
  resend(ident: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, resend, { path: { ident } }, options);
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
