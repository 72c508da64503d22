import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { DecodeError, operations, ProtecmailClient } from '../src/index.js';
import documented from './fixtures/documented.json' with { type: 'json' };

type Send = (client: ProtecmailClient) => Promise<unknown>;
type Exchange = { name: string; method: string; path: string; body?: unknown; answer: { data?: unknown } };

const exchanges: readonly Exchange[] = documented.exchanges;
const answerOf = (name: string) => exchanges.find((exchange) => exchange.name === name)?.answer.data;
const domain = {
  domain: 'protecmail.fr',
  redirectTo: 'aspmx.l.google.com',
  spamAction: 0,
  virusAction: 0,
  sendResume: true,
} as const;

/** By the exchange's name: the public method, and what it gives for the documented answer. */
const methods: Readonly<Record<string, readonly [send: Send, value: unknown]>> = {
  ping: [(client) => client.ping(), 'pong'],
  account: [(client) => client.account.get(), answerOf('account')],
  'edit account': [
    (client) =>
      client.account.replace({
        first_name: 'John',
        last_name: 'Doe',
        email: 'john@doe.com',
        organisation: 'jd unlimited',
        tva_intra: 'FR454545',
        address: '69 avenue de le pie qui chante',
        city: 'Paris',
        zip: '75010',
        country: 'FR',
        phone: '+3365478945',
      }),
    undefined,
  ],
  invoices: [
    (client) => client.invoices.list().toArray(),
    [
      { ref: 5, date: new Date('2018-10-16T15:04:41Z'), total: 60 },
      { ref: 4, date: new Date('2018-10-16T13:25:08Z'), total: 720 },
      { ref: 3, date: new Date('2018-10-15T14:08:04Z'), total: 720 },
      { ref: 1, date: new Date('2018-10-30T13:36:52.897Z'), total: 724.8 },
    ],
  ],
  invoice: [(client) => client.invoices.download(26589), DecodeError],
  'token tanks': [(client) => client.tokens.tanks(), { monthly: 132925, perm: 11086036, total: 11218961 }],
  'daily consumption': [(client) => client.tokens.dailyAverage(), 1263],
  domains: [(client) => client.domains.list().toArray(), answerOf('domains')],
  domain: [(client) => client.domains.get('protecmail.com'), answerOf('domain')],
  'add domain': [(client) => client.domains.create(domain), undefined],
  'update domain': [(client) => client.domains.replace({ ...domain, redirectTo: 'in.mail.protecmail.com' }), undefined],
  'delete domain': [(client) => client.domains.delete('protecmail.fr'), undefined],
  addresses: [(client) => client.addresses.list('example.tld').toArray(), ['postmaster', 'john']],
  'add address': [(client) => client.addresses.add('protecmail.fr', 'postmaster'), undefined],
  'remove address': [(client) => client.addresses.remove('protecmail.fr', 'webmaster'), undefined],
  quarantine: [
    async (client) => {
      const { items, total, hasNext } = await client.quarantine.list('protecmail.fr', { pageSize: 3 });
      return { items, total, hasNext };
    },
    {
      total: 1724,
      hasNext: true,
      items: [
        expect.objectContaining({ ident: '11062018224939383525', date: new Date('2018-06-11T20:49:39Z') }),
        expect.objectContaining({ ident: '12062018003847200251', mailfrom: 'jpierre.tancogne@protecmail.com' }),
        expect.objectContaining({
          ident: '11062018235756594497',
          email: 'xxxx@protecmail.com',
          domain: 'protecmail.com',
        }),
      ],
    },
  ],
  resend: [(client) => client.quarantine.resend('11062018225433918076'), undefined],
};

const server = capturingServer();

const connect = () =>
  new ProtecmailClient({
    apiKey: documented.apiKey,
    baseUrl: `${server.url}/api/v1`,
    retries: 0,
    validate: 'strict',
  });

test('the operations are the 17 of the document', () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...documented.pairs].sort());
  expect(new Set(operations.map(({ id }) => id)).size).toBe(17);
});

test('every documented exchange has a method here, and every correction is of one', () => {
  const names = exchanges.map(({ name }) => name);
  expect(Object.keys(methods).sort()).toEqual([...names].sort());
  for (const name of Object.keys(documented.corrected)) expect(names).toContain(name);
});

describe.each(exchanges)('$name', ({ name, method, path, body, answer }) => {
  const [send, value] = methods[name] ?? [];

  test('the request is the documented one, byte for byte', async () => {
    server.requests.length = 0;
    server.answer = { status: 200, body: JSON.stringify(answer) };
    await send?.(connect()).catch(() => {});
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method,
      url: `/api/v1${path}`,
      body: body === undefined ? '' : JSON.stringify(body),
      headers: { 'api-key': documented.apiKey },
    });
    expect(server.requests[0]?.headers['content-type']).toBe(body === undefined ? undefined : 'application/json');
  });

  test('the answer is read back to what it says, and fits strictly', async () => {
    server.answer = { status: 200, body: JSON.stringify(answer) };
    const result = await send?.(connect()).catch((error: unknown) => error);
    if (value === DecodeError) expect(result).toBeInstanceOf(DecodeError);
    else expect(result).toEqual(value);
  });
});
