import { describe, expect, test } from 'vitest';
import { hostile, hostileAnswers, methodsOf, outcomeOf } from '../../../test/hostile-arguments.js';
import { MailhostError, ProtecmailClient } from '../src/index.js';

/** Whatever is given to a method: what comes out is a MailhostError, by the promise. */

const options = {
  apiKey: 'k',
  baseUrl: 'https://x.example',
  retries: 0,
  logger: { debug() {}, info() {}, warn() {}, error() {} },
} as const;
const client = new ProtecmailClient({
  ...options,
  fetch: async () => Response.json({ request_id: 'r', success: true, data: { nic: 'XX-42', domain: 'a.example' } }),
});
const methods = methodsOf(client);

test('the methods are all that there are', () => {
  expect(methods.map(({ name }) => name).sort()).toEqual([
    'account.get',
    'account.replace',
    'account.update',
    'addresses.add',
    'addresses.list',
    'addresses.remove',
    'domains.create',
    'domains.delete',
    'domains.get',
    'domains.list',
    'domains.replace',
    'domains.update',
    'invoices.download',
    'invoices.list',
    'invoices.stream',
    'ping',
    'quarantine.list',
    'quarantine.resend',
    'tokens.dailyAverage',
    'tokens.tanks',
  ]);
});

describe.each(methods)('$name', ({ call }) => {
  test.each(Object.entries(hostile))('%s', async (_, make) => {
    for (const before of [[], ['example.org'], ['example.org', {}], ['example.org', 'ana']]) {
      const { thrown, error } = await outcomeOf(() => call(...before, make()));
      expect(thrown).toBeUndefined();
      if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
    }
  });
});

describe.each(Object.entries(hostileAnswers))('answered with %s', (_, data) => {
  const settings = { domain: 'a.example', redirectTo: 'mx.example' };
  const given: Readonly<Record<string, readonly unknown[]>> = {
    'account.update': [{ city: 'Lyon' }],
    'account.replace': [{ city: 'Lyon' }],
    'domains.create': [settings],
    'domains.replace': [settings],
    'domains.update': ['a.example', { spamAction: 1 }],
    'quarantine.resend': ['1'],
  };

  test.each(methods.map(({ name }) => name))('%s', async (name) => {
    for (const body of [data, `{"request_id":"r","success":true,"data":${data}}`]) {
      for (const validate of ['lenient', 'strict'] as const) {
        const asked = new ProtecmailClient({ ...options, validate, fetch: async () => new Response(body) });
        const call = methodsOf(asked).find((method) => method.name === name)?.call ?? expect.unreachable();
        const { thrown, error } = await outcomeOf(() =>
          call(...(given[name] ?? ['a.example', 'ana'].slice(0, argumentsOf(name)))),
        );
        expect(thrown).toBeUndefined();
        if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
      }
    }
  });
});

/** How many arguments a method takes before its options. */
function argumentsOf(name: string): number {
  if (/^(?:ping|tokens\..*|account\.get|invoices\.list|domains\.list)$/.test(name)) return 0;
  return /^addresses\.(?:add|remove)$/.test(name) ? 2 : 1;
}
