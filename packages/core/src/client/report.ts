import { abortedOf } from '../attempt/deadline.js';
import { AbortError } from '../errors/call-errors.js';
import type { ErrorDetails, MailhostError } from '../errors/mailhost-error.js';
import { classOf, detailsOf, type ErrorClass } from '../errors/restate.js';
import type { LogFields } from '../logging/logger.js';
import { definedOnly } from '../operation/defined-only.js';
import { Redactor, secretsIn } from '../redaction/redactor.js';
import type { CallContext } from './context.js';

/** Makes the errors of one call: with its name and address, and cleared of every secret that the call knows. */
export class ErrorReport {
  attempts = 0;
  url: string | undefined;
  readonly #context: CallContext;
  /** The secrets of the call's input. */
  #given: readonly string[] | undefined;
  /** Where the caller made the call: an error's own stack would show only how the core got there. */
  readonly #origin: { stack?: string } = {};

  constructor(context: CallContext, caller?: (...all: never[]) => unknown) {
    this.#context = context;
    captureOrigin(this.#origin, caller);
  }

  /** The call's name, as errors and log lines begin. */
  get name(): string {
    return `${this.#context.provider.name} ${this.#operation}`;
  }

  /** The operation's id; a route that the caller wrote may hold a secret. */
  get #operation(): string {
    const { id, undeclared } = this.#context.operation;
    return undeclared ? this.redactor.text(id) : id;
  }

  /** What a log line of the call is about. */
  fields(more?: Partial<LogFields>): LogFields {
    const { provider, operation } = this.#context;
    return { provider: provider.name, operation: operation.id, attempt: this.attempts, ...more };
  }

  /** Made when it is needed, since only failures and debug lines need it, and with what is secret by then. */
  get redactor(): Redactor {
    const { connection, args, settings, operation } = this.#context;
    this.#given ??= secretsIn([args, settings.headers]);
    return new Redactor([...connection.auth.secrets(), ...this.#given], operation.secretFields);
  }

  /** Somebody else's words for a message of ours: cleared of secrets, and cut where they are long. */
  clear(text: string, length = 500): string {
    return this.redactor.body(text, length);
  }

  /** What a body says, for a message: the start of a text, and of a page only that it is one. */
  quote(body: string): string {
    const text = body.trimStart();
    return text.startsWith('<') ? 'an HTML page' : this.redactor.body(text, 200).trimEnd();
  }

  /**
   * An error of the given class.
   *
   * @param text Follows the call's name. Our own words, which stay as they are; those of others must be cleared before.
   */
  error(Class: ErrorClass, text: string, details: ErrorDetails = {}, cause?: unknown): MailhostError {
    const { redactor, attempts, url } = this;
    const { provider, operation } = this.#context;
    const { status, retryAfter, issues, body, ...texts } = details;
    const cleared: ErrorDetails = {
      ...(redactor.value(texts) as ErrorDetails),
      ...(body !== undefined && { body: typeof body === 'string' ? redactor.body(body, 500) : redactor.value(body) }),
      ...definedOnly({ status, retryAfter }),
      ...(issues && { issues: issues.slice(0, mostIssues) }),
    };
    return this.#made(
      Class,
      `${this.name}: ${text}`,
      {
        provider: provider.name,
        operation: this.#operation,
        method: operation.method,
        ...(url && { url: redactor.url(url) }),
        ...(attempts && { attempts }),
        ...cleared,
      },
      cause === undefined ? undefined : redactor.cause(cause),
    );
  }

  /** An error that was thrown without knowing the call, with the call's name added. */
  named(error: MailhostError): MailhostError {
    if (error.operation !== undefined) return error;
    return this.error(classOf(error), this.clear(error.message, 2000), detailsOf(error), error.cause);
  }

  /** The caller's signal ended the call. Its reason is the caller's own, and is kept as it is. */
  aborted(mayHaveTakenEffect: boolean): MailhostError {
    const error = this.error(
      AbortError,
      'ended by the signal of the caller.',
      mayHaveTakenEffect ? { mayHaveTakenEffect } : {},
    );
    Object.defineProperty(error, 'cause', {
      value: abortedOf(this.#context.settings.signals)?.reason,
      configurable: true,
    });
    return error;
  }

  #made(Class: ErrorClass, message: string, details: ErrorDetails, cause: unknown): MailhostError {
    const error = new Class(message, details, cause);
    const frames = this.#origin.stack?.replace(/^[^\n]*\n/, '');
    const stack = { value: `${error.name}: ${message}\n${frames}`, writable: true, configurable: true };
    return frames ? Object.defineProperty(error, 'stack', stack) : error;
  }
}

/** The nearest frames tell where a call was made. More of them would take a good part of a call's time. */
function captureOrigin(origin: object, caller: ((...all: never[]) => unknown) | undefined): void {
  // Whoever set another limit wants that one.
  const isUsual = Error.stackTraceLimit === usualLimit;
  if (isUsual) Reflect.set(Error, 'stackTraceLimit', 5);
  Error.captureStackTrace?.(origin, caller);
  if (isUsual) Reflect.set(Error, 'stackTraceLimit', usualLimit);
}

/** What V8 begins with. */
const usualLimit = 10;

/** How many issues an error has at the most. */
export const mostIssues = 100;
