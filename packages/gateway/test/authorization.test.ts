import { createGateway } from '@mailhost/gateway';
import { describe, expect, test } from 'vitest';

import { turn } from '../../../test/support/held-timers.js';
import { type Authorize, clientsOf, errorOf, mark, providersAt, startAll, startUpstream } from './harness.js';

/** Who may call what: everything that does not say yes says no. */

/** A decision that the types forbid, as a program without them can make it. */
const deciding = (decision: unknown) => (() => decision) as unknown as Authorize;

describe('what passes', () => {
  test('without authorize: nothing, of any product', async () => {
    const upstream = await startUpstream();
    const { authorize: _, ...rest } = { authorize: undefined, providers: clientsOf(providersAt(upstream.url)) };
    const gateway = createGateway(rest);
    const paths = [
      'planimail/get_domain_list',
      'protecmail/ping',
      'cleanmail/domains',
      'iredadmin/domains',
      'wildduck/users',
    ];
    for (const path of paths) {
      const answer = await gateway(new Request(`http://panel.example/api/mail/${path}`, { headers: mark }));
      expect(answer.status).toBe(403);
      expect(answer.headers.get('x-mailhost-gateway')).toBe('error');
      expect(await answer.json()).toMatchObject({ error: { name: 'PermissionDeniedError' } });
    }
    expect(upstream.received).toEqual([]);
    expect(upstream.logins).toEqual([]);
  });

  test.each<[string, Authorize, string, number]>([
    ['false', async () => false, 'PermissionDeniedError', 403],
    ["'unauthenticated'", async () => 'unauthenticated' as const, 'AuthenticationError', 401],
  ])('%s refuses', async (_, authorize, name, status) => {
    const { upstream, page } = await startAll({ authorize });
    const calls = [
      () => page.cleanmail.domains.list(),
      () => page.planimail.domains.exists('a.example'),
      () => page.iredadmin.domains.names(),
      () => page.wildduck.users.delete('64f0c0ffee64f0c0ffee0001'),
      () => page.protecmail.ping(),
    ];
    for (const call of calls) {
      const error = await errorOf(call());
      expect(error).toMatchObject({ name, status, attempts: 1 });
    }
    expect(upstream.received).toEqual([]);
    expect(upstream.logins).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['the text "true"', 'true'],
    ['an empty text', ''],
    ['1', 1],
    ['0', 0],
    ["'allow'", 'allow'],
    ["'Unauthenticated'", 'Unauthenticated'],
    ['a list', []],
    ['a list with true', [true]],
    ['a function', () => true],
    ['a symbol', Symbol('true')],
    ['an object of other parts', { allowed: false }],
    ['an object that says ok', { ok: true }],
    ['a Response', new Response('no', { status: 403 })],
    ['an Error', new Error('no')],
    ['a Boolean object', Object(false)],
    ['an empty object', {}],
    [
      'a session of a class',
      new (class Session {
        readonly #user = 'ana';
        get user() {
          return this.#user;
        }
      })(),
    ],
    ['an object that inherits from another', Object.create({ path: {} })],
    ['a path that is none', { path: 'x' }],
    ['a path of other values', { path: { domainId: {} } }],
    ['a path that is null', { path: null }],
    ['a query that is a text', { query: 'a=b' }],
    ['a query that is null', { query: null }],
    ['a Map', new Map([['path', {}]])],
    ['a promise in its place', { path: Promise.resolve({}) }],
    ['a path whose value is missing', { path: { domainId: undefined } }],
    ['a path whose value is null', { path: { domainId: null } }],
    ['a path whose value is no number', { path: { domainId: Number.NaN } }],
    ['a query of objects', { query: { a: { b: 1 } } }],
    ['a query of lists of objects', { query: { a: [{}] } }],
  ])('%s as a decision does not', async (_, decision) => {
    const { upstream, page } = await startAll({ authorize: deciding(decision) });
    const error = await errorOf(page.cleanmail.domains.get('5'));
    expect(['PermissionDeniedError', 'ServerError', 'ConfigurationError', 'ValidationError']).toContain(error.name);
    expect(upstream.received).toEqual([]);
  });

  test('true and a part to put in place do, at once or later', async () => {
    for (const decision of [true, { path: {} }, Promise.resolve(true), turn().then(() => ({ query: {} }))]) {
      const { upstream, page } = await startAll({ authorize: deciding(decision) });
      await page.cleanmail.domains.get('5');
      expect(upstream.received).toHaveLength(1);
    }
  });
});

describe('authorize that fails', () => {
  test.each<[string, Authorize]>([
    [
      'throws',
      () => {
        throw new Error('the database of panel-secret-1 is down');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('panel-secret-1'))],
    ['rejects with a text', () => Promise.reject('panel-secret-1')],
    ['rejects with nothing', () => Promise.reject(undefined)],
  ])('%s: the page gets a plain ServerError, the log the reason, the product nothing', async (_, authorize) => {
    const { upstream, gateway, page } = await startAll({ authorize });
    const error = await errorOf(page.cleanmail.domains.get('5'));
    expect(error).toMatchObject({ name: 'ServerError', status: 500 });
    expect(JSON.stringify(error) + error.message).not.toContain('panel-secret-1');
    expect(gateway.lines.length).toBeGreaterThan(0);
    expect(upstream.received).toEqual([]);
  });

  test('leaves no doubt to a write of the page: it was not sent to the product', async () => {
    const { upstream, page } = await startAll({ authorize: () => Promise.reject(new Error('down')) });
    const error = await errorOf(page.cleanmail.emails.release('u1', 'INBOX', 'm1'));
    expect(error.name).toBe('ServerError');
    expect(error['mayHaveTakenEffect']).toBeUndefined();
    expect(upstream.received).toEqual([]);
  });
});
