import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { Readable } from 'node:stream';
import type { WireBody } from '../request/body.js';
import type { Agents, NodeTransportOptions, TlsOptions, Transport } from './http-request.js';

/**
 * A transport over node:http and node:https, for what `fetch` cannot do: a body on GET, a certificate authority or an
 * agent of one's own. Connections are kept alive and, when idle, do not keep a script from ending.
 */
export function createNodeTransport({ tls = {}, agent }: NodeTransportOptions): Transport | undefined {
  let modules: ReturnType<typeof loadModules> | undefined;
  return async (request) => {
    modules ??= loadModules(agent);
    const { http, https, agents, send, toResponse } = await modules;
    const { body, contentType, length } = await writable(request.body);
    const headers = Object.fromEntries(request.headers);
    if (contentType !== undefined) headers['content-type'] ??= contentType;
    headers['accept-encoding'] ??= 'gzip, br';
    if (length !== undefined) headers['content-length'] = String(length);
    request.signal.throwIfAborted();

    const secure = request.url.startsWith('https:');
    const options: RequestOptions = {
      method: request.method,
      headers,
      signal: request.signal,
      agent: secure ? agents.https : agents.http,
      ...(secure && trustOf(tls)),
    };
    return new Promise<Response>((resolve, reject) => {
      const outgoing = (secure ? https : http).request(request.url, options, (incoming) => {
        try {
          const response = toResponse(incoming, request.method);
          Object.defineProperty(response, 'url', { value: request.url });
          resolve(response);
        } catch (error) {
          // A status that no Response can have. Thrown here, it would end the process.
          incoming.destroy();
          reject(error);
        }
      });
      outgoing.on('error', reject);
      send(outgoing, body);
    });
  };
}

function trustOf({ ca, ...identity }: TlsOptions): RequestOptions {
  return { ...identity, ...(ca !== undefined && { ca: typeof ca === 'string' ? ca : [...ca] }) };
}

async function loadModules(agent: Agents | undefined) {
  const [http, https, stream, zlib] = await Promise.all([
    import('node:http'),
    import('node:https'),
    import('node:stream'),
    import('node:zlib'),
  ]);
  // Node's own agents heed the environment's proxies when they are told to, but agents that are made do not.
  const proxied =
    process.env['NODE_USE_ENV_PROXY'] === '1' ||
    /--use-env-proxy/.test(`${process.execArgv} ${process.env['NODE_OPTIONS']}`);
  const settings = {
    keepAlive: true,
    scheduling: 'lifo' as const,
    ...(proxied && { proxyEnv: process.env }),
  };
  const given = agent !== undefined && 'sockets' in agent ? { http: agent, https: agent } : agent;
  const agents = {
    // What is given is an agent of Node's, which its type cannot say where browsers read it too.
    http: (given?.http as Agent | undefined) ?? new http.Agent(settings),
    https: (given?.https as Agent | undefined) ?? new https.Agent(settings),
  };

  const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
    gzip: zlib.createGunzip,
    br: zlib.createBrotliDecompress,
  };

  function toResponse(incoming: IncomingMessage, method: string): Response {
    const headers = new Headers();
    for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
      headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
    }
    const status = incoming.statusCode ?? 0;
    if (method === 'HEAD' || status === 204 || status === 205 || status === 304) {
      incoming.resume();
      return new Response(null, { status, headers });
    }
    const isEmpty = headers.get('content-length') === '0';
    const decoder = isEmpty ? undefined : decoders[headers.get('content-encoding')?.toLowerCase() ?? '']?.();
    // pipeline also carries a broken connection over to the reader of the decoded body.
    const body = decoder ? stream.pipeline(incoming, decoder, () => {}) : incoming;
    return new Response(stream.Readable.toWeb(body as Readable) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      status,
      headers,
    });
  }

  /** A stream is read as fast as the server takes it, and given up when the request fails. */
  function send(outgoing: ClientRequest, body: Uint8Array | ReadableStream<Uint8Array> | undefined): void {
    if (!(body instanceof ReadableStream)) {
      outgoing.end(body);
      return;
    }
    const readable = stream.Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    stream.pipeline(readable, outgoing, (error) => {
      if (error) outgoing.destroy(error);
    });
  }

  return { http, https, agents, send, toResponse };
}

interface Writable {
  readonly body?: Uint8Array | ReadableStream<Uint8Array>;
  /** What only serialising it can tell: a multipart boundary. */
  readonly contentType?: string;
  /** Bytes, where that is known before it is sent. */
  readonly length?: number;
}

async function writable(body: WireBody | undefined): Promise<Writable> {
  if (body === undefined) return {};
  if (body instanceof ReadableStream) return { body };
  if (body instanceof Blob) {
    return { body: body.stream(), length: body.size, ...(body.type !== '' && { contentType: body.type }) };
  }
  if (!(body instanceof FormData)) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { body: bytes, length: bytes.byteLength };
  }
  const serialised = new Response(body);
  const contentType = serialised.headers.get('content-type') ?? undefined;
  const bytes = new Uint8Array(await serialised.arrayBuffer());
  return { body: bytes, length: bytes.byteLength, ...(contentType !== undefined && { contentType }) };
}
