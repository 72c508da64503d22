import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bearer, Session } from '../src/index.js';

/** As in Workers, where what a request began stops when its caller leaves: no timer of it fires any more. */
describe('what stops without an end', () => {
  const context = { baseUrl: '', timeout: 30_000, transport: () => Promise.reject(new Error('no')), warn: () => {} };

  function stopTimers() {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
  }

  /** The time for one request has gone by. */
  function later() {
    vi.spyOn(performance, 'now').mockReturnValue(Number.MAX_SAFE_INTEGER);
    onTestFinished(() => void vi.restoreAllMocks());
  }

  test('a login is begun anew by the first call that comes after the time for one request', async () => {
    let logins = 0;
    let stop = () => {};
    const session = new Session({
      login: () => {
        logins += 1;
        return logins > 1 ? Promise.resolve() : new Promise((_, reject) => (stop = () => reject(new Error('late'))));
      },
    });
    stopTimers();
    const lost = Promise.resolve(session.apply(new Headers(), context));
    const early = session.apply(new Headers(), context);
    vi.useRealTimers();
    expect(logins).toBe(1);
    later();
    const [one, other] = await Promise.all([0, 1].map(() => session.apply(new Headers(), context)));
    expect(logins).toBe(2);
    expect(one).toBe(other);
    // What the old one says, should it go on after all, does not end the new one.
    stop();
    await expect(Promise.all([lost, early])).rejects.toThrow('late');
    expect(await session.apply(new Headers(), context)).toBe(one);
  });

  test('a token is asked for anew', async () => {
    let asked = 0;
    const auth = bearer(() => {
      asked += 1;
      return asked > 1 ? `token-${asked}` : new Promise<string>(() => {});
    });
    stopTimers();
    auth.apply(new Headers(), context);
    vi.useRealTimers();
    later();
    const headers = new Headers();
    await Promise.all([auth.apply(headers, context), auth.apply(new Headers(), context)]);
    expect(headers.get('authorization')).toBe('Bearer token-2');
    expect(asked).toBe(2);
  });
});
