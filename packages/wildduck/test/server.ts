import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WildduckClient, type WildduckOptions } from '../src/index.js';

/** A request as a test's server received it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A real HTTP server with a client of it, both gone when the test is over. */
export interface Served {
  readonly client: WildduckClient;
  readonly received: Received[];
}

/** Serves a handler of a test's own. */
export async function serve(
  handle: (request: Received, response: ServerResponse) => void,
  options: WildduckOptions = {},
): Promise<Served> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    const whole = { method, url: new URL(url, 'http://server'), headers, body: Buffer.concat(parts) };
    received.push(whole);
    handle(whole, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const client = new WildduckClient({
    baseUrl: `http://127.0.0.1:${port}`,
    accessToken: 'a-token',
    retryBudget: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    ...options,
  });
  return { client, received };
}

/** Answers with JSON. */
export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
