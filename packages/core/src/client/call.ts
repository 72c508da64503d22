import { type Answer, type Failure, jsonAnswer } from '../answer/answer.js';
import { attempt, FromMiddleware, withMiddleware } from '../attempt/attempt.js';
import { Interrupted, wait } from '../attempt/deadline.js';
import { readNetworkFailure } from '../attempt/network-failure.js';
import { ApiError, AuthenticationError, NotFoundError, RateLimitError, ServerError } from '../errors/api-errors.js';
import { ConnectionError, TimeoutError } from '../errors/call-errors.js';
import { errorClassForStatus } from '../errors/error-for-status.js';
import { type ErrorDetails, MailhostError } from '../errors/mailhost-error.js';
import { restate } from '../errors/restate.js';
import { definedOnly } from '../operation/defined-only.js';
import { backoffDelay } from '../retry/backoff.js';
import { type AttemptEnd, mayRepeat } from '../retry/decide.js';
import { parseRetryAfter } from '../retry/retry-after.js';
import type { CallResult } from './api-promise.js';
import { type BuiltRequest, buildRequest } from './build-request.js';
import { CredentialsUnavailable } from './connection.js';
import type { CallContext } from './context.js';
import { Report } from './report.js';
import { resultOf } from './result.js';

/** A failure of one attempt, with what the decision on a repeat needs. */
interface Failed {
  readonly error: MailhostError;
  readonly end: AttemptEnd;
  /** Milliseconds the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** The server may have carried out what was asked. */
  readonly uncertain: boolean;
  /** The server refused the credentials. */
  readonly refused?: boolean;
  readonly answer?: Answer;
}

/** What a call leaves behind: its result, and the answer it was read from. */
export interface CallOutcome extends CallResult<unknown> {
  readonly answer: Answer;
}

/** One call from its arguments to its result: the loop around its attempts, and what each failure means. */
export class Call {
  readonly #context: CallContext;
  readonly #report: Report;
  /** The credentials of the latest attempt; absent while that has not been sent. */
  #sent: { readonly credentials: unknown } | undefined;

  constructor(context: CallContext, caller: (...all: never[]) => unknown) {
    this.#context = context;
    this.#report = new Report(context, caller);
  }

  /** Gets the credentials and sends no request. */
  async authenticate(): Promise<void> {
    try {
      await this.#context.connection.authenticate();
    } catch (error) {
      throw this.#withoutAnswer(error).error;
    }
  }

