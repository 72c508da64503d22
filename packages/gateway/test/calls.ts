import { bodies } from '../../cleanmail/test/bodies.js';
import { calls as cleanmailCalls, type Parts } from '../../cleanmail/test/calls.js';
import { calls as iredadminCalls } from '../../iredadmin/test/calls.js';
import { calls as wildduckCalls } from '../../wildduck/test/calls.js';
import type { Clients } from './harness.js';

/** One call of an operation by its public method. */
export interface RouteCall {
  readonly provider: keyof Clients;
  readonly route: string;
  readonly call: (clients: Clients) => PromiseLike<unknown>;
}

const email = 'ana@example.org';
const domain = { domain: 'exämple.org', redirectTo: 'mx.example', spamAction: 0, virusAction: 0, sendResume: true };

const planimail: Readonly<Record<string, (clients: Clients) => PromiseLike<unknown>>> = {
  'POST /domain': (it) => it.planimail.domains.create({ domain: 'new.example', admin_password: 'Hasło "1"' }),
  'GET /domain': (it) => it.planimail.domains.exists('example.org'),
  'GET /get_domain_list': (it) => it.planimail.domains.list(),
  'POST /mailbox': (it) =>
    it.planimail.mailboxes.create({ email, password: 'Secret-1234', quotamb: 2048, name: 'Añá', surname: 'P\\z' }),
  'DELETE /mailbox': (it) => it.planimail.mailboxes.delete(email, 'Secret-1234'),
  'GET /get_user_list': (it) => it.planimail.mailboxes.list('example.org'),
  'GET /user_get_quota': (it) => it.planimail.mailboxes.getQuota(email),
  'POST /user_set_quota': (it) => it.planimail.mailboxes.setQuota(email, 4096),
  'GET /user_metadata': (it) => it.planimail.mailboxes.getMetadata(email),
  'POST /user_metadata': (it) => it.planimail.mailboxes.setMetadata(email, { name: 'Eva' }),
  'GET /user_alias': (it) => it.planimail.aliases.get('postmaster@example.org'),
  'POST /user_alias': (it) => it.planimail.aliases.add('help@example.org', email),
  'DELETE /user_alias': (it) => it.planimail.aliases.delete('abuse@example.org'),
  'GET /alias_list': (it) => it.planimail.aliases.list('example.org'),
  'POST /domain_alias': (it) => it.planimail.domainAliases.create('b.example', 'example.org'),
  'GET /domain_alias': (it) => it.planimail.domainAliases.get('a.example'),
  'DELETE /domain_alias': (it) => it.planimail.domainAliases.delete('a.example'),
};

const account = {
  first_name: 'A',
  last_name: 'B',
  email,
  organisation: 'o & p',
  tva_intra: 't',
  address: 'a',
  city: 'c',
  country: 'FR',
  phone: '1',
};

const protecmail: Readonly<Record<string, (clients: Clients) => PromiseLike<unknown>>> = {
  'GET /ping': (it) => it.protecmail.ping(),
  'GET /user': (it) => it.protecmail.account.get(),
  'PUT /user': (it) => it.protecmail.account.replace(account),
  'GET /invoices': (it) => it.protecmail.invoices.list(),
  'GET /invoices/{reference}': (it) => it.protecmail.invoices.download('5 b'),
  'GET /tolens': (it) => it.protecmail.tokens.tanks(),
  'GET /token/daily-average': (it) => it.protecmail.tokens.dailyAverage(),
  'GET /domain/all': (it) => it.protecmail.domains.list(),
  'GET /domain/{domain}': (it) => it.protecmail.domains.get('exämple.org'),
  'POST /domain/{domain}': (it) => it.protecmail.domains.create({ ...domain, spamAction: 0, virusAction: 0 }),
  'PUT /domain/{domain}': (it) => it.protecmail.domains.replace({ ...domain, spamAction: 0, virusAction: 0 }),
  'DELETE /domain/{domain}': (it) => it.protecmail.domains.delete('example.org'),
  'GET /domain/{domain}/addresses': (it) => it.protecmail.addresses.list('example.org'),
  'PUT /domain/{domain}/addresses/{address}': (it) => it.protecmail.addresses.add('example.org', 'a.b+c'),
  'DELETE /domain/{domain}/addresses/{address}': (it) => it.protecmail.addresses.remove('example.org', "o'neil"),
  'GET /quarantine/{target}/{start}/{count}': (it) => it.protecmail.quarantine.list(email),
  'GET /quarantine/{ident}': (it) => it.protecmail.quarantine.resend('11062018000000000000'),
};

const cleanmailBodies: Readonly<Record<string, unknown>> = {
  ...bodies,
  'POST /users': { email: 'new@example.org', status: 'ENABLED', language: 'EN', domainId: 'ByE3n' },
  'PATCH /users/{userId}': { lastname: 'Ötherß' },
};

/** Ids that need escaping wherever the client takes them. */
const cleanmailIds: Parts['ids'] = new Proxy<Record<string, string>>(
  { userIdOrEmail: 'ana+x@example.org', folderPath: 'INBOX', filename: 'résumé (1).txt', path: 'Boîte' },
  { get: (known, name) => known[String(name)] ?? 'ByE3n' },
);

const cleanmailQueries: Readonly<Record<string, Parts['query']>> = {
  'GET /security/permissions': { scope: 'DOMAIN', id: 'ByE3n' },
  'GET /users': { email: 'a&b=c d%20é@example.org' },
};

const cleanmail = Object.fromEntries(
  Object.entries(cleanmailCalls).map(([route, call]) => [
    route,
    (it: Clients) =>
      call(it.cleanmail, { ids: cleanmailIds, query: cleanmailQueries[route] ?? {}, body: cleanmailBodies[route] }),
  ]),
);

const wildduck = Object.fromEntries(
  Object.entries(wildduckCalls).map(([route, call]) => [route, (it: Clients) => call(it.wildduck)]),
);

const of = (provider: keyof Clients, calls: typeof planimail): RouteCall[] =>
  Object.entries(calls).map(([route, call]) => ({ provider, route, call }));

/** Every operation of every client, but those that begin or end what all share: they are the gateway's own affair. */
export const everyCall: readonly RouteCall[] = [
  ...of('planimail', planimail),
  ...of('protecmail', protecmail),
  ...of('cleanmail', cleanmail),
  ...Object.entries(iredadminCalls)
    .filter(([route]) => route !== 'POST /login')
    .flatMap(([route, calls]) =>
      calls.map((call): RouteCall => ({ provider: 'iredadmin', route, call: (it) => call(it.iredadmin) })),
    ),
  ...of('wildduck', {
    ...Object.fromEntries(Object.entries(wildduck).filter(([route]) => route !== 'DELETE /authenticate')),
    // Makes a client of a user, which has no gateway; verifying is the same operation.
    'POST /authenticate': (it) => it.wildduck.authentication.verify({ username: 'jane', password: 'secret-word' }),
  }),
];
