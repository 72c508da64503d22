import {
  AuthenticationError,
  InvalidRequestError,
  IredadminClient,
  type IredadminOptions,
  NotFoundError,
} from '@mailhost/iredadmin';
import { casesOf, check, equal, failure, tell } from './harness.js';
import { optionsFor, type Place, quiet } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

export const client = (options: IredadminOptions) => new IredadminClient(options);

const connect = (place: Place) => client(optionsFor(place, 'iredadmin'));
const logins = (place: Place) => tell<number>(place, 'logins');
const domain = 'example.org';

const read = (place: Place) => ({
  product: 'iredadmin' as const,
  method: 'GET',
  path: `/domain/${domain}`,
  call: (options: object) => connect(place).domains.get(domain, options),
});

export const cases = casesOf('iredadmin', {
  write: async (place) => {
    const client = connect(place);
    await client.domains.create(domain, { name: 'Example' });
    for (const name of ['ana', 'bob', 'eva']) {
      await client.users.create(`${name}@${domain}`, { name, password: 'a Long one, 1', quota: 1024 });
    }
    await client.users.update(`ana@${domain}`, { name: 'Ana Paz' });
  },
  read: async (place) => {
    const { mail, name, quota } = await connect(place).users.get(`ana@${domain}`);
    equal([mail, name, quota], [`ana@${domain}`, 'Ana Paz', 1024], 'the user');
  },
  paging: async (place) => {
    const page = await connect(place).users.list(domain);
    equal([page.items.map(({ mail }) => mail.slice(0, 3)), page.hasNext], [['ana', 'bob', 'eva'], false], 'the page');
  },
  error: async (place) => {
    const client = connect(place);
    const error = await failure(client.users.get(`absent@${domain}`), NotFoundError);
    // The server says no with status 200.
    equal([error.provider, error.operation, error.status], ['iredadmin', 'users.get', 200], 'the fields');
    check((error.code ?? '').length > 0, 'it has a code');
    const weak = client.users.create(`weak@${domain}`, { name: 'Weak', password: 'short' });
    const refused = await failure(weak, InvalidRequestError);
    check(!JSON.stringify(refused).includes(place.iredadmin.password), 'the password stands in the error');
  },
  abort: (place) => abortsWhileWaiting(place, read(place)),
  timeout: (place) => timesOut(place, read(place)),
  'text body (LDIF)': async (place) => {
    const text = await connect(place).ldif.user(`ana@${domain}`);
    check(/^dn: mail=ana@example\.org/m.test(text), text.slice(0, 200));
  },
  'one login for many calls': async (place) => {
    const client = connect(place);
    await tell(place, 'expireSessions');
    const before = await logins(place);
    const users = await Promise.all(Array.from({ length: 20 }, () => client.users.get(`ana@${domain}`)));
    equal(users.length, 20, 'answers');
    await client.domains.get(domain);
    equal((await logins(place)) - before, 1, 'logins');
  },
  'new login after the session ended': async (place) => {
    const client = connect(place);
    await client.domains.get(domain);
    const before = await logins(place);
    await tell(place, 'expireSessions');
    await Promise.all([client.domains.get(domain), client.users.get(`ana@${domain}`)]);
    equal((await logins(place)) - before, 1, 'logins');
  },
});

/** What a client does that has the password itself. */
export const direct = casesOf('iredadmin', {
  'wrong password': async (place) => {
    const client = new IredadminClient({ ...place.iredadmin, ...quiet, password: 'a wrong One, 1' });
    const error = await failure(client.domains.get(domain), AuthenticationError);
    check(error.message.includes('the login was refused'), error.message);
    check(!(JSON.stringify(error) + error.stack).includes('a wrong One, 1'), 'the password stands in the error');
  },
  'session on another origin': async (place) => {
    const client = new IredadminClient({ ...place.iredadmin, ...quiet, baseUrl: place.iredadminElsewhere });
    if (place.can.handleCookies) {
      equal((await client.domains.get(domain)).domain, domain, 'the domain');
      return 'ok';
    }
    const error = await failure(client.domains.get(domain), AuthenticationError);
    check(/cookie/i.test(error.message), error.message);
    return 'refused';
  },
});
