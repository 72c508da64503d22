import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, NotFoundError, PlanimailClient } from '../src/index.js';
import { methods } from './example-calls.js';

/** Only the product's own sentence says that there is no such thing; a 404 of what stands before it does not. */
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let planimail: PlanimailClient;

beforeEach(async () => {
  // The waits between the attempts are as short as chance can make them.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  sandbox = await startSandbox();
  const { url: baseUrl, planimailId, apiKey } = sandbox.planimail;
  planimail = new PlanimailClient({ baseUrl, planimailId, apiKey, logLevel: 'off' });
  await planimail.domains.create({ domain: 'example.org', admin_password: 'Admin-1234' });
  const ana = { email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Paz' };
  await planimail.mailboxes.create(ana);
  await planimail.aliases.add('info@example.org', 'ana@example.org');
  await planimail.domainAliases.create('alias.example', 'example.org');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sandbox.close();
});

const removals = methods.filter(({ name }) => /delete$|removeTarget/.test(name));

const strangers = [
  ['text', 'text/plain', 'default backend - 404'],
  ['a page', 'text/html', '<html><h1>404 Not Found</h1></html>'],
  ['JSON', 'application/json', '{"message":"no Route matched with those values"}'],
  ['JSON with a msg', 'application/json', '{"msg":"404 page not found"}'],
  ['nothing', 'text/plain', ''],
] as const;

describe.each(strangers)('a 404 with %s of what stands before the product', (_, type, body) => {
  const notFound = { kind: 'status', status: 404, body, headers: { 'content-type': type } } as const;

  test.each(methods)('$name: is an ApiError', async ({ good, call }) => {
    sandbox.planimail.fail(notFound);
    const error = await call(planimail, good).then(undefined, (caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).not.toBeInstanceOf(NotFoundError);
  });

  test.each(removals)('$name: after a broken attempt it does not mean that it is gone', async ({ good, call }) => {
    const faults = [
      { kind: 'reset', when: 'before' },
      { kind: 'status', status: 502 },
    ] as const;
    for (const fault of faults) {
      sandbox.planimail.recover();
      sandbox.planimail.fail(fault, { times: 1 });
      sandbox.planimail.fail(notFound);
      const error = await call(planimail, good).then(undefined, (caught: unknown) => caught);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).not.toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ status: 404, mayHaveTakenEffect: true });
    }
  });
});

test.each(removals)(
  '$name: after one that got through, the product’s own means that it is gone',
  async ({ good, call }) => {
    sandbox.planimail.fail({ kind: 'reset', when: 'after' }, { times: 1 });
    expect(await call(planimail, good)).toBeUndefined();
  },
);
