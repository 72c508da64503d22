import { describe, expect, test } from 'vitest';
import * as full from 'zod';
import * as z from 'zod/mini';
import { IredadminClient, ValidationError } from '../src/index.js';
import * as schemas from '../src/schemas/index.js';

const mail = 'ana@a.example';

/** For each exported schema, what a caller can give. */
const given: Readonly<Record<keyof typeof schemas, readonly unknown[]>> = {
  accountAddressSchema: [mail],
  createAdminSchema: [{ name: '', isGlobalAdmin: true, maxDomains: -1, maxQuota: 2, quotaUnit: 'TB' }],
  createAliasSchema: [{}, { name: 'Team', accessPolicy: 'domain', members: [mail, 'bob@b.example'] }],
  createDomainSchema: [{}, { name: 'Example', quota: 2048, numberOfUsers: -1, numberOfLists: 0 }],
  createMaillistSchema: [{ members: [] }],
  createMailingListSchema: [
    { moderated: true, owner: [mail], custom_headers: ['X-A: 1', 'X-B: 2'], subscribers: [mail] },
  ],
  createUserSchema: [{ password: 'x', quota: 0 }, { password_hash: '{SSHA}x' }],
  deleteMailingListQuerySchema: [{}, { keep_archive: false }],
  deleteMaillistQuerySchema: [{ archive: true }],
  domainNameSchema: ['a.example'],
  getMailingListQuerySchema: [{ with_subscribers: true }],
  listAddressSchema: ['a+b=c/d@a.example'],
  listAliasesQuerySchema: [{ email_only: true, disabled_only: false }],
  listDomainsQuerySchema: [{ name_only: true }],
  listMailingListsQuerySchema: [{ email_only: true }],
  listUsersQuerySchema: [{ disabled_only: true }],
  listedAddressesSchema: [{ addresses: ['@.', '10.0.0.0/8', '2001:db8::/32', mail] }],
  mailAddressSchema: ['a+b@a.example'],
  setGreylistStatusSchema: [{ status: true }, { status: 'disable' }],
  setSpamPolicySchema: [{ spam_score: 4.5, quarantine_spam: true, banned_rulenames: ['NONE'] }],
  setThrottleSettingsSchema: [{ period: 60, max_msgs: 100 }],
  updateAdminSchema: [{ accountStatus: 'disabled' }],
  updateAliasSchema: [{ members: [] }, { addMember: [mail], removeMember: ['bob@b.example'], accountStatus: 'active' }],
  updateAllUsersSchema: [{ language: 'en_US' }],
  updateDomainAdminsSchema: [{ addAdmin: [mail], removeAllAdmins: true }],
  updateDomainSchema: [
    { senderBcc: null, catchall: [], outboundRelay: null, is_backupmx: true, services: ['mail'] },
    { transport: 'dovecot', disableUserProfile: ['bcc', 'relay'], addService: ['mail'] },
  ],
  updateGreylistDomainsSchema: [{ domains: ['a.example'] }, { addDomains: ['a.example'], removeDomains: [] }],
  updateGreylistSendersSchema: [{ senders: ['@a.example', '192.0.2.1'] }],
  updateMailingListSchema: [{ moderated: false, add_subscribers: [mail], max_message_size: 1 }],
  updateMaillistSchema: [{ addMember: [mail] }],
  updateUserSchema: [{ isGlobalAdmin: false, aliases: [mail], senderBcc: null, mobile: ['1', '2'], name: undefined }],
  verifyPasswordSchema: [{ password: 'x' }],
};

const all = Object.entries(schemas);

test.each(all)('%s gives back what it was given, and checks nothing else', (name, schema) => {
  const values = Object.entries(given).find(([known]) => known === name)?.[1] ?? [];
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(z.parse(schema, value)).toEqual(value);
  expect(z.safeParse(schema, Symbol('nothing that fits')).success).toBe(false);
});

test.each(all)('%s has a JSON Schema, of which a form can be made', (_, schema) => {
  const made = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  if (schema instanceof z.ZodMiniObject) {
    expect(made).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(made.properties ?? {})).toEqual(Object.keys(schema.shape));
    // Each field says what it takes.
    for (const field of Object.values(made.properties ?? {})) {
      expect(Object.keys(field).some((key) => ['type', 'enum', 'anyOf', 'const', 'not'].includes(key))).toBe(true);
    }
  } else expect(made).toMatchObject({ type: 'string', pattern: expect.any(String) });
});

