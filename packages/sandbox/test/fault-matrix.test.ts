import { PlanimailClient, operations as planimailOperations } from '@mailhost/planimail';
import { ProtecmailClient, operations as protecmailOperations } from '@mailhost/protecmail';
import { afterEach, beforeEach, describe } from 'vitest';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

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
    call: () => clients.planimail.domains.create({ domain: 'new.example', admin_password: 'x' }),
  },
  { id: 'domains.exists', route: ['GET', '/domain'], call: () => clients.planimail.domains.exists('example.org') },
  { id: 'domains.list', route: ['GET', '/get_domain_list'], call: () => clients.planimail.domains.list() },
  {
    id: 'mailboxes.create',
    route: ['POST', '/mailbox'],
    call: () => clients.planimail.mailboxes.create({ ...mailbox, email: 'bob@example.org' }),
  },
  {
    id: 'mailboxes.delete',
    route: ['DELETE', '/mailbox'],
    call: () => clients.planimail.mailboxes.delete(email, mailbox.password),
  },
  {
    id: 'mailboxes.list',
    route: ['GET', '/get_user_list'],
    call: () => clients.planimail.mailboxes.list('example.org'),
  },
  {
    id: 'mailboxes.getQuota',
    route: ['GET', '/user_get_quota'],
    call: () => clients.planimail.mailboxes.getQuota(email),
  },
  {
    id: 'mailboxes.setQuota',
    route: ['POST', '/user_set_quota'],
    call: () => clients.planimail.mailboxes.setQuota(email, 4096),
  },
  {
    id: 'mailboxes.getMetadata',
    route: ['GET', '/user_metadata'],
    call: () => clients.planimail.mailboxes.getMetadata(email),
  },
  {
    id: 'mailboxes.setMetadata',
    route: ['POST', '/user_metadata'],
    call: () => clients.planimail.mailboxes.setMetadata(email, { name: 'Eva' }),
  },
  {
    id: 'aliases.get',
    route: ['GET', '/user_alias'],
    call: () => clients.planimail.aliases.get('postmaster@example.org'),
  },
  {
    id: 'aliases.add',
    route: ['POST', '/user_alias'],
    call: () => clients.planimail.aliases.add('help@example.org', email),
  },
  {
    id: 'aliases.delete',
    route: ['DELETE', '/user_alias'],
    call: () => clients.planimail.aliases.delete('abuse@example.org'),
  },
  { id: 'aliases.list', route: ['GET', '/alias_list'], call: () => clients.planimail.aliases.list('example.org') },
  {
    id: 'domainAliases.create',
    route: ['POST', '/domain_alias'],
    call: () => clients.planimail.domainAliases.create('b.example', 'example.org'),
  },
  {
    id: 'domainAliases.get',
    route: ['GET', '/domain_alias'],
    call: () => clients.planimail.domainAliases.get('a.example'),
  },
  {
    id: 'domainAliases.delete',
    route: ['DELETE', '/domain_alias'],
    call: () => clients.planimail.domainAliases.delete('a.example'),
  },
];

const protecmailCases: readonly Case[] = [
  { id: 'ping', route: ['GET', '/ping'], call: () => clients.protecmail.ping() },
  { id: 'account.get', route: ['GET', '/user'], call: () => clients.protecmail.account.get() },
  { id: 'account.update', route: ['PUT', '/user'], call: () => clients.protecmail.account.replace(details) },
  { id: 'invoices.list', route: ['GET', '/invoices'], call: () => clients.protecmail.invoices.list() },
  { id: 'invoices.download', route: ['GET', '/invoices/5'], call: () => clients.protecmail.invoices.download(5) },
  { id: 'tokens.tanks', route: ['GET', '/tolens'], call: () => clients.protecmail.tokens.tanks() },
  {
    id: 'tokens.dailyAverage',
    route: ['GET', '/token/daily-average'],
    call: () => clients.protecmail.tokens.dailyAverage(),
  },
  { id: 'domains.list', route: ['GET', '/domain/all'], call: () => clients.protecmail.domains.list() },
  {
    id: 'domains.get',
    route: ['GET', '/domain/example.org'],
    call: () => clients.protecmail.domains.get('example.org'),
  },
  {
    id: 'domains.create',
    route: ['POST', '/domain/new.example'],
    call: () => clients.protecmail.domains.create(domain),
  },
  {
    id: 'domains.update',
    route: ['PUT', '/domain/example.org'],
    call: () => clients.protecmail.domains.replace({ ...domain, domain: 'example.org' }),
  },
  {
    id: 'domains.delete',
    route: ['DELETE', '/domain/example.org'],
    call: () => clients.protecmail.domains.delete('example.org'),
  },
  {
    id: 'addresses.list',
    route: ['GET', '/domain/example.org/addresses'],
    call: () => clients.protecmail.addresses.list('example.org'),
  },
  {
    id: 'addresses.add',
    route: ['PUT', '/domain/example.org/addresses/ana'],
    call: () => clients.protecmail.addresses.add('example.org', 'ana'),
  },
  {
    id: 'addresses.remove',
    route: ['DELETE', '/domain/example.org/addresses/bob'],
    call: () => clients.protecmail.addresses.remove('example.org', 'bob'),
  },
  {
    id: 'quarantine.list',
    route: ['GET', '/quarantine/example.org/0/50'],
    call: () => clients.protecmail.quarantine.list('example.org'),
  },
  {
    id: 'quarantine.resend',
    route: ['GET', `/quarantine/${ident}`],
    call: () => clients.protecmail.quarantine.resend(ident),
  },
];

let sandbox: RunningSandbox;
let clients: Clients;

beforeEach(async () => {
  sandbox = await startSandbox({ protecmail: { tanksPath: 'tolens' } });
  const common = { timeout: attemptTimeout, logger: { debug() {}, info() {}, warn() {}, error() {} } };
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
afterEach(() => sandbox.close());

describe('planimail', () => {
  faultMatrix({ service: () => sandbox.planimail, cases: planimailCases, operations: planimailOperations });
});

describe('protecmail', () => {
  faultMatrix({ service: () => sandbox.protecmail, cases: protecmailCases, operations: protecmailOperations });
});
