import { createSandbox, type Sandbox, startSandbox } from '@mailhost/sandbox';
import { sandboxHandlers } from '@mailhost/sandbox/msw';
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  AuthenticationError,
  CleanmailClient,
  type CleanmailOptions,
  ConflictError,
  contains,
  type Domain,
  InvalidRequestError,
  NotFoundError,
  PermissionDeniedError,
  startsWith,
  type User,
} from '../src/index.js';

/** The same scenarios over real HTTP, and through msw. */

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const relay = { name: 'relay', transportDest: 'mx.example.net', transportType: 'SMTP', transportPort: 25 } as const;
const added = {
  name: 'example.org',
  status: 'ENABLED',
  defaultLanguage: 'EN',
  quarantine: true,
  retention: false,
  archive: true,
  platforms: [{ ...relay, default: true }],
} as const;

interface Running {
  readonly cleanmail: Sandbox['cleanmail'];
  readonly baseUrl: string;
  readonly close: () => Promise<void> | void;
}

async function overHttp(options: Parameters<typeof startSandbox>[0]): Promise<Running> {
  const { cleanmail, close } = await startSandbox(options);
  return { cleanmail, baseUrl: cleanmail.url, close };
}

async function throughMsw(options: Parameters<typeof startSandbox>[0]): Promise<Running> {
  const sandbox = createSandbox(options);
  const baseUrl = 'https://cleanmail.example/api/v3';
  const server = setupServer(...sandboxHandlers(sandbox, { cleanmail: baseUrl }));
  server.listen({ onUnhandledRequest: 'error' });
  return { cleanmail: sandbox.cleanmail, baseUrl, close: () => server.close() };
}

