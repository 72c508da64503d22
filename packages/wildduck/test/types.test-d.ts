import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import type {
  CreateUserRequest,
  GetMessagesResult,
  GetUserResponse,
  GetUsersResponse,
  GetUsersResult,
  SignedIn,
  WildduckClient,
  WildduckEvent,
} from '../src/index.js';
import { createUserSchema, type InputObject, listUsersQuerySchema } from '../src/schemas.js';

declare const wildduck: WildduckClient;
const user = 'a';

describe('what cannot be meant does not compile', () => {
  test('a parameter that there is not', () => {
    wildduck.users.list({ query: 'a', limit: 5 });
    // @ts-expect-error no such parameter
    wildduck.users.list({ search: 'a' });
    // @ts-expect-error no such field
    wildduck.users.update(user, { quotas: 5 });
    // @ts-expect-error no such option
    wildduck.users.get(user, { session: 'a' });
  });

  test('a wrong value', () => {
    wildduck.users.update(user, { disabledScopes: ['imap'], password: false });
    // @ts-expect-error no such scope
    wildduck.users.update(user, { disabledScopes: ['ftp'] });
    // @ts-expect-error a text or false
    wildduck.users.update(user, { password: true });
    // @ts-expect-error one of two words
    wildduck.messages.list(user, 'a', { order: 'up' });
    // @ts-expect-error messages in a mailbox are numbered
    wildduck.messages.get(user, 'a', '1');
    // @ts-expect-error archived messages are not
    wildduck.archive.restore(user, 1);
  });

  test('a missing field', () => {
    // @ts-expect-error without a password
    wildduck.users.create({ username: 'a' });
    // @ts-expect-error without an action
    wildduck.filters.create(user, { query: {} });
  });
});

describe('request()', () => {
  test('is typed by the paths of the spec', () => {
    expectTypeOf(wildduck.request('GET /users', { query: { limit: 5 } })).resolves.toEqualTypeOf<GetUsersResponse>();
    const path = { user };
    expectTypeOf(wildduck.request('GET /users/{user}', { path })).resolves.toEqualTypeOf<GetUserResponse>();
    // @ts-expect-error without its parameter
    wildduck.request('GET /users/{user}', {});
    // @ts-expect-error another parameter
    wildduck.request('GET /users/{user}', { path: { id: user } });
    // @ts-expect-error no such parameter of the query
    wildduck.request('GET /users', { query: { search: 'a' } });
    // @ts-expect-error a wrong value
    wildduck.request('PUT /users/{user}', { path, body: { disabledScopes: ['ftp'] } });
  });

  test('refuses routes that are not known, which rawRequest() takes', () => {
    // @ts-expect-error no such route
    wildduck.request('GET /new/route');
    expectTypeOf(wildduck.rawRequest('GET /new/route')).resolves.toBeUnknown();
    // @ts-expect-error no route
    wildduck.rawRequest('FETCH /users');
  });
});

describe('answers', () => {
  test('are of the types that servers send', async () => {
    const { name, keyInfo, limits } = await wildduck.users.get(user);
    expectTypeOf(name).toEqualTypeOf<string | null>();
    expectTypeOf(limits.recipients.ttl).toEqualTypeOf<number | false>();
    if (keyInfo) expectTypeOf(keyInfo.fingerprint).toBeString();
    for await (const found of wildduck.users.list()) expectTypeOf(found).toEqualTypeOf<GetUsersResult>();
    for await (const message of wildduck.messages.list(user, 'a')) {
      expectTypeOf(message).toEqualTypeOf<GetMessagesResult>();
      expectTypeOf(message.id).toBeNumber();
    }
    for await (const message of wildduck.archive.list(user)) expectTypeOf(message.id).toBeString();
    const { nextCursor } = await wildduck.request('GET /users', {});
    expectTypeOf(nextCursor).toEqualTypeOf<string | false>();
    expectTypeOf(wildduck.users.update(user, {})).resolves.toBeVoid();
  });

  test('of a login lead on', async () => {
    const login = await wildduck.authentication.authenticate({ username: 'a', password: 'b' });
    if (login.state === 'second-factor') {
      expectTypeOf(await login.totp('123456')).toEqualTypeOf<SignedIn<WildduckClient>>();
      // @ts-expect-error not before the second factor
      login.client;
    } else {
      expectTypeOf(login.client).toEqualTypeOf<WildduckClient>();
    }
  });

  test('that are events are told by their command', () => {
    const tell = (event: WildduckEvent) => {
      if (event.command === 'EXISTS') return event.uid;
      if (event.command === 'FETCH') return event.flags.length;
      if (event.command === 'MISSED') return event.since.getTime();
      return event.mailbox;
    };
    expectTypeOf(tell).returns.toEqualTypeOf<string | number>();
  });
});

describe('schemas of inputs', () => {
  test('are of the types that calls take', () => {
    expectTypeOf(createUserSchema).toEqualTypeOf<InputObject<CreateUserRequest>>();
    wildduck.users.create(createUserSchema.parse({}));
    wildduck.users.list(listUsersQuerySchema.parse({}));
    expectTypeOf<z.output<typeof listUsersQuerySchema>['limit']>().toEqualTypeOf<number | undefined>();
  });

  test('know their fields', () => {
    const { username } = z.pick(createUserSchema, { username: true }).parse({});
    expectTypeOf(username).toBeString();
    // @ts-expect-error no such field
    z.pick(createUserSchema, { nme: true });
    // @ts-expect-error a text or false
    wildduck.users.create(z.extend(createUserSchema, { password: z.number() }).parse({}));
  });
});
