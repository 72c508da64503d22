import type { NewmailClient } from '../src/index.js';

/** One way to call an operation by its public method. */
export type Call = (client: NewmailClient) => PromiseLike<unknown>;

/** Every operation, by its route. */
export const calls: Readonly<Record<string, Call>> = {
  'GET /domains': (client) => client.domains.list(),
  'POST /domains': (client) => client.domains.create({ domain: 'new.example' }),
  'DELETE /domains/{domain}': (client) => client.domains.delete('old.example'),
};
