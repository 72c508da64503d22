import { type ErrorDetails, MailhostError, nameErrorClass } from '@mailhost/core';

/** What {@link UnsupportedError} has to say. */
export interface Unsupported {
  /** The product that cannot do it. */
  readonly product: string;
  /** The capability that is missing: `mailbox.enabled`. */
  readonly capability: string;
  /** Why, and what to do about it. */
  readonly reason: string;
}

/** Thrown before anything is sent where a product cannot do what is asked. `can()` tells beforehand. */
export class UnsupportedError extends MailhostError implements Unsupported {
  static {
    nameErrorClass(this, 'UnsupportedError');
  }

  readonly product: string;
  readonly capability: string;
  readonly reason: string;

  constructor({ product, capability, reason }: Unsupported, details: ErrorDetails = {}) {
    super(`${product} ${capability}: not sent: ${reason}`, { provider: product, code: 'UNSUPPORTED', ...details });
    this.product = product;
    this.capability = capability;
    this.reason = reason;
  }
}
