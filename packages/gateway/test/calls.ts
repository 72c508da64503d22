import { bodies } from '../../cleanmail/test/bodies.js';
import { calls as cleanmailCalls, type Parts } from '../../cleanmail/test/example-calls.js';
import { calls as iredadminCalls } from '../../iredadmin/test/example-calls.js';
import { calls as planimailCalls } from '../../planimail/test/example-calls.js';
import { mailDomain, calls as protecmailCalls } from '../../protecmail/test/example-calls.js';
import { calls as wildduckCalls } from '../../wildduck/test/example-calls.js';
import type { Clients } from './harness.js';

/** One call of an operation by its public method. */
export interface RouteCall {
  readonly provider: keyof Clients;
  readonly route: string;
  readonly call: (clients: Clients) => PromiseLike<unknown>;
}

const domain = { ...mailDomain, domain: 'exämple.org' };

const of = <Name extends keyof Clients>(
  provider: Name,
  calls: Readonly<Record<string, (client: Clients[Name]) => PromiseLike<unknown>>>,
): RouteCall[] =>
  Object.entries(calls).map(([route, call]) => ({ provider, route, call: (clients) => call(clients[provider]) }));

/** Names that need escaping. */
const protecmail: typeof protecmailCalls = {
  ...protecmailCalls,
  'GET /invoices/{reference}': (client) => client.invoices.download('5 b'),
  'GET /domain/{domain}': (client) => client.domains.get(domain.domain),
  'POST /domain/{domain}': (client) => client.domains.create(domain),
  'PUT /domain/{domain}': (client) => client.domains.replace(domain),
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
    (client: Clients['cleanmail']) =>
      call(client, { ids: cleanmailIds, query: cleanmailQueries[route] ?? {}, body: cleanmailBodies[route] }),
  ]),
);

/** Every operation of every client, but those that begin or end what all share: they are the gateway's own affair. */
export const everyCall: readonly RouteCall[] = [
  ...of('planimail', planimailCalls),
  ...of('protecmail', protecmail),
  ...of('cleanmail', cleanmail),
  ...Object.entries(iredadminCalls)
    .filter(([route]) => route !== 'POST /login')
    .flatMap(([route, calls]) =>
      calls.map((call): RouteCall => ({ provider: 'iredadmin', route, call: (it) => call(it.iredadmin) })),
    ),
  ...of('wildduck', {
    ...Object.fromEntries(Object.entries(wildduckCalls).filter(([route]) => route !== 'DELETE /authenticate')),
    // Makes a client of a user, which has no gateway; verifying is the same operation.
    'POST /authenticate': (client) => client.authentication.verify({ username: 'jane', password: 'secret-word' }),
  }),
];
