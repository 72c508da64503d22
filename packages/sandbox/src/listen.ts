import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exchange } from './exchange.js';
import type { OpenStream } from './http.js';
import type { SandboxService } from './service.js';

/** A server on loopback. */
export interface Listening {
  /** `http://127.0.0.1:PORT` and the product's base path. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a product on loopback until it is closed. Port 0 takes any that is free. */
export async function listen(service: SandboxService, basePath: string, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(service, basePath, incoming, outgoing).catch(() => incoming.socket.destroy());
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
    url: `http://127.0.0.1:${actual}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  service: SandboxService,
  basePath: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { socket, method = '', url: target = '/' } = incoming;
  const origin = `http://${incoming.headers.host ?? `${socket.localAddress}:${socket.localPort}`}`;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = [value ?? ''].flat().join(', ');
  const request = { method, url: new URL(origin + target), headers, bytes: () => bytesOf(incoming) };
  const answer = await exchange(service, request, basePath);
  if (!answer) {
    socket.resetAndDestroy();
    return;
  }
  outgoing.writeHead(answer.status, answer.headers);
  if (answer.stream) {
    outgoing.flushHeaders();
    if (answer.body.length > 0) outgoing.write(answer.body);
    pour(answer.stream, outgoing);
  } else if (answer.stalls) outgoing.write(answer.body);
  else outgoing.end(answer.body);
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

async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}
