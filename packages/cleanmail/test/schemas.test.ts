import { describe, expect, test } from 'vitest';
import * as own from 'zod';
import * as z from 'zod/mini';
import { ValidationError } from '../src/index.js';
import * as schemas from '../src/schemas/index.js';
import { answering } from './answering.js';
import { account, allowing, domain, inputs, platform, rule, time, transport } from './inputs.js';

/** The schemas as their users hold them: by zod's own functions. */

const byName: Readonly<Record<string, z.ZodMiniType>> = schemas;
const answered = Object.keys(byName).filter((name) => !(name in inputs));

test('each schema is one of an input, or of what is answered and named so', () => {
  expect(Object.keys(inputs).every((name) => name in byName)).toBe(true);
  expect(answered.filter((name) => /^(?:add|create|execute|list|replace|send|set|update)[A-Z]/.test(name))).toEqual([]);
  expect(answered).toHaveLength(24);
});

describe('an input schema', () => {
  test.each(Object.entries(inputs))('%s gives back what it was given', (name, value) => {
    expect(byName[name]?.parse(value)).toEqual(value);
  });

  test('leaves times, texts and lists as they are', () => {
    expect(schemas.replaceFilterSenderSchema.parse(rule).expireAt).toBe(time);
    expect(schemas.createPersonalTokenSchema.parse({ name: 'a', expiration: time }).expiration).toBe(time);
    expect(schemas.listImapMessagesQuerySchema.parse({ receivedAfter: time }).receivedAfter).toBe(time);
    expect(schemas.setSignSchema.parse({ sign: '<b>Ána</b>' }).sign).toBe('<b>Ána</b>');
  });

  const told: readonly (readonly [keyof typeof inputs, unknown, readonly (string | number)[], string, string])[] = [
    [
      'createUserSchema',
      { ...inputs.createUserSchema, email: '' },
      ['email'],
      'is empty: expected an e-mail address such as ana@example.org',
      'invalid_format',
    ],
    [
      'createUserSchema',
      { ...inputs.createUserSchema, email: `${'x'.repeat(320)}@` },
      ['email'],
      'expected at most 320 characters',
      'too_big',
    ],
    [
      'createUserSchema',
      { ...inputs.createUserSchema, status: undefined },
      ['status'],
      'is required: expected "ENABLED" or "DISABLED" or "PENDING"',
      'invalid_value',
    ],
    ['createUserSchema', { ...inputs.createUserSchema, nme: 1 }, [], 'nme is not a known field', 'unrecognized_keys'],
    ['addFilterSendersSchema', [], [], 'expected at least 1 item', 'too_small'],
    [
      'addFilterSendersSchema',
      [{ value: 'a', type: 'ALLOW' }],
      [0, 'spfOn'],
      'is required: expected boolean',
      'invalid_type',
    ],
    [
      'addFilterSendersSchema',
      [{ value: 'a', type: 'allow' }],
      [0, 'type'],
      'expected "ALLOW" or "BLOCK" or "PROTECTED"',
      'invalid_value',
    ],
    ['replaceFilterSenderSchema', { ...rule, expireAt: 1 }, ['expireAt'], 'expected a Date', 'invalid_type'],
    ['createAdminSchema', { ...account, id: 'a' }, ['permissions'], 'is required: expected array', 'invalid_type'],
    [
      'executeTaskSchema',
      { command: 'a', params: {} },
      ['command'],
      'expected "send_welcome_mail" or "send_token_mail" or "send_password_reset_mail" or "send_spamfight_spam_mail" or "send_spamfight_clean_mail" or "remediate_message"',
      'invalid_value',
    ],
    [
      'executeTaskSchema',
      { command: 'send_token_mail', params: { recipient: 'a', validity: '1' } },
      ['params', 'validity'],
      'expected number, received string',
      'invalid_type',
    ],
    [
      'platformInputSchema',
      { ...platform, authType: 'oidc' },
      ['authData'],
      'bind_user, port are not known fields',
      'unrecognized_keys',
    ],
    [
      'platformInputSchema',
      { ...platform, authType: 'imap', authData: undefined },
      ['authData'],
      'is required: expected object',
      'invalid_type',
    ],
    [
      'platformInputSchema',
      { ...platform, authData: { port: 0 } },
      ['authData', 'port'],
      'expected at least 1',
      'too_small',
    ],
    [
      'platformInputSchema',
      { ...platform, authType: 'LDAP' },
      ['authType'],
      'expected "local" or "imap" or "ldap" or "oidc" or "entra"',
      'invalid_value',
    ],
    ['platformInputSchema', { ...transport, apiData: {} }, ['apiData'], 'expected null', 'invalid_value'],
    [
      'updateDomainSchema',
      { platforms: [platform, { ...platform, authData: null }] },
      ['platforms', 1, 'authData'],
      'expected credentials',
      'custom',
    ],
    [
      'listUsersQuerySchema',
      { email: 'a', platformName: 'b' },
      ['filter'],
      'expected one field of email, platformName',
      'custom',
    ],
    [
      'listImapMessagesQuerySchema',
      { operator: 'OR' },
      ['operator'],
      'expected a field to look for beside it',
      'custom',
    ],
    ['sendSmtpMessageSchema', { to: [], cc: [] }, ['to'], 'expected at least one recipient in to, cc or bcc', 'custom'],
  ];

  test.each(told)('%s tells of %j at %j: %s (%s)', (name, value, path, message, code) => {
    const { error } = z.safeParse(byName[name] ?? z.never(), value);
    expect(error?.issues).toMatchObject([{ path, message: expect.stringContaining(message), code }]);
  });

  test('tells the same by the client, each unknown field by itself', async () => {
    const { client, sent } = answering([]);
    const body = { ...domain, name: 'x', nme: 1, platforms: [{ ...platform, authType: 'oidc' }] };
    const error = await client.request('POST /domains', { body: body as never }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    const unknown = { message: 'is not a known field', code: 'unrecognized_keys', in: 'body' };
    expect(error.issues).toEqual([
      { path: ['name'], message: 'expected a domain name such as example.org', code: 'invalid_format', in: 'body' },
      { path: ['platforms', 0, 'authData', 'bind_user'], ...unknown },
      { path: ['platforms', 0, 'authData', 'port'], ...unknown },
      { path: ['nme'], ...unknown },
    ]);
    expect(sent).toEqual([]);
  });
});

describe('zod of the user', () => {
  test('extends, picks and makes partial', () => {
    const extended = z.extend(schemas.createUserSchema, { repeated: z.string() });
    expect(z.safeParse(extended, { ...inputs.createUserSchema, repeated: 'a' }).success).toBe(true);
    expect(z.safeParse(extended, inputs.createUserSchema).error?.issues).toMatchObject([{ path: ['repeated'] }]);
    const picked = z.pick(schemas.createDomainSchema, { name: true, platforms: true });
    expect(z.safeParse(picked, { name: 'example.org', platforms: [platform] }).success).toBe(true);
    expect(
      z.safeParse(picked, { name: 'x', platforms: [{ ...platform, authType: 'oidc' }] }).error?.issues,
    ).toHaveLength(2);
    expect(z.parse(z.partial(schemas.createPolicySchema), { name: 'a' })).toEqual({ name: 'a' });
    const inOrder = z.extend(schemas.listUsersQuerySchema, { page: z.optional(z.number()) });
    expect(z.safeParse(inOrder, { page: 1, email: 'a', platformName: 'b' }).error?.issues).toMatchObject([
      { path: ['filter'] },
    ]);
  });

  test('of its larger entry holds them as parts, and their shapes', () => {
    const form = own.object({ user: schemas.createUserSchema, rules: schemas.addFilterSendersSchema });
    const { data, error } = form.safeParse({ user: inputs.createUserSchema, rules: [{ ...rule, type: '' }] });
    expect(data).toBeUndefined();
    expect(error?.issues).toMatchObject([{ path: ['rules', 0, 'type'] }]);
    const { email, status } = schemas.createUserSchema.shape;
    const short = own.object({ email, status });
    expect(short.parse({ email: 'ana@example.org', status: 'PENDING' })).toEqual({
      email: 'ana@example.org',
      status: 'PENDING',
    });
  });

  test.each(Object.keys(byName))('makes JSON Schema of %s', (name) => {
    const json = z.toJSONSchema(byName[name] ?? z.never(), { unrepresentable: 'any', io: 'input' });
    expect(json.type ?? json.anyOf).toBeDefined();
    expect(own.toJSONSchema(byName[name] ?? z.never(), { unrepresentable: 'any', io: 'input' })).toEqual(json);
  });

  test('makes JSON Schema that tells alternatives, and what is required', () => {
    const json = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
    expect(json(schemas.createUserSchema)).toMatchObject({
      required: ['email', 'status', 'domainId'],
      additionalProperties: false,
      properties: { status: { enum: ['ENABLED', 'DISABLED', 'PENDING'] }, email: { type: 'string', maxLength: 320 } },
    });
    expect(json(schemas.replaceFilterSenderSchema)).toMatchObject({
      anyOf: [
        { required: ['value', 'type', 'spfOn'], properties: { type: { const: 'ALLOW' } } },
        { required: ['value', 'type'], properties: { type: { enum: ['BLOCK', 'PROTECTED'] } } },
      ],
    });
    for (const schema of [schemas.platformInputSchema, schemas.relayCheckSchema, schemas.platformSchema]) {
      const text = JSON.stringify(json(schema));
      for (const field of ['bind_password', 'issuerUri', 'tenantId', 'testAccount'])
        expect(text).toContain(`"${field}"`);
    }
  });
});

test('a request holds times in milliseconds, files by their names, and what was given for the rest', async () => {
  const { client, sent } = answering([
    ({ method, body }) => Response.json(method === 'GET' || Array.isArray(body) ? [] : {}),
  ]);
  const uploaded = { name: 'c', uid: 'd', size: 1 };
  await client.users.wblist.set('a', [rule, allowing]);
  await client.domains.wblist.replace('a', 'b', { ...rule, expireAt: null });
  await client.filters.senders.add([{ ...rule, owner: 'b' }]);
  await client.tokens.personal.create('a', { name: 'a', expiration: time });
  await client.emails.send('a', { to: ['b'], attachments: [uploaded] });
  const expireAt = time.getTime();
  expect(sent.map(({ body }) => body)).toEqual([
    [{ ...rule, expireAt }, allowing],
    { ...rule, expireAt: null },
    [{ ...rule, expireAt, owner: 'b' }],
    { name: 'a', expiration: expireAt },
    { to: ['b'], attachments: [{ name: 'c', uid: 'd' }] },
  ]);
  await client.emails.list('a', 'INBOX', { search: { receivedAfter: time, receivedBefore: '2027' } });
  expect(Object.fromEntries(sent.at(-1)?.url.searchParams ?? [])).toEqual({
    receivedAfter: String(expireAt),
    receivedBefore: '2027',
  });
});

test('an answer keeps settings that are not known', async () => {
  const told = { ...platform, id: 'P1', authData: { bind_user: 'a', added: 1 }, apiType: 'ADDED', apiData: { b: 2 } };
  const { client } = answering([Response.json({ id: 7, platforms: [told] })]);
  expect(await client.domains.get('7')).toEqual({ id: '7', platforms: [told] });
});
