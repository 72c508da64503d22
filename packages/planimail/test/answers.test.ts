import { describe, expect, test, vi } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { DecodeError, NotFoundError, PlanimailClient, type PlanimailOptions } from '../src/index.js';
import { changes, methods } from './example-calls.js';

/** What is made of answers that say nothing that is known, nothing at all, or "does not exist". */
const server = capturingServer();
const connect = (options: PlanimailOptions = {}) =>
  new PlanimailClient({ planimailId: 'myplan', apiKey: 'a key', baseUrl: server.url, logLevel: 'off', ...options });
const answer = (body: unknown, status = 200) => {
  server.answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  server.requests.length = 0;
};
const caught = (call: PromiseLike<unknown>) =>
  call.then(
    (value) => value,
    (error: unknown) => error,
  );

const unknown = [
  [{ msg: 'Planimail myplan ha hecho algo' }, 'Planimail myplan ha hecho algo'],
  [{ msg: 'Mailbox ana@example.org could not be created in Planimail myplan' }, 'could not be created'],
  [{ msg: '' }, '""'],
  [{ success: false, error: 'quota of the plan is exhausted' }, 'quota of the plan is exhausted'],
  [{ success: false }, 'success'],
  [{}, '{}'],
  [[], '[]'],
  ['null', 'null'],
  ['"done"', 'done'],
] as const;

describe.each(changes)('$name: a success in words that are not known', ({ name, good, call }) => {
  test.each(unknown)('%j is an error, each time', async (body, words) => {
    const client = connect();
    for (let time = 0; time < 2; time += 1) {
      answer(body);
      const error = await caught(call(client, good));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ code: 'UNKNOWN_SENTENCE', mayHaveTakenEffect: true, operation: name, status: 200 });
      expect(String(error)).toContain(words === '{}' || words === 'null' ? words : words.slice(0, 20));
      // It is well formed: the server would say the same again.
      expect(server.requests).toHaveLength(1);
    }
  });

  test('with unknownSentences: accept it is the result, and each time a line is logged', async () => {
    const warn = vi.fn();
    const client = connect({
      unknownSentences: 'accept',
      logLevel: 'warn',
      logger: { debug() {}, info() {}, warn, error() {} },
    });
    for (let time = 1; time <= 2; time += 1) {
      answer({ msg: 'Algo con a long one' });
      expect(await call(client, good)).toEqual({ msg: 'Algo con a long one', recognized: false });
      expect(warn).toHaveBeenCalledTimes(time);
    }
    expect(warn.mock.lastCall?.[0]).toContain(`planimail ${name}: what the server says is not known`);
    expect(String(warn.mock.lastCall)).not.toContain('a long one');
  });

  test.each([
    [200, ''],
    [200, ' \n'],
    [201, ''],
    [204, ''],
  ])('%i with the body %j is a success', async (status, body) => {
    answer(body, status);
    expect(await call(connect(), good)).toEqual({ msg: '', recognized: true });
    expect(server.requests).toHaveLength(1);
  });
});

test('unknownSentences comes from the environment too, and must be one of two', async () => {
  vi.stubEnv('PLANIMAIL_UNKNOWN_SENTENCES', 'accept');
  answer({ success: false, error: 'no' });
  expect(await connect().aliases.delete('a@example.org')).toEqual({ msg: 'no', recognized: false });
  vi.stubEnv('PLANIMAIL_UNKNOWN_SENTENCES', 'ignore');
  expect(() => connect()).toThrow(/unknownSentences \(or PLANIMAIL_UNKNOWN_SENTENCES\) must be error or accept/);
  vi.unstubAllEnvs();
});

test('with accept, a failing logger and validate: strict do no harm, and with() keeps it', async () => {
  const warn = () => {
    throw new Error('disk full');
  };
  const client = connect({
    unknownSentences: 'accept',
    logLevel: 'warn',
    logger: { debug() {}, info() {}, warn, error() {} },
  });
  answer({ msg: 'algo' });
  const strict = client.with({ validate: 'strict' });
  expect(await strict.aliases.add('a@example.org', 'b@example.org')).toEqual({ msg: 'algo', recognized: false });
});

