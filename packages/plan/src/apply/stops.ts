import { AuthenticationError, ConnectionError, ServerError, TimeoutError } from '@mailhost/core';

/** When a run that goes wrong is ended. */
export interface StopOptions {
  /** Default 50. */
  readonly maxErrors?: number | undefined;
  /** Refused logins or server failures of one account, one after another. Default 5. */
  readonly maxFailuresInARow?: number | undefined;
}

/** Counts what fails, and says when it is enough. */
export class Stops {
  readonly #maxErrors: number;
  readonly #maxInARow: number;
  readonly #inARow = new Map<string, number>();
  #errors = 0;
  /** Why to stop; `undefined` while all goes well enough. */
  reason: string | undefined;

  constructor({ maxErrors = 50, maxFailuresInARow = 5 }: StopOptions) {
    this.#maxErrors = maxErrors;
    this.#maxInARow = maxFailuresInARow;
  }

  succeeded(account: string): void {
    this.#inARow.delete(account);
  }

  failed(account: string, error: unknown): void {
    this.#errors += 1;
    const count = isServersFault(error) ? (this.#inARow.get(account) ?? 0) + 1 : 0;
    this.#inARow.set(account, count);
    if (count >= this.#maxInARow) {
      this.reason ??= `${count} operations of ${account} in a row were refused its login, or failed at its server: look whether it is well, and apply again.`;
    } else if (this.#errors >= this.#maxErrors) {
      this.reason ??= `${this.#errors} operations failed: look at what they have in common, and apply again.`;
    }
  }
}

/** Whether the next operation is as likely to fail. */
function isServersFault(error: unknown): boolean {
  return (
    error instanceof AuthenticationError ||
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof TimeoutError
  );
}
