import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ky from 'ky';
import { describe, expect, test } from 'vitest';
import { bearer, MailhostError } from '../src/index.js';
import { answer, ExampleClient, inTurn, resetAfterReading, serve, silent } from './harness.js';

const thing = { name: 'one', kind: 'big' };

/** The same call by the global fetch and by an instance of ky. */
async function both(listener: Parameters<typeof serve>[0], call: (client: ExampleClient) => PromiseLike<unknown>) {
  const results: unknown[] = [];
  for (const fetch of [undefined, ky, ky.create({ retry: 5, timeout: 1 })]) {
    const server = await serve(listener);
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, ...(fetch && { fetch }) });
    const outcome = await call(client).then(
      (value) => ({ value }),
      (error: unknown) => {
        if (!(error instanceof MailhostError)) throw error;
        const { url, cause: _cause, ...rest } = error;
        return { ...rest, name: error.name, message: error.message.replace(server.url.slice(7), 'HOST') };
      },
    );
    results.push({ outcome, received: server.received() });
  }
  return results;
}

describe('an instance of ky as fetch', () => {
  test.each<[string, Parameters<typeof serve>[0], (client: ExampleClient) => PromiseLike<unknown>]>([
    ['a success', answer(200, thing), (it) => it.get('one')],
    ['404', answer(404, { error: 'no such thing' }), (it) => it.get('one')],
    ['500 on a read', answer(500, { error: 'broken' }), (it) => it.get('one')],
    ['500 on a write', answer(500, { error: 'broken' }), (it) => it.create({ name: 'one' })],
    ['429 with a wait that is too long', answer(429, {}, { 'retry-after': '3600' }), (it) => it.get('one')],
    ['a page', answer(200, '<html>', { 'content-type': 'text/html' }), (it) => it.create({ name: 'one' })],
    ['a reset on a write', resetAfterReading, (it) => it.create({ name: 'one' })],
    ['a redirect', answer(302, '', { location: '/elsewhere' }), (it) => it.create({ name: 'one' })],
  ])('%s: as by fetch', async (_, listener, call) => {
    const [byFetch, ...byKy] = await both(listener, call);
    for (const result of byKy) expect(result).toEqual(byFetch);
  });

  test('its hooks run for every attempt, and see the credentials', async () => {
    const server = await serve(inTurn(answer(503, {}), answer(200, thing)));
    const seen: (string | null)[] = [];
    const fetch = ky.create({
      hooks: { beforeRequest: [(request) => void seen.push(request.headers.get('authorization'))] },
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, auth: bearer('token-1234'), fetch });
    expect(await client.get('one')).toEqual(thing);
    expect(seen).toEqual(['Bearer token-1234', 'Bearer token-1234']);
  });
});

test('a fetch that clones, cancels and throws does not end the process', async () => {
  const program = fileURLToPath(new URL('fixtures/throwing-fetch.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program]);
  expect(stdout.trim().split('\n')).toEqual(['ConnectionError', 'Error: of middleware', 'alive']);
});
