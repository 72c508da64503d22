import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problemIn } from '../src/input.js';
import { carryOut, Router, takes } from '../src/routing.js';

/** What the products' servers are made of. */
describe('routes', () => {
  const router = new Router({
    'GET /users/:user': 'one',
    'GET /users/me': 'oneself',
    'PUT /users/:user': 'change',
    'GET /:list/:id/items': 'items',
    'GET /users/:user/items': 'items of a user',
  });

  test('are found by method and path, the one with the fewest placeholders', () => {
    expect(router.find('GET', '/users/me')).toEqual({ name: 'GET /users/me', route: 'oneself', values: {} });
    expect(router.find('GET', '/users/a%2Fb')).toMatchObject({ route: 'one', values: { user: 'a/b' } });
    expect(router.find('GET', '/users/a/items')).toMatchObject({ route: 'items of a user' });
    expect(router.find('GET', '/groups/a/items')).toMatchObject({ values: { list: 'groups', id: 'a' } });
    expect(router.find('GET', '/users/me', ({ user }) => user === 'me')).toMatchObject({ route: 'one' });
    for (const path of ['/users', '/users/', '/users/a/', '/users//items']) {
      expect(router.find('GET', path)).toBeUndefined();
    }
    expect(() => router.find('GET', '/users/%E0')).toThrow(URIError);
  });

  test('tell the methods of a path', () => {
    expect(router.methods('/users/ana')).toEqual(['GET', 'PUT']);
    expect(router.methods('/nowhere')).toEqual([]);
  });

  test('get what their schema reads, and nothing where they take nothing', async () => {
    const count = takes(z.strictObject({ count: z.number() }), (_: undefined, sent) => sent.count + 1);
    expect(await carryOut(count, undefined, { count: 1 })).toBe(2);
    expect(() => carryOut(count, undefined, { count: 1, other: 2 })).toThrow(z.core.$ZodError);
    expect(await carryOut(() => 'done', undefined, {})).toBe('done');
    expect(() => carryOut(() => 'done', undefined, { other: 2 })).toThrow(z.core.$ZodError);
  });
});

test.each([
  [{}, 'missing', 'name is missing'],
  [{ name: 5 }, 'other', 'name is not of type string'],
  [{ name: 'a', kind: 'c' }, 'choice', 'kind is none of a, b'],
  [{ name: 'a', list: [{ id: 1 }] }, 'other', 'list[0].id is not of type string'],
  [{ name: 'a', list: [{ id: 'x', other: 1 }] }, 'unknown', 'list[0].other is not known'],
  [{ name: 'a', nmae: 1 }, 'unknown', 'nmae is not known'],
  [{ name: '' }, 'other', 'name is not valid'],
  ['text', 'other', 'the request is not of type object'],
  [undefined, 'other', 'the request is not of type object'],
])('what is wrong with %j', (sent, kind, message) => {
  const schema = z.strictObject({
    name: z.string().check(z.minLength(1)),
    kind: z.optional(z.enum(['a', 'b'])),
    list: z.optional(z.array(z.strictObject({ id: z.string() }))),
  });
  const { error } = z.safeParse(schema, sent);
  expect(error && problemIn(error, sent)).toMatchObject({ kind, message });
});