describe('what does not fit is told with its path, in words, and with a code', () => {
  const issue = (path: readonly (string | number)[], message: string, code: string) => ({ path, message, code });
  test.each([
    [schemas.createUserSchema, { quota: 1.5 }, issue(['quota'], 'expected a whole number', 'invalid_type')],
    [schemas.createUserSchema, { quota: -1 }, issue(['quota'], 'expected at least 0', 'too_small')],
    [schemas.createUserSchema, { name: 5 }, issue(['name'], 'expected string, received number', 'invalid_type')],
    [
      schemas.createUserSchema,
      { password: '' },
      issue(['password'], 'is empty: expected at least 1 character', 'too_small'),
    ],
    [
      schemas.createUserSchema,
      { password: 'a', password_hash: 'b' },
      issue(['password'], 'expected no password_hash beside it: the server takes one or the other', 'custom'),
    ],
    [
      schemas.updateUserSchema,
      { forwarding: [mail, 'ana'] },
      issue(['forwarding', 1], 'expected one e-mail address such as user@example.org', 'invalid_format'),
    ],
    [
      schemas.updateUserSchema,
      { senderBcc: 'ana' },
      issue(['senderBcc'], 'expected one e-mail address such as user@example.org', 'invalid_format'),
    ],
    [
      schemas.updateUserSchema,
      { forwarding: [`${'a'.repeat(320)}@`] },
      issue(['forwarding', 0], 'expected at most 320 characters', 'too_big'),
    ],
    [
      schemas.updateUserSchema,
      { accountStatus: 'enabled' },
      issue(['accountStatus'], 'expected "active" or "disabled"', 'invalid_value'),
    ],
    [
      schemas.updateUserSchema,
      { services: 'imap' },
      issue(['services'], 'expected array, received string', 'invalid_type'),
    ],
    [schemas.createAdminSchema, { quotaUnit: 'GB' }, issue(['quotaUnit'], 'expected maxQuota with it', 'custom')],
    [
      schemas.createDomainSchema,
      { senderBcc: mail },
      issue(['senderBcc'], 'expected it in domains.update: servers after 2016 leave it out here', 'invalid_type'),
    ],
    [
      schemas.updateDomainAdminsSchema,
      { removeAllAdmins: false },
      issue(['removeAllAdmins'], 'expected true', 'invalid_value'),
    ],
    [
      schemas.listedAddressesSchema,
      { addresses: [] },
      issue(['addresses'], 'expected at least one address', 'too_small'),
    ],
    [schemas.setThrottleSettingsSchema, {}, issue(['period'], 'is required: expected number', 'invalid_type')],
    [
      schemas.setGreylistStatusSchema,
      { status: 'on' },
      issue(['status'], 'expected "enable" or "disable"', 'invalid_value'),
    ],
    [
      schemas.setGreylistStatusSchema,
      { status: 1 },
      issue(['status'], 'expected boolean, received number', 'invalid_type'),
    ],
  ])('%#: %j', (schema: z.ZodMiniType, value, expected) => {
    const { error } = z.safeParse(schema, value);
    expect(error?.issues).toMatchObject([expected]);
  });

  test('and by the client in the same way', async () => {
    const fetch = () => Promise.reject(new Error('nothing is sent'));
    const client = new IredadminClient({ baseUrl: 'https://a.example/api', username: mail, password: 'x', fetch });
    const refused = await client.users
      .update(mail, { quota: -1, services: ['a,b'], nmae: 'x' } as object)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ValidationError);
    expect(refused).toMatchObject({
      issues: [
        { path: ['quota'], message: 'expected at least 0', code: 'too_small', in: 'body' },
        {
          path: ['services', 0],
          message: 'expected a value without a comma, which separates values',
          code: 'invalid_format',
          in: 'body',
        },
        { path: ['nmae'], message: 'is not a known field', code: 'unrecognized_keys', in: 'body' },
      ],
    });
  });
});

describe("schemas are made of them by a user's zod", () => {
  test('with zod/mini: further fields, some fields, all of them optional', () => {
    const registration = z.extend(schemas.createUserSchema, { mail: schemas.accountAddressSchema });
    expect(z.parse(registration, { mail, password: 'x' })).toEqual({ mail, password: 'x' });
    // What excludes each other still does.
    expect(z.safeParse(registration, { mail, password: 'x', password_hash: 'y' }).success).toBe(false);
    const limits = z.pick(schemas.createDomainSchema, { quota: true, numberOfUsers: true });
    expect(z.parse(limits, { quota: 1 })).toEqual({ quota: 1 });
    expect(z.safeParse(limits, { name: 'x' }).success).toBe(false);
    const throttling = z.partial(schemas.setThrottleSettingsSchema);
    expect(z.parse(throttling, { max_msgs: 5 })).toEqual({ max_msgs: 5 });
  });

  test('with zod: as fields, and of some of their fields', () => {
    const form = full.object({ mail: schemas.accountAddressSchema, settings: schemas.updateUserSchema });
    const value = { mail, settings: { aliases: [mail], senderBcc: null } };
    expect(form.parse(value)).toEqual(value);
    const { name, quota } = schemas.updateUserSchema.shape;
    const own = full.strictObject({ name, quota, terms: full.literal(true) });
    expect(own.parse({ name: 'Ana', terms: true })).toEqual({ name: 'Ana', terms: true });
    expect(own.safeParse({ quota: 0.5, terms: true }).error?.issues).toMatchObject([
      { path: ['quota'], message: 'expected a whole number' },
    ]);
  });
});
