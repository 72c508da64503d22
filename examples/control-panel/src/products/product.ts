import type { Filter, Host } from '@mailhost/unified';

/** A product as the views see it: an account of the one model, and what the model does not have. */
export interface Product {
  readonly account: Host | Filter;
  /** Missing where the product does not tell of mail as it arrives. */
  readonly newMail?: NewMail;
}

export type ProductName = 'planimail' | 'iredadmin' | 'wildduck' | 'cleanmail' | 'protecmail';

/** An account that the panel's server has a gateway for. */
export interface ServedAccount {
  /** What names it in addresses of pages. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  readonly product: ProductName;
  /** Where its gateway is. */
  readonly gateway: string;
}

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
