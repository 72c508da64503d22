import { type Context, context, propagation, type Tracer, trace } from '@opentelemetry/api';
import type { CallInfo, HttpRequest, Middleware } from '../transport/http-request.js';
import { CallTrace } from './call-trace.js';

/** What `openTelemetry()` takes. */
export interface OpenTelemetryOptions {
  /** Makes the spans. Default: one of the global tracer provider. */
  readonly tracer?: Tracer;
  /**
   * The context whose span the calls belong to. Default: the active one at the moment of the call, which takes a
   * context manager: browsers have none unless you register one.
   */
  readonly parent?: Context;
  /**
   * Whether requests carry the trace's headers, such as `traceparent`, by the global propagator. Only to the API's own
   * origin. Default `false`: in a browser, a server that does not allow them by CORS would not get the request at all.
   */
  readonly propagate?: boolean;
}

/**
 * Middleware that makes a span of every call, and one below it of every request that is sent for it, by the semantic
 * conventions for HTTP clients. No secret is in a span. Put it first in `middleware`.
 *
 * A request's span ends when its answer has been read and judged; where the answer is handed on as a stream, with its
 * headers. The call's span ends with its result. Each page of a list is a call.
 *
 * @example
 * const cleanmail = new CleanmailClient({ token, middleware: [openTelemetry()] });
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Middleware {
  const { tracer = trace.getTracer('@mailhost/core'), parent, propagate = false } = options;
  const traces = new WeakMap<CallInfo, CallTrace>();

  async function aroundRequest(request: HttpRequest, next: (request: HttpRequest) => Promise<Response>) {
    const call = request.call && traces.get(request.call);
    if (!call) return next(request);
    const { span, active } = call.startRequest(request);
    const sent = propagate && call.isHome(request.url) ? withTraceHeaders(request, active) : request;
    const response = await context.with(active, () => next(sent));
    call.answered(span, response);
    return response;
  }

  async function aroundCall<Result>(info: CallInfo, next: () => Promise<Result>): Promise<Result> {
    const call = new CallTrace(tracer, info, parent ?? context.active());
    traces.set(info, call);
    try {
      const result = await context.with(call.active, next);
      call.end();
      return result;
    } catch (error) {
      call.fail(error);
      throw error;
    }
  }

  return Object.assign(aroundRequest, {
    aroundCall,
    attemptFailed: (info: CallInfo, error: Error) => traces.get(info)?.requestFailed(error),
  });
}

function withTraceHeaders(request: HttpRequest, active: Context): HttpRequest {
  const headers = new Headers(request.headers);
  propagation.inject(active, headers, { set: (carrier, name, value) => carrier.set(name, value) });
  return { ...request, headers };
}
