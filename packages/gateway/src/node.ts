import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { readAlready } from './body.js';
import { whenGone } from './node-leaving.js';
import { Refused, refusalResponse } from './refused.js';

/**
 * A request of node:http, as frameworks hand it on: Express keeps the whole address, and body parsers leave the body.
 */
interface NodeRequest extends IncomingMessage {
  readonly originalUrl?: string;
  readonly body?: unknown;
}

/**
 * A gateway as a listener of node:http, and so of Express and whatever else hands on its requests. Mount it before any
 * body parser: it reads bodies itself.
 *
 * @example
 * createServer(nodeListener(gateway)).listen(8080);
 */
export function nodeListener(
  gateway: (request: Request) => Promise<Response>,
): (incoming: NodeRequest, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const gone = new AbortController();
    const forget = whenGone(incoming, outgoing, () => gone.abort());
    respond(gateway, incoming, outgoing, gone.signal)
      .catch(() => outgoing.destroy())
      .finally(forget);
  };
}

async function respond(
  gateway: (request: Request) => Promise<Response>,
  incoming: NodeRequest,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  let response: Response;
  try {
    response = await gateway(requestOf(incoming, signal));
  } catch (error) {
    const refused = error instanceof Refused ? error : wrongRequest('cannot be read');
    response = refusalResponse(refused.refusal, refused.status);
  }
  if (signal.aborted) {
    await response.body?.cancel();
    return;
  }
  // What is left of a body that nobody wants would be taken for the next request.
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  // A reader who leaves ends the pipeline, and with it the product's answer; also one whose turn on the connection
  // never came.
  const body = Readable.fromWeb(response.body as NodeReadableStream);
  await pipeline(body, outgoing, { signal }).catch(() => {});
}

function requestOf(incoming: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET', headers } = incoming;
  const target = incoming.originalUrl ?? incoming.url ?? '';
  const isPath = target.startsWith('/') && !target.startsWith('//') && !/[\\#]/.test(target);
  const [path = ''] = target.split('?');
  if (!isPath || path.split('/').some((step) => /^(?:\.|%2e){1,2}$/i.test(step)))
    throw wrongRequest('has an address that is no plain path');
  const host = headers.host ?? '';
  if (!/^[\w\-.:[\]]+$/.test(host)) throw wrongRequest('has a Host that is no name');
  const hasBody =
    headers['content-length'] !== undefined
      ? headers['content-length'] !== '0'
      : headers['transfer-encoding'] !== undefined;
  if (hasBody && (incoming.body !== undefined || incoming.readableEnded)) {
    throw readAlready();
  }
  if (hasBody && (method === 'GET' || method === 'HEAD')) throw wrongRequest('has a body, which its method does not');
  const secure = 'encrypted' in incoming.socket;
  return new Request(`${secure ? 'https' : 'http'}://${host}${target}`, {
    method,
    headers: headersOf(incoming),
    signal,
    ...(hasBody && {
      body: Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>,
      duplex: 'half' as const,
    }),
  });
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '');
  return headers;
}

function wrongRequest(what: string): Refused {
  return new Refused('InvalidRequestError', `the request ${what}.`);
}
