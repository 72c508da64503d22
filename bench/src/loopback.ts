import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, clients } from './clients.js';
import { inTurns } from './statistics.js';

/** The time of a request to a server on loopback, as a multiple of bare fetch. */
export async function loopbackRatio(): Promise<Map<string, number>> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  const bound = new Map(Object.entries(clients).map(([name, make]) => [name, make(fetch, baseUrl)]));
  const measure = async (name: string) => {
    const call = bound.get(name) ?? (() => Promise.resolve());
    for (let i = 0; i < 20; i += 1) await call();
    const start = performance.now();
    for (let i = 0; i < 200; i += 1) await call();
    return performance.now() - start;
  };
  const medians = await inTurns([...bound.keys()], 15, measure);
  server.close();
  server.closeAllConnections();
  const bare = medians.get('bare fetch') ?? Number.NaN;
  return new Map([...medians].map(([name, value]) => [name, value / bare]));
}
