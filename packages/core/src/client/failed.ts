import { Interrupted } from '../attempt/deadline.js';
import { readNetworkFailure } from '../attempt/network-failure.js';
import { ApiError, AuthenticationError, NotFoundError, RateLimitError, ServerError } from '../errors/api-errors.js';
import { ConfigurationError, ConnectionError, TimeoutError } from '../errors/call-errors.js';
import { errorClassForStatus } from '../errors/error-for-status.js';
import { type ErrorDetails, MailhostError } from '../errors/mailhost-error.js';
import { definedOnly } from '../operation/defined-only.js';
import type { Operation } from '../operation/operation.js';
import { type Failure, isSuccess, type ParsedResponse } from '../response/parsed-response.js';
import type { AttemptEnd } from '../retry/decide.js';
import { parseRetryAfter } from '../retry/retry-after.js';
import { CredentialsUnavailable } from './connection.js';
import type { CallContext } from './context.js';
import { isOwnResponse, leavesOpen } from './judgement.js';
import { type ErrorReport, mostIssues } from './report.js';

/** A failure of one attempt, with what the decision on a repeat needs. */
export interface FailedAttempt {
  readonly error: MailhostError;
  readonly end: AttemptEnd;
  /** Milliseconds the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** The server may have carried out what was asked. */
  readonly uncertain: boolean;
  /** The server refused the credentials. */
  readonly refused?: boolean;
  readonly response?: ParsedResponse;
}

/** Whether an answer is a failure, and which: the provider's word, a refused redirect, or the status. */
export function failureOf(
  response: ParsedResponse,
  { provider, operation }: CallContext,
  redirectRefused: string | undefined,
): Failure | null {
  const found = provider.failure(response, operation);
  const failure = withHint(operation.failure ? operation.failure(found, response) : found, response, operation);
  if (redirectRefused !== undefined && !failure?.message) return { hint: redirectRefused };
  if (failure !== undefined) return failure;
  return isSuccess(response.status) ? null : {};
}

function withHint(
  failure: Failure | null | undefined,
  { status }: ParsedResponse,
  { hints = {} }: Operation,
): Failure | null | undefined {
  const hint = hints[status];
  return hint === undefined || failure === null || failure?.hint !== undefined ? failure : { ...failure, hint };
}

/** The server said no. */
export function failedByResponse(
  response: ParsedResponse,
  failure: Failure,
  report: ErrorReport,
  { provider }: CallContext,
): FailedAttempt {
  const { status, headers, body } = response;
  const { code, message, requestId = headers.get('x-request-id') ?? undefined, issues } = failure;
  const wait =
    parseRetryAfter(headers, Date.now()) ?? (failure.retryAfter === undefined ? undefined : failure.retryAfter * 1000);
  const contentType = headers.get('content-type') ?? undefined;
  const own = isOwnResponse(response, provider);
  const byStatus = errorClassForStatus(status);
  // Where a proxy finds nothing, that says nothing of what the call names.
  const astray = failure.error === undefined && byStatus === NotFoundError && !own;
  const ErrorClass = failure.error ?? (astray ? ApiError : byStatus);
  // A no, whatever its number: a failure under a status of success, or one that the provider knows. What stands before
  // the server says nothing of what it did.
  const isServerError = failure.error === ServerError;
  const known = failure.error !== undefined && !isServerError;
  const meant = isServerError && status < 500 ? 500 : status;
  const refusal = (isSuccess(status) && !isServerError) || (known && !beforeTheServer.has(status));
  const hint = failure.hint ?? (astray ? notTheProduct : undefined);
  const words = message === undefined ? (typeof body === 'string' ? report.quote(body) : '') : report.clear(message);
  const text = [
    `${words || hint || 'the server gave no reason'}${inBrackets(code && report.clear(code))} [HTTP ${status}].`,
    !wait ? '' : ` The server asks to wait ${wait / 1000} s.`,
    ErrorClass === AuthenticationError && !failure.refusedInput ? ' Check the credentials.' : '',
    words && hint ? ` ${hint}` : '',
  ].join('');
  const details: ErrorDetails = definedOnly({
    status,
    contentType,
    code,
    providerMessage: message,
    requestId,
    // The names of fields are no secrets.
    issues: issues?.slice(0, mostIssues).map((issue) => ({ ...issue, message: report.clear(issue.message) })),
    body,
    retryAfter: wait === undefined ? undefined : wait / 1000,
  });
  return {
    response,
    error: report.error(ErrorClass, text, details),
    refused: ErrorClass === AuthenticationError && !failure.refusedInput,
    end: { status: refusal && failure.error !== RateLimitError ? 400 : meant },
    retryAfter: wait,
    uncertain: failure.mayHaveTakenEffect ?? (!refusal && leavesOpen(meant, own)),
  };
}

