import type { ProtecmailClient } from '../src/index.js';

/** One way to call an operation by its public method. */
export type Call = (client: ProtecmailClient) => PromiseLike<unknown>;

export const mailDomain = {
  domain: 'example.org',
  redirectTo: 'mx.example',
  spamAction: 0,
  virusAction: 0,
  sendResume: true,
} as const;

const account = {
  first_name: 'A',
  last_name: 'B',
  email: 'ana@example.org',
  organisation: 'o & p',
  tva_intra: 't',
  address: 'a',
  city: 'c',
  country: 'FR',
  phone: '1',
};

/** Every operation, by its route. */
export const calls: Readonly<Record<string, Call>> = {
  'GET /ping': (client) => client.ping(),
  'GET /user': (client) => client.account.get(),
  'PUT /user': (client) => client.account.replace(account),
  'GET /invoices': (client) => client.invoices.list(),
  'GET /invoices/{reference}': (client) => client.invoices.download(5),
  'GET /tolens': (client) => client.tokens.tanks(),
  'GET /token/daily-average': (client) => client.tokens.dailyAverage(),
  'GET /domain/all': (client) => client.domains.list(),
  'GET /domain/{domain}': (client) => client.domains.get('example.org'),
  'POST /domain/{domain}': (client) => client.domains.create({ ...mailDomain, domain: 'new.example' }),
  'PUT /domain/{domain}': (client) => client.domains.replace(mailDomain),
  'DELETE /domain/{domain}': (client) => client.domains.delete('example.org'),
  'GET /domain/{domain}/addresses': (client) => client.addresses.list('example.org'),
  'PUT /domain/{domain}/addresses/{address}': (client) => client.addresses.add('example.org', 'a.b+c'),
  'DELETE /domain/{domain}/addresses/{address}': (client) => client.addresses.remove('example.org', "o'neil"),
  'GET /quarantine/{target}/{start}/{count}': (client) => client.quarantine.list('example.org'),
  'GET /quarantine/{ident}': (client) => client.quarantine.resend('11062018000000000000'),
};
