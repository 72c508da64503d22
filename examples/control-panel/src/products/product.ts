import type { Filter, Host } from '@mailhost/unified';

/** A product as the views see it: an account of the one model, and what the model does not have. */
export interface Product {
  readonly account: Host | Filter;
  /** Missing where the product does not tell of mail as it arrives. */
  readonly newMail?: NewMail;
}

export const productNames = ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'] as const;
export type ProductName = (typeof productNames)[number];

export interface NewMail {
  /** Mails of a mailbox as they arrive, until the signal aborts. */
  watch(address: string, signal: AbortSignal): AsyncIterable<ArrivedMail>;
}

export interface ArrivedMail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly arrived: Date;
}

/** A failing server is shown at once, and not waited for; each page asks for little. */
export const options = {
  outage: { maxWait: 0 },
  pace: { concurrency: 6, requestsPerSecond: Number.POSITIVE_INFINITY },
} as const;
