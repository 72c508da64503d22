import { type ErrorDetails, MailhostError, nameErrorClass } from '@mailhost/core';

/** Thrown before anything is sent where a `precondition` does not hold: what is there is not what the caller knew. */
export class PreconditionError extends MailhostError {
  static {
    nameErrorClass(this, 'PreconditionError');
  }

  constructor(where: string, key: string, details: ErrorDetails = {}) {
    const message = `${where} ${key}: not sent: it is no longer as it was when it was read. Read it again, and decide anew.`;
    super(message, { code: 'PRECONDITION', ...details });
  }
}

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
