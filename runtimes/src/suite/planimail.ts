import {
  ConfigurationError,
  InvalidRequestError,
  operations,
  PlanimailClient,
  type PlanimailOptions,
  ValidationError,
} from '@mailhost/planimail';
import { casesOf, check, equal, failure, received, tell } from './harness.js';
import { optionsFor, type Place } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

// The sandbox takes POST for the list of domains, so that there is a list that every runtime can ask for.
export const client = (options: PlanimailOptions) => new PlanimailClient({ ...options, listDomainsMethod: 'POST' });

const connect = (place: Place) => client(optionsFor(place, 'planimail'));

const list = (place: Place) => ({
  product: 'planimail' as const,
  method: 'POST',
  path: '/get_domain_list',
  call: (options: object) => connect(place).domains.list({}, options),
});

/** The calls that read send JSON with GET. Where that cannot be done they fail before anything is sent. */
async function onGet<T>(place: Place, call: () => PromiseLike<T>, expected: T, what: string) {
  if (place.can.useNodeTransport) {
    equal(await call(), expected, what);
    return 'ok';
  }
  const before = await received(place, 'planimail');
  const error = await failure(call(), ConfigurationError);
  // What a gateway could not do is told to its owner.
  const told = place.gateway === undefined ? error.message : await tell<string>(place, 'log');
  check(/sends a body with GET, which browsers and Workers refuse.*Node, Deno or Bun/.test(told), told);
  check(error.message.includes('gateway'), error.message);
  equal(await received(place, 'planimail'), before, 'requests sent');
  return 'refused';
}

export const cases = casesOf('planimail', {
  write: async (place) => {
    const client = connect(place);
    const { recognized } = await client.domains.create({ domain: 'example.org', admin_password: 'a long one' });
    equal(recognized, true, 'the answer is known');
    for (const name of ['ana', 'bob']) {
      await client.mailboxes.create({
        email: `${name}@example.org`,
        password: 'another long one',
        quotamb: 2048,
        name,
        surname: 'Paz',
      });
    }
    await client.aliases.add('info@example.org', 'ana@example.org');
  },
  'read (JSON on GET)': (place) =>
    onGet(
      place,
      () =>
        connect(place)
          .aliases.get('info@example.org')
          .then(({ targets }) => targets),
      ['ana@example.org'],
      'targets',
    ),
  'list (JSON on GET)': (place) =>
    onGet(
      place,
      () =>
        connect(place)
          .mailboxes.list('example.org')
          .toArray()
          .then((all) => all.map(({ name }) => name).sort()),
      ['admin@example.org', 'ana@example.org', 'bob@example.org'],
      'mailboxes',
    ),
  paging: async (place) => {
    const page = await connect(place).domains.list();
    const ours = page.items.filter(({ name }) => name === 'example.org');
    equal([ours.length, page.hasNext], [1, false], 'the one page');
  },
  error: async (place) => {
    const call = connect(place).mailboxes.setMetadata('ana@example.org', { phone: 'not a number' });
    const error = await failure(call, InvalidRequestError);
    equal(
      [error.name, error.provider, error.operation, error.issues?.[0]?.path],
      ['InvalidRequestError', 'planimail', 'mailboxes.setMetadata', ['phone']],
      'the fields',
    );
    check((error.providerMessage ?? '').length > 0, 'the server said why');
    check(!(error instanceof ValidationError), 'it was sent');
  },
  abort: (place) => abortsWhileWaiting(place, list(place)),
  timeout: (place) => timesOut(place, list(place)),
  'binary body': async () => {
    const files = operations.filter(({ id }) => /download|stream|source|export|attachment/i.test(id));
    equal(files.length, 0, 'operations with a file');
    return 'none';
  },
});
