import { aroundCall, callInfo } from '../client/around-call.js';
import { type BuiltRequest, buildRequest } from '../client/build-request.js';
import { type Client, type ClientParts, partsOf } from '../client/client.js';
import type { CallContext } from '../client/context.js';
import { type FailedAttempt, failedWithoutResponse } from '../client/failed.js';
import type { GatewayRefusal } from '../client/gateway.js';
import type { ClientDefaults } from '../client/options.js';
import { ErrorReport } from '../client/report.js';
import { callSettings } from '../client/settings.js';
import { tryCall } from '../client/try-call.js';
import {
  AbortError,
  ConfigurationError,
  ConnectionError,
  TimeoutError,
  ValidationError,
} from '../errors/call-errors.js';
import type { MailhostError } from '../errors/mailhost-error.js';
import { detailsOf } from '../errors/restate.js';
import { definedOnly } from '../operation/defined-only.js';
import type { Operation } from '../operation/operation.js';
import { Redactor } from '../redaction/redactor.js';
import { type BodyKind, contentTypeOf, formBody, jsonBody } from '../request/body.js';
import type { QueryValues } from '../request/query.js';
import type { ParsedResponse } from '../response/parsed-response.js';
import type { CallInfo } from '../transport/http-request.js';
import { oneLine } from './one-line.js';
import { relayedKind } from './response-parsers.js';

/** A call that came from elsewhere, as it is to be sent: checked and allowed by whoever relays it. */
export interface RelayedCall {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: QueryValues;
  readonly body?: RelayedBody | undefined;
  /** Headers to send besides those of the operation. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Data, to be written anew, or a stream to be sent as it is. */
export type RelayedBody =
  | { readonly type: 'json' | 'form'; readonly value: unknown }
  | { readonly type: 'stream'; readonly value: ReadableStream<Uint8Array>; readonly contentType: string };

/** The server's own answer. What is no stream is cleared of the client's credentials. */
export interface RelayedResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | ReadableStream<Uint8Array>;
}

/** A try that failed, with an answer or without. */
interface FailedRelay {
  readonly failed: FailedAttempt;
  readonly sent: boolean;
}

/**
 * Carries out other programs' calls with a client's credentials and connection: one try each, and a second one with new
 * credentials where the first ones were refused. The answer comes back as the server gave it.
 */
export class Relay {
  readonly #parts: ClientParts;

  /**
   * @param logging Where the client says nothing of its own.
   * @throws ConfigurationError For what is no client, and for one that another copy of this package made.
   */
  constructor(client: Client, logging: Pick<ClientDefaults, 'logger' | 'logLevel'> = {}) {
    const { options } = partsIn(client).setup;
    const missing = Object.entries(definedOnly(logging)).filter(([name]) => Reflect.get(options, name) === undefined);
    this.#parts = missing.length === 0 ? partsIn(client) : partsOf(client.with(Object.fromEntries(missing)));
  }

  get provider(): string {
    return this.#parts.setup.provider.name;
  }

  get baseUrl(): string {
    return this.#parts.connection.baseUrl;
  }

  /** The declared operations. */
  get operations(): readonly Operation[] {
    return this.#parts.setup.operations;
  }

  /** The content type that an operation's body travels in. */
  contentTypeOf({ bodyKind = this.#parts.setup.provider.bodyKind ?? jsonBody }: Operation): string {
    return contentTypeOf(bodyKind);
  }

  /** The text without any credential of the client. */
  cleared(text: string): string {
    return this.#redactor.text(text);
  }

  /** Sends a call. Never throws: what fails without an answer comes back as a refusal. */
  async send(call: RelayedCall): Promise<RelayedResponse | GatewayRefusal> {
    const context = this.#contextOf(call);
    const report = new ErrorReport(context);
    const info = callInfo(context, report);
    const failures: FailedRelay[] = [];
    try {
      return await aroundCall(info, context.settings.middleware, async () => {
        const result = await this.#carryOut(call, context, report, info);
        if (!('failed' in result)) return result;
        failures.push(result);
        throw result.failed.error;
      });
    } catch (error) {
      const [failure = { failed: failedWithoutResponse(error, context, report, true), sent: true }] = failures;
      const { response, refused } = failure.failed;
      if (refused) context.settings.log('warn', () => `${report.name}: the server refuses the credentials.`);
      const redirected = response && response.status >= 300 && response.status < 400;
      return response && !redirected ? this.#relayed(response) : this.#refusal(failure.failed, failure.sent);
    }
  }

  /** Two tries at most, the second with new credentials. */
  async #carryOut(
    call: RelayedCall,
    context: CallContext,
    report: ErrorReport,
    info: CallInfo | undefined,
  ): Promise<RelayedResponse | FailedRelay> {
    let request: BuiltRequest;
    try {
      request = buildRequest(context, report);
    } catch (error) {
      return { failed: { error: error as MailhostError, end: { permanent: true }, uncertain: false }, sent: false };
    }
    for (const [name, value] of Object.entries(call.headers)) request.draft.headers.set(name, value);
    // For the log: a page is not told where the server is.
    report.url = request.draft.url;
    const { connection, settings } = context;
    // Sending a file takes its own time, which is watched where it comes from.
    const timeout = request.once ? settings.totalTimeout : Math.min(settings.timeout, settings.totalTimeout);
    for (let tries = 1; ; tries += 1) {
      const tried = await tryCall({ context, report, request, info }, timeout);
      if ('response' in tried) return this.#relayed(tried.response);
      const sent = tried.sent !== undefined;
      const failed = 'failed' in tried ? tried.failed : failedWithoutResponse(tried.thrown, context, report, sent);
      if (info) for (const layer of settings.middleware) layer.attemptFailed?.(info, failed.error);
      const renewed = failed.refused === true && !request.once && connection.auth.refused?.(tried.sent?.credentials);
      if (!renewed || tries > 1) return { failed, sent };
    }
  }

