import type { Json, OpaqueBody, ParsedResponse, RecordedRequest } from './answer.js';
import { isJson } from './answer.js';
import { readEvents } from './event-stream.js';
import type { OperationId } from './operations.js';
import { methodAndPath } from './operations.js';

export type Query = Record<string, string | number | boolean | undefined>;

/** A body that is sent as it is. */
export interface RawBody {
  contentType: string;
  data: string | Uint8Array<ArrayBuffer>;
}

export interface CallOptions {
  path?: Record<string, string | number>;
  query?: Query;
  json?: unknown;
  raw?: RawBody;
  /** A user's token, instead of the root token; `false` sends none. */
  token?: string | false;
  /** How the token is sent. */
  tokenIn?: 'header' | 'bearer' | 'query';
  headers?: Record<string, string>;
  /** Reads the answer as an event stream for so long. */
  streamFor?: number;
}

const notAnOperation = { unknownRoute: '(unknown route)', wrongMethod: '(wrong method)' } as const;

/** Makes calls against a server and keeps every answer. */
export class Recorder {
  readonly answers: ParsedResponse[] = [];
  /** The last body that was not JSON: of an export, to be imported again. */
  lastBytes = new Uint8Array();
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url.replace(/\/$/, '');
    this.#token = token;
  }

  call(operationId: OperationId, options: CallOptions = {}): Promise<ParsedResponse> {
    const { method, path } = methodAndPath(operationId);
    return this.#send(operationId, method, path, options);
  }

  /** A call that is no operation of the API. */
  callOther(kind: keyof typeof notAnOperation, method: string, path: string, options: CallOptions = {}) {
    return this.#send(notAnOperation[kind], method, path, options);
  }

  async #send(operationId: string, method: string, template: string, options: CallOptions): Promise<ParsedResponse> {
    const { streamFor, tokenIn = 'header' } = options;
    const token = options.token ?? this.#token;
    const request = describe(options, token, this.#token);
    const url = new URL(this.#url + fillIn(template, request.path));
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.append(name, value);

    const headers = new Headers(options.headers);
    if (token !== false) {
      if (tokenIn === 'query') url.searchParams.set('accessToken', token);
      else if (tokenIn === 'bearer') headers.set('Authorization', `Bearer ${token}`);
      else headers.set('X-Access-Token', token);
    }
    const init: RequestInit = { method, headers };
    if (options.raw) {
      headers.set('Content-Type', options.raw.contentType);
      init.body = options.raw.data;
    } else if (options.json !== undefined) {
      headers.set('Content-Type', 'application/json');
      init.body = JSON.stringify(options.json);
    }

    init.signal = AbortSignal.timeout(30_000);
    const response = await fetch(url, init);
    const contentType = response.headers.get('content-type') ?? '';
    const body =
      streamFor === undefined ? await this.#readBody(response, contentType) : await readEvents(response, streamFor);
    const answer = { operationId, method, path: template, request, status: response.status, contentType, body };
    this.answers.push(answer);
    return answer;
  }

  async #readBody(response: Response, contentType: string): Promise<Json | OpaqueBody> {
    if (!isJson(contentType)) {
      this.lastBytes = new Uint8Array(await response.arrayBuffer());
      return { contentType, length: this.lastBytes.length };
    }
    const text = await response.text();
    try {
      return JSON.parse(text) as Json;
    } catch {
      return text === '' ? null : { contentType, length: text.length };
    }
  }
}

function describe(options: CallOptions, token: string | false, rootToken: string): RecordedRequest {
  const path = Object.fromEntries(Object.entries(options.path ?? {}).map(([name, value]) => [name, String(value)]));
  const who = token === false ? 'none' : token === rootToken ? 'root' : /^[0-9a-f]{40}$/.test(token) ? 'user' : 'bad';
  const request: RecordedRequest = { path, token: who };
  const query = Object.entries(options.query ?? {}).filter(([, value]) => value !== undefined);
  if (query.length > 0) request.query = Object.fromEntries(query.map(([name, value]) => [name, String(value)]));
  if (options.raw) request.contentType = options.raw.contentType;
  else if (options.json !== undefined) request.body = options.json as Json;
  return request;
}

function fillIn(template: string, values: Record<string, string>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${template}: no value for {${name}}`);
    return encodeURIComponent(value);
  });
}
