import { answer, clients, type FetchLike } from './clients.js';
import { inTurns } from './statistics.js';

const calls = 1_000;

/** Microseconds of CPU that a client adds to a call whose fetch answers at once. */
export async function cpuPerCall(): Promise<Map<string, number>> {
  const mocked: FetchLike = async () =>
    new Response(answer, { status: 200, headers: { 'content-type': 'application/json' } });
  const bound = new Map(Object.entries(clients).map(([name, make]) => [name, make(mocked, 'http://127.0.0.1:1')]));
  const measure = async (name: string) => {
    const call = bound.get(name) ?? (() => Promise.resolve());
    for (let i = 0; i < 50; i += 1) await call();
    const start = process.cpuUsage();
    for (let i = 0; i < calls; i += 1) await call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / calls;
  };
  const medians = await inTurns([...bound.keys()], 15, measure);
  const bare = medians.get('bare fetch') ?? 0;
  return new Map([...medians].map(([name, value]) => [name, value - bare]));
}
