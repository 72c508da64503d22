import { describe, expect, test } from 'vitest';
import { type CleanmailClient, MailhostError, PermissionDeniedError, ValidationError } from '../src/index.js';
import { answering } from './answering.js';

/** What input is taken: neither stricter nor laxer than the vendor's document. */

const domain = {
  name: 'example.org',
  status: 'ENABLED',
  defaultLanguage: 'EN',
  quarantine: true,
  retention: false,
  archive: false,
} as const;
const policy = { name: 'a', quarantine: true, retention: false, incoming: true } as const;
const relay = { transportDest: 'mx.example', transportPort: 25 } as const;

type Call = (client: CleanmailClient) => PromiseLike<unknown>;

describe('lists are sorted by any field, since the document lists none', () => {
  const lists: Readonly<Record<string, Call>> = {
    domains: (it) => it.domains.list({ sort: '-customer.name' }),
    users: (it) => it.users.list({ sort: '-customer.name' }),
    'users of a domain': (it) => it.domains.users.list('a', { sort: '-customer.name' }),
    policies: (it) => it.policies.list('a', { sort: '-customer.name' }),
    aliases: (it) => it.domains.aliases.list('a', { sort: '-customer.name' }),
    groups: (it) => it.domains.groups.list('a', { sort: '-customer.name' }),
    'attachment filters': (it) => it.filters.attachments.list('a', { sort: '-customer.name' }),
    'URI filters': (it) => it.filters.uris.list('a', { sort: '-customer.name' }),
    'sender rules': (it) => it.users.wblist.list('a', { sort: '-customer.name' }),
    mails: (it) => it.emails.list('a', 'INBOX', { sort: '-customer.name' }),
    administrators: (it) => it.security.admins.list({ sort: '-customer.name' }),
    'administrators of a domain': (it) => it.domains.admins.list('a', { sort: '-customer.name' }),
  };

  test.each(Object.entries(lists))('%s', async (_, list) => {
    const { client, sent } = answering([Response.json([])]);
    await list(client);
    expect(sent[0]?.url.searchParams.get('sort')).toBe('-customer.name');
  });
});

describe('taken', () => {
  const taken: Readonly<Record<string, readonly [Call, unknown]>> = {
    'all of an administrator together with an id': [
      (it) =>
        it.domains.admins.create('a', {
          id: 'ByE3n',
          permissions: ['READ'],
          login: 'ana',
          displayName: 'Ana',
          email: 'ana@example.org',
          password: 'a long one',
          enabled: true,
          language: 'EN',
        }),
      { id: 'ByE3n', login: 'ana', enabled: true },
    ],
    'a relay of kinds that are not known, with settings of any form': [
      (it) =>
        it.health.tryRelay({
          ...relay,
          authType: 'kerberos',
          authData: { realm: 'x' },
          apiType: 'ZIMBRA',
          apiData: [1],
        }),
      { authType: 'kerberos', authData: { realm: 'x' }, apiType: 'ZIMBRA', apiData: [1] },
    ],
    'a relay of kinds that are known': [
      (it) => it.health.tryRelay({ ...relay, authType: 'ldap', authData: { bind_user: 'x' }, apiType: null }),
      { authType: 'ldap', apiType: null },
    ],
    'more parameters of a task than the document shows': [
      (it) =>
        it.tasks.execute({ command: 'send_token_mail', params: { recipient: 'a', validity: 24, language: 'FR' } }),
      { params: { recipient: 'a', validity: 24, language: 'FR' } },
    ],
    'scores with fractions, which are floats': [
      (it) => it.policies.update('a', { spamScore: 4.5, relayProps: { spamScoreLimit: 7.25 } }),
      { spamScore: 4.5, relayProps: { spamScoreLimit: 7.25 } },
    ],
    'a subnet of IPv4 and one of IPv6': [
      (it) =>
        it.domains.update('a', { outgoingSubnets: ['192.0.2.0/24', '2001:db8::/32', '::ffff:192.0.2.0/120', '::/0'] }),
      { outgoingSubnets: ['192.0.2.0/24', '2001:db8::/32', '::ffff:192.0.2.0/120', '::/0'] },
    ],
  };

  test.each(Object.entries(taken))('%s', async (_, [call, body]) => {
    const { client, sent } = answering([Response.json({})]);
    await call(client);
    expect(sent).toMatchObject([{ body }]);
  });
});

