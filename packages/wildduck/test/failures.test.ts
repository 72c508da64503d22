import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError, AuthenticationError, type MailhostError, type WildduckClient } from '../src/index.js';
import { answer, serve } from './server.js';

const user = '64f0c0ffee64f0c0ffee0001';
type Call = (client: WildduckClient) => PromiseLike<unknown>;
const get: Call = (client) => client.users.get(user);
const create: Call = (client) => client.users.create({ username: 'jane', password: 'a-secret-word' });
const authenticate: Call = (client) => client.authentication.verify({ username: 'jane', password: 'a-secret-word' });
const submit: Call = (client) => client.submission.submit(user, { text: 'x' });

const key = { challenge: 'aa', rawId: 'bb', clientDataJSON: 'cc', authenticatorData: 'dd', signature: 'ee' };

/** Answers of real servers of 1.46.1 and 1.51.1. */
const failures: readonly (readonly [name: string, status: number, body: object, call: Call])[] = [
  ['AuthenticationError', 403, { code: 'InvalidToken', message: 'Invalid accessToken value' }, get],
  ['ApiError', 404, { code: 'ResourceNotFound', message: '/no/such/route does not exist' }, get],
  ['ApiError', 405, { code: 'MethodNotAllowed', message: 'DELETE is not allowed' }, (c) => c.settings.delete('a')],
  [
    'InvalidRequestError',
    400,
    { code: 'InvalidContent', message: 'Invalid JSON: Unexpected end of JSON input' },
    create,
  ],
  ['NotFoundError', 404, { error: 'This user does not exist', code: 'UserNotFound' }, get],
  ['NotFoundError', 500, { error: 'User not found', code: 'UserNotFound' }, (c) => c.users.logout(user)],
  ['NotFoundError', 404, { error: 'This mailbox does not exist', code: 'NoSuchMailbox' }, get],
  ['NotFoundError', 200, { success: false, code: 'NoSuchQueueEntry' }, (c) => c.outbound.delete(user, 'a')],
  ['NotFoundError', 200, { success: false, key: 'x', error: 'Key was not found' }, (c) => c.settings.get('x')],
  [
    'NotFoundError',
    500,
    { error: 'Deleted account was not found', code: 'AccountNotFound' },
    (c) => c.users.restore(user),
  ],
  ['ConflictError', 500, { error: 'This username already exists', code: 'UserExistsError', username: 'jane' }, create],
  ['ConflictError', 500, { error: 'This address already exists', code: 'AddressExistsError' }, create],
  ['ConflictError', 400, { error: 'This domain alias already exists', code: 'AliasExists' }, create],
  [
    'ConflictError',
    400,
    { error: 'Mailbox creation failed with code MailboxAlreadyExists', code: 'MailboxExistsError' },
    create,
  ],
  [
    'ConflictError',
    500,
    { error: 'Deletion already in progress', code: 'DeleteInProgress' },
    (c) => c.users.restore(user),
  ],
  ['ConflictError', 400, { error: 'TOTP 2FA is already enabled for this user', code: 'TotpEnabled' }, create],
  ['PermissionDeniedError', 403, { error: 'Not enough privileges', code: 'MissingPrivileges' }, get],
  ['PermissionDeniedError', 403, { error: 'User account is disabled', code: 'UserDisabled' }, submit],
  [
    'PermissionDeniedError',
    403,
    { error: 'Authentication failed. Invalid scope', code: 'InvalidAuthScope' },
    authenticate,
  ],
  ['AuthenticationError', 403, { error: 'Authentication failed', code: 'AuthFailed' }, authenticate],
  [
    'AuthenticationError',
    500,
    { error: 'Password verification failed', code: 'AuthFail' },
    (c) => c.users.update(user, {}),
  ],
  ['AuthenticationError', 403, { error: 'Invalid or expired 2FA nonce', code: 'InvalidTotpNonce' }, authenticate],
  ['AuthenticationError', 403, { error: 'Failed to validate TOTP', code: 'InvalidToken' }, authenticate],
  [
    'AuthenticationError',
    403,
    { error: 'Temporary password is not yet activated', code: 'TempPasswordNotYetValid' },
    authenticate,
  ],
  ['InvalidRequestError', 400, { error: 'Invalid authentication token', code: 'InvalidToken' }, create],
  ['InvalidRequestError', 400, { error: 'Nothing was changed' }, create],
  ['InvalidRequestError', 500, { error: 'Nothing was changed' }, (c) => c.messages.update(user, 'a', 1, {})],
  ['InvalidRequestError', 400, { error: 'This message is not a draft', code: 'MessageNotDraft' }, submit],
  ['QuotaExceededError', 400, { error: 'User is over quota', code: 'OverQuotaError' }, submit],
  ['QuotaExceededError', 403, { error: 'Maximum filters limit reached', code: 'TooMany' }, submit],
  ['RateLimitError', 403, { error: 'Authentication was rate limited', code: 'RateLimitedError' }, authenticate],
  ['ServerError', 200, { error: 'unknown group operator', code: 15952 }, create],
  ['ServerError', 200, { error: 'connection 3 to 127.0.0.1:27017 closed' }, create],
  ['ServerError', 200, { error: "Cannot read properties of null (reading 'uid')" }, submit],
  ['ServerError', 200, { error: 'Connection is closed.' }, (c) => c.twoFactor.webauthn.finishAuthentication(user, key)],
  [
    'AuthenticationError',
    200,
    { error: 'signature validation failed' },
    (c) => c.twoFactor.webauthn.finishAuthentication(user, key),
  ],
  [
    'InvalidRequestError',
    200,
    { error: 'clientData origin did not match expected origin' },
    (c) =>
      c.twoFactor.webauthn.finishRegistration(user, {
        challenge: 'aa',
        rawId: 'bb',
        clientDataJSON: 'cc',
        attestationObject: 'dd',
      }),
  ],
  ['ConflictError', 500, { error: 'Account was already restored', code: 'AccountFound' }, (c) => c.users.restore(user)],
  [
    'InvalidRequestError',
    500,
    { error: 'error:1E08010C:DECODER routines::unsupported', code: 'ERR_OSSL_UNSUPPORTED' },
    (c) => c.dkim.set({ domain: 'example.org', selector: 'a', privateKey: 'x' }),
  ],
  [
    'InvalidRequestError',
    403,
    { error: 'Provided password was found from breached passwords list', code: 'InsecurePasswordError' },
    create,
  ],
  [
    'InvalidRequestError',
    200,
    { error: 'SearchString.parse is not a function' },
    (c) => c.messages.search(user, { q: 'a' }),
  ],
  ['NotFoundError', 404, { error: 'Message was not found' }, (c) => c.messages.delete(user, 'a', 1)],
  ['ApiError', 200, { success: false }, (c) => c.addresses.register.update(user, 'a', { disabled: true })],
  ['RateLimitError', 500, { error: 'You reached a daily sending limit', code: 'RateLimitedError' }, submit],
  ['PermissionDeniedError', 500, { error: 'User account is disabled', code: 'UserDisabled' }, submit],
  ['InvalidRequestError', 500, { error: 'Invalid algo: ""', code: 'HashError' }, create],
  [
    'NotFoundError',
    500,
    { error: 'Could not update user 1', code: 'UserUpdateFail' },
    (c) => c.users.resetPassword(user),
  ],
  ['AuthenticationError', 403, { error: 'Invalid or expired 2FA nonce', code: 'Invalid2faNonce' }, authenticate],
  // The server calls it a success.
  ['NotFoundError', 200, { success: true }, submit],
  ['InvalidRequestError', 200, { success: true }, (c) => c.messages.submit(user, 'a', 1)],
  ['NotFoundError', 500, { error: 'Mailbox is missing' }, (c) => c.messages.update(user, 'a', 1, { moveTo: user })],
  ['ServerError', 500, { error: 'MongoDB Error: ns not found' }, create],
  ['ServerError', 500, { error: 'MongoDB Error: no connection', code: 'InternalDatabaseError' }, create],
];

