import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import {
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  operations,
  PlanimailClient,
  type PlanimailOptions,
} from '../src/index.js';
import documented from './fixtures/documented.json' with { type: 'json' };

/**
 * Where the vendor's document contradicts itself or prints what cannot be. The requests are sent as printed all the
 * same, by the options of the other reading; the answers are fed back as printed.
 */
const corrections: Readonly<Record<string, { options?: PlanimailOptions; why: string }>> = {
  'list the domains': { options: { listDomainsMethod: 'POST' }, why: 'its text says GET' },
  'get a quota': { options: { getQuotaMethod: 'POST' }, why: 'its text says GET' },
  'set a quota': {
    options: { setQuotaPath: 'user_get_quota' },
    why: 'its text says user_set_quota, and the answer is an object within an object, which is not JSON',
  },
};

type Send = (client: PlanimailClient) => Promise<unknown>;

/** By the exchange's name: the public method, and what it gives for the documented answer. */
const methods: Readonly<Record<string, readonly [send: Send, value?: unknown]>> = {
  'create a domain': [(client) => client.domains.create({ domain: 'dominio1.com.ar', admin_password: 'Hr@87978490' })],
  'ask for a domain': [(client) => client.domains.exists('dominio1.com.ar'), true],
  'get an alias': [
    (client) => client.aliases.get('postmaster@dominio1.com.ar'),
    {
      alias: 'postmaster@dominio1.com.ar',
      targets: ['admin@dominio1.com.ar'],
      msg: 'User Alias postmaster@dominio1.com.ar is alias of admin@dominio1.com.ar in Planimail myplan',
    },
  ],
  'list the domains': [(client) => client.domains.list({ domain: 'dominio1.com.ar' })],
  'list the aliases': [(client) => client.aliases.list('dominio1.com.ar')],
  'list the users': [(client) => client.mailboxes.list('dominio1.com.ar')],
  'get a quota': [
    (client) => client.mailboxes.getQuota('usuario1@dominio1.com.ar'),
    { quota_used_MB: 0, quota_available_MB: 5120, percentage_used: 0 },
  ],
  'set a quota': [
    (client) => client.mailboxes.setQuota('usuario1@dominio1.com.ar', 16384),
    {
      msg: 'User Mailbox usuario1@dominio1.com.ar successfully modified in Planimail myplan with quota 16384',
      recognized: true,
    },
  ],
  'create a mailbox': [
    (client) =>
      client.mailboxes.create({
        email: 'jbaliza@dominio1.com.ar',
        password: 'Hola@Ju8a',
        quotamb: 2048,
        name: 'Juan',
        surname: 'Baliza',
        phone: '+5491156785678',
      }),
  ],
  'delete a mailbox': [
    (client) => client.mailboxes.delete('jbaliza@dominio1.com.ar', 'Hola@Ju8a'),
    { msg: 'Mailbox jbaliza@dominio1.com.ar successfully deleted', recognized: true },
  ],
  'add a target': [
    (client) => client.aliases.add('soporte@dominio1.com.ar', 'jbaliza@dominio1.com.ar'),
    { msg: expect.stringMatching(/pointing to jbaliza@dominio1.com.ar in/), recognized: true },
  ],
  'add a second target': [
    (client) => client.aliases.add('soporte@dominio1.com.ar', 'jbaliza@gmail.com'),
    { msg: expect.stringMatching(/pointing to jbaliza@dominio1.com.ar,jbaliza@gmail.com in/), recognized: true },
  ],
  'add the first again': [
    (client) => client.aliases.add('soporte@dominio1.com.ar', 'jbaliza@dominio1.com.ar'),
    { msg: expect.stringMatching(/pointing to jbaliza@dominio1.com.ar in/), recognized: true },
  ],
  'and once more': [
    (client) => client.aliases.add('soporte@dominio1.com.ar', 'jbaliza@dominio1.com.ar'),
    { msg: expect.stringMatching(/pointing to jbaliza@dominio1.com.ar in/), recognized: true },
  ],
  'delete an alias that is not there': [(client) => client.aliases.delete('xyz@dominio1.com.ar'), NotFoundError],
  'remove a target': [
    (client) => client.aliases.removeTarget('soporte@dominio1.com.ar', 'jbaliza@dominio1.com.ar'),
    { msg: 'User Alias soporte@dominio1.com.ar has been modified in Planimail myplan', recognized: true },
  ],
  'get metadata': [
    (client) => client.mailboxes.getMetadata('xyz@dominio1.com.ar'),
    { phone: '+13057896707', name: 'Cuenta1', surname: 'de prueba', alt_email: 'cuenta@outlook.com' },
  ],
  'set metadata': [
    (client) => client.mailboxes.setMetadata('xyz@dominio1.com.ar', { phone: '+13057890000', surname: 'Testing' }),
    { phone: '+13057890000', name: 'Cuenta1', surname: 'Testing', alt_email: 'cuenta@outlook.com' },
  ],
  'create a domain alias': [
    (client) => client.domainAliases.create('dominio2.com.ar', 'dominio1.com.ar'),
    { msg: 'Domain Alias dominio2.com.ar of dominio1.com.ar created in Planimail myplan', recognized: true },
  ],
  'get a domain alias': [
    (client) => client.domainAliases.get('dominio2.com.ar'),
    {
      domain_alias: 'dominio2.com.ar',
      domain: 'dominio1.com.ar',
      msg: 'Domain Alias dominio2.com.ar is alias of dominio1.com.ar in Planimail myplan',
    },
  ],
  'delete a domain alias': [
    (client) => client.domainAliases.delete('dominio2.com.ar'),
    { msg: 'Domain Alias dominio2.com.ar deleted in Planimail myplan', recognized: true },
  ],
};