  /** The call as one of this client whose arguments were checked already, and whose answer nobody here reads. */
  #contextOf({ operation, path, query, body, signal }: RelayedCall): CallContext {
    const { setup, connection, settings } = this.#parts;
    const { id, method, repeat, headers, responseParser, failure, hints } = operation;
    const bodyKind = body && bodyKindOf(body);
    return {
      connection,
      provider: setup.provider,
      settings: callSettings(setup.provider.name, settings, { signal }),
      operation: {
        ...definedOnly({ headers, bodyKind, failure, hints }),
        id,
        method,
        repeat,
        path: operation.path,
        responseParser: relayedKind(responseParser),
      },
      args: { path, query, body: body?.value },
    };
  }

  #relayed({ status, headers, text, body }: ParsedResponse): RelayedResponse {
    const redactor = this.#redactor;
    return {
      status,
      headers: [...headers].map(([name, value]) => [name, redactor.text(value)] as const),
      body: body instanceof ReadableStream ? body : redactor.text(text ?? ''),
    };
  }

  #refusal({ error, end, uncertain }: FailedAttempt, sent: boolean): GatewayRefusal {
    const { code, retryAfter, issues } = detailsOf(error);
    // Whoever leaves a page ends its calls: that is no failure.
    this.#parts.settings.log(error instanceof AbortError ? 'debug' : 'warn', () => oneLine(error.message));
    return {
      error: {
        ...definedOnly({ code, retryAfter, issues }),
        name: error.name,
        message: messageOf(error, sent && !end.neverSent),
      },
      sent: uncertain || (sent && !end.neverSent),
      passing: !end.permanent && end.status === undefined,
    };
  }

  /**
   * Of what a server could echo. Short words may stand in an answer by chance, and it would be another one without
   * them.
   */
  get #redactor(): Redactor {
    const { auth } = this.#parts.connection;
    return new Redactor([...(auth.echoed?.() ?? auth.secrets())].filter((secret) => secret.length >= 8));
  }
}

/** What a stranger may know of a failure: addresses and the words of a login or a vault are for the log. */
function messageOf(error: MailhostError, sent: boolean): string {
  if (error instanceof ValidationError) return error.message.replace(/^[^:]*: /, '');
  if (error instanceof TimeoutError) return 'no whole answer of the server in time.';
  if (error instanceof ConnectionError) {
    const code = error.code === undefined ? '' : ` (${error.code})`;
    return `${sent ? 'the connection broke' : 'no connection was made'}: the server${code}.`;
  }
  if (error.code === 'RESPONSE_TOO_LARGE')
    return 'the server’s answer is larger than the gateway takes (maxResponseBytes).';
  if (error.status !== undefined && sent) return 'the server redirects elsewhere.';
  return 'the gateway could not sign in to the server, or is not set up for it: its log says more.';
}

function partsIn(client: Client): ClientParts {
  try {
    return partsOf(client);
  } catch (error) {
    const text =
      'this is no client of this version of @mailhost/core: a product’s client is needed, such as new CleanmailClient(…).';
    throw new ConfigurationError(text, {}, error);
  }
}

function bodyKindOf(body: RelayedBody): BodyKind {
  if (body.type !== 'stream') return body.type === 'json' ? jsonBody : formBody;
  const { contentType } = body;
  return (value) => ({ body: value as ReadableStream<Uint8Array>, contentType, once: true });
}
