import { Agent, createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ConfigurationError, operation } from '../src/index.js';
import { answer, ExampleClient, serve, silent } from './harness.js';

/** A body on GET, which no fetch can send. */
const search = operation({
  id: 'things.search',
  method: 'GET',
  path: '/search',
  repeat: 'readonly',
  body: z.strictObject({ name: z.string() }),
  response: z.looseObject({ name: z.string() }),
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A proxy for plain HTTP: it is asked for whole addresses. */
async function proxy() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { method, headers } = request;
    const onward = forward(request.url ?? '', { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

/** An agent that connects to the proxy whatever the address is, as those of the packages for proxies do. */
class ProxyAgent extends Agent {
  constructor(readonly proxyPort: number) {
    super();
  }

  override addRequest(outgoing: import('node:http').ClientRequest, options: object): void {
    const { path } = outgoing;
    if (path.startsWith('/')) outgoing.path = `http://${outgoing.getHeader('host')}${path}`;
    Agent.prototype.addRequest.call(this, outgoing, { ...options, host: '127.0.0.1', port: this.proxyPort });
  }
}

declare module 'http' {
  interface Agent {
    addRequest(outgoing: ClientRequest, options: object): void;
  }
}

test('an agent holds for every call, GET with a body included', async () => {
  const { url } = await serve(answer(200, { name: 'one', kind: 'big' }));
  const { asked, port } = await proxy();
  const client = new ExampleClient({ baseUrl: url, logger: silent, agent: new ProxyAgent(port) });
  await client.get('one');
  await client.call(search, { body: { name: 'one' } });
  await client.replace({ name: 'one' });
  expect(asked).toEqual([`GET ${url}/things/one`, `GET ${url}/search`, `PUT ${url}/things/one`]);
});

test('one agent for http, one for https', async () => {
  const { url } = await serve(answer(200, { name: 'one', kind: 'big' }));
  const { asked, port } = await proxy();
  const agent = { http: new ProxyAgent(port) };
  await new ExampleClient({ baseUrl: url, logger: silent, agent, tls: { servername: 'mail.example.org' } }).get('one');
  expect(asked).toHaveLength(1);
});

test("an agent and a fetch of one's own exclude each other, and neither goes beside a gateway", () => {
  const agent = new Agent();
  expect(() => new ExampleClient({ baseUrl: 'http://127.0.0.1', agent, fetch })).toThrow(ConfigurationError);
  expect(() => new ExampleClient({ gateway: 'http://127.0.0.1/api', agent })).toThrow(/agent belongs into the gateway/);
});