const server = capturingServer();

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const connect = (options: PlanimailOptions = {}) =>
  new PlanimailClient({
    ...documented.account,
    baseUrl: `${server.url}/api/v1/`,
    logger: quiet,
    retries: 0,
    ...options,
  });

test('the operations are the 17 of the document', () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...documented.pairs].sort());
  expect(new Set(operations.map(({ id }) => id)).size).toBe(17);
});

test('every documented exchange has a method here', () => {
  expect(Object.keys(methods).sort()).toEqual(documented.exchanges.map(({ name }) => name).sort());
});

describe.each(documented.exchanges)('$name', ({ name, method, path, body, answer }) => {
  const [send] = methods[name] ?? [];

  test('the request is the documented one, byte for byte', async () => {
    server.requests.length = 0;
    server.answer = { status: 200, body: answer ?? '{"msg":"not documented"}' };
    await send?.(connect(corrections[name]?.options)).catch(() => {});
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method,
      url: `/api/v1/${path}`,
      // The document's own spacing within the JSON is a matter of print.
      body: JSON.stringify(body),
      headers: {
        authorization: documented.account.apiKey,
        planimail: documented.account.planimailId,
        'content-type': 'application/json',
        accept: 'application/json',
      },
    });
  });
});

test.each(documented.exchanges.filter(({ answer }) => answer !== undefined))(
  '$name: the answer is read back to what it says',
  async ({ name, answer }) => {
    const [send, value] = methods[name] ?? [];
    server.answer = { status: 200, body: answer ?? '' };
    const result = await send?.(connect(corrections[name]?.options)).catch((error: unknown) => error);
    if (value === NotFoundError) expect(result).toBeInstanceOf(NotFoundError);
    else expect(result).toEqual(value);
  },
);

describe('further answers of the document', () => {
  const { furtherAnswers } = documented;

  test('an alias that is missing', async () => {
    server.answer = { status: 200, body: furtherAnswers['missing alias'] };
    const error = await connect()
      .aliases.get('xyz@dominio1.com.ar')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.providerMessage).toBe('User Alias xyz@dominio1.com.ar does not exist in Planimail myplan');
  });

  test.each([
    ['as printed', (text: string) => text],
    ['as it must be meant', (text: string) => text.replace(/[“”]/g, '"')],
  ])('a phone number that is not valid, %s', async (_, print) => {
    server.answer = { status: 400, body: print(furtherAnswers['invalid phone, as printed']) };
    const mailbox = { email: 'a@b.example', password: 'x', quotamb: 1, name: 'A', surname: 'B', phone: '54115278221' };
    const error = await connect()
      .mailboxes.create(mailbox)
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({
      status: 400,
      providerMessage: 'phone 54115278221 is in invalid format',
      issues: [{ path: ['phone'], in: 'body' }],
    });
  });

  test.each([
    ['as printed', (text: string) => text],
    ['as it must be meant', (text: string) => text.replace(/[“”]/g, '"')],
  ])('a mailbox in the way of an alias, %s', async (_, print) => {
    server.answer = { status: 400, body: print(furtherAnswers['mailbox in the way, as printed']) };
    const error = await connect()
      .aliases.add('prueba@dominio1.com.ar', 'x@y.example')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.providerMessage).toBe('A mailbox prueba@dominio1.com.ar already exists in Planimail myplan');
  });
});

test('every correction is needed', () => {
  for (const [name, { why }] of Object.entries(corrections)) {
    expect(methods).toHaveProperty([name]);
    expect(why).not.toBe('');
  }
});
