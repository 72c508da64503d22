import { abortedOf, wait } from '../attempt/deadline.js';
import { NotFoundError } from '../errors/api-errors.js';
import type { MailhostError } from '../errors/mailhost-error.js';
import { restate } from '../errors/restate.js';
import type { ParsedResponse } from '../response/parsed-response.js';
import { backoffDelay } from '../retry/backoff.js';
import { mayRepeat } from '../retry/decide.js';
import type { CallInfo } from '../transport/http-request.js';
import type { CallResult } from './api-promise.js';
import { aroundCall, callInfo } from './around-call.js';
import { type BuiltRequest, buildRequest } from './build-request.js';
import type { CallContext } from './context.js';
import { type FailedAttempt, failedWithoutResponse } from './failed.js';
import { ErrorReport } from './report.js';
import { resultOf } from './result.js';
import { type Tried, tryCall } from './try-call.js';

/** A call that was carried out: its result, and the response that it was read from. */
export interface CompletedCall extends CallResult<unknown> {
  readonly parsed: ParsedResponse;
}

/** One call from its arguments to its result: the loop around its attempts, and what each failure means. */
export class Call {
  readonly #context: CallContext;
  readonly #report: ErrorReport;
  /** Absent where no middleware would see it. */
  readonly #info: CallInfo | undefined;

  constructor(context: CallContext, caller: (...all: never[]) => unknown) {
    this.#context = context;
    this.#report = new ErrorReport(context, caller);
    this.#info = callInfo(context, this.#report);
  }

  /** Gets the credentials and sends no request. */
  authenticate(): Promise<void> {
    return aroundCall(this.#info, this.#context.settings.middleware, () =>
      this.#context.connection.authenticate().catch((error: unknown) => {
        throw failedWithoutResponse(error, this.#context, this.#report, false).error;
      }),
    );
  }

  run(): Promise<CompletedCall> {
    return aroundCall(this.#info, this.#context.settings.middleware, () => this.#untilDone());
  }

  /** Attempt after attempt. */
  async #untilDone(): Promise<CompletedCall> {
    const { signals, timeout, totalTimeout, log, middleware } = this.#context.settings;
    const { notFoundMeansDone, repeat } = this.#context.operation;
    const report = this.#report;
    if (abortedOf(signals)) throw report.aborted(false);
    const request = buildRequest(this.#context, report);
    report.url = request.draft.url;
    const open = { context: this.#context, report, request, info: this.#info };

    const end = performance.now() + totalTimeout;
    let repeats = 0;
    let reauthenticated = false;
    let uncertain = false;
    for (;;) {
      const tried = await tryCall(open, Math.min(timeout, end - performance.now()));
      // It is the caller's own, and goes to the caller as it is.
      if ('thrown' in tried) throw tried.thrown;
      const result = 'response' in tried ? this.#read(tried.response) : tried.failed;
      if (!('error' in result)) return result;
      if (this.#info) for (const layer of middleware) layer.attemptFailed?.(this.#info, result.error);

      const lent = this.#context.connection.auth.lent?.(tried.sent?.credentials) === true;
      if ((lent || !reauthenticated) && this.#worthNewCredentials(result, tried.sent, request)) {
        reauthenticated ||= !lent;
        continue;
      }
      // The earlier attempt that broke off did remove it.
      if (uncertain && notFoundMeansDone && result.error instanceof NotFoundError && result.response) {
        return new ReadResult(undefined, result.response);
      }
      uncertain ||= result.uncertain;

      const delay = result.retryAfter ?? backoffDelay(report.attempts);
      const isRetryable = this.#isRetryable(result, request, repeats, delay, end);
      if (!isRetryable || this.#context.connection.budget?.spend() === false) {
        const error = isRetryable ? restate(result.error, 'Not tried again: the retry budget is spent.') : result.error;
        throw uncertain && repeat !== 'readonly' ? withMayHaveTakenEffect(error) : error;
      }
      repeats += 1;
      log(
        'info',
        () => `${result.error.message} Trying again in ${Math.round(delay)} ms.`,
        () => report.fields({ error: result.error.name, delay: Math.round(delay) }),
      );
      await wait(delay, ...signals).catch(() => {
        throw report.aborted(uncertain && repeat !== 'readonly');
      });
    }
  }

  /** Refused, and so not carried out: one more try with other credentials is harmless, and costs no retry. */
  #worthNewCredentials(failed: FailedAttempt, sent: Tried['sent'], request: BuiltRequest): boolean {
    const { auth } = this.#context.connection;
    if (failed.refused !== true || request.once) return false;
    // What the server may have carried out all the same is not sent again, but the next call gets other credentials.
    const settled = !failed.uncertain || this.#context.operation.repeat !== 'non-idempotent';
    return auth.refused?.(sent?.credentials) === true && settled;
  }

  #isRetryable(failed: FailedAttempt, request: BuiltRequest, repeats: number, delay: number, end: number): boolean {
    const { retries, maxRetryAfter } = this.#context.settings;
    return (
      repeats < retries &&
      !request.once &&
      mayRepeat(this.#context.operation.repeat, failed.end) &&
      (failed.retryAfter ?? 0) <= maxRetryAfter &&
      performance.now() + delay < end
    );
  }

  /** The result of a good answer, or why there is none. */
  #read(response: ParsedResponse): CompletedCall | FailedAttempt {
    this.#context.connection.budget?.succeed();
    try {
      return new ReadResult(resultOf(response, this.#context, this.#report), response);
    } catch (error) {
      // What is cut off or comes from a proxy may be whole the next time; what is well formed stays as it is. Nothing
      // at all with a success says that a change was carried out: it is not sent again to learn more.
      const empty = response.body === undefined && this.#context.operation.repeat !== 'readonly';
      const permanent = response.text !== undefined && response.parsed && (empty || response.body !== undefined);
      return { error: error as MailhostError, end: { permanent }, uncertain: true };
    }
  }
}

/** The error, saying that the server may have acted. */
function withMayHaveTakenEffect(error: MailhostError): MailhostError {
  if (error.mayHaveTakenEffect) return error;
  const sentence = 'The server may have carried it out: look before you repeat it.';
  return restate(error, sentence, { mayHaveTakenEffect: true });
}

/** A value, and the response that it was read from. */
class ReadResult implements CompletedCall {
  readonly text?: string;

  constructor(
    readonly data: unknown,
    readonly parsed: ParsedResponse,
  ) {
    if (parsed.text !== undefined) this.text = parsed.text;
  }

  get response(): Response {
    return this.parsed.response;
  }
}
