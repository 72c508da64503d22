import { type Answer, jsonAnswer } from '../answer/answer.js';
import { attempt, FromMiddleware, withMiddleware } from '../attempt/attempt.js';
import { abortedOf, wait } from '../attempt/deadline.js';
import { NotFoundError } from '../errors/api-errors.js';
import type { MailhostError } from '../errors/mailhost-error.js';
import { restate } from '../errors/restate.js';
import { backoffDelay } from '../retry/backoff.js';
import { mayRepeat } from '../retry/decide.js';
import type { CallInfo } from '../transport/http-request.js';
import type { CallResult } from './api-promise.js';
import { aroundCall, callInfo } from './around-call.js';
import { type BuiltRequest, buildRequest } from './build-request.js';
import type { CallContext } from './context.js';
import { type Failed, failedByAnswer, failedWithoutAnswer, failureOf } from './failed.js';
import { failedAtGateway } from './gateway.js';
import { Report } from './report.js';
import { resultOf } from './result.js';

/** What a call leaves behind: its result, and the answer it was read from. */
export interface CallOutcome extends CallResult<unknown> {
  readonly answer: Answer;
}

/** One call from its arguments to its result: the loop around its attempts, and what each failure means. */
export class Call {
  readonly #context: CallContext;
  readonly #report: Report;
  /** Absent where no middleware would see it. */
  readonly #info: CallInfo | undefined;
  /** The credentials of the latest attempt; absent while that has not been sent. */
  #sent: { readonly credentials: unknown } | undefined;

  constructor(context: CallContext, caller: (...all: never[]) => unknown) {
    this.#context = context;
    this.#report = new Report(context, caller);
    this.#info = callInfo(context, this.#report);
  }

  /** Gets the credentials and sends no request. */
  authenticate(): Promise<void> {
    return aroundCall(this.#info, this.#context.settings.middleware, () =>
      this.#context.connection.authenticate().catch((error: unknown) => {
        throw this.#withoutAnswer(error).error;
      }),
    );
  }

  run(): Promise<CallOutcome> {
    return aroundCall(this.#info, this.#context.settings.middleware, () => this.#untilDone());
  }

  /** Attempt after attempt. */
  async #untilDone(): Promise<CallOutcome> {
    const { signals, timeout, totalTimeout, log, middleware } = this.#context.settings;
    const { removes, repeat } = this.#context.operation;
    const report = this.#report;
    if (abortedOf(signals)) throw report.aborted(false);
    const request = buildRequest(this.#context, report);
    report.url = request.draft.url;

    const end = performance.now() + totalTimeout;
    let repeats = 0;
    let reauthenticated = false;
    let uncertain = false;
    for (;;) {
      report.attempts += 1;
      const result = await this.#try(request, Math.min(timeout, end - performance.now()));
      if (!('error' in result)) return result;
      if (this.#info) for (const layer of middleware) layer.attemptFailed?.(this.#info, result.error);

      const lent = this.#context.connection.auth.lent?.(this.#sent?.credentials) === true;
      if ((lent || !reauthenticated) && this.#worthNewCredentials(result, request)) {
        reauthenticated ||= !lent;
        continue;
      }
      // The earlier attempt that broke off did remove it.
      if (uncertain && removes && result.error instanceof NotFoundError && result.answer) {
        return gone(result.answer);
      }
      uncertain ||= result.uncertain;

      const delay = result.retryAfter ?? backoffDelay(report.attempts);
      const worthRepeating = this.#worthRepeating(result, request, repeats, delay, end);
      if (!worthRepeating || this.#context.connection.budget?.spend() === false) {
        const error = worthRepeating
          ? restate(result.error, 'Not tried again: the retry budget is spent.')
          : result.error;
        throw uncertain && repeat !== 'readonly' ? sayUncertain(error) : error;
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
  #worthNewCredentials(failed: Failed, request: BuiltRequest): boolean {
    const { auth } = this.#context.connection;
    if (failed.refused !== true || request.once) return false;
    // What the server may have carried out all the same is not sent again, but the next call gets other credentials.
    const settled = !failed.uncertain || this.#context.operation.repeat !== 'non-idempotent';
    return auth.refused?.(this.#sent?.credentials) === true && settled;
  }

  #worthRepeating(failed: Failed, request: BuiltRequest, repeats: number, delay: number, end: number): boolean {
    const { retries, maxRetryAfter } = this.#context.settings;
    return (
      repeats < retries &&
      !request.once &&
      mayRepeat(this.#context.operation.repeat, failed.end) &&
      (failed.retryAfter ?? 0) <= maxRetryAfter &&
      performance.now() + delay < end
    );
  }

  /** One attempt: its result, or how it failed. */
  async #try(request: BuiltRequest, timeout: number): Promise<CallOutcome | Failed> {
    const { signals, maxResponseBytes, middleware, log } = this.#context.settings;
    const report = this.#report;
    const draft = {
      ...request.draft,
      headers: new Headers(request.draft.headers),
      attempt: report.attempts,
      ...(this.#info && { call: this.#info }),
    };
    const started = performance.now();
    this.#sent = undefined;
    const transport = withMiddleware(
      (outgoing) =>
        this.#context.connection.send(outgoing, (credentials) => {
          this.#sent = { credentials };
        }),
      middleware,
    );
    try {
      const { answer, redirectRefused } = await attempt(draft, transport, {
        timeout: Math.max(timeout, 0),
        idleTimeout: this.#context.settings.timeout,
        maxResponseBytes,
        signals,
        kind: this.#context.operation.answerKind ?? jsonAnswer,
        follows: this.#context.provider.follows ?? (() => true),
        toError: (error) => this.#withoutAnswer(error).error,
      });
      const milliseconds = Math.round(performance.now() - started);
      log(
        'debug',
        () => {
          const url = report.redactor.url(draft.url);
          return `${report.name}: ${draft.method} ${url} ${answer.status} in ${milliseconds} ms, attempt ${report.attempts}.`;
        },
        () => report.fields({ status: answer.status, milliseconds }),
      );
      const failure = this.#context.connection.gateway && failedAtGateway(answer, report);
      if (failure) return failure;
      const refusal = failureOf(answer, this.#context, redirectRefused);
      if (refusal) return failedByAnswer(answer, refusal, report, this.#context);
      this.#context.connection.budget?.succeed();
      try {
        const data = resultOf(answer, this.#context, report);
        return { data, answer, response: answer.response, ...(answer.text !== undefined && { text: answer.text }) };
      } catch (error) {
        // What is cut off or comes from a proxy may be whole the next time; what is well formed stays as it is. Nothing
        // at all with a success says that a change was carried out: it is not sent again to learn more.
        const empty = answer.body === undefined && this.#context.operation.repeat !== 'readonly';
        const permanent = answer.text !== undefined && answer.parsed && (empty || answer.body !== undefined);
        return { error: error as MailhostError, end: { permanent }, uncertain: true };
      }
    } catch (error) {
      // It is the caller's own, and goes to the caller as it is.
      if (error instanceof FromMiddleware) throw error.cause;
      return this.#withoutAnswer(error);
    }
  }

  #withoutAnswer(error: unknown): Failed {
    return failedWithoutAnswer(error, this.#context, this.#report, this.#sent !== undefined);
  }
}

/** The error, saying that the server may have acted. */
function sayUncertain(error: MailhostError): MailhostError {
  if (error.mayHaveTakenEffect) return error;
  const sentence = 'The server may have carried it out: look before you repeat it.';
  return restate(error, sentence, { mayHaveTakenEffect: true });
}

function gone(answer: Answer): CallOutcome {
  return { data: undefined, answer, response: answer.response };
}
