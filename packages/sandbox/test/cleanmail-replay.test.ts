import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { routes } from '../src/cleanmail/routes.js';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { caller, type Send } from './cleanmail-calls.js';
import { makeWorld, type World } from './cleanmail-world.js';
import documented from './fixtures/cleanmail-documented.json' with { type: 'json' };

/**
 * Every exchange of the vendor's document, sent over plain HTTP. Where the sandbox answers otherwise:
 * - Ids, times and secrets are its own, and so is the DKIM key; only what follows from the request is compared.
 * - A list has the records that the test has put there: each must look like one of the documented ones.
 * - The four exchanges of filters that create or change are documented without `Authorization`; here they have it.
 */
interface Exchange {
  readonly operation: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: string;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body?: unknown;
  };
}

const exchanges: readonly Exchange[] = documented.exchanges;

const gotUsers = ['joffrey@got.net', 'ramsay@got.net', 'themountain@got.net'];
const winterUsers = ['cersei@lannister.net', 'notyet@iswittercoming.net'];

/** The states that examples start from, where it is not the common one; the first that fits is the one. */
const worlds: readonly (readonly [operation: RegExp, world: World])[] = [
  [/^(GET|DELETE|PUT) .*aliases/, { aliases: ['winterfell.net', 'north.net'] }],
  [/^GET .*dkim$/, { name: 'stark.com', aliases: ['winterfell.net', 'north.net'] }],
  [/dkim$/, { name: 'stark.com' }],
  [/wblist/, { name: 'iswittercoming.net', users: winterUsers }],
  [/(groupId|GET .*groups)/, { name: 'got.net', users: gotUsers }],
  [/sign$/, { services: true }],
];

/** Rules and keys that are there before an exchange: not before one that adds them. */
async function addWhatIsListed(send: Send, operation: string, path: string): Promise<void> {
  if (operation.includes('dkim')) await send('POST', '/domains/Eygdk/dkim');
  if (operation.endsWith('/sign')) await send('PUT', path, { sign: btoa('Robert') });
  const rule = { value: 'daenerys@goodguys.fr', type: 'ALLOW', spfOn: true };
  const other = { value: 'deadguys.fr', type: 'BLOCK' };
  if (!operation.startsWith('POST') && operation.includes('wblist')) {
    await send('POST', path.replace(/\/wblist.*$/, '/wblist'), [rule, other]);
  }
}

let sandbox: RunningSandbox;
let send: Send;
beforeEach(async () => {
  sandbox = await startSandbox();
  send = caller(sandbox.cleanmail);
});
afterEach(() => sandbox.close());

describe('the documented exchanges', () => {
  test('are 63', () => expect(exchanges).toHaveLength(63));

  test.each(exchanges)('$operation', async ({ operation, request, response }) => {
    const { cleanmail } = sandbox;
    await makeWorld(sandbox, send, worlds.find(([matching]) => matching.test(operation))?.[1] ?? {});
    const { method, path, query, body } = request;
    const ruleId = /wblist\/(\w+)$/.exec(path)?.[1];
    if (ruleId) cleanmail.state.nextIds.push(ruleId);
    await addWhatIsListed(send, operation, path);

    const answer = await send(method, query ? `${path}?${query}` : path, body);
    expect(answer.status).toBe(response.status);
    if (response.body === undefined) expect(answer.bytes).toHaveLength(0);
    else expect(differences(answer.body, response.body)).toEqual([]);
    expectEcho(answer.body, response.body, body);

    const { location, 'x-total-count': total, 'access-control-expose-headers': exposed } = response.headers;
    expect(answer.headers.get('access-control-expose-headers')).toBe(exposed ?? null);
    expect(answer.headers.get('location')).toBe(
      location
        ?.replace('http://localhost:8080', cleanmail.url)
        .replace(new RegExp(`${idOf(response.body)}$`), idOf(answer.body)) ?? null,
    );
    expect(answer.headers.get('x-total-count')).toBe(total === undefined ? null : String(lengthOf(answer.body)));
  });
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (body: unknown): string => (isRecord(body) ? String(body['id']) : '(none)');

const lengthOf = (body: unknown): number => (Array.isArray(body) ? body.length : Number.NaN);

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Where an answer has other keys or other JSON types than a documented one. */
function differences(answered: unknown, shown: unknown, at = ''): string[] {
  if (typeOf(answered) !== typeOf(shown)) return [`${at} is ${typeOf(answered)} and not ${typeOf(shown)}`];
  if (Array.isArray(answered) && Array.isArray(shown)) {
    if (answered.length === 0 && shown.length > 0) return [`${at} is empty`];
    return answered.flatMap((item, index) => {
      const found = shown.map((one) => differences(item, one, `${at}[${index}]`));
      return found.some((list) => list.length === 0) ? [] : (found[0] ?? [`${at}[${index}] is there`]);
    });
  }
  if (!isRecord(answered) || !isRecord(shown)) return [];
  const keys = new Set([...Object.keys(answered), ...Object.keys(shown)]);
  return [...keys].flatMap((key) => {
    if (!(key in shown)) return [`${at}.${key} is there`];
    return key in answered ? differences(answered[key], shown[key], `${at}.${key}`) : [`${at}.${key} is missing`];
  });
}

/** Wherever a documented answer repeats what the request has sent, this one must. */
function expectEcho(answered: unknown, shown: unknown, sent: unknown): void {
  if (typeof sent !== 'object' || sent === null) {
    if (sent !== undefined && shown === sent) expect(answered).toBe(sent);
    return;
  }
  for (const [key, value] of Object.entries(sent)) expectEcho(inside(answered, key), inside(shown, key), value);
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

describe('routes', () => {
  test('are those of the document', () => {
    expect(documented.operations).toHaveLength(93);
    const inBraces = Object.keys(routes).map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(inBraces.sort()).toEqual([...documented.operations].sort());
  });

  test.each(documented.operations)('%s is found', async (operation) => {
    const [method = '', template = ''] = operation.split(' ');
    const { status, body } = await send(method, template.replace(/\{\w+\}/g, 'none'));
    if (status === 404) expect(body).not.toMatchObject({ message: 'unknown address' });
    expect(status).toBeLessThan(500);
  });

  test('nothing else is', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/options'],
      ['GET', '/domains/'],
      ['POST', '/users/a'],
    ] as const) {
      expect(await send(method, path)).toMatchObject({ status: 404, body: { message: 'unknown address' } });
    }
  });
});
