import type { Agent, IncomingMessage, RequestOptions } from 'node:http';
import type { Readable } from 'node:stream';
import type { HttpRequest, TlsOptions, Transport } from './http-request.js';

/**
 * A transport over node:http and node:https, for what `fetch` cannot do: a body on GET, and a certificate
 * authority of one's own. Connections are kept alive and, when idle, do not keep a script from ending.
 * Proxy variables of the environment are not read, as `fetch` in Node does not read them either.
 */
export function createNodeTransport(tls: TlsOptions = {}): Transport | undefined {
  let modules: ReturnType<typeof loadModules> | undefined;
  return async (request) => {
    modules ??= loadModules(tls);
    const { http, https, agents, toResponse } = await modules;
    const { body, contentType } = await wholeBody(request);
    const headers = Object.fromEntries(request.headers);
    if (contentType !== undefined) headers['content-type'] ??= contentType;
    headers['accept-encoding'] ??= 'gzip, br';
    if (body) headers['content-length'] = String(body.byteLength);
    request.signal.throwIfAborted();

    const secure = request.url.startsWith('https:');
    const options: RequestOptions = {
      method: request.method,
      headers,
      signal: request.signal,
      agent: secure ? agents.https : agents.http,
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
      outgoing.end(body);
    });
  };
}

async function loadModules(tls: TlsOptions) {
  const [http, https, stream, zlib] = await Promise.all([
    import('node:http'),
    import('node:https'),
    import('node:stream'),
    import('node:zlib'),
  ]);
  const keepAlive = { keepAlive: true, scheduling: 'lifo' as const };
  const { ca, ...identity } = tls;
  const trust = ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] };
  const agents: { http: Agent; https: Agent } = {
    http: new http.Agent(keepAlive),
    https: new https.Agent({ ...keepAlive, ...identity, ...trust }),
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

  return { http, https, agents, toResponse };
}

/** The body as bytes, with the content type that only serialising it can tell (a multipart boundary). */
async function wholeBody({ body }: HttpRequest): Promise<{ body?: Uint8Array; contentType?: string }> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body: new TextEncoder().encode(body) };
  if (body instanceof Uint8Array) return { body };
  const serialised = new Response(body);
  const contentType = serialised.headers.get('content-type');
  return { body: new Uint8Array(await serialised.arrayBuffer()), ...(contentType !== null && { contentType }) };
}
