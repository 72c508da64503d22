import type { OperationInfo } from '@mailhost/core/user';
import { PlanimailClient, operations as planimailOperations } from '@mailhost/planimail';
import { ProtecmailClient, operations as protecmailOperations } from '@mailhost/protecmail';
import { afterEach, beforeEach, describe } from 'vitest';
import { calls as planimailCalls } from '../../planimail/test/example-calls.js';
import { mailDomain, calls as protecmailCalls } from '../../protecmail/test/example-calls.js';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

interface Clients {
  readonly planimail: PlanimailClient;
  readonly protecmail: ProtecmailClient;
}

/** What the paths of the calls hold. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /invoices/{reference}': { reference: '5' },
  'POST /domain/{domain}': { domain: 'new.example' },
  'PUT /domain/{domain}/addresses/{address}': { address: 'a.b+c' },
  'DELETE /domain/{domain}/addresses/{address}': { address: "o'neil" },
  'GET /quarantine/{target}/{start}/{count}': { target: 'example.org', start: '0', count: '50' },
  'GET /quarantine/{ident}': { ident: '11062018000000000000' },
};

function casesOf<Name extends keyof Clients>(
  provider: Name,
  operations: readonly OperationInfo[],
  calls: Readonly<Record<string, (client: Clients[Name]) => PromiseLike<unknown>>>,
): readonly Case[] {
  return operations.map(({ id, method, path }) => {
    const route = `${method} ${path}`;
    const call = calls[route];
    if (!call) throw new Error(`${id} has no call`);
    const encodedValue = (name: string) => encodeURIComponent({ domain: 'example.org', ...values[route] }[name] ?? '');
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodedValue(name));
    return { id, route: [method, filled], call: () => call(clients[provider]) };
  });
}

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
  await clients.planimail.mailboxes.create({
    quotamb: 2048,
    name: 'Ana',
    surname: 'Paz',
    email: 'ana@example.org',
    password: 'a long one',
  });
  await clients.planimail.aliases.add('info@example.org', 'ana@example.org');
  await clients.planimail.domainAliases.create('alias.example', 'example.org');
  await clients.protecmail.domains.create(mailDomain);
  await clients.protecmail.addresses.add('example.org', "o'neil");
  protecmail.quarantine('ana@example.org', 1);
  planimail.forget();
  protecmail.forget();
});
afterEach(() => sandbox.close());

describe('planimail', () => {
  faultMatrix({
    service: () => sandbox.planimail,
    cases: casesOf('planimail', planimailOperations, planimailCalls),
    operations: planimailOperations,
  });
});

describe('protecmail', () => {
  faultMatrix({
    service: () => sandbox.protecmail,
    cases: casesOf('protecmail', protecmailOperations, protecmailCalls),
    operations: protecmailOperations,
  });
});