describe.each([
  ['over HTTP', overHttp],
  ['through msw', throughMsw],
])('%s', (_, start) => {
  let running: Running;
  let client: CleanmailClient;
  let domain: Domain;
  let ana: User;

  const connect = (options: CleanmailOptions = {}) =>
    new CleanmailClient({
      baseUrl: running.baseUrl,
      token: running.cleanmail.token,
      logger: quiet,
      validate: 'strict',
      ...options,
    });

  async function restart(options: Parameters<typeof startSandbox>[0] = {}): Promise<void> {
    await running?.close();
    running = await start(options);
    client = connect();
  }

  beforeEach(async () => {
    await restart();
    domain = await client.domains.create(added);
    ana = await client.users.create({
      email: 'ana@example.org',
      firstname: 'Ana',
      lastname: 'Paz',
      status: 'ENABLED',
      language: 'EN',
      domainId: domain.id,
    });
    running.cleanmail.forget();
  });
  afterEach(() => running.close());

  test('domains: create, read, change, delete, bring back', async () => {
    expect(domain).toMatchObject({ name: 'example.org', quarantine: true, deletionDate: null, purgeDate: null });
    expect(domain.creationDate).toBeInstanceOf(Date);
    expect(domain.policy).toMatchObject({ name: 'Politique-example.org', retentionProps: null });
    expect(domain.policy.archiveProps?.duration).toBeGreaterThan(0);
    expect(await client.domains.update(domain.id, { defaultLanguage: 'ES', description: null })).toBeUndefined();
    expect(await client.domains.get(domain.id)).toMatchObject({ defaultLanguage: 'ES', name: 'example.org' });
    await expect(client.domains.create(added)).rejects.toBeInstanceOf(ConflictError);
    expect(await client.domains.delete(domain.id, { ignoreMx: true })).toBeUndefined();
    expect(running.cleanmail.requests.at(-1)?.headers['x-ignore-mx']).toBe('true');
    const deleted = await client.domains.get(domain.id);
    expect(deleted.status).toBe('DELETED');
    expect(deleted.purgeDate?.getTime()).toBeGreaterThan(deleted.deletionDate?.getTime() ?? Number.NaN);
    await client.domains.update(domain.id, { status: 'ENABLED' });
    expect(await client.domains.get(domain.id)).toMatchObject({ status: 'ENABLED', purgeDate: null });
  });

  test('platforms that lack their credentials are not written back by accident', async () => {
    const { platforms } = await client.domains.get(domain.id);
    running.cleanmail.forget();
    const moved = platforms.map((platform) => ({ ...platform, transportDest: 'mx2.example.net' }) as never);
    const error = await client.domains.update(domain.id, { platforms: moved }).catch((caught) => caught);
    expect(error).toMatchObject({
      name: 'ValidationError',
      issues: [{ path: ['platforms', 0, 'authData'], in: 'body' }],
    });
    expect(error.message).toMatch(/authData.*allowCredentialLoss/);
    const withoutApi = [{ ...relay, apiType: 'IMAP', apiData: null }] as const;
    await expect(client.domains.update(domain.id, { platforms: withoutApi })).rejects.toThrow('allowCredentialLoss');
    await expect(
      client.request('PATCH /domains/{domainId}', { path: { domainId: domain.id }, body: { platforms: moved } }),
    ).rejects.toThrow('allowCredentialLoss');
    expect(running.cleanmail.count()).toBe(0);
    await client.domains.update(domain.id, { platforms: moved }, { allowCredentialLoss: true });
    await client.domains.update(domain.id, {
      platforms: [{ ...relay, authType: 'ldap', authData: { bind_user: 'a', bind_password: 'b', use_ssl: true } }],
    });
    const [platform] = (await client.domains.get(domain.id)).platforms;
    expect(platform).toMatchObject({ authType: 'ldap', authData: null });
    await expect(
      client.domains.update(domain.id, {
        platforms: [{ ...relay, authType: 'oidc', authData: { host: 'x' } }] as never,
      }),
    ).rejects.toThrow('platforms[0].authData.host: is not a known field');
    await expect(
      client.domains.update(domain.id, { platforms: [{ ...relay, authType: 'LDAP', authData: {} }] as never }),
    ).rejects.toThrow('platforms[0].authType: expected "local" or "imap"');
  });

  test('lists: pages, totals, filters, order', async () => {
    for (let number = 0; number < 85; number += 1) {
      await client.domains.aliases.add(domain.id, [`alias-${String(number).padStart(2, '0')}.example`]);
    }
    const page = await client.domains.aliases.list(domain.id);
    expect([page.items.length, page.total, page.hasNext, page.nextPosition]).toEqual([40, 85, true, 40]);
    const all = await client.domains.aliases.list(domain.id, { pageSize: 30, sort: '-name' }).toArray();
    expect(all).toHaveLength(85);
    expect(all[0]?.name).toBe('alias-84.example');
    expect(await client.domains.aliases.list(domain.id, { resume: 80 }).toArray()).toHaveLength(5);
    await client.domains.create({ ...added, name: 'shop.example', platforms: [] });
    const names = async (name: string) =>
      (await client.domains.list({ filter: { name } }).toArray()).map((found) => found.name);
    expect(await names(startsWith('shop'))).toEqual(['shop.example']);
    expect(await names(contains('example'))).toEqual(['example.org', 'shop.example']);
    expect(await names('example.org')).toEqual(['example.org']);
    expect(await client.users.list({ filter: { email: '*@example.org' } }).toArray()).toHaveLength(1);
  });

  test('a list without a total is read to its end', async () => {
    for (let number = 0; number < 45; number += 1) await client.domains.aliases.add(domain.id, [`a${number}.example`]);
    const client2 = connect({
      middleware: [
        async (request, next) => {
          const response = await next(request);
          const headers = new Headers(response.headers);
          headers.delete('x-total-count');
          return new Response(response.body, { status: response.status, headers });
        },
      ],
    });
    expect(await client2.domains.aliases.list(domain.id).toArray()).toHaveLength(45);
    expect((await client2.domains.aliases.list(domain.id)).total).toBeUndefined();
  });

  test('an export asks for everything that the list has', async () => {
    for (let number = 0; number < 45; number += 1) {
      await client.users.wblist.add(ana.id, [{ value: `${number}@spam.example`, type: 'BLOCK' }]);
    }
    running.cleanmail.forget();
    const file = await client.users.wblist.export(ana.id, { sort: 'value' });
    expect([...file.slice(0, 4)]).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
    expect(running.cleanmail.requests.map(({ query }) => query.get('pageSize'))).toEqual(['1', '45']);
    expect(running.cleanmail.requests[1]?.headers['accept']).toBe('application/vnd.ms-excel');
    const text = new TextDecoder().decode(file);
    for (const number of [0, 44]) expect(text).toContain(`${number}@spam.example`);
    for (const exported of [
      client.domains.users.export(domain.id),
      client.domains.groups.export(domain.id, { filter: { email: 'x' } }),
      client.filters.attachments.export(domain.id),
      client.filters.uris.export(domain.id, { pageSize: 10, offset: 0 }),
      client.domains.wblist.export(domain.id),
    ]) {
      expect((await exported)[0]).toBe(0xd0);
    }
  });

  test('access, administrators and permissions', async () => {
    await client.domains.access.set(domain.id, ['READ']);
    const granted = (await client.domains.access.list(domain.id).toArray()).filter(({ enabled }) => enabled);
    expect(granted.map(({ name }) => name)).toEqual(['READ']);
    const admin = await client.domains.admins.create(domain.id, {
      login: 'eva',
      displayName: 'Eva',
      email: 'eva@example.net',
      password: 'a long one',
      enabled: true,
      language: 'EN',
      permissions: ['READ'],
    });
    expect(await client.domains.admins.setAuthorities(domain.id, admin.id, ['READ', 'WRITE'])).toBeUndefined();
    expect(await client.domains.admins.get(domain.id, admin.id)).toMatchObject({ login: 'eva' });
    expect((await client.domains.admins.list(domain.id, { search: 'eva' })).items).toHaveLength(1);
    expect(await client.security.admins.list({ sort: '-login' }).toArray()).toHaveLength(2);
    const changed = await client.security.admins.update(admin.id, { displayName: 'Eva P.', totp: false });
    expect(changed).toMatchObject({ id: admin.id, displayName: 'Eva P.', createdAt: expect.any(Date) });
    await client.domains.admins.create(domain.id, { id: admin.id, permissions: ['READ'], displayName: 'Eva' });
    expect(await client.security.admins.get(admin.id)).toMatchObject({ displayName: 'Eva P.' });
    const permissions = await client.security.permissions.list({ scope: 'DOMAIN', id: domain.id }).toArray();
    expect(permissions.map(({ name }) => name)).toContain('READ');
    await client.domains.admins.delete(domain.id, admin.id);
    await expect(client.security.admins.delete(admin.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test('options, aliases, policies, signatures', async () => {
    await client.domains.options.set(domain.id, { name: 'DOMAIN_ADMIN', value: 'admin@example.org' });
    const options = await client.domains.options.list(domain.id);
    expect(options.total).toBe(options.items.length);
    expect(options.items.find(({ option }) => option.name === 'DOMAIN_ADMIN')?.value).toBe('admin@example.org');
    await client.domains.options.delete(domain.id, 'DOMAIN_ADMIN');
    await client.users.options.set(ana.id, { name: 'USER_OPTION_EXAMPLE', value: '1' });
    expect((await client.users.options.list(ana.id)).items[0]).toMatchObject({ value: '1' });

    await client.domains.aliases.set(domain.id, ['example.net', 'example.com']);
    const [alias] = await client.domains.aliases.list(domain.id).toArray();
    expect(alias?.name).toBe('example.com');
    await client.domains.aliases.delete(domain.id, alias?.id ?? '');
    expect((await client.domains.get(domain.id)).domainAliases.map(({ name }) => name)).toEqual(['example.net']);

    const policy = await client.policies.create(domain.id, {
      name: 'strict',
      quarantine: true,
      retention: false,
      incoming: true,
      quarantineProps: { duration: 31, storeSpam: true },
    });
    await client.policies.update(policy.id, { spamScore: 4.5, relayProps: { prefixSpam: '' } });
    expect(await client.policies.get(policy.id)).toMatchObject({ spamScore: 4.5, relayProps: { prefixSpam: '' } });
    await client.users.update(ana.id, { policyId: policy.id });
    expect((await client.users.get(ana.id)).policy.id).toBe(policy.id);

    expect(await client.users.sign.set(ana.id, '<b>Ana – 日本</b>')).toEqual({ sign: '<b>Ana – 日本</b>' });
    expect(await client.users.sign.get(ana.id)).toEqual({ sign: '<b>Ana – 日本</b>' });
    const sent = running.cleanmail.requests.find(({ method, path }) => method === 'PUT' && path.endsWith('/sign'));
    expect(sent?.body).toBe(JSON.stringify({ sign: Buffer.from('<b>Ana – 日本</b>').toString('base64') }));
  });

  test('groups and filters', async () => {
    const group = await client.domains.groups.create(domain.id, { email: 'all@example.org', recipients: [ana.email] });
    const grown = await client.domains.groups.addAddresses(domain.id, group.id, ['bob@elsewhere.example']);
    expect(grown.recipients.map(({ type }) => type)).toEqual(['USER', 'EXTERNAL_ADDRESS']);
    expect((await client.domains.groups.get(domain.id, group.id)).recipients[0]).toMatchObject({ firstname: 'Ana' });
    await client.domains.groups.deleteAddress(domain.id, group.id, grown.recipients[1]?.id ?? '');
    await client.domains.groups.update(domain.id, group.id, { email: 'everybody@example.org' });
    expect((await client.users.groups.list(domain.id, { filter: { recipient: ana.email } })).items).toMatchObject([
      { email: 'everybody@example.org', recipients: [{ email: ana.email }] },
    ]);
    await client.domains.groups.delete(group.id);

    const attachment = await client.domains.filters.attachments.create(domain.id, {
      action: 'DENY',
      checkType: 'FILENAME',
      filter: '\\.exe$',
    });
    await client.filters.attachments.update(attachment.id, { description: 'programs' });
    expect((await client.filters.attachments.list(domain.id, { filter: { action: 'DENY' } })).items).toMatchObject([
      { filter: '\\.exe$', description: 'programs', scope: 'example.org' },
    ]);
    const uri = await client.filters.uris.create(domain.id, { action: 'BLACKLIST_URI_HOST', filter: 'bad.example' });
    await client.filters.uris.update(uri.id, { action: 'WHITELIST_URI_HOST' });
    await client.filters.uris.delete(uri.id);
    await client.filters.attachments.delete(attachment.id);

    const expireAt = new Date('2030-01-02T03:04:05Z');
    const rules = await client.filters.senders.add([
      { value: 'good.example', owner: 'example.org', type: 'ALLOW', spfOn: true },
      { value: 'bad.example', owner: ana.email, type: 'BLOCK', expireAt, description: 'spam' },
    ]);
    expect(rules).toMatchObject([
      { spfOn: true, expireAt: null },
      { spfOn: null, expireAt },
    ]);
    const [rule] = (await client.domains.wblist.list(domain.id, { filter: { type: 'ALLOW' } })).items;
    const replaced = await client.domains.wblist.replace(domain.id, rule?.id ?? '', {
      value: 'good.example',
      type: 'BLOCK',
    });
    expect(replaced).toMatchObject({ id: rule?.id, type: 'BLOCK', spfOn: null });
    await client.domains.wblist.delete(domain.id, replaced.id);
    expect(await client.domains.wblist.set(domain.id, [{ value: 'x.example', type: 'BLOCK' }])).toHaveLength(1);
    expect(await client.users.wblist.list(ana.id).toArray()).toMatchObject([{ value: 'bad.example', expireAt }]);
  });

  test('DKIM, health, tasks, tokens', async () => {
    const [record] = await client.domains.dkim.create(domain.id);
    expect(record).toMatchObject({ name: 'protect._domainkey.example.org', type: 'TXT' });
    expect(record?.value).toMatch(/^v=DKIM1; p=/);
    expect(record?.line).toBe(`${record?.name} TXT ${record?.value}`);
    const own = { privateKey: 'private', publicKey: 'MIIB', selector: 'mine' };
    expect(await client.domains.dkim.replace(domain.id, own)).toMatchObject([{ name: 'mine._domainkey.example.org' }]);
    expect(await client.domains.dkim.get(domain.id)).toHaveLength(1);
    await client.domains.dkim.delete(domain.id);

    // In whole seconds, should it tell them so.
    const begun = Math.floor(Date.now() / 1000) * 1000;
    const health = await client.domains.health.run(domain.id);
    expect(health.performedAt.getTime()).toBeGreaterThanOrEqual(begun);
    expect(health.performedAt.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await client.health.domains.get(domain.id)).toMatchObject({ report: { status: health.report.status } });
    const platformId = domain.platforms[0]?.id ?? '';
    expect(await client.health.platforms.run(platformId)).toMatchObject({ report: { entries: expect.any(Array) } });
    expect(await client.health.platforms.get(platformId)).toMatchObject({ report: { entries: expect.any(Array) } });
    expect((await client.health.list()).items).toMatchObject([{ name: 'example.org', type: 'DOMAIN' }]);
    const tried = { transportDest: 'mx.example.net', transportPort: 25, authType: 'local' } as const;
    expect(await client.health.tryRelay({ ...tried, apiType: 'IMAP', apiData: { host: 'x' } })).toHaveProperty(
      'status',
    );

    await client.tasks.execute({ command: 'send_welcome_mail', params: { recipient: ana.email } });
    expect(running.cleanmail.state.tasks).toEqual([{ command: 'send_welcome_mail', params: { recipient: ana.email } }]);

    const { adminId } = running.cleanmail;
    const token = await client.tokens.personal.create(adminId, {
      name: 'panel',
      expiration: new Date(Date.now() + 9e5),
    });
    const other = connect({ token: token.value ?? '' });
    expect(await other.domains.get(domain.id)).toMatchObject({ name: 'example.org' });
    expect((await client.tokens.personal.list(adminId).toArray())[0]?.value).toBeUndefined();
    await client.tokens.personal.delete(adminId, token.id);
    await expect(other.domains.get(domain.id)).rejects.toBeInstanceOf(AuthenticationError);
    const temporary = await client.tokens.temporary.create({ username: ana.email, validity: 1 });
    expect(temporary?.expireAt?.getTime()).toBeGreaterThan(Date.now());
  });

  describe('mails', () => {
    beforeEach(() => running.cleanmail.seedMails(ana.email));

    test('folders with slashes, spaces and letters of any kind; search; a Message-ID full of marks', async () => {
      const folders = await client.emails.folders(ana.email, { fields: ['STATS'] }).toArray();
      expect(folders.map(({ path }) => path)).toEqual(['INBOX', 'Éléments envoyés', 'Quarantine']);
      expect(folders[0]?.messageCount).toBe(2);
      const [archive] = await client.emails.subfolders(ana.id, 'INBOX').toArray();
      expect(archive?.path).toBe('INBOX/Archives 2026');
      expect((await client.emails.list(ana.id, 'INBOX/Archives 2026')).items).toHaveLength(1);
      expect((await client.emails.list(ana.email, 'Éléments envoyés')).items).toHaveLength(1);
      const lunch = await client.emails.get(ana.email, 'INBOX', '<a+b/c=1@mail.example.org>', { fields: ['HEADERS'] });
      expect(lunch.subject).toBe('Lunch?');
      expect(lunch.date).toBeInstanceOf(Date);
      const found = (search: object) => client.emails.list(ana.id, 'INBOX', { search, sort: 'sentDate' }).toArray();
      expect(await found({ subject: 'lunch' })).toMatchObject([{ subject: 'Lunch?' }]);
      expect(await found({ subject: 'lunch', from: 'ana@', operator: 'OR' })).toHaveLength(2);
      expect(await found({ receivedAfter: new Date(Date.now() + 60_000) })).toEqual([]);
      expect(await found({ receivedBefore: '2001-01-01' })).toEqual([]);
    });

    test('attachments as bytes and as a stream, by id and by the address that the server gives', async () => {
      const [mail] = await client.emails.list(ana.id, 'INBOX', { search: { subject: 'Minutes' } }).toArray();
      const { attachments, contentUri } = await client.emails.get(ana.id, 'INBOX', mail?.id ?? '');
      const binary = attachments?.parts?.[1];
      const bytes = [0, 255, 13, 10, 128];
      const args = [ana.id, 'INBOX', mail?.id ?? '', binary?.partId ?? ''] as const;
      expect([...(await client.emails.downloadAttachment(...args, { dl: true }))]).toEqual(bytes);
      const streamed: number[] = [];
      for await (const chunk of await client.emails.streamAttachment(...args)) streamed.push(...chunk);
      expect(streamed).toEqual(bytes);
      expect([...(await client.download(binary?.downloadUri ?? ''))]).toEqual(bytes);
      const zip = await client.emails.downloadAttachments(ana.id, 'INBOX', mail?.id ?? '');
      expect(new TextDecoder().decode(zip.slice(0, 2))).toBe('PK');
      const all: number[] = [];
      for await (const chunk of await client.stream(attachments?.zipUri ?? '')) all.push(...chunk);
      for await (const chunk of await client.emails.streamAttachments(ana.id, 'INBOX', mail?.id ?? '')) void chunk;
      expect(all).toEqual([...zip]);
      expect(JSON.parse(new TextDecoder().decode(await client.download(contentUri ?? '')))).toMatchObject({
        subject: mail?.subject,
      });
    });

    test('release: an infected mail only knowingly, a clean one only plainly', async () => {
      const mails = await client.emails.list(ana.email, 'Quarantine').toArray();
      const idOf = (subject: string) => mails.find((mail) => mail.subject === subject)?.id ?? '';
      const release = (subject: string, virusLover?: boolean) =>
        client.emails.release(ana.email, 'Quarantine', idOf(subject), { virusLover });
      for (const [subject, virusLover] of [
        ['Unpaid invoice', undefined],
        ['You have won', true],
      ] as const) {
        const error = await release(subject, virusLover).catch((caught) => caught);
        expect(error).toBeInstanceOf(ConflictError);
        expect(error).toMatchObject({ status: 412, body: expect.anything() });
        expect(error.message).toContain('virusLover');
      }
      expect(running.cleanmail.state.released).toEqual([]);
      await release('You have won');
      await release('Unpaid invoice', true);
      expect(running.cleanmail.state.released).toHaveLength(2);
    });

    test('a file is uploaded byte for byte, sent and deleted', async () => {
      const content = Uint8Array.from({ length: 512 }, (_value, index) => index % 256);
      const file = await client.emails.attachments.upload({ name: 'plän 1.bin', content, type: 'application/x-any' });
      expect(file).toMatchObject({ name: 'plän 1.bin', size: 512, type: 'application/x-any' });
      expect(await client.emails.attachments.download(file.uid, file.name)).toEqual(content);
      expect(await client.download(file.uri ?? '')).toEqual(content);
      const chunks: number[] = [];
      for await (const chunk of await client.emails.attachments.stream(file.uid, file.name)) chunks.push(...chunk);
      expect(chunks).toHaveLength(512);
      const other = await client.emails.attachments.upload(new File(['x'], 'x.txt', { type: 'text/plain' }));
      await client.emails.attachments.delete(other.uid, other.name);
      await client.emails.send(ana.id, {
        to: ['bob@elsewhere.example'],
        subject: 'Plan',
        body: '<p>Here</p>',
        attachments: [file],
      });
      expect(running.cleanmail.state.sent).toMatchObject([{ subject: 'Plan', attachments: [{ name: 'plän 1.bin' }] }]);
    });
  });

  test('refusals land in the right class, with their body', async () => {
    await expect(connect({ token: 'wrong' }).domains.list()).rejects.toBeInstanceOf(AuthenticationError);
    await expect(client.domains.get('nowhere')).rejects.toBeInstanceOf(NotFoundError);
    const create = client.request('POST /domains/{domainId}/groups', {
      path: { domainId: domain.id },
      body: { email: 'x@elsewhere.example' },
    });
    const invalid = await create.catch((caught) => caught);
    expect(invalid).toBeInstanceOf(InvalidRequestError);
    expect(invalid.body).toMatchObject({ message: invalid.providerMessage });
    await restart({ cleanmail: { forbidden: [{ path: /^\/domains/ }] } });
    await expect(client.domains.list()).rejects.toBeInstanceOf(PermissionDeniedError);
  });
});
