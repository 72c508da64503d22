import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IredadminDialect } from '../src/iredadmin/dialect.js';
import type { IredadminState } from '../src/iredadmin/state.js';
import { type Form, password, serve } from './iredadmin-calls.js';
import { makeWorld, pathInWorld } from './iredadmin-world.js';

interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly string[];
  /** The only one that has it. */
  readonly backend?: 'ldap';
}

/** The inventory of the documents, without their prose. */
const { current, june2016 }: { current: readonly Endpoint[]; june2016: readonly Endpoint[] } = JSON.parse(
  readFileSync(new URL('fixtures/iredadmin-endpoints.json', import.meta.url), 'utf8'),
);

/** Sends one endpoint of the inventory to a server that has one of everything. */
async function call({ method, path }: Endpoint, form: Form, dialect: Partial<IredadminDialect>) {
  const served = await serve({ now: () => 1_774_457_446_000, ...dialect });
  try {
    await makeWorld(served);
    served.sandbox.state.sessions.clear();
    await served.admin.login(served.sandbox.username, served.sandbox.password);
    const answer = await served.admin.send(method, pathInWorld(method, path), form);
    return { answer, state: asText(served.sandbox.state) };
  } finally {
    await served.close();
  }
}

const asText = (state: IredadminState): string =>
  JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** What a call needs besides what the test is about. */
function needed({ method, path }: Endpoint, parameter?: string): Form {
  if (path === '/api/login') return parameter === 'username' ? { password } : { username: 'admin@a.example' };
  if (method !== 'POST') return {};
  if (/^\/api\/throttle/.test(path)) return parameter === 'period' ? {} : { period: '60' };
  if (/^\/api\/greylisting\/[^/_]+$/.test(path)) return parameter === 'status' ? {} : { status: 'enable' };
  if (/^\/api\/verify/.test(path) || (method === 'POST' && /^\/api\/(user|admin)\/<mail>$/.test(path))) {
    return parameter?.startsWith('password') ? {} : { password };
  }
  return {};
}

test('the inventory is whole', () => {
  expect(current).toHaveLength(129);
  expect(new Set(current.map(({ method, path }) => `${method} ${path}`))).toHaveProperty('size', 129);
});

describe('every endpoint', () => {
  test.each(current)('$method $path', async (endpoint) => {
    const { method, path } = endpoint;
    const form = path === '/api/login' ? { username: 'admin@a.example', password } : needed(endpoint);
    for (const backend of ['sql', 'ldap'] as const) {
      const { answer } = await call(endpoint, form, { backend });
      if (endpoint.backend === 'ldap' && backend === 'sql') {
        expect(answer).toMatchObject({ status: 404, text: 'not found', body: undefined });
      } else if (path.startsWith('/api/ldif')) {
        expect(answer).toMatchObject({ status: 200, text: expect.stringMatching(/^dn: /) });
      } else {
        const data = method === 'GET' ? { _data: expect.anything() } : {};
        expect(answer).toMatchObject({ status: 200, body: { _success: true, ...data } });
      }
    }
  });
});

describe('every endpoint of June 2016', () => {
  test.each(june2016)('$method $path', async (endpoint) => {
    const { answer } = await call(endpoint, needed(endpoint), { backend: 'ldap', dialect: '2016' });
    expect(answer.status).toBe(200);
  });
});

/** Two values of which at least one is not what holds already. */
const standardValues = ['yes', 'no'];

const values: Readonly<Record<string, readonly string[]>> = {
  accountStatus: ['disabled'],
  accessPolicy: ['membersonly'],
  mailboxFormat: ['mdbox'],
  maildir: ['/var/vmail/other'],
  password: ['Other-1-password'],
  password_hash: ['{SSHA}abc'],
  quotaUnit: ['TB'],
  subscription: ['digest'],
  status: ['disable'],
  ...valuesOf(
    ['new@b.example'],
    [
      ...['senderBcc', 'recipientBcc', 'catchall', 'forwarding', 'addForwarding', 'aliases', 'addAlias', 'members'],
      ...['addMember', 'subscribers', 'add_subscribers', 'extra_addresses', 'subscription_moderators', 'owner'],
      ...['moderators', 'senders', 'addSenders'],
    ],
  ),
  ...valuesOf(
    ['old@b.example', 'old@a.example', 'ana@a.example'],
    ['removeForwarding', 'removeAlias', 'removeMember', 'remove_subscribers', 'removeSenders', 'removeAdmin'],
  ),
  addresses: ['new@b.example', 'old@b.example'],
  addAdmin: ['admin@a.example'],
  removeAllAdmins: [''],
  ...valuesOf(['new.example'], ['addAliasDomain', 'aliasDomains', 'domains', 'addDomains']),
  ...valuesOf(['old.example'], ['removeAliasDomain', 'removeDomains']),
  ...valuesOf(['self-service', 'smtp'], ['addService']),
  ...valuesOf(['imap', 'mail'], ['removeService']),
  ...valuesOf(['self-service', ''], ['services']),
  disableDomainProfile: ['relay'],
  disableUserProfile: ['relay'],
  disableUserPreference: ['quarantine'],
  enableDomainProfile: ['bcc'],
  enableUserProfile: ['bcc'],
  enableUserPreference: ['wblist'],
  ...valuesOf(
    ['7'],
    [
      ...['quota', 'defaultQuota', 'maxUserQuota', 'numberOfUsers', 'numberOfAliases', 'numberOfLists', 'maxDomains'],
      ...['minPasswordLength', 'maxPasswordLength', 'maxQuota', 'maxUsers', 'maxAliases', 'maxLists', 'spam_score'],
      ...['period', 'msg_size', 'max_msgs', 'max_quota', 'max_message_size'],
    ],
  ),
};

function valuesOf(list: readonly string[], names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, list]));
}

/** What has an effect only together with another parameter. */
const companions: Readonly<Record<string, Form>> = {
  maxQuota: { quotaUnit: 'GB' },
  quotaUnit: { maxQuota: '7' },
};

/** Somebody whose subscription is what the parameter is about. */
function subscribed(parameter: string, method: string): Form {
  if (parameter !== 'subscription' && parameter !== 'require_confirm') return {};
  return { [method === 'POST' ? 'subscribers' : 'add_subscribers']: 'new@b.example' };
}

test.each(current)('$method $path refuses another parameter', async (endpoint) => {
  const { answer } = await call(endpoint, { ...needed(endpoint), nmae: 'x' }, { backend: 'ldap' });
  expect(answer.body).toEqual({ _success: false, _msg: 'UNKNOWN_PARAMETER: nmae' });
});

describe('every parameter of a change has an effect', () => {
  const cases = current
    .filter(({ method, path }) => method !== 'GET' && method !== 'DELETE' && !/login|verify_password/.test(path))
    .flatMap((endpoint) => endpoint.parameters.map((parameter) => ({ ...endpoint, parameter })));

  test.each(cases)('$method $path $parameter', async ({ parameter, ...endpoint }) => {
    const form = {
      ...needed(endpoint, parameter),
      ...companions[parameter],
      ...subscribed(parameter, endpoint.method),
    };
    // Who may send to an alias is known to SQL alone, the number of mailing lists to LDAP alone.
    const backend = endpoint.path.startsWith('/api/alias') ? 'sql' : 'ldap';
    const without = await call(endpoint, form, { backend });
    const states: string[] = [];
    for (const value of values[parameter] ?? standardValues) {
      const { state } = await call(endpoint, { ...form, [parameter]: value }, { backend });
      states.push(state);
    }
    expect(states.some((state) => state !== without.state)).toBe(true);
  });
});
