import { assertType, describe, expectTypeOf, test } from 'vitest';
import type {
  Admin,
  AdminId,
  CleanmailClient,
  Domain,
  DomainAdd,
  DomainId,
  EntityHealth,
  FilterSender,
  Platform,
  PlatformInput,
  Sign,
  User,
  UserId,
} from '../src/index.js';

declare const cleanmail: CleanmailClient;
declare const domainId: DomainId;
declare const userId: UserId;
declare const adminId: AdminId;

const added: DomainAdd = {
  name: 'example.org',
  status: 'ENABLED',
  quarantine: true,
  retention: false,
  archive: false,
  defaultLanguage: 'EN',
};

describe('lists', () => {
  test('one filter, and no second one', () => {
    cleanmail.domains.list({ filter: { name: 'shop*' } });
    cleanmail.domains.list({ filter: { status: 'ENABLED' } });
    // @ts-expect-error two filters
    cleanmail.domains.list({ filter: { name: 'shop*', status: 'ENABLED' } });
    // @ts-expect-error no such filter
    cleanmail.users.list({ filter: { name: 'ana' } });
    // @ts-expect-error a filter without a value
    cleanmail.users.list({ filter: { email: undefined } });
  });

  test('sorted by any field: the vendor lists none', () => {
    cleanmail.domains.list({ sort: '-creationDate' });
    cleanmail.domains.users.list(domainId, { sort: '-lastConnectionDate' });
    cleanmail.security.admins.list({ sort: 'email' });
    // @ts-expect-error no text
    cleanmail.domains.list({ sort: 1 });
  });

  test('items are typed', () => {
    expectTypeOf(cleanmail.domains.list().toArray()).resolves.toEqualTypeOf<Domain[]>();
    expectTypeOf(cleanmail.domains.users.export(domainId)).resolves.toEqualTypeOf<Uint8Array>();
  });
});

describe('ids', () => {
  test('of another kind are refused; plain texts pass', () => {
    cleanmail.domains.get('ByE3n');
    cleanmail.domains.get(domainId);
    // @ts-expect-error a user's id
    cleanmail.domains.get(userId);
    // @ts-expect-error the two in the wrong order
    cleanmail.domains.admins.get(adminId, domainId);
    // @ts-expect-error a domain's id
    cleanmail.users.create({ email: 'a@b.example', status: 'ENABLED', language: 'EN', domainId: userId });
    expectTypeOf<Domain['id']>().toExtend<string>();
  });
});

