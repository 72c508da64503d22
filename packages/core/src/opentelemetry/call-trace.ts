import {
  type Attributes,
  type Context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { MailhostError } from '../errors/mailhost-error.js';
import type { CallInfo, HttpRequest } from '../transport/http-request.js';
import { addressAttributes } from './address.js';

/** The spans of one call: its own, and one at a time of the requests that are sent for it. */
export class CallTrace {
  /** The context in which the call runs. */
  readonly active: Context;
  readonly #tracer: Tracer;
  readonly #call: CallInfo;
  readonly #span: Span;
  /** What all spans of the call have. */
  readonly #common: Attributes;
  /** Absent where the caller wrote the path: it is no template then. */
  readonly #template: string | undefined;
  /** The request that is under way. */
  #request: Span | undefined;
  #sent = 0;

  constructor(tracer: Tracer, call: CallInfo, parent: Context) {
    const { provider, operation, baseUrl, redact } = call;
    // The caller's own routes are named by what the caller wrote.
    const declared = !operation.id.startsWith(`${operation.method} /`);
    this.#tracer = tracer;
    this.#call = call;
    this.#template =
      declared && operation.path.startsWith('/')
        ? new URL(baseUrl).pathname.replace(/\/$/, '') + operation.path
        : undefined;
    this.#common = {
      'mailhost.provider': provider,
      'mailhost.operation': declared ? operation.id : redact(operation.id),
    };
    this.#span = tracer.startSpan(
      `${provider} ${declared ? operation.id : 'request'}`,
      { kind: SpanKind.INTERNAL, attributes: { ...this.#common, 'mailhost.repeat': operation.repeat } },
      parent,
    );
    this.active = trace.setSpan(parent, this.#span);
  }

  /** Whether an address is on the API's own origin. */
  isHome(url: string): boolean {
    return URL.canParse(url) && new URL(url).origin === new URL(this.#call.baseUrl).origin;
  }

  /** A request is about to be sent: another attempt, or another hop of redirects. */
  startRequest(request: HttpRequest): { readonly span: Span; readonly active: Context } {
    this.#endRequest();
    const method = knownMethods.has(request.method) ? request.method : undefined;
    const template = this.#template;
    const span = this.#tracer.startSpan(
      `${method ?? 'HTTP'}${template === undefined ? '' : ` ${template}`}`,
      {
        kind: SpanKind.CLIENT,
        // Nobody reads them otherwise, and to clear an address takes time.
        attributes: this.#span.isRecording()
          ? {
              'http.request.method': method ?? '_OTHER',
              ...addressAttributes(request.url, this.#call.redact),
              ...(template !== undefined && { 'url.template': template }),
              ...(this.#sent > 0 && { 'http.request.resend_count': this.#sent }),
              ...this.#common,
              'mailhost.attempt': request.attempt,
            }
          : {},
      },
      this.active,
    );
    this.#sent += 1;
    this.#request = span;
    return { span, active: trace.setSpan(this.active, span) };
  }

  /** The answer's headers are in. It may come too late, when the attempt is over. */
  answered(span: Span, { status }: Response): void {
    // 0 is a redirect that a browser does not show.
    if (span === this.#request && status > 0) span.setAttribute('http.response.status_code', status);
  }

  requestFailed(error: unknown): void {
    if (this.#request) setError(this.#request, error);
    this.#endRequest();
  }

  end(): void {
    this.#endRequest();
    this.#span.setAttribute('mailhost.attempts', this.#sent);
    this.#span.end();
  }

  fail(error: unknown): void {
    this.requestFailed(error);
    setError(this.#span, error);
    // Of other errors, which are the caller's own, nobody knows what they say.
    if (error instanceof MailhostError) {
      const { name, message, stack = '', requestId, mayHaveTakenEffect } = error;
      this.#span.setStatus({ code: SpanStatusCode.ERROR, message });
      this.#span.recordException({ name, message, stack });
      if (requestId !== undefined) this.#span.setAttribute('mailhost.request_id', requestId);
      if (mayHaveTakenEffect) this.#span.setAttribute('mailhost.may_have_taken_effect', true);
    }
    this.end();
  }

  #endRequest(): void {
    this.#request?.end();
    this.#request = undefined;
  }
}

/** Status and class of an error, without its words. */
function setError(span: Span, error: unknown): void {
  const { status = 0, code } = error instanceof MailhostError ? error : {};
  const name = error instanceof Error ? error.name : '_OTHER';
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', status >= 400 ? String(status) : name);
  if (code !== undefined) span.setAttribute('mailhost.error_code', code);
}

const knownMethods: ReadonlySet<string> = new Set([
  'CONNECT',
  'DELETE',
  'GET',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'TRACE',
]);