describe('refused', () => {
  const searched = 'GET /users/{userIdOrEmail}/emails/{folderPath}';
  const path = { userIdOrEmail: 'a', folderPath: 'INBOX' };
  const refused: Readonly<Record<string, readonly [Call, string]>> = {
    'a fraction of days': [
      (it) => it.policies.create('a', { ...policy, quarantineProps: { duration: 1.5 } }),
      'quarantineProps.duration: expected a whole number',
    ],
    'a fraction of days in retention': [
      (it) => it.policies.update('a', { retentionProps: { duration: 0.5 } }),
      'retentionProps.duration: expected a whole number',
    ],
    'a fraction of months': [
      (it) => it.policies.update('a', { archiveProps: { duration: 0.5 } }),
      'archiveProps.duration: expected a whole number',
    ],
    'a fraction of a megabyte': [
      (it) => it.policies.update('a', { mailSizeLimit: 0.5 }),
      'mailSizeLimit: expected a whole number',
    ],
    'more than 32 bits hold': [
      (it) => it.policies.update('a', { mailSizeLimit: 2 ** 31 }),
      'mailSizeLimit: expected at most 2147483647',
    ],
    'a fraction of a port': [
      (it) => it.health.tryRelay({ ...relay, authType: 'local', apiType: null, fallbackTransportPort: 25.5 }),
      'fallbackTransportPort: expected a whole number',
    ],
    'an operator by itself': [
      (it) => it.emails.list('a', 'INBOX', { search: { operator: 'OR' } }),
      'operator: expected a field to look for beside it',
    ],
    'an operator by itself, of a route': [
      (it) => it.request(searched, { path, query: { operator: 'NOT' } }),
      'operator: expected a field to look for beside it',
    ],
    'an administrator with neither an id nor a login': [
      (it) => it.domains.admins.create('a', { permissions: [] } as never),
      'login: is required',
    ],
    'a filter of a list that has none': [
      (it) => it.policies.list('a', { filter: { name: 'x' } } as never),
      'name: is not a known field',
    ],
    'a type of a relay that is empty': [
      (it) => it.health.tryRelay({ ...relay, authType: '', apiType: null }),
      'authType: is empty: expected at least 1 character',
    ],
  };

  test.each(Object.entries(refused))('%s', async (_, [call, text]) => {
    const { client, sent } = answering([Response.json([])]);
    await expect(call(client)).rejects.toThrow(text);
    await expect(call(client)).rejects.toBeInstanceOf(ValidationError);
    expect(sent).toEqual([]);
  });
});

test('null in the place of options would list everything: it is refused', async () => {
  const calls: readonly Call[] = [
    (it) => it.users.list(null as never),
    (it) => it.policies.list('a', null as never),
    (it) => it.security.admins.list(null as never),
    (it) => it.emails.list('a', 'INBOX', null as never),
    (it) => it.emails.folders('a', null as never),
    (it) => it.domains.users.export('a', null as never),
    (it) => it.tokens.temporary.create(null as never),
  ];
  for (const call of calls) {
    const { client, sent } = answering([Response.json([])]);
    await expect(call(client)).rejects.toBeInstanceOf(MailhostError);
    expect(sent).toEqual([]);
  }
});

describe('given', () => {
  test('the administrator after a change', async () => {
    const { client } = answering([Response.json({ id: 'a', login: 'ana', createdAt: 1_774_461_036_000 })]);
    expect(await client.security.admins.update('a', { displayName: 'Ana' })).toEqual({
      id: 'a',
      login: 'ana',
      createdAt: new Date(1_774_461_036_000),
    });
  });

  test('the signature after it was set, as HTML', async () => {
    const { client, sent } = answering([({ body }) => Response.json(body)]);
    expect(await client.users.sign.set('a', '<b>Ána</b>')).toEqual({ sign: '<b>Ána</b>' });
    expect(sent[0]?.body).toEqual({ sign: Buffer.from('<b>Ána</b>').toString('base64') });
  });
});

describe('403', () => {
  test('of a new domain says that the limit may be reached, beside the words of the server', async () => {
    for (const create of [
      (client: CleanmailClient) => client.domains.create(domain),
      (client: CleanmailClient) => client.request('POST /domains', { body: domain }),
    ]) {
      const { client } = answering([Response.json({ message: 'Forbidden' }, { status: 403 })]);
      const error = await create(client).catch((caught) => caught);
      expect(error).toBeInstanceOf(PermissionDeniedError);
      expect(error.message).toMatch(/Forbidden.*limit of domains may be reached/);
    }
  });

  test('of anything else does not', async () => {
    const { client } = answering([Response.json({ message: 'Forbidden' }, { status: 403 })]);
    for (const call of [
      client.domains.delete('a'),
      client.users.create({ email: 'a@b.example', status: 'ENABLED', domainId: 'a' }),
    ]) {
      const error = await Promise.resolve(call).catch((caught) => caught);
      expect(error).toBeInstanceOf(PermissionDeniedError);
      expect(error.message).not.toContain('limit');
    }
  });
});
