import { ConflictError, NewmailClient, type NewmailOptions } from '@mailhost/newmail';
import { casesOf, equal, failure } from './harness.js';
import { optionsFor, type Place } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

export const client = (options: NewmailOptions) => new NewmailClient(options);

const connect = (place: Place) => client(optionsFor(place, 'newmail'));

const read = (place: Place) => ({
  product: 'newmail' as const,
  method: 'GET',
  path: '/domains',
  call: (options: object) => connect(place).domains.list(options),
});

export const cases = casesOf('newmail', {
  'read and write': async (place) => {
    const { domains } = connect(place);
    await domains.create({ domain: 'example.org', maxMailboxes: 25 });
    equal(await domains.list().toArray(), [{ domain: 'example.org', maxMailboxes: 25 }], 'the domains');
  },
  error: async (place) => {
    const { domains } = connect(place);
    await domains.create({ domain: 'twice.example' });
    const error = await failure(domains.create({ domain: 'twice.example' }), ConflictError);
    const fields = [error.provider, error.operation, error.status, error.providerMessage];
    equal(fields, ['newmail', 'domains.create', 409, 'the domain exists already'], 'the fields');
  },
  abort: (place) => abortsWhileWaiting(place, read(place)),
  timeout: (place) => timesOut(place, read(place)),
});
