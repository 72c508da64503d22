import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { AbortError } from '../src/index.js';
import { ExampleClient, silent } from './harness.js';

const json = { headers: { 'content-type': 'application/json' } };
const thing = { name: 'one', kind: 'big' };

test("a client's signal together with a call's leaves nothing behind", async () => {
  const ofClient = new AbortController();
  const ofCall = new AbortController();
  const client = new ExampleClient({
    baseUrl: 'http://127.0.0.1',
    logger: silent,
    signal: ofClient.signal,
    fetch: async () => new Response(JSON.stringify(thing), json),
  });
  const options = { signal: ofCall.signal };
  for (let i = 0; i < 200; i += 1) {
    await Promise.all(Array.from({ length: 500 }, () => client.get('one', options)));
    expect(getEventListeners(ofClient.signal, 'abort')).toHaveLength(0);
    expect(getEventListeners(ofCall.signal, 'abort')).toHaveLength(0);
  }
  // What AbortSignal.any() makes of them would hang on them under symbols, for as long as they live.
  for (const signal of [ofClient.signal, ofCall.signal]) {
    const dependents = Object.getOwnPropertySymbols(signal).map((symbol) => Reflect.get(signal, symbol));
    expect(dependents.filter((value) => value instanceof Set && value.size > 0)).toEqual([]);
  }
});

test.each(['client', 'call'])('either ends a call: that of the %s', async (which) => {
  const signals = { client: new AbortController(), call: new AbortController() };
  const reason = new Error('enough');
  const client = new ExampleClient({
    baseUrl: 'http://127.0.0.1',
    logger: silent,
    signal: signals.client.signal,
    fetch: () => {
      signals[which as 'client' | 'call'].abort(reason);
      return new Promise(() => {});
    },
  });
  const error = await client.get('one', { signal: signals.call.signal }).catch((caught) => caught);
  expect(error).toBeInstanceOf(AbortError);
  expect(error.cause).toBe(reason);
});
