import { PlanimailClient, operations as planimailOperations } from '@mailhost/planimail';
import { ProtecmailClient, operations as protecmailOperations } from '@mailhost/protecmail';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fault, type RunningSandbox, type SandboxService, startSandbox } from '../src/index.js';

/** Every operation of both clients against every way in which a server or a network fails once. */

interface Case {
  readonly id: string;
  /** The method and path of the request that counts. */
  readonly route: readonly [method: string, path: string];
  readonly call: (clients: Clients) => Promise<unknown>;
}

interface Clients {
  readonly planimail: PlanimailClient;
  readonly protecmail: ProtecmailClient;
}

const email = 'ana@example.org';
const mailbox = { email, password: 'Secret-1234', quotamb: 2048, name: 'Ana', surname: 'Paz' };
const domain = {
  domain: 'new.example',
  redirectTo: 'mx.example',
  spamAction: 0,
  virusAction: 0,
  sendResume: true,
} as const;
const details = {
  first_name: 'A',
  last_name: 'B',
  email: 'a@b.c',
  organisation: 'o',
  tva_intra: 't',
  address: 'a',
  city: 'c',
  country: 'FR',
  phone: '1',
};
const ident = '11062018000000000000';

const planimailCases: readonly Case[] = [
  {
    id: 'domains.create',
    route: ['POST', '/domain'],
    call: ({ planimail }) => planimail.domains.create({ domain: 'new.example', admin_password: 'x' }),
  },
  { id: 'domains.exists', route: ['GET', '/domain'], call: ({ planimail }) => planimail.domains.exists('example.org') },
  { id: 'domains.list', route: ['GET', '/get_domain_list'], call: ({ planimail }) => planimail.domains.list() },
  {
    id: 'mailboxes.create',
    route: ['POST', '/mailbox'],
    call: ({ planimail }) => planimail.mailboxes.create({ ...mailbox, email: 'bob@example.org' }),
  },
  {
    id: 'mailboxes.delete',
    route: ['DELETE', '/mailbox'],
    call: ({ planimail }) => planimail.mailboxes.delete(email, mailbox.password),
  },
  {
    id: 'mailboxes.list',
    route: ['GET', '/get_user_list'],
    call: ({ planimail }) => planimail.mailboxes.list('example.org'),
  },
  {
    id: 'mailboxes.getQuota',
    route: ['GET', '/user_get_quota'],
    call: ({ planimail }) => planimail.mailboxes.getQuota(email),
  },
  {
    id: 'mailboxes.setQuota',
    route: ['POST', '/user_set_quota'],
    call: ({ planimail }) => planimail.mailboxes.setQuota(email, 4096),
  },
  {
    id: 'mailboxes.getMetadata',
    route: ['GET', '/user_metadata'],
    call: ({ planimail }) => planimail.mailboxes.getMetadata(email),
  },
  {
    id: 'mailboxes.setMetadata',
    route: ['POST', '/user_metadata'],
    call: ({ planimail }) => planimail.mailboxes.setMetadata(email, { name: 'Eva' }),
  },
  {
    id: 'aliases.get',
    route: ['GET', '/user_alias'],
    call: ({ planimail }) => planimail.aliases.get('postmaster@example.org'),
  },
  {
    id: 'aliases.add',
    route: ['POST', '/user_alias'],
    call: ({ planimail }) => planimail.aliases.add('help@example.org', email),
  },
  {
    id: 'aliases.delete',
    route: ['DELETE', '/user_alias'],
    call: ({ planimail }) => planimail.aliases.delete('abuse@example.org'),
  },
  { id: 'aliases.list', route: ['GET', '/alias_list'], call: ({ planimail }) => planimail.aliases.list('example.org') },
  {
    id: 'domainAliases.create',
    route: ['POST', '/domain_alias'],
    call: ({ planimail }) => planimail.domainAliases.create('b.example', 'example.org'),
  },
  {
    id: 'domainAliases.get',
    route: ['GET', '/domain_alias'],
    call: ({ planimail }) => planimail.domainAliases.get('a.example'),
  },
  {
    id: 'domainAliases.delete',
    route: ['DELETE', '/domain_alias'],
    call: ({ planimail }) => planimail.domainAliases.delete('a.example'),
  },
];

