import { AbortError } from '../errors/call-errors.js';
import type { ErrorDetails, MailhostError } from '../errors/mailhost-error.js';
import { definedOnly } from '../operation/defined-only.js';
import { Redactor, secretsIn } from '../redaction/redactor.js';
import type { CallContext } from './context.js';

type ErrorClass = new (message: string, details?: ErrorDetails, cause?: unknown) => MailhostError;

/** Makes the errors of one call: with its name and address, and cleared of every secret that the call knows. */
export class Report {
  attempts = 0;
  url: string | undefined;
  readonly #context: CallContext;

  constructor(context: CallContext) {
    this.#context = context;
  }

  /** The call's name, as errors and log lines begin. */
  get name(): string {
    return `${this.#context.provider.name} ${this.#context.operation.id}`;
  }

  /** Made when it is needed, since only failures and debug lines need it, and with what is secret by then. */
  get redactor(): Redactor {
    const { connection, args, settings } = this.#context;
    return new Redactor([...connection.auth.secrets(), ...secretsIn([args, settings.headers])]);
  }

  /** An error of the given class. The text follows the call's name. */
  error(Class: ErrorClass, text: string, details: ErrorDetails = {}, cause?: unknown): MailhostError {
    const { redactor, attempts, url } = this;
    const { provider, operation } = this.#context;
    const { status, retryAfter, ...texts } = details;
    const cleared: ErrorDetails = {
      ...(redactor.value(texts) as ErrorDetails),
      ...definedOnly({ status, retryAfter }),
    };
    return new Class(
      redactor.text(`${this.name}: ${text}`),
      {
        provider: provider.name,
        operation: operation.id,
        method: operation.method,
        ...(url && { url: redactor.url(url) }),
        ...(attempts && { attempts }),
        ...cleared,
        ...(typeof cleared.body === 'string' && { body: cut(cleared.body) }),
      },
      cause === undefined ? undefined : redactor.cause(cause),
    );
  }

  /** An error that was thrown without knowing the call, with the call's name added. */
  named(error: MailhostError): MailhostError {
    if (error.operation !== undefined) return error;
    return this.error(classOf(error), error.message, detailsOf(error), error.cause);
  }

  /** The caller's signal ended the call. Its reason is the caller's own, and is kept as it is. */
  aborted(mayHaveTakenEffect: boolean): MailhostError {
    const error = this.error(
      AbortError,
      'ended by the signal of the caller.',
      mayHaveTakenEffect ? { mayHaveTakenEffect } : {},
    );
    Object.defineProperty(error, 'cause', { value: this.#context.settings.signal?.reason, configurable: true });
    return error;
  }

  /** The same error, saying that the server may have acted. */
  uncertain(error: MailhostError): MailhostError {
    if (error.mayHaveTakenEffect) return error;
    const text = `${error.message} The server may have carried it out: look before you repeat it.`;
    return new (classOf(error))(text, { ...detailsOf(error), mayHaveTakenEffect: true }, error.cause);
  }
}

/** The start of a text: enough to recognise an error page, not enough to fill a log. */
export function cut(text: string, length = 500): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function classOf(error: MailhostError): ErrorClass {
  return error.constructor as ErrorClass;
}

function detailsOf(error: MailhostError): ErrorDetails {
  const { name: _name, message: _message, ...details } = error.toJSON();
  return details;
}
