import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answer, clients } from './clients.js';
import { inTurns } from './statistics.js';

/** The time of a request to a server on loopback, as a multiple of bare fetch. */
export interface LoopbackRatios {
  /** Each request after the answer to the one before. */
  readonly oneByOne: ReadonlyMap<string, number>;
  /** Always 50 at once. */
  readonly inParallel: ReadonlyMap<string, number>;
}

const calls = 200;
const atOnce = 50;

/** Measures all clients, or those that are named, and what Node itself needs. */
export async function loopbackRatios(names = Object.keys(clients)): Promise<LoopbackRatios> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  const bound = new Map(names.map((name) => [name, clients[name]?.(fetch, baseUrl) ?? nothing]));
  bound.set('bare node:http', byNode(baseUrl));
  const timeOf = async (name: string, work: (call: () => Promise<unknown>) => Promise<unknown>) => {
    const call = bound.get(name) ?? nothing;
    for (let i = 0; i < 20; i += 1) await call();
    const start = performance.now();
    await work(call);
    return performance.now() - start;
  };
  const oneByOne = await inTurns([...bound.keys()], 15, (name) =>
    timeOf(name, async (call) => {
      for (let i = 0; i < calls; i += 1) await call();
    }),
  );
  const inParallel = await inTurns([...bound.keys()], 15, (name) =>
    timeOf(name, async (call) => {
      for (let i = 0; i < calls; i += atOnce) await Promise.all(Array.from({ length: atOnce }, call));
    }),
  );
  server.close();
  server.closeAllConnections();
  return { oneByOne: ratios(oneByOne), inParallel: ratios(inParallel) };
}

const nothing = () => Promise.resolve();

function ratios(medians: ReadonlyMap<string, number>): Map<string, number> {
  const bare = medians.get('bare fetch') ?? Number.NaN;
  return new Map([...medians].map(([name, value]) => [name, value / bare]));
}

/** As little as a request by node:http can be. */
function byNode(baseUrl: string): () => Promise<unknown> {
  const agent = new Agent({ keepAlive: true });
  return () =>
    new Promise((resolve, reject) => {
      request(`${baseUrl}/domain/example.org`, { agent }, (incoming) => {
        text(incoming).then((body) => resolve(JSON.parse(body)), reject);
      })
        .on('error', reject)
        .end();
    });
}