  async run(): Promise<CallOutcome> {
    const { signal, timeout, totalTimeout, log } = this.#context.settings;
    const { removes, repeat } = this.#context.operation;
    const report = this.#report;
    if (signal?.aborted) throw report.aborted(false);
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

      if (!reauthenticated && this.#worthNewCredentials(result, request)) {
        reauthenticated = true;
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
        throw uncertain && repeat !== 'read' ? sayUncertain(error) : error;
      }
      repeats += 1;
      log('info', () => `${result.error.message} Trying again in ${Math.round(delay)} ms.`);
      await wait(delay, signal).catch(() => {
        throw report.aborted(uncertain && repeat !== 'read');
      });
    }
  }

  /** Refused, so not carried out: one more try with other credentials is harmless, and costs no retry. */
  #worthNewCredentials(failed: Failed, request: BuiltRequest): boolean {
    const { auth } = this.#context.connection;
    return failed.refused === true && !request.once && auth.refused?.(this.#sent?.credentials) === true;
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
    const { signal, middleware, log } = this.#context.settings;
    const report = this.#report;
    const draft = { ...request.draft, headers: new Headers(request.draft.headers), attempt: report.attempts };
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
        signal,
        kind: this.#context.operation.answerKind ?? jsonAnswer,
        follows: this.#context.provider.follows ?? (() => true),
        toError: (error) => this.#withoutAnswer(error).error,
      });
      log('debug', () => {
        const took = Math.round(performance.now() - started);
        const url = report.redactor.url(draft.url);
        return `${report.name}: ${draft.method} ${url} ${answer.status} in ${took} ms, attempt ${report.attempts}.`;
      });
      const failure = this.#failureOf(answer, redirectRefused);
      if (failure) return this.#byAnswer(answer, failure);
      this.#context.connection.budget?.succeed();
      try {
        const data = resultOf(answer, this.#context, report);
        return { data, answer, response: answer.response, ...(answer.text !== undefined && { text: answer.text }) };
      } catch (error) {
        // What is cut off or comes from a proxy may be whole the next time; what is well formed stays as it is. Nothing
        // at all with a success says that a change was carried out: it is not sent again to learn more.
        const empty = answer.body === undefined && this.#context.operation.repeat !== 'read';
        const permanent = answer.text !== undefined && answer.parsed && (empty || answer.body !== undefined);
        return { error: error as MailhostError, end: { permanent }, uncertain: true };
      }
    } catch (error) {
      // It is the caller's own, and goes to the caller as it is.
      if (error instanceof FromMiddleware) throw error.cause;
      return this.#withoutAnswer(error);
    }
  }

  #failureOf(answer: Answer, redirectRefused: string | undefined): Failure | null {
    const failure = this.#context.provider.failure(answer, this.#context.operation);
    if (redirectRefused !== undefined && !failure?.message) return { error: ApiError, hint: redirectRefused };
    if (failure !== undefined) return failure;
    return answer.response.ok ? null : {};
  }

  /** The server said no. */
  #byAnswer(answer: Answer, failure: Failure): Failed {
    const { status, headers, body, response } = answer;
    const { code, message, requestId = headers.get('x-request-id') ?? undefined, issues } = failure;
    const wait =
      parseRetryAfter(headers, Date.now()) ??
      (failure.retryAfter === undefined ? undefined : failure.retryAfter * 1000);
    const contentType = headers.get('content-type') ?? undefined;
    const ErrorClass = failure.error ?? errorClassForStatus(status);
    // A no, whatever its number: a failure under a status of success, or one that the provider knows. What stands before
    // the server says nothing of what it did.
    const known = failure.error !== undefined && failure.error !== ServerError;
    const refusal = response.ok || (known && !beforeTheServer.has(status));
    const words = message ?? (typeof body === 'string' ? this.#report.quote(body) : '');
    const text = [
      `${words || failure.hint || 'the server gave no reason'}${inBrackets(code)} [HTTP ${status}].`,
      !wait ? '' : ` The server asks to wait ${wait / 1000} s.`,
      ErrorClass === AuthenticationError && !failure.refusedInput ? ' Check the credentials.' : '',
      words && failure.hint ? ` ${failure.hint}` : '',
    ].join('');
    const details: ErrorDetails = definedOnly({
      status,
      contentType,
      code,
      providerMessage: message,
      requestId,
      issues,
      body,
      retryAfter: wait === undefined ? undefined : wait / 1000,
    });
    return {
      answer,
      error: this.#report.error(ErrorClass, text, details),
      refused: ErrorClass === AuthenticationError && !failure.refusedInput,
      end: { status: refusal && failure.error !== RateLimitError ? 400 : status },
      retryAfter: wait,
      uncertain: !refusal && uncertainStatuses.has(status),
    };
  }

  /** No whole answer: time, the caller, the network or the caller's own code ended the attempt. */
  #withoutAnswer(error: unknown): Failed {
    const report = this.#report;
    const sent = this.#sent !== undefined;
    if (error instanceof Interrupted) {
      if (error.by === 'caller') {
        const mayHaveTakenEffect = sent && this.#context.operation.repeat !== 'read';
        return { error: report.aborted(mayHaveTakenEffect), end: { permanent: true }, uncertain: false };
      }
      const { timeout, totalTimeout } = this.#context.settings;
      const text = `no whole answer in time (timeout ${timeout} ms an attempt, ${totalTimeout} ms in all).`;
      return { error: report.error(TimeoutError, text), end: { neverSent: !sent }, uncertain: sent };
    }
    if (error instanceof CredentialsUnavailable) {
      const { cause } = error;
      const failure = readNetworkFailure(cause);
      const { code, permanent } = failure;
      // A TypeError is what `fetch` throws; only its code or its text tells of a connection.
      const told = failure.neverSent || code !== undefined;
      const reason = cause instanceof Error ? cause.message : 'no reason was given.';
      const text = `the credentials could not be had: ${told ? `${failure.hint} ${reason}${inBrackets(code)}` : reason}`;
      const timedOut = cause instanceof Interrupted;
      const broken = cause instanceof TypeError || told;
      const ErrorClass = timedOut ? TimeoutError : broken ? ConnectionError : AuthenticationError;
      // A refusal stays one, and too many of them lock an account.
      const end = ErrorClass === AuthenticationError || permanent ? { permanent: true } : { neverSent: true };
      return { error: report.error(ErrorClass, text, definedOnly({ code }), cause), end, uncertain: false };
    }
    // Thrown on purpose by a login, a token source or the transport.
    if (error instanceof MailhostError) {
      // A server that failed at the login may be well again; nothing was carried out.
      const passing = !sent && (error instanceof ServerError || error instanceof RateLimitError);
      return { error: report.named(error), end: passing ? { neverSent: true } : { permanent: true }, uncertain: sent };
    }
    const failure = readNetworkFailure(error);
    const host = report.url === undefined ? '' : ` ${new URL(report.url).host}`;
    const text = `${failure.hint}${host}${inBrackets(failure.code)}.`;
    return {
      error: report.error(ConnectionError, text, definedOnly({ code: failure.code }), error),
      end: failure,
      uncertain: sent && !failure.neverSent && !failure.permanent,
    };
  }
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`;
}

/** Statuses after which the server, or one behind it, may have acted. */
const uncertainStatuses: ReadonlySet<number> = new Set([408, 500, 502, 504]);

/** Statuses of proxies and gateways. */
const beforeTheServer: ReadonlySet<number> = new Set([408, 502, 503, 504]);

/** The error, saying that the server may have acted. */
function sayUncertain(error: MailhostError): MailhostError {
  if (error.mayHaveTakenEffect) return error;
  const sentence = 'The server may have carried it out: look before you repeat it.';
  return restate(error, sentence, { mayHaveTakenEffect: true });
}

function gone(answer: Answer): CallOutcome {
  return { data: undefined, answer, response: answer.response };
}
