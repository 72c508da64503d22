import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headOf, type OpenStream, withBody } from './http.js';
import { pause } from './in-process.js';
import type { SandboxService } from './service.js';
import { spoil } from './spoil.js';

/** A server on loopback. */
export interface Listening {
  /** `http://127.0.0.1:PORT` and the product's prefix. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a product on loopback until it is closed. Port 0 takes any that is free. */
export async function listen(service: SandboxService, prefix: string, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(service, prefix, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  // A connection that ends just when a client uses it again would fail a test that is about something else.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // As many may call at once before the first is answered.
    server.listen({ port, host: '127.0.0.1', backlog: 4096 }, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  service: SandboxService,
  prefix: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://sandbox');
  const { localAddress, localPort } = incoming.socket;
  const head = headOf({
    method: incoming.method ?? '',
    url,
    prefix,
    origin: `http://${incoming.headers.host ?? `${localAddress}:${localPort}`}`,
    headers: headersOf(incoming),
  });
  const fault = service.faultFor(head);
  if (fault?.kind === 'reset' && fault.when === 'before') {
    service.answer(withBody(head, new Uint8Array()), fault);
    incoming.socket.resetAndDestroy();
    return;
  }
  const plan = service.answer(withBody(head, await bytesOf(incoming)), fault);
  if (fault?.kind === 'reset') {
    incoming.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'delay') await pause(fault.milliseconds);
  const { status, headers, body, stream, cut, open } = spoil(plan);
  if (stream) {
    outgoing.writeHead(status, headers);
    outgoing.flushHeaders();
    if (body.length > 0) outgoing.write(body);
    pour(stream, outgoing);
    return;
  }
  // Of an answer without a body, not even the head comes.
  if (open && body.length === 0) return;
  const length = Buffer.byteLength(body);
  outgoing.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': String(length) });
  if (open) outgoing.write(body.slice(0, cut));
  else outgoing.end(body);
}

/** Sends a stream until either side ends it. */
function pour(stream: OpenStream, outgoing: ServerResponse): void {
  // The client may have gone before the stream was open.
  if (outgoing.destroyed) return;
  const stop = stream.open({
    write: (text) => {
      if (!outgoing.writableEnded && !outgoing.destroyed) outgoing.write(text);
    },
    end: () => outgoing.end(),
  });
  outgoing.once('close', stop);
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}
