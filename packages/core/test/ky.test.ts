import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import newest from 'ky';
import oldest from 'ky-1';
import { describe, expect, test } from 'vitest';
import { bearer, type Fetch, MailhostError } from '../src/index.js';
import { answer, ExampleClient, freePort, inTurn, resetAfterReading, serve, silent } from './harness.js';

const thing = { name: 'one', kind: 'big' };
const impatient = { retry: { limit: 5, delay: () => 1 }, timeout: 1, throwHttpErrors: true, totalTimeout: 1 };

interface Version {
  readonly instances: readonly Fetch[];
  /** An instance with a hook before each request. */
  readonly hooked: (hook: (request: Request) => void) => Fetch;
}

/** The oldest ky that the core takes, and the newest. Their hooks are called with different arguments. */
const versions: readonly [string, Version][] = [
  [
    'ky 1.14',
    {
      instances: [oldest, oldest.create(impatient)],
      hooked: (hook) => oldest.create({ hooks: { beforeRequest: [(request) => hook(request)] } }),
    },
  ],
  [
    'the newest ky',
    {
      instances: [newest, newest.create(impatient)],
      hooked: (hook) => newest.create({ hooks: { beforeRequest: [({ request }) => hook(request)] } }),
    },
  ],
];

type Call = (client: ExampleClient) => PromiseLike<unknown>;

async function outcomeOf(baseUrl: string, call: Call, fetch?: Fetch) {
  const client = new ExampleClient({ baseUrl, logger: silent, ...(fetch && { fetch }) });
  return await call(client).then(
    (value) => ({ value }),
    (error: unknown) => {
      if (!(error instanceof MailhostError)) throw error;
      const { url, cause: _cause, ...rest } = error;
      return { ...rest, name: error.name, message: error.message.replace(baseUrl.slice(7), 'HOST') };
    },
  );
}

/** What became of a call, and how many requests it took. */
async function resultOf(listener: Parameters<typeof serve>[0], call: Call, fetch?: Fetch) {
  const server = await serve(listener);
  return { outcome: await outcomeOf(server.url, call, fetch), received: server.received() };
}

describe.each(versions)('an instance of %s as fetch', (_, { instances, hooked }) => {
  test.each<[string, Parameters<typeof serve>[0], Call]>([
    ['a success', answer(200, thing), (it) => it.get('one')],
    ['404', answer(404, { error: 'no such thing' }), (it) => it.get('one')],
    ['500 on a read', answer(500, { error: 'broken' }), (it) => it.get('one')],
    ['500 on a write', answer(500, { error: 'broken' }), (it) => it.create({ name: 'one' })],
    ['429 with a wait that is too long', answer(429, {}, { 'retry-after': '3600' }), (it) => it.get('one')],
    ['a page', answer(200, '<html>', { 'content-type': 'text/html' }), (it) => it.create({ name: 'one' })],
    ['a reset on a write', resetAfterReading, (it) => it.create({ name: 'one' })],
    ['a redirect', answer(302, '', { location: '/elsewhere' }), (it) => it.create({ name: 'one' })],
  ])('%s: as by fetch', async (_, listener, call) => {
    const byFetch = await resultOf(listener, call);
    for (const ky of instances) expect(await resultOf(listener, call, ky)).toEqual(byFetch);
  });

  test('a connection that is refused: as by fetch', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const call: Call = (it) => it.create({ name: 'one' }, { retries: 0 });
    const byFetch = await outcomeOf(url, call);
    expect(byFetch).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' });
    for (const ky of instances) expect(await outcomeOf(url, call, ky)).toEqual(byFetch);
  });

  test('its hooks run for every attempt, and see the credentials', async () => {
    const server = await serve(inTurn(answer(503, {}), answer(200, thing)));
    const seen: (string | null)[] = [];
    const fetch = hooked((request) => seen.push(request.headers.get('authorization')));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, auth: bearer('token-1234'), fetch });
    expect(await client.get('one')).toEqual(thing);
    expect(seen).toEqual(['Bearer token-1234', 'Bearer token-1234']);
  });

  test('a hook that throws is a connection that broke', async () => {
    const server = await serve(answer(200, thing));
    const thrown = new Error('of the hook');
    const fetch = hooked(() => {
      throw thrown;
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, retries: 1, fetch });
    const expected = { name: 'ConnectionError', cause: thrown };
    await expect(client.get('one')).rejects.toMatchObject({ ...expected, attempts: 2 });
    await expect(client.create({ name: 'one' })).rejects.toMatchObject({ ...expected, mayHaveTakenEffect: true });
    expect(server.received()).toBe(0);
  });
});

test('a fetch that clones, cancels and throws does not end the process', async () => {
  const program = fileURLToPath(new URL('fixtures/throwing-fetch.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program]);
  expect(stdout.trim().split('\n')).toEqual(['ConnectionError', 'Error: of middleware', 'alive']);
});