test('a page with a success is no success', async () => {
  answer('<!doctype html><title>Please wait</title>');
  const error = await caught(connect({ retries: 0 }).aliases.delete('a@example.org'));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ mayHaveTakenEffect: true });
});

describe('questions', () => {
  const questions = methods.filter(({ changes, name }) => !changes && !name.endsWith('.list'));

  test.each(questions)('$name: what is not known is an error', async ({ name, good, call }) => {
    for (const [body] of unknown) {
      answer(body);
      const error = await caught(call(connect({ validate: 'lenient' }), good));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ operation: name });
      expect(error).not.toHaveProperty('mayHaveTakenEffect');
    }
  });

  test.each([{ success: false, error: 'no' }, { msg: 'done' }, {}])(
    'setMetadata: %j in place of the data is an error that says that it may be done',
    async (body) => {
      answer(body);
      const error = await caught(connect().mailboxes.setMetadata('ana@example.org', { name: 'Eva' }));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ code: 'UNKNOWN_SENTENCE', mayHaveTakenEffect: true });
    },
  );
});

describe('"does not exist"', () => {
  const p = ' in Planimail myplan';

  test.each([
    ['domains', 'example.org', `Domain example.org does not exist${p}`],
    ['domains', 'example.org', `The domain example.org does not exist${p}`],
    ['domains', 'Example.org', 'Domain example.org does not exist'],
    ['mailboxes', 'ana@example.org', `Mailbox ana@example.org does not exist${p}`],
    ['mailboxes', 'ana@example.org', `User Mailbox ana@example.org does not exist${p}`],
    ['mailboxes', 'ana@example.org', `The mailbox ana@example.org does not exist${p}`],
    ['mailboxes', 'ana@example.org', 'User ana@example.org does not exist.'],
    ['mailboxes', 'ana@example.org', `Domain example.org does not exist${p}`],
  ] as const)('%s.exists(%j) is false after %j, whatever the status', async (resource, name, msg) => {
    for (const status of [200, 400, 404]) {
      answer({ msg }, status);
      expect(await connect()[resource].exists(name)).toBe(false);
    }
  });

  test.each([
    ['domains', 'Domain other.example does not exist in Planimail myplan'],
    ['domains', 'User ana@example.org does not exist in Planimail myplan'],
    ['domains', 'User myplan does not exist in Planimail myplan'],
    ['mailboxes', 'Mailbox bob@example.org does not exist in Planimail myplan'],
    ['mailboxes', 'User myplan does not exist'],
  ] as const)('%s.exists answers nothing after %j', async (resource, msg) => {
    answer({ msg });
    const name = resource === 'domains' ? 'example.org' : 'ana@example.org';
    expect(await caught(connect()[resource].exists(name))).toBeInstanceOf(DecodeError);
  });

  test('mailboxes.exists is true where there are data, and answers nothing where there is none', async () => {
    answer({ phone: null, name: 'Ana', surname: null, alt_email: null });
    expect(await connect().mailboxes.exists('ana@example.org')).toBe(true);
    answer({ phone: null, name: null, surname: null, alt_email: null });
    expect(await caught(connect().mailboxes.exists('ana@example.org'))).toBeInstanceOf(DecodeError);
  });

  test.each([
    ['aliases.delete', 'The alias info@example.org does not exist'],
    ['aliases.removeTarget', 'User Alias info@example.org does not exist'],
    ['mailboxes.delete', 'Mailbox ana@example.org does not exist'],
    ['mailboxes.delete', 'The mailbox ana@example.org does not exist'],
    ['domainAliases.delete', 'Domain Alias alias.example does not exist'],
    ['domainAliases.delete', 'The domain alias alias.example does not exist'],
    ['mailboxes.getQuota', 'User ana@example.org does not exist'],
    ['mailboxes.list', 'Domain example.org does not exist'],
  ])('%s throws NotFoundError after %j, with or without the name of the account', async (name, words) => {
    const method = methods.find((candidate) => candidate.name === name);
    for (const msg of [words, words + p]) {
      answer({ msg });
      const error = await caught(method?.call(connect(), method.good) ?? Promise.resolve());
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ operation: name, providerMessage: msg });
    }
  });
});