describe('input', () => {
  test('needs what is marked as required, for creating only', () => {
    cleanmail.domains.create(added);
    // @ts-expect-error no status
    cleanmail.domains.create({ ...added, status: undefined });
    // @ts-expect-error no name
    cleanmail.policies.create(domainId, { quarantine: true, retention: true, incoming: true });
    cleanmail.policies.update('ByE3n', { name: 'other' });
    cleanmail.users.update(userId, { language: 'DE' });
  });

  test('takes the known values only, in the case that the server uses', () => {
    // @ts-expect-error lower case
    cleanmail.users.update(userId, { language: 'de' });
    // @ts-expect-error no such status
    cleanmail.users.update(userId, { status: 'DELETED' });
    // @ts-expect-error multi-factor login can be switched off only
    cleanmail.users.update(userId, { mfaType: 'TOTP' });
    // @ts-expect-error so can that of administrators
    cleanmail.security.admins.update(adminId, { totp: true });
    // @ts-expect-error lower case
    cleanmail.filters.attachments.create(domainId, { action: 'deny', checkType: 'FILENAME', filter: 'x' });
  });

  test('a rule that allows says whether SPF is checked', () => {
    cleanmail.domains.wblist.add(domainId, [
      { value: 'a.example', type: 'ALLOW', spfOn: true },
      { value: 'b.example', type: 'BLOCK', expireAt: new Date() },
    ]);
    // @ts-expect-error without spfOn
    cleanmail.domains.wblist.add(domainId, [{ value: 'a.example', type: 'ALLOW' }]);
    // @ts-expect-error not a Date
    cleanmail.domains.wblist.add(domainId, [{ value: 'b.example', type: 'BLOCK', expireAt: 1 }]);
    // @ts-expect-error without its owner
    cleanmail.filters.senders.add([{ value: 'b.example', type: 'BLOCK' }]);
  });

  test('the type of a platform says what its settings are', () => {
    const transport = { name: 'relay', transportDest: 'mx.example', transportType: 'SMTP', transportPort: 25 } as const;
    assertType<PlatformInput>({ ...transport, authType: 'local', authData: '' });
    assertType<PlatformInput>({ ...transport, authType: 'ldap', authData: { bind_user: 'a', bind_password: 'b' } });
    assertType<PlatformInput>({ ...transport, apiType: 'O365', apiData: { tenantId: 'a' } });
    // @ts-expect-error settings of LDAP
    assertType<PlatformInput>({ ...transport, authType: 'oidc', authData: { bind_user: 'a' } });
    // @ts-expect-error settings of IMAP
    assertType<PlatformInput>({ ...transport, apiType: 'O365', apiData: { host: 'a' } });
    // @ts-expect-error no settings
    assertType<PlatformInput>({ ...transport, authType: 'imap' });
    const tried = { transportDest: 'mx.example', transportPort: 25 };
    cleanmail.health.tryRelay({ ...tried, authType: 'kerberos', authData: { realm: 'x' }, apiType: 'ZIMBRA' });
    cleanmail.health.tryRelay({ ...tried, authType: 'ldap', authData: { bind_user: 'a' }, apiType: null });
  });

  test('an administrator has an account, or gets one', () => {
    cleanmail.domains.admins.create(domainId, { id: adminId, permissions: ['READ'] });
    cleanmail.domains.admins.create(domainId, { id: adminId, permissions: ['READ'], login: 'ana', enabled: true });
    // @ts-expect-error neither an id nor a whole account
    cleanmail.domains.admins.create(domainId, { login: 'ana', permissions: ['READ'] });
  });

  test('a task has the parameters of its command', () => {
    cleanmail.tasks.execute({ command: 'send_token_mail', params: { recipient: 'a@b.example', validity: 24 } });
    cleanmail.tasks.execute({ command: 'send_welcome_mail', params: { recipient: 'a@b.example', language: 'FR' } });
    // @ts-expect-error no recipient
    cleanmail.tasks.execute({ command: 'send_welcome_mail', params: {} });
    // @ts-expect-error upper case
    cleanmail.tasks.execute({ command: 'SEND_WELCOME_MAIL', params: { recipient: 'a@b.example' } });
  });
});

describe('answers', () => {
  test('times are dates, null and absent are kept apart', () => {
    expectTypeOf<Domain['creationDate']>().toEqualTypeOf<Date>();
    expectTypeOf<Domain['purgeDate']>().toEqualTypeOf<Date | null>();
    expectTypeOf<EntityHealth['performedAt']>().toEqualTypeOf<Date>();
    expectTypeOf<FilterSender['expireAt']>().toEqualTypeOf<Date | null>();
    expectTypeOf<User>().toHaveProperty('lastConnectionDate').toEqualTypeOf<Date | null | undefined>();
  });

  test('a value that the vendor adds later fits; the known ones are offered', () => {
    assertType<Domain['status']>('ENABLED');
    assertType<Domain['status']>('SOMETHING_NEW');
  });

  test('the type of a platform narrows its settings', () => {
    const bindUser = (platform: Platform) => (platform.authType === 'ldap' ? platform.authData?.bind_user : undefined);
    expectTypeOf(bindUser).returns.toEqualTypeOf<string | undefined>();
  });

  test('changes and removals give nothing, where the document shows nothing', () => {
    expectTypeOf(cleanmail.domains.update(domainId, {})).resolves.toEqualTypeOf<void>();
    expectTypeOf(cleanmail.domains.delete(domainId)).resolves.toEqualTypeOf<void>();
    expectTypeOf(cleanmail.users.sign.set(userId, '')).resolves.toEqualTypeOf<Sign | undefined>();
    expectTypeOf(cleanmail.security.admins.update(adminId, {})).resolves.toEqualTypeOf<Admin | undefined>();
  });

  test('request() knows the routes', () => {
    expectTypeOf(cleanmail.request('GET /domains/{domainId}', { path: { domainId } })).resolves.toEqualTypeOf<Domain>();
    // @ts-expect-error no such parameter
    cleanmail.request('GET /domains/{domainId}', { path: { userId } });
    // @ts-expect-error no such route
    cleanmail.request('GET /domain/{domainId}', { path: { domainId } });
    expectTypeOf(cleanmail.rawRequest('GET /options')).resolves.toEqualTypeOf<unknown>();
  });
});

test('a client has methods and routes, and takes no declarations', () => {
  expectTypeOf<Extract<keyof CleanmailClient, 'call' | 'list'>>().toBeNever();
  expectTypeOf<'request' | 'rawRequest'>().toExtend<keyof CleanmailClient>();
});
