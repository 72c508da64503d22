import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type {
  DomainChanges,
  IredadminClient,
  NewDomain,
  NewUser,
  RawProfile,
  UserChanges,
  UserProfile,
} from '../src/index.js';
import type {
  createDomainSchema,
  createUserSchema,
  updateDomainSchema,
  updateUserSchema,
} from '../src/schemas/index.js';

declare const iredadmin: IredadminClient;
const mail = 'ana@example.org';

describe('fields that exclude each other do not compile', () => {
  test('lists that are set anew, and added to', () => {
    iredadmin.users.update(mail, { aliases: [], addForwarding: ['a@b.example'] });
    // @ts-expect-error aliases and addAlias
    iredadmin.users.update(mail, { aliases: [], addAlias: ['a@b.example'] });
    // @ts-expect-error forwarding and removeForwarding
    iredadmin.users.update(mail, { forwarding: [], removeForwarding: ['a@b.example'] });
    // @ts-expect-error members and addMember
    iredadmin.aliases.update(mail, { members: [], addMember: ['a@b.example'] });
    // @ts-expect-error aliasDomains and addAliasDomain
    iredadmin.domains.update('a.example', { aliasDomains: [], addAliasDomain: ['b.example'] });
    // @ts-expect-error senders and addSenders
    iredadmin.greylisting.updateSenders({ global: true }, { senders: [], addSenders: ['@b.example'] });
  });

  test('a password and its hash, a route and a backup, a quota without its unit', () => {
    // @ts-expect-error both
    iredadmin.users.create(mail, { password: 'a', password_hash: 'b' });
    // @ts-expect-error transport and backup MX
    iredadmin.domains.update('a.example', { transport: 'x', is_backupmx: true });
    // @ts-expect-error no unit
    iredadmin.admins.create(mail, { maxQuota: 5 });
    iredadmin.admins.create(mail, { maxQuota: 5, quotaUnit: 'GB' });
  });
});

describe('input', () => {
  test('a status that would disable the account by mistake does not compile', () => {
    iredadmin.users.update(mail, { accountStatus: 'active' });
    // @ts-expect-error the server would take it for "disabled"
    iredadmin.users.update(mail, { accountStatus: 'enabled' });
    // @ts-expect-error a boolean
    iredadmin.users.update(mail, { isGlobalAdmin: 'yes' });
  });

  test('a scope is one of three', () => {
    iredadmin.spamPolicy.get({ global: true });
    iredadmin.spamPolicy.get({ domain: 'a.example' });
    // @ts-expect-error no scope
    iredadmin.spamPolicy.get({});
    // @ts-expect-error not a scope
    iredadmin.spamPolicy.get({ global: false });
    // @ts-expect-error no such list
    iredadmin.wblist.list({ global: true }, 'inbound', 'greylist');
    // @ts-expect-error without its period
    iredadmin.throttling.set({ global: true }, 'inbound', { max_msgs: 5 });
  });
});

describe('answers', () => {
  test('are of one form, and the raw one is beside it', () => {
    expectTypeOf(iredadmin.users.get(mail)).resolves.toEqualTypeOf<UserProfile>();
    expectTypeOf(iredadmin.users.list('a.example').toArray()).resolves.toEqualTypeOf<UserProfile[]>();
    expectTypeOf<UserProfile['raw']>().toEqualTypeOf<RawProfile>();
    expectTypeOf<UserProfile['created']>().toEqualTypeOf<Date | undefined>();
    expectTypeOf(iredadmin.users.delete(mail)).resolves.toEqualTypeOf<void>();
    expectTypeOf(iredadmin.users.verifyPassword(mail, 'x')).resolves.toEqualTypeOf<boolean>();
  });

  test('request() knows the routes', () => {
    expectTypeOf(iredadmin.request('GET /user/{mail}', { path: { mail } })).resolves.toEqualTypeOf<RawProfile>();
    expectTypeOf(
      iredadmin.request('GET /wblist/inbound/whitelist/{domain}', { path: { domain: 'a.example' } }),
    ).resolves.toEqualTypeOf<readonly string[]>();
    // @ts-expect-error no such parameter
    iredadmin.request('GET /user/{mail}', { path: { user: mail } });
  });
});

describe('schemas', () => {
  test('give what the client takes, and what excludes each other does so in their types', () => {
    expectTypeOf<z.infer<typeof createDomainSchema>>().toExtend<NewDomain>();
    expectTypeOf<z.infer<typeof createUserSchema>>().toExtend<NewUser>();
    expectTypeOf<z.infer<typeof updateUserSchema>>().toExtend<UserChanges>();
    expectTypeOf<z.infer<typeof updateDomainSchema>>().toExtend<DomainChanges>();
    expectTypeOf<NewUser>().toExtend<z.input<typeof createUserSchema>>();
    expectTypeOf<UserChanges>().toExtend<z.input<typeof updateUserSchema>>();
    // @ts-expect-error both
    const both: z.input<typeof createUserSchema> = { password: 'a', password_hash: 'b' };
    // @ts-expect-error no such field
    const unknown: z.input<typeof createUserSchema> = { nmae: 'a' };
    expectTypeOf([both, unknown]).toBeArray();
  });

  test('request() takes the same', () => {
    iredadmin.request('POST /user/{mail}', { path: { mail }, body: { password: 'a' } });
    // @ts-expect-error both
    iredadmin.request('POST /user/{mail}', { path: { mail }, body: { password: 'a', password_hash: 'b' } });
    // @ts-expect-error a text for a list
    iredadmin.request('PUT /user/{mail}', { path: { mail }, body: { aliases: 'a@b.example' } });
  });
});
