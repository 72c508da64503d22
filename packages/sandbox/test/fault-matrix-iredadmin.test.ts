import { IredadminClient, operations } from '@mailhost/iredadmin';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { calls, domain, mail, password } from '../../iredadmin/test/example-calls.js';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

/** One world for all calls: it is made once, and put back before each. On LDAP, which has all operations. */

let sandbox: RunningSandbox;
let client: IredadminClient;
let world: RunningSandbox['iredadmin']['state'];

async function makeWorld(): Promise<void> {
  sandbox.iredadmin.addDomain(domain, { catchall: [mail], aliasDomains: ['old.example'] });
  sandbox.iredadmin.addUser(mail, { password: `{PLAIN}${password}` });
  await client.admins.create('admin@a.example', { password });
  const admin = sandbox.iredadmin.state.admins.get('admin@a.example');
  if (admin) admin.password = `{PLAIN}${password}`;
  await client.aliases.create('team@a.example', { members: [mail] });
  await client.maillists.create('fixed@a.example', { members: [mail] });
  await client.mailingLists.create('list@a.example', { owner: [mail] });
}

beforeAll(async () => {
  sandbox = await startSandbox({ iredadmin: { backend: 'ldap' } });
  const { url: baseUrl, username, password: secret, state } = sandbox.iredadmin;
  client = new IredadminClient({
    baseUrl,
    username,
    password: secret,
    timeout: attemptTimeout,
    retryBudget: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await makeWorld();
  world = structuredClone(state);
});
beforeEach(() => {
  Object.assign(sandbox.iredadmin.state, structuredClone(world));
  sandbox.iredadmin.recover();
  sandbox.iredadmin.forget();
});
afterAll(() => sandbox.close());

const names: Readonly<Record<string, string>> = {
  admin: 'admin@a.example',
  alias: 'team@a.example',
  maillist: 'fixed@a.example',
  ml: 'list@a.example',
};

/** The address that a call names in its path: creations name a new one. */
function addressIn(method: string, path: string): string {
  const kind = /\/(admin|alias|maillist|ml|user)\/\{mail\}/.exec(path)?.[1] ?? 'user';
  const creates = method === 'POST' && path === `/${kind}/{mail}`;
  return creates ? 'new@a.example' : (names[kind] ?? mail);
}

const newMails: Readonly<Record<string, string>> = { user: 'anna@a.example', alias: 'crew@a.example' };

function pathOf(method: string, path: string): string {
  const kind = path.split('/')[1] ?? '';
  return path
    .replace('{domain}', domain)
    .replace('{days}', kind === 'domain' ? '30' : '7')
    .replace('{newMail}', encodeURIComponent(newMails[kind] ?? ''))
    .replace('{mail}', encodeURIComponent(addressIn(method, path)));
}

function caseOf({ id, method, path }: (typeof operations)[number]): Case {
  const [call] = calls[`${method} ${path}`] ?? [];
  if (!call) throw new Error(`${id} has no call`);
  return { id, route: [method, pathOf(method, path)], call: () => call(client) };
}

describe('iredadmin', () => {
  faultMatrix({
    service: () => sandbox.iredadmin,
    // The login is a call of its own, made when another one needs it: the tests of the session are about it.
    cases: operations.filter(({ id }) => id !== 'login').map(caseOf),
    operations: operations.filter(({ id }) => id !== 'login'),
  });
});
