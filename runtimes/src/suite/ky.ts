import { ProtecmailClient } from '@mailhost/protecmail';
import ky from 'ky';
import ky1 from 'ky-1';
import { casesOf, check, equal, received, tell } from './harness.js';
import { type Place, quiet } from './place.js';

type OwnFetch = NonNullable<ConstructorParameters<typeof ProtecmailClient>[0]>['fetch'];
type Hook = (request: Request) => void;

/** The versions of ky, whose hooks are called with different arguments. */
const versions: Readonly<Record<string, (hook: Hook) => OwnFetch>> = {
  'ky 1.14': (hook) => ky1.create({ hooks: { beforeRequest: [(request) => hook(request)] } }),
  'ky 2': (hook) => ky.create({ hooks: { beforeRequest: [({ request }) => hook(request)] } }),
};

interface Situation {
  readonly method: string;
  readonly path: (domain: string) => string;
  /** What the sandbox does to the first request. */
  readonly fault?: object;
  readonly call: (client: ProtecmailClient, domain: string) => PromiseLike<unknown>;
}

const settings = { redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0, sendResume: true } as const;
const ping: Situation['call'] = (client) => client.ping({ retries: 1 });
const create: Situation['call'] = (client, domain) => client.domains.create({ domain, ...settings }, { retries: 1 });

const situations: Readonly<Record<string, Situation>> = {
  'a success': { method: 'GET', path: () => '/ping', call: ping },
  'a 503 and a success': {
    method: 'GET',
    path: () => '/ping',
    fault: { kind: 'status', status: 503, retryAfter: '0.1' },
    call: ping,
  },
  'a 404': {
    method: 'GET',
    path: (domain) => `/domain/${domain}`,
    call: (client, domain) => client.domains.get(domain, { retries: 1 }),
  },
  'a 500 on a write': {
    method: 'POST',
    path: (domain) => `/domain/${domain}`,
    fault: { kind: 'status', status: 500 },
    call: create,
  },
  'a reset on a write': {
    method: 'POST',
    path: (domain) => `/domain/${domain}`,
    fault: { kind: 'reset', when: 'after' },
    call: create,
  },
};

/** How a call ended, and how many requests it took. */
async function resultOf(place: Place, { method, path, fault, call }: Situation, domain: string, fetch?: OwnFetch) {
  const client = new ProtecmailClient({ ...place.protecmail, ...quiet, ...(fetch && { fetch }) });
  // So that there is a connection that was kept.
  await client.ping();
  if (fault) await tell(place, 'fail', { product: 'protecmail', method, path: path(domain), fault });
  const before = await received(place, 'protecmail');
  const outcome = await call(client, domain).then(
    (value) => ({ value }),
    (error: unknown) => {
      const { name, status, attempts, mayHaveTakenEffect } = JSON.parse(JSON.stringify(error));
      return { name, status, attempts, mayHaveTakenEffect };
    },
  );
  return { outcome, requests: (await received(place, 'protecmail')) - before };
}

/** An instance of ky as `fetch` changes no status, no error and no number of requests. */
async function asWithout(place: Place, version: string): Promise<void> {
  const seen: (string | null)[] = [];
  const fetch = versions[version]?.((request) => seen.push(request.headers.get('api-key')));
  for (const [index, [name, situation]] of Object.entries(situations).entries()) {
    const domain = (by: string) => `${version.replaceAll(/\W/g, '-')}-${index}-${by}.example`;
    const without = await resultOf(place, situation, domain('without'));
    equal(await resultOf(place, situation, domain('with'), fetch), without, name);
  }
  const before = seen.length;
  const again = situations['a 503 and a success'];
  check(again !== undefined, 'the situation');
  await resultOf(place, again, '', fetch);
  equal(
    seen.slice(before),
    Array(3).fill(place.protecmail.apiKey),
    'what the hooks saw of the first call and two attempts',
  );
}

export const kyAsFetch = casesOf(
  'core',
  Object.fromEntries(
    Object.keys(versions).map((version) => [`${version} as fetch`, (place: Place) => asWithout(place, version)]),
  ),
);
