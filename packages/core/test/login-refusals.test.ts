import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  DecodeError,
  errorClassForStatus,
  PermissionDeniedError,
  Session,
} from '../src/index.js';
import { answer, ExampleClient, serve, silent } from './harness.js';
import { thing } from './login-server.js';

/** Each test says what time it is. */
let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

describe('a login that was refused', () => {
  test.each([
    ['as wrong', AuthenticationError],
    ['with 403', PermissionDeniedError],
    ['in words', ApiError],
    ['by a page', DecodeError],
    ['by its place', ConfigurationError],
  ])('%s is not tried again for a minute, but for who asks for it', async (_, Class) => {
    let logins = 0;
    const session = new Session({
      login: async () => {
        logins += 1;
        throw new Class('the login was refused');
      },
    });
    const client = new ExampleClient({ baseUrl: 'https://x.example', auth: session, logger: silent });
    await expect(client.get('one')).rejects.toMatchObject({ operation: 'things.get' });
    now += 59_000;
    const error = await client.create({ name: 'one' }).catch((caught) => caught);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ operation: 'things.create' });
    expect(logins).toBe(1);
    session.renew();
    await expect(client.get('one')).rejects.toBeInstanceOf(Class);
    expect(logins).toBe(2);
    now += 61_000;
    await expect(client.get('one')).rejects.toBeInstanceOf(Class);
    expect(logins).toBe(3);
  });
});

describe('a login that the server wants later', () => {
  /** A server that is too busy for a login until it is told otherwise. */
  async function busyServer(status: number) {
    let logins = 0;
    let busy = true;
    const server = await serve((request, response) => {
      if (request.url !== '/login') return answer(200, thing)(request, response);
      logins += 1;
      const headers = { 'set-cookie': 'sid=1' };
      answer(busy ? status : 200, {}, busy ? { 'retry-after': '30' } : headers)(request, response);
    });
    const session = new Session({
      login: async ({ send }) => {
        const { status } = await send({ method: 'POST', path: '/login' });
        if (status === 200) return;
        throw new (errorClassForStatus(status))(`the login was answered with ${status}.`, { status });
      },
    });
    let waiting = 0;
    let told = () => {};
    const info = (line: string) => {
      if (line.includes('Trying again in')) waiting += 1;
      told();
    };
    const logger = { ...silent, info };
    return {
      client: new ExampleClient({ baseUrl: server.url, auth: session, logger, logLevel: 'info' }),
      /** Resolves when so many calls wait for their next attempt. */
      waits: async (count: number) => {
        while (waiting < count) await new Promise<void>((resolve) => (told = resolve));
      },
      logins: () => logins,
      settle: () => {
        busy = false;
      },
    };
  }

  test.each([429, 503, 403])('with %i and Retry-After: nobody asks before that', async (status) => {
    const { client, logins, settle } = await busyServer(status);
    const impatient = { retries: 0 };
    const first = await Promise.all([0, 1, 2].map(() => client.get('one', impatient).catch((caught) => caught)));
    for (const error of first) expect(error).toMatchObject({ retryAfter: 30, operation: 'things.get' });
    now += 20_000;
    const held = await client.get('one', impatient).catch((caught) => caught);
    expect(held.constructor).toBe(first[0].constructor);
    // What is refused holds for its minute, whatever the server asks.
    expect(held.retryAfter).toBe(status === 403 ? 30 : 10);
    expect(logins()).toBe(1);
    settle();
    now += status === 403 ? 41_000 : 10_001;
    expect(await client.get('one')).toEqual(thing);
    expect(logins()).toBe(2);
  });

  test('those that wait come again when the time is over, with one login for all', async () => {
    const { client, logins, settle, waits } = await busyServer(503);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const first = [0, 1, 2].map(() => client.get('one'));
      await waits(3);
      now += 20_000;
      const late = client.get('one');
      await waits(4);
      vi.advanceTimersByTime(9_000);
      expect(logins()).toBe(1);
      settle();
      now += 10_000;
      vi.advanceTimersByTime(21_000);
      vi.useRealTimers();
      expect(await Promise.all([...first, late])).toEqual([thing, thing, thing, thing]);
      expect(logins()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
