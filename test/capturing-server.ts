import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** A request, byte for byte. */
export interface CapturedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A server that keeps what it gets and answers with a given text, for the tests of one file. */
export function capturingServer() {
  const captured = {
    requests: [] as CapturedRequest[],
    answer: { status: 200, body: '{}' } as { status: number; body: string; headers?: Readonly<Record<string, string>> },
    url: '',
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    captured.requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    const { status, headers, body } = captured.answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    captured.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return captured;
}
