import { describe, expect, test } from 'vitest';
import { hostile, hostileAnswers, methodsOf, outcomeOf } from '../../../test/hostile-arguments.js';
import { MailhostError, operations } from '../src/index.js';
import { answering } from './answering.js';
import { bodies } from './bodies.js';
import { calls } from './example-calls.js';

/** Whatever is given to a method: what comes out is a MailhostError, by the promise. */

const { client } = answering([() => Response.json([])], { retries: 0 });
const methods = methodsOf(client);

test('the methods are all that there are', () => {
  // Options and sender rules are in two scopes, each with the same methods; exports and streams are besides the
  // operations.
  expect(methods.length).toBe(operations.length - 3 - 5 + 5 + 5);
  expect(new Set(methods.map(({ name }) => name)).size).toBe(methods.length);
});

describe.each(methods)('$name', ({ call }) => {
  const places = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], ['a', {}]];

  test.each(Object.entries(hostile))('%s', async (kind, make) => {
    // What is deep takes its time, and is no option.
    for (const before of kind.includes('deep') ? places.slice(0, 3) : places) {
      const { thrown, error } = await outcomeOf(() => call(...before, make()));
      expect(thrown).toBeUndefined();
      if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
    }
  });
});

describe.each(Object.entries(hostileAnswers))('answered with %s', (kind, body) => {
  const answer = () => new Response(body, { headers: { 'content-type': 'application/json' } });
  const everyId = new Proxy<Record<string, string>>({}, { get: () => 'ByE3n' });

  test.each(Object.entries(calls))('%s', async (route, call) => {
    const query = route.includes('/security/permissions') ? { scope: 'DOMAIN', id: 'ByE3n' } : {};
    const given = route === 'POST /users' ? { ...Object(bodies[route]), domainId: 'ByE3n' } : bodies[route];
    for (const validate of kind.includes('deep') ? (['lenient'] as const) : (['lenient', 'strict'] as const)) {
      const { client: asked, sent } = answering([answer], { retries: 0, validate });
      const { thrown, error } = await outcomeOf(() => call(asked, { ids: everyId, query, body: given }));
      expect(thrown).toBeUndefined();
      if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
      expect(sent.length).toBeGreaterThan(0);
    }
  });
});
