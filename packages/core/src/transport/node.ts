import type { ClientRequest } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { Exchange, IncomingResponse, OutgoingRequest } from './exchange.js';
import type { TlsOptions } from './http-request.js';
import { isNativeFetch } from './native-fetch.js';
import { type NodeBody, nodeBody } from './node-body.js';
import { type Builtins, loadBuiltins } from './node-builtins.js';
import { NodeResponse } from './node-response.js';
import type { NodeTransport, NodeTransportOptions } from './node-transport.js';

/**
 * A transport over node:http and node:https. It does what `fetch` cannot do: a body on GET, a certificate authority or
 * an agent of one's own. And it costs less, as it makes no `Response` and no stream that nobody asked for. Connections
 * are kept alive and, when idle, do not keep a script from ending.
 */
export function createNodeTransport({ tls = {}, agent }: NodeTransportOptions): NodeTransport | undefined {
  const given = agent !== undefined && 'sockets' in agent ? { http: agent, https: agent } : agent;
  const trust = trustOf(tls);
  let builtins: Builtins | undefined;

  const exchange: Exchange = async (request) => {
    builtins ??= await loadBuiltins();
    const { http, https, agents } = builtins;
    let body = nodeBody(request.body);
    if (body instanceof Promise) body = await body;
    const { protocol, username, password, hostname, port, pathname, search } = new URL(request.url);
    // As by `fetch`.
    if (username || password) throw new TypeError('an address with credentials of its own is not taken');
    const secure = protocol === 'https:';
    const options: RequestOptions = {
      method: request.method,
      protocol,
      // An IPv6 address has no brackets here.
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port,
      path: pathname + search,
      headers: headersOf(request, body),
      // What is given is an agent of Node's, which its type cannot say where browsers read it too.
      agent:
        ((secure ? given?.https : given?.http) as RequestOptions['agent']) ?? (secure ? agents.https : agents.http),
      ...(secure && trust),
    };
    request.interruption.throwIfInterrupted();
    return responseTo((secure ? https : http).request(options), request, body, builtins);
  };

  return {
    exchange,
    unlessReplaced: (fetch) => (request) => (isNativeFetch() ? exchange(request) : fetch(request)),
  };
}

function trustOf({ ca, ...identity }: TlsOptions): RequestOptions {
  return { ...identity, ...(ca !== undefined && { ca: typeof ca === 'string' ? ca : [...ca] }) };
}

function headersOf({ headers }: OutgoingRequest, { contentType, length }: NodeBody): Record<string, string> {
  const all = Object.fromEntries(headers);
  if (contentType !== undefined) all['content-type'] ??= contentType;
  if (length !== undefined) all['content-length'] = String(length);
  all['accept-encoding'] ??= 'gzip, br';
  // As by `fetch`: some servers refuse whoever does not say what it is.
  all['user-agent'] ??= 'node';
  return all;
}

function responseTo(
  outgoing: ClientRequest,
  { method, url, interruption }: OutgoingRequest,
  { content }: NodeBody,
  builtins: Builtins,
): Promise<IncomingResponse> {
  return new Promise((resolve, reject) => {
    const stop = interruption.onInterrupt((reason) => outgoing.destroy(reason as Error));
    outgoing.on('close', stop);
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      try {
        resolve(new NodeResponse(incoming, method, url, builtins));
      } catch (error) {
        // A status that no Response can have. Thrown here, it would end the process.
        incoming.destroy();
        reject(error);
      }
    });
    if (!outgoing.reusedSocket) limitConnecting(outgoing);
    if (!(content instanceof ReadableStream)) {
      outgoing.end(content);
      return;
    }
    // Read as fast as the server takes it, and given up when the request fails.
    const { Readable, pipeline } = builtins.stream;
    const readable = Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]);
    pipeline(readable, outgoing, (error) => {
      if (error) outgoing.destroy(error);
    });
  });
}

/** Where nobody answers, not even with a no, it is told as what it is: no connection was made. */
function limitConnecting(outgoing: ClientRequest): void {
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => {
      outgoing.destroy(Object.assign(new Error('connect ETIMEDOUT'), { code: 'ETIMEDOUT', syscall: 'connect' }));
    }, connectTimeout);
    const connected = () => clearTimeout(timer);
    socket.once('connect', connected);
    socket.once('close', connected);
  });
}

/** Milliseconds, as `fetch` has it. */
const connectTimeout = 10_000;
