import { CleanmailClient, operations } from '@mailhost/cleanmail';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { bodies } from '../../cleanmail/test/bodies.js';
import { calls } from '../../cleanmail/test/example-calls.js';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

/** One world for all calls: it is made once, and put back before each. */

let sandbox: RunningSandbox;
let client: CleanmailClient;
let world: RunningSandbox['cleanmail']['state'];
/** By the names in the paths; those of a user's sender rules and of a token have names of their own. */
const ids: Record<string, string> = { optionName: 'DOMAIN_ADMIN', folderPath: 'INBOX', path: 'INBOX', partId: '1' };

const rule = { value: 'bad.example', type: 'BLOCK' } as const;

async function makeWorld(): Promise<void> {
  const domain = await client.domains.create({
    name: 'example.org',
    status: 'ENABLED',
    quarantine: true,
    retention: false,
    archive: false,
    defaultLanguage: 'EN',
    platforms: [{ name: 'relay', transportDest: 'mx.example', transportType: 'SMTP', transportPort: 25 }],
  });
  const ana = await client.users.create({
    email: 'ana@example.org',
    status: 'ENABLED',
    language: 'EN',
    domainId: domain.id,
  });
  sandbox.cleanmail.seedMails(ana.email);
  const [mail] = await client.emails.list(ana.id, 'INBOX', { search: { subject: 'Minutes' } }).toArray();
  const admin = await client.domains.admins.create(domain.id, {
    login: 'eva',
    displayName: 'Eva',
    email: 'eva@example.net',
    password: 'a long one',
    enabled: true,
    language: 'EN',
    permissions: ['READ'],
  });
  const [alias] = await client.domains.aliases.add(domain.id, ['example.net']);
  const group = await client.domains.groups.create(domain.id, { email: 'all@example.org', recipients: [ana.email] });
  const policy = await client.policies.create(domain.id, {
    name: 'strict',
    quarantine: true,
    retention: false,
    incoming: true,
  });
  const attachment = await client.filters.attachments.create(domain.id, {
    action: 'DENY',
    checkType: 'FILENAME',
    filter: 'x',
  });
  const uri = await client.filters.uris.create(domain.id, { action: 'WHITELIST_URI_HOST', filter: 'x.example' });
  const [ofDomain] = await client.domains.wblist.add(domain.id, [rule]);
  const [ofUser] = await client.users.wblist.add(ana.id, [rule]);
  const token = await client.tokens.personal.create(admin.id, { name: 'panel' });
  const file = await client.emails.attachments.upload({ name: 'x.txt', content: 'some text' });
  await client.domains.options.set(domain.id, { name: 'DOMAIN_ADMIN', value: 'x@example.org' });
  await client.users.options.set(ana.id, { name: 'USER_OPTION_EXAMPLE', value: '0' });
  await client.users.sign.set(ana.id, 'Ana');
  await client.domains.dkim.create(domain.id);
  await client.health.domains.run(domain.id);
  await client.health.platforms.run(domain.platforms[0]?.id ?? '');
  const given: Record<string, string | undefined> = {
    domainId: domain.id,
    userId: ana.id,
    userIdOrEmail: ana.id,
    adminId: admin.id,
    aliasId: alias?.id,
    groupId: group.id,
    addressId: group.recipients[0]?.id,
    policyId: policy.id,
    attachmentId: attachment.id,
    uriId: uri.id,
    domainRule: ofDomain?.id,
    userRule: ofUser?.id,
    token: token.id,
    platformId: domain.platforms[0]?.id,
    uid: file.uid,
    filename: file.name,
  };
  for (const name of ['fugluIdOrMailId', 'messageId', 'emailId', 'fugluId']) given[name] = mail?.id;
  for (const [name, id] of Object.entries(given)) {
    if (id === undefined) throw new Error(`the world has no ${name}`);
    ids[name] = id;
  }
}

/** Some names stand for other things in other paths. */
function idsFor(route: string): Record<string, string> {
  const user = route.includes('/users/');
  return {
    ...ids,
    ...(route.includes('/options/') && user && { optionName: 'USER_OPTION_EXAMPLE' }),
    wbItemId: ids[user ? 'userRule' : 'domainRule'] ?? '',
    id: ids['token'] ?? '',
  };
}

beforeAll(async () => {
  sandbox = await startSandbox();
  const { url: baseUrl, token, state } = sandbox.cleanmail;
  client = new CleanmailClient({
    baseUrl,
    token,
    timeout: attemptTimeout,
    retryBudget: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await makeWorld();
  world = structuredClone(state);
});
beforeEach(() => {
  Object.assign(sandbox.cleanmail.state, structuredClone(world));
  sandbox.cleanmail.recover();
  sandbox.cleanmail.forget();
});
afterAll(() => sandbox.close());

/** A case whose path is known when the world is there. */
function caseOf({ id, method, path }: (typeof operations)[number]): Case {
  const route = `${method} ${path}`;
  return {
    id,
    get route(): Case['route'] {
      return [method, path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(idsFor(route)[name] ?? ''))];
    },
    call: () => {
      const body = route === 'POST /users' ? { ...Object(bodies[route]), domainId: ids['domainId'] } : bodies[route];
      const query = path === '/security/permissions' ? { scope: 'DOMAIN', id: ids['domainId'] ?? '' } : {};
      const call = calls[route];
      if (!call) throw new Error(`${route} has no call`);
      return call(client, { ids: idsFor(route), query, body });
    },
  };
}

/** What has no content beside changes and removals, by the vendor's examples and tables, or none that is looked at. */
const bare = ['domains.aliases.set', 'domains.admins.setAuthorities', 'tasks.execute', 'emails.release', 'emails.send'];
const empty = operations
  .filter(
    ({ method, id }) =>
      method === 'DELETE' || (method === 'PATCH' && id !== 'security.admins.update') || bare.includes(id),
  )
  .map(({ id }) => id);

describe('cleanmail', () => {
  faultMatrix({
    service: () => sandbox.cleanmail,
    cases: operations.map(caseOf),
    operations,
    empty,
    unprovenRemovals: true,
    untold: {
      'emails.downloadAttachment': ['truncate', 'html'],
      'emails.downloadAttachments': ['truncate'],
      'emails.attachments.download': ['truncate', 'html'],
    },
  });
});