describe('a failure', () => {
  test.each(failures)('is a %s with status %d and %j', async (name, status, body, call) => {
    const { client, received } = await serve((_, response) => answer(response, status, body));
    const error = await Promise.resolve(call(client)).then(
      () => undefined,
      (thrown: MailhostError) => thrown,
    );
    expect(error?.name).toBe(name);
    expect(error).toBeInstanceOf(ApiError);
    const { code, error: words, message = words } = body as { code?: string; error?: string; message?: string };
    expect(error).toMatchObject({ status, provider: 'wildduck', attempts: 1 });
    expect(error?.code).toBe(code === undefined ? undefined : String(code));
    expect(error?.providerMessage).toBe(message);
    expect(error?.message).not.toContain('a-secret-word');
    expect(error?.message).not.toContain('a-token');
    // What the server understood and refused was not carried out, whatever the status.
    expect(error?.mayHaveTakenEffect ?? false).toBe(name === 'ServerError');
    expect(received).toHaveLength(1);
  });

  test.each([408, 502, 503, 504])(
    'with status %d is one of what stands before the server, whatever it says',
    async (status) => {
      const { client, received } = await serve((_, response) =>
        answer(response, status, { error: 'no', code: 'UserNotFound' }),
      );
      await expect(submit(client)).rejects.toMatchObject({ attempts: 1 });
      const error: unknown = await Promise.resolve(submit(client)).catch((thrown: unknown) => thrown);
      expect(Reflect.get(Object(error), 'mayHaveTakenEffect')).toBe(status === 503 ? undefined : true);
      received.length = 0;
      await expect(get(client)).rejects.toMatchObject({ attempts: 3 });
    },
  );

  test('names each field that was refused', async () => {
    const body = {
      error: '"targets[0]" does not match any of the allowed types',
      code: 'InputValidationError',
      details: { 'targets,0': 'does not match', quota: 'must be a number' },
    };
    const { client } = await serve((_, response) => answer(response, 400, body));
    await expect(get(client)).rejects.toMatchObject({
      name: 'InvalidRequestError',
      issues: [
        { path: ['targets', 0], message: 'does not match' },
        { path: ['quota'], message: 'must be a number' },
      ],
    });
  });

  test.each([
    ['Limit expires in 24 hours', 86_400],
    ['Limit expires in 59 seconds', 59],
    ['Limit expires in 3 minutes', 180],
    ['Try again in 1 day.', 86_400],
    ['You reached a daily sending limit for your account', undefined],
  ])('“%s” tells to wait %d seconds', async (words, retryAfter) => {
    const { client } = await serve((_, response) => answer(response, 403, { error: words, code: 'RateLimitedError' }));
    const error: unknown = await Promise.resolve(submit(client)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RateLimitError' });
    expect(Reflect.get(error as object, 'retryAfter')).toBe(retryAfter);
  });

  test('of a read is tried again where it may pass, and not where the code says no', async () => {
    let status = 500;
    let body: object = { error: 'MongoDB Error', code: 'InternalDatabaseError' };
    const { client, received } = await serve((_, response) => answer(response, status, body));
    await expect(get(client)).rejects.toMatchObject({ name: 'ServerError', attempts: 3 });
    received.length = 0;
    body = { error: 'User not found', code: 'UserNotFound' };
    await expect(get(client)).rejects.toMatchObject({ name: 'NotFoundError', attempts: 1 });
    status = 503;
    await expect(create(client)).rejects.toMatchObject({ attempts: 1 });
    expect(received).toHaveLength(2);
  });

  test.each([
    ['half a JSON', '{"success":tr'],
    ['a list', '[1]'],
    ['a text', '"ok"'],
    ['null', 'null'],
  ])('is a DecodeError with status 200 and %s', async (_, text) => {
    const { client } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
    await expect(client.with({ retries: 0 }).users.get(user)).rejects.toMatchObject({ name: 'DecodeError' });
    await expect(client.with({ retries: 0 }).users.list()).rejects.toMatchObject({ name: 'DecodeError' });
  });

  test('is a DecodeError where a list has no list', async () => {
    const { client } = await serve((_, response) => answer(response, 200, { success: true }));
    await expect(client.users.list()).rejects.toMatchObject({ name: 'DecodeError' });
  });
});

describe('a token', () => {
  test('that was refused is got anew once, and a wrong password does not ask for another', async () => {
    let tokens = 0;
    const accessToken = () => {
      tokens += 1;
      return `token-${tokens}`;
    };
    const { client, received } = await serve(
      ({ headers, url }, response) => {
        if (url.pathname === '/authenticate') return answer(response, 403, { error: 'no', code: 'AuthFailed' });
        if (headers['x-access-token'] === 'token-1')
          return answer(response, 403, { code: 'InvalidToken', message: 'no' });
        answer(response, 200, { success: true, id: user });
      },
      { accessToken },
    );
    expect(await get(client)).toMatchObject({ id: user });
    await expect(authenticate(client)).rejects.toBeInstanceOf(AuthenticationError);
    expect(tokens).toBe(2);
    expect(received.filter(({ url }) => url.pathname === '/authenticate')).toHaveLength(1);
  });
});

describe('whatever a server answers', () => {
  const word = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { nil: undefined });
  const body = fc.oneof(
    fc.record({ error: word, code: word, details: fc.oneof(word, fc.dictionary(fc.string(), word)), success: word }),
    fc.record({ code: word, message: word }),
    fc.jsonValue(),
  );

  test('is a value or an error of the tree', async () => {
    let status = 200;
    let text = '';
    const { client } = await serve((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
    const quick = client.with({ retries: 0 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 400, 403, 404, 500), body, async (nextStatus, value) => {
        status = nextStatus;
        text = JSON.stringify(value) ?? '';
        const result: unknown = await quick.users.get(user).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toHaveProperty('provider', 'wildduck');
        else expect(status).toBe(200);
        const fields: { error?: unknown; success?: unknown } = Object(value);
        if (fields.success === false || (typeof fields.error === 'string' && fields.error && fields.success !== true)) {
          expect(result).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 300 },
    );
  });
});