/**
 * No whole answer: time, the caller, the network or the caller's own code ended the attempt.
 *
 * @param sent Whether the request was on its way by then.
 */
export function failedWithoutResponse(
  error: unknown,
  context: CallContext,
  report: ErrorReport,
  sent: boolean,
): FailedAttempt {
  if (error instanceof Interrupted) {
    if (error.by === 'caller') {
      const mayHaveTakenEffect = sent && context.operation.repeat !== 'readonly';
      return { error: report.aborted(mayHaveTakenEffect), end: { permanent: true }, uncertain: false };
    }
    const { timeout, totalTimeout } = context.settings;
    const text = `request timed out (timeout ${timeout} ms an attempt, totalTimeout ${totalTimeout} ms in all).`;
    return { error: report.error(TimeoutError, text), end: { neverSent: !sent }, uncertain: sent };
  }
  if (error instanceof CredentialsUnavailable) {
    const { cause } = error;
    const failure = readNetworkFailure(cause);
    const { code, permanent } = failure;
    // A TypeError is what `fetch` throws; only its code or its text tells of a connection.
    const isConnection = failure.neverSent || code !== undefined;
    const reason = cause instanceof Error ? cause.message : 'no reason was given.';
    const clear = report.clear(reason);
    const text = `the credentials could not be had: ${isConnection ? `${failure.hint} ${clear}${inBrackets(code)}` : clear}`;
    const timedOut = cause instanceof Interrupted;
    const broken = cause instanceof TypeError || isConnection;
    const ErrorClass = timedOut ? TimeoutError : broken ? ConnectionError : AuthenticationError;
    // A refusal stays one, and too many of them lock an account.
    const end = ErrorClass === AuthenticationError || permanent ? { permanent: true } : { neverSent: true };
    return { error: report.error(ErrorClass, text, definedOnly({ code }), cause), end, uncertain: false };
  }
  // Thrown on purpose by a login, a token source or the transport.
  if (error instanceof MailhostError) {
    // A server that failed at the login may be well again; nothing was carried out.
    const passing = !sent && (error instanceof ServerError || error instanceof RateLimitError);
    return {
      error: report.named(error),
      end: passing ? { neverSent: true } : { permanent: true },
      // How it is set up was found wrong before anything was sent.
      uncertain: sent && !(error instanceof ConfigurationError),
      ...(passing && error.retryAfter !== undefined && { retryAfter: error.retryAfter * 1000 }),
    };
  }
  const failure = readNetworkFailure(error);
  const host = report.url === undefined ? ' the server' : ` ${new URL(report.url).host}`;
  const text = `${failure.hint}${host}${inBrackets(failure.code)}.`;
  return {
    error: report.error(ConnectionError, text, definedOnly({ code: failure.code }), error),
    end: failure,
    uncertain: sent && !failure.neverSent && !failure.permanent,
  };
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`;
}

const notTheProduct = 'This is no answer of the product: check baseUrl, and what stands between.';

/** Statuses of proxies and gateways. */
const beforeTheServer: ReadonlySet<number> = new Set([408, 502, 503, 504]);
