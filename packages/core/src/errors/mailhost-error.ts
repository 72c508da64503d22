import type { FieldIssue } from './field-issue.js';

/** What is known about a failed call. Every text in it has been cleared of secrets. */
export interface ErrorDetails {
  /** The product, for example `planimail`. */
  readonly provider?: string;
  /** The operation's id, for example `domains.create`. */
  readonly operation?: string;
  readonly method?: string;
  /** The address that was called, with secrets replaced. */
  readonly url?: string;
  /** The HTTP status, where an answer came. It may be 200: some products report failures that way. */
  readonly status?: number;
  /** The provider's own code, as it sent it. */
  readonly code?: string;
  /** The provider's own words, as it sent them. */
  readonly providerMessage?: string;
  /** The provider's id of the request; name it when you ask the vendor for help. */
  readonly requestId?: string;
  /** How many times the request was tried. */
  readonly attempts?: number;
  /** Seconds the server asked to wait before the next call. */
  readonly retryAfter?: number;
  /** The fields that were refused, each with its path. */
  readonly issues?: readonly FieldIssue[];
  /** The provider's answer: parsed where it was JSON, else the start of its text. */
  readonly body?: unknown;
  /** The answer's content type. */
  readonly contentType?: string;
  /**
   * `true` when the server may have carried the call out although it failed here:
   * the connection broke after sending, or the answer could not be read. Look before you repeat it.
   */
  readonly mayHaveTakenEffect?: boolean;
}

const brand = Symbol.for('@mailhost/core/error');

/**
 * The root of every error that a client throws.
 *
 * `instanceof` holds across two copies of the package, and nothing in an error is a secret:
 * it can be logged, printed and sent on as it is.
 */
export class MailhostError extends Error implements ErrorDetails {
  static {
    nameErrorClass(this, 'MailhostError');
  }

  declare readonly provider?: string;
  declare readonly operation?: string;
  declare readonly method?: string;
  declare readonly url?: string;
  declare readonly status?: number;
  declare readonly code?: string;
  declare readonly providerMessage?: string;
  declare readonly requestId?: string;
  declare readonly attempts?: number;
  declare readonly retryAfter?: number;
  declare readonly issues?: readonly FieldIssue[];
  declare readonly body?: unknown;
  declare readonly contentType?: string;
  declare readonly mayHaveTakenEffect?: boolean;

  constructor(message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    for (const [key, value] of Object.entries(details)) {
      if (value !== undefined) {
        Object.defineProperty(this, key, { value, enumerable: true, configurable: true });
      }
    }
  }

  static override [Symbol.hasInstance](this: { readonly prototype: unknown }, value: unknown): boolean {
    const { prototype } = this;
    if (!(value instanceof Object) || !(prototype instanceof Object)) return false;
    // A caller's own subclass has no name of ours to compare: it is told by its prototype.
    if (!Object.hasOwn(prototype, 'name')) return Object.prototype.isPrototypeOf.call(prototype, value);
    const names: unknown = Reflect.get(value, brand);
    return Array.isArray(names) && names.includes(Reflect.get(prototype, 'name'));
  }

  /** The error as plain data, safe to send or store. */
  toJSON(): ErrorDetails & { name: string; message: string } {
    const details: ErrorDetails = { ...this };
    return { name: this.name, message: this.message, ...details };
  }
}

/**
 * Puts a class's name where stacks look for it, so that a minifier cannot change it, and with it the names of its
 * ancestors: what `instanceof` compares.
 */
export function nameErrorClass({ prototype }: { readonly prototype: Error }, name: string): void {
  const ancestors: unknown = Reflect.get(prototype, brand);
  Object.defineProperties(prototype, {
    name: { value: name, configurable: true, writable: true },
    [brand]: { value: [name, ...(Array.isArray(ancestors) ? ancestors : [])] },
  });
}
