import { describe, expect, test } from 'vitest';
import { type Authorize, type GatewayOptions, json, mark, startGateway, startUpstream, until } from './harness.js';

/** Whom a call counts for: whoever authorize found it to be, whatever the caller writes into cookies. */

interface Begun {
  readonly status: Promise<number>;
}

/** A product that answers when it is told to, behind a gateway that takes two calls of a caller at a time. */
async function start(options: Partial<GatewayOptions>) {
  const upstream = await startUpstream();
  const release: (() => void)[] = [];
  upstream.handle = (_, response) => void release.push(() => json(response, 200, {}));
  const gateway = await startGateway(upstream.url, { limits: { concurrency: 2 }, ...options });
  const ask = (headers: Record<string, string>) =>
    fetch(`${gateway.address}/cleanmail/domains/5`, { headers: { ...mark, ...headers } }).then(({ status }) => status);
  /** A call that has come to the product. */
  const begin = async (headers: Record<string, string>): Promise<Begun> => {
    const before = upstream.received.length;
    const status = ask(headers);
    await until('it is under way', () => upstream.received.length > before);
    return { status };
  };
  const end = (...begun: Begun[]) => {
    for (const answer of release.splice(0)) answer();
    return Promise.all(begun.map(({ status }) => status));
  };
  return { upstream, gateway, ask, begin, end };
}

const session = (request: Request) => /session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
const byName: Authorize = ({ request }) => {
  const caller = session(request);
  return caller === undefined ? 'unauthenticated' : { caller };
};

describe('a caller to whom authorize gives a name', () => {
  test('does not get more places by writing more cookies', async () => {
    const { ask, upstream, begin, end } = await start({ authorize: byName });
    const first = [await begin({ cookie: 'session=ana' }), await begin({ cookie: 'session=ana; padding=1' })];
    const rest = [2, 3, 4].map((i) => ask({ cookie: `session=ana; padding=${i}`, authorization: `Basic ${i}` }));
    expect(await Promise.all(rest)).toEqual([429, 429, 429]);
    expect(upstream.received).toHaveLength(2);
    expect(await end(...first)).toEqual([200, 200]);
  });

  test('is not hurt by another who sends the same cookies', async () => {
    const authorize: Authorize = ({ request }) => ({ caller: request.headers.get('x-user') ?? 'nobody' });
    const { ask, begin, end } = await start({ authorize });
    const ana = { cookie: 'proxy=1', 'x-user': 'ana' };
    const first = [await begin(ana), await begin(ana), await begin({ ...ana, 'x-user': 'bob' })];
    expect(await ask(ana)).toBe(429);
    expect(await end(...first)).toEqual([200, 200, 200]);
  });

  test('has the places back when the calls have ended', async () => {
    const { begin, end } = await start({ authorize: byName });
    const ana = { cookie: 'session=ana' };
    for (let round = 0; round < 3; round += 1) {
      expect(await end(await begin(ana), await begin(ana))).toEqual([200, 200]);
    }
  });

  test('loses no place to those who are refused', async () => {
    const { ask, begin, end } = await start({ authorize: byName });
    const strangers = Array.from({ length: 20 }, (_, i) => ask({ cookie: `other=${i}` }));
    expect(new Set(await Promise.all(strangers))).toEqual(new Set([401]));
    const ana = { cookie: 'session=ana' };
    expect(await end(await begin(ana), await begin(ana))).toEqual([200, 200]);
  });
});

test('callers without a name share one limit, and the refusal says why', async () => {
  const { ask, begin, gateway, end } = await start({ authorize: () => true, logLevel: 'info' });
  const first = [await begin({ cookie: 's=1' }), await begin({ cookie: 's=2' })];
  expect(await ask({ cookie: 's=3' })).toBe(429);
  expect(gateway.lines.join()).toContain('let authorize answer with one, as caller');
  await end(...first);
});

test('the option caller tells who it is where authorize does not', async () => {
  const { ask, begin, end } = await start({ authorize: () => true, caller: (request) => session(request) ?? '' });
  const first = [await begin({ cookie: 'session=ana; a=1' }), await begin({ cookie: 'session=ana; a=2' })];
  const other = await begin({ cookie: 'session=bob' });
  expect(await ask({ cookie: 'session=ana; a=3' })).toBe(429);
  expect(await end(...first, other)).toEqual([200, 200, 200]);
});

test.each<[string, Authorize]>([
  ['an empty name', () => ({ caller: '' })],
  ['no name', () => ({ caller: undefined }) as never],
  ['a name that is a number', () => ({ caller: 5 }) as never],
])('%s for the caller passes nothing', async (_, authorize) => {
  const { ask, upstream } = await start({ authorize });
  expect(await ask({})).toBe(500);
  expect(upstream.received).toEqual([]);
});
