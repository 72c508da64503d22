import { createSandbox } from '@mailhost/sandbox';
import { describe, expect, test } from 'vitest';
import { hostile, hostileAnswers, methodsOf, outcomeOf } from '../../../test/hostile-arguments.js';
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  MailhostError,
  NewmailClient,
  NotFoundError,
  ValidationError,
} from '../src/index.js';

const logger = { debug() {}, info() {}, warn() {}, error() {} };

function world(options: Parameters<typeof createSandbox>[0] = {}) {
  const { newmail: server } = createSandbox(options);
  const { clientOptions, fetch } = server;
  return { server, client: new NewmailClient({ ...clientOptions, fetch, logger }) };
}

describe('domains', () => {
  test('are made, listed and removed', async () => {
    const { client } = world();
    await client.domains.create({ domain: 'example.org' });
    await client.domains.create({ domain: 'example.net', maxMailboxes: 25 });
    expect(await client.domains.list().toArray()).toEqual([
      { domain: 'example.org', maxMailboxes: 10 },
      { domain: 'example.net', maxMailboxes: 25 },
    ]);
    await client.domains.delete('example.org');
    expect(await client.domains.list().toArray()).toMatchObject([{ domain: 'example.net' }]);
  });

  test('a second one of the same name is a conflict, and one that is not there is not found', async () => {
    const { client } = world();
    await client.domains.create({ domain: 'example.org' });
    await expect(client.domains.create({ domain: 'example.org' })).rejects.toBeInstanceOf(ConflictError);
    await expect(client.domains.delete('absent.example')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('a name that cannot be one is not sent', async () => {
    const { server, client } = world();
    await expect(client.domains.create({ domain: 'no name' })).rejects.toBeInstanceOf(ValidationError);
    expect(server.count()).toBe(0);
  });
});

test('a failure under status 200 is an error with the words of the server', async () => {
  const { client } = world({ newmail: { failureStatus: 'always-200' } });
  const error = await client.domains.delete('absent.example').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 200, providerMessage: 'no such domain' });
});

test('a wrong key is refused by the server, and a missing one before', async () => {
  const { server, client } = world();
  const { url: baseUrl, fetch } = server;
  const other = new NewmailClient({ baseUrl, fetch, logger, apiKey: 'another' });
  await expect(other.domains.list()).rejects.toBeInstanceOf(AuthenticationError);
  expect(() => new NewmailClient({ baseUrl, fetch })).toThrow(ConfigurationError);
  expect(await client.domains.list().toArray()).toEqual([]);
});

describe.each(methodsOf(new NewmailClient({ apiKey: 'key', logger })))('$name', ({ name }) => {
  const callOf = (body: string) => {
    const answering = new NewmailClient({ apiKey: 'key', logger, retries: 0, fetch: async () => new Response(body) });
    return methodsOf(answering).find((method) => method.name === name)?.call ?? expect.unreachable();
  };

  test.each(Object.entries(hostile))('given %s, ends with a result or a MailhostError', async (_, make) => {
    const { thrown, error } = await outcomeOf(() => callOf('{"ok":true}')(make()));
    expect(thrown).toBeUndefined();
    if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
  });

  test.each(Object.entries(hostileAnswers))('answered with %s, ends so too', async (_, data) => {
    const given = { 'domains.create': [{ domain: 'example.org' }], 'domains.delete': ['example.org'] };
    for (const body of [data, `{"ok":true,"data":${data}}`]) {
      const { thrown, error } = await outcomeOf(() => callOf(body)(...(Reflect.get(given, name) ?? [])));
      expect(thrown).toBeUndefined();
      if (error !== undefined) expect(error).toBeInstanceOf(MailhostError);
    }
  });
});