const protecmailCases: readonly Case[] = [
  { id: 'ping', route: ['GET', '/ping'], call: ({ protecmail }) => protecmail.ping() },
  { id: 'account.get', route: ['GET', '/user'], call: ({ protecmail }) => protecmail.account.get() },
  { id: 'account.update', route: ['PUT', '/user'], call: ({ protecmail }) => protecmail.account.replace(details) },
  { id: 'invoices.list', route: ['GET', '/invoices'], call: ({ protecmail }) => protecmail.invoices.list() },
  { id: 'invoices.download', route: ['GET', '/invoices/5'], call: ({ protecmail }) => protecmail.invoices.download(5) },
  { id: 'tokens.tanks', route: ['GET', '/tolens'], call: ({ protecmail }) => protecmail.tokens.tanks() },
  {
    id: 'tokens.dailyAverage',
    route: ['GET', '/token/daily-average'],
    call: ({ protecmail }) => protecmail.tokens.dailyAverage(),
  },
  { id: 'domains.list', route: ['GET', '/domain/all'], call: ({ protecmail }) => protecmail.domains.list() },
  {
    id: 'domains.get',
    route: ['GET', '/domain/example.org'],
    call: ({ protecmail }) => protecmail.domains.get('example.org'),
  },
  {
    id: 'domains.create',
    route: ['POST', '/domain/new.example'],
    call: ({ protecmail }) => protecmail.domains.create(domain),
  },
  {
    id: 'domains.update',
    route: ['PUT', '/domain/example.org'],
    call: ({ protecmail }) => protecmail.domains.replace({ ...domain, domain: 'example.org' }),
  },
  {
    id: 'domains.delete',
    route: ['DELETE', '/domain/example.org'],
    call: ({ protecmail }) => protecmail.domains.delete('example.org'),
  },
  {
    id: 'addresses.list',
    route: ['GET', '/domain/example.org/addresses'],
    call: ({ protecmail }) => protecmail.addresses.list('example.org'),
  },
  {
    id: 'addresses.add',
    route: ['PUT', '/domain/example.org/addresses/ana'],
    call: ({ protecmail }) => protecmail.addresses.add('example.org', 'ana'),
  },
  {
    id: 'addresses.remove',
    route: ['DELETE', '/domain/example.org/addresses/bob'],
    call: ({ protecmail }) => protecmail.addresses.remove('example.org', 'bob'),
  },
  {
    id: 'quarantine.list',
    route: ['GET', '/quarantine/example.org/0/50'],
    call: ({ protecmail }) => protecmail.quarantine.list('example.org'),
  },
  {
    id: 'quarantine.resend',
    route: ['GET', `/quarantine/${ident}`],
    call: ({ protecmail }) => protecmail.quarantine.resend(ident),
  },
];

const faults: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: '503', fault: { kind: 'status', status: 503 } },
  { name: 'a reset before the request is read', fault: { kind: 'reset', when: 'before' } },
  { name: 'a reset after it was carried out', fault: { kind: 'reset', when: 'after' } },
  { name: 'a body that stalls', fault: { kind: 'stall' } },
  { name: 'half a JSON', fault: { kind: 'truncate' } },
  { name: 'an HTML page with status 200', fault: { kind: 'html' } },
];

let sandbox: RunningSandbox;
let clients: Clients;

beforeEach(async () => {
  // The waits between the attempts are as short as chance can make them.
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
  sandbox = await startSandbox({ protecmail: { tanksPath: 'tolens' } });
  const common = { timeout: 150, logger: { debug() {}, info() {}, warn() {}, error() {} } };
  const { planimailId, apiKey } = sandbox.planimail;
  clients = {
    planimail: new PlanimailClient({ ...common, baseUrl: sandbox.planimail.url, planimailId, apiKey }),
    protecmail: new ProtecmailClient({ ...common, baseUrl: sandbox.protecmail.url, apiKey: sandbox.protecmail.apiKey }),
  };
  const { planimail, protecmail } = sandbox;
  await clients.planimail.domains.create({ domain: 'example.org', admin_password: 'x' });
  await clients.planimail.mailboxes.create(mailbox);
  await clients.planimail.domainAliases.create('a.example', 'example.org');
  await clients.protecmail.domains.create({ ...domain, domain: 'example.org' });
  await clients.protecmail.addresses.add('example.org', 'bob');
  protecmail.quarantine('ana@example.org', 1);
  planimail.forget();
  protecmail.forget();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sandbox.close();
});

describe.each([
  { product: 'planimail', cases: planimailCases, operations: planimailOperations },
  { product: 'protecmail', cases: protecmailCases, operations: protecmailOperations },
] as const)('$product', ({ product, cases, operations }) => {
  const repeatOf = (id: string) => operations.find((operation) => operation.id === id)?.repeat;

  test('every operation is in the matrix', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  describe.each(cases)('$id', ({ id, route, call }) => {
    const unsafe = repeatOf(id) === 'never';
    const count = (service: SandboxService) => service.count(...route);

    test.each(faults)('$name', async ({ fault }) => {
      const service = sandbox[product];
      service.fail(fault, { times: 1 });
      const result = await call(clients).then(
        () => 'succeeded',
        (error) => error,
      );
      if (unsafe) {
        expect(result).toBeInstanceOf(Error);
        expect(count(service)).toBe(1);
        expect(result.mayHaveTakenEffect ?? false).toBe(fault.kind !== 'status');
      } else {
        expect(result).toBe('succeeded');
        expect(count(service)).toBe(2);
      }
    });

    test('Retry-After: 3600', async () => {
      const service = sandbox[product];
      service.fail({ kind: 'status', status: 503, retryAfter: '3600' });
      const started = performance.now();
      await expect(call(clients)).rejects.toMatchObject({ name: 'ServerError', retryAfter: 3600, attempts: 1 });
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(count(service)).toBe(1);
    });
  });
});
