import { attempt } from '../attempt/attempt.js';
import { FromMiddleware, withMiddleware } from '../attempt/middleware.js';
import { jsonParser, type ParsedResponse } from '../response/parsed-response.js';
import type { CallInfo } from '../transport/http-request.js';
import type { BuiltRequest } from './build-request.js';
import type { CallContext } from './context.js';
import { type FailedAttempt, failedByResponse, failedWithoutResponse, failureOf } from './failed.js';
import { failedAtGateway } from './gateway.js';
import type { ErrorReport } from './report.js';

/** A call on its way. */
export interface OpenCall {
  readonly context: CallContext;
  readonly report: ErrorReport;
  readonly request: BuiltRequest;
  /** Absent where no middleware would see it. */
  readonly info: CallInfo | undefined;
}

/** What one try of a call came to: a good answer, a failure, or what middleware threw of its own accord. */
export type Tried = (
  | { readonly response: ParsedResponse }
  | { readonly failed: FailedAttempt }
  | { readonly thrown: unknown }
) & {
  /** The credentials that it was sent with; absent where it was not sent. */
  readonly sent: { readonly credentials: unknown } | undefined;
};

/** One try: sends a request with credentials, reads its answer and judges it. Never throws. */
export async function tryCall({ context, report, request, info }: OpenCall, timeout: number): Promise<Tried> {
  const { connection, settings, provider, operation } = context;
  const { middleware, signals, maxResponseBytes } = settings;
  report.attempts += 1;
  const draft = {
    ...request.draft,
    // Middleware may change them.
    ...(info && { headers: new Headers(request.draft.headers), call: info }),
    attempt: report.attempts,
  };
  let sent: Tried['sent'];
  const exchange = withMiddleware(
    (outgoing) =>
      connection.send(outgoing, (credentials) => {
        sent = { credentials };
      }),
    middleware,
  );
  const started = performance.now();
  try {
    const { response, redirectRefused } = await attempt(draft, exchange, {
      timeout: Math.max(timeout, 0),
      idleTimeout: settings.timeout,
      maxResponseBytes,
      signals,
      kind: operation.responseParser ?? jsonParser,
      follows: provider.follows ?? (() => true),
      toError: (error) => failedWithoutResponse(error, context, report, sent !== undefined).error,
    });
    logResponse(context, report, draft, response.status, performance.now() - started);
    const atGateway = connection.gateway && failedAtGateway(response, report);
    if (atGateway) return { failed: atGateway, sent };
    const failure = failureOf(response, context, redirectRefused);
    return failure ? { failed: failedByResponse(response, failure, report, context), sent } : { response, sent };
  } catch (error) {
    if (error instanceof FromMiddleware) return { thrown: error.cause, sent };
    return { failed: failedWithoutResponse(error, context, report, sent !== undefined), sent };
  }
}

function logResponse(
  { settings }: CallContext,
  report: ErrorReport,
  { method, url }: BuiltRequest['draft'],
  status: number,
  duration: number,
): void {
  const milliseconds = Math.round(duration);
  settings.log(
    'debug',
    () =>
      `${report.name}: ${method} ${report.redactor.url(url)} ${status} in ${milliseconds} ms, attempt ${report.attempts}.`,
    () => report.fields({ status, milliseconds }),
  );
}
