import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  invalid,
  login,
  newUser,
  password,
  refusal,
  resultsIn,
  type Served,
  serve,
  textIn,
  unknownId,
} from './wildduck-calls.js';

/** Users and addresses of a WildDuck server. */
let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const noUser = refusal(404, 'This user does not exist', 'UserNotFound');
const names = (answer: Parameters<typeof resultsIn>[0], name: string) => resultsIn(answer).map((one) => one[name]);

describe('a user', () => {
  test('has five mailboxes and an address, and is shown with limits', async () => {
    const { root } = served;
    const id = await newUser(served, 'ana', { name: 'Ana', tags: ['Blue', 'red', 'blue'], quota: 1000 });
    expect(names(await root.get(`/users/${id}/mailboxes`), 'path')).toEqual([
      'INBOX',
      'Drafts',
      'Junk',
      'Sent Mail',
      'Trash',
    ]);
    const shown = await root.get(`/users/${id}`);
    expect(shown.body).toMatchObject({
      success: true,
      username: 'ana',
      name: 'Ana',
      address: 'ana@example.test',
      language: null,
      tags: ['Blue', 'red'],
      metaData: {},
      keyInfo: false,
      limits: {
        quota: { allowed: 1000, used: 0 },
        recipients: { allowed: 2000, used: 0, ttl: false },
        filters: { allowed: 400, used: 0 },
        pop3MaxMessages: { allowed: 250 },
        imapMaxConnections: { allowed: 15, used: 0 },
      },
      hasPasswordSet: true,
      activated: true,
      disabled: false,
    });
    expect(shown.body).not.toHaveProperty('retention');
  });

  test('can have another language, and no password and no address', async () => {
    const { root } = served;
    const french = await newUser(served, 'bob', { language: 'fr', retention: 5000 });
    const mailboxes = await root.get(`/users/${french}/mailboxes`);
    expect(names(mailboxes, 'path')).toEqual(['INBOX', 'Brouillons', 'Corbeille', 'Envoyés', 'Pourriels']);
    expect(names(mailboxes, 'retention')).toEqual([5000, 5000, 5000, 5000, 5000]);
    const bare = await newUser(served, 'cee', { password: false, emptyAddress: true });
    expect(await root.get(`/users/${bare}`)).toMatchObject({
      body: { address: '', hasPasswordSet: false, name: null },
    });
  });

  test('is refused when there is one, with the status of a crash', async () => {
    const { root } = served;
    await newUser(served, 'ana');
    const taken = { error: 'This username already exists', code: 'UserExistsError' };
    for (const username of ['ana', 'an.a']) {
      const answer = await root.send('POST', '/users', { username, password });
      expect(answer).toMatchObject({ status: 500, body: { ...taken, username } });
    }
    expect(await root.send('POST', '/users', { username: 'b', password, address: 'an.a@example.test' })).toMatchObject({
      status: 500,
      body: { error: 'This address already exists', code: 'AddressExistsError', username: 'b' },
    });
  });

  test('is found by name, but for dots', async () => {
    const id = await newUser(served, 'ana');
    expect(await served.root.get('/users/resolve/A.NA')).toMatchObject({ status: 200, body: { success: true, id } });
    expect(await served.root.get('/users/resolve/nobody')).toMatchObject(noUser);
    expect(await served.root.get(`/users/${unknownId}`)).toMatchObject(noUser);
  });

  test('is changed', async () => {
    const { root } = served;
    const id = await newUser(served, 'ana');
    const change = (fields: object) => root.send('PUT', `/users/${id}`, fields);
    const fields = { name: 'Ana B', targets: ['smtp://mx.example.org:25'] };
    expect(await change({ ...fields, metaData: '{"x":2}', recipients: 5 })).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect(await root.get(`/users/${id}`)).toMatchObject({
      body: { ...fields, metaData: { x: 2 }, limits: { recipients: { allowed: 5 } } },
    });
    expect(await change({ existingPassword: 'wrong', password: 'new' })).toMatchObject(
      refusal(500, 'Password verification failed', 'AuthFail'),
    );
    expect(await change({ existingPassword: password, password: 'new' })).toMatchObject({ status: 200 });
    expect(await change({ name: '' })).toMatchObject({ status: 200 });
    expect(await root.get(`/users/${id}`)).toMatchObject({ body: { name: '' } });
    expect(await root.send('PUT', `/users/${unknownId}`, { name: 'x' })).toMatchObject(
      refusal(500, 'User was not found', 'UserNotFound'),
    );
  });

  test('is deleted, and restored with the addresses that are still free', async () => {
    const { root } = served;
    const id = await newUser(served, 'ana');
    await root.send('POST', `/users/${id}/addresses`, { address: 'second@example.test' });
    const deleteAfter = new Date(Date.now() + 1_000_000).toISOString();
    const deleted = await root.send('DELETE', `/users/${id}?deleteAfter=${deleteAfter}`);
    const task = textIn(deleted, 'task');
    expect(deleted.body).toEqual({
      success: true,
      code: 'TaskScheduled',
      user: id,
      addresses: { deleted: 2 },
      deleteAfter,
      task,
    });
    expect(await root.get(`/users/${id}`)).toMatchObject(noUser);
    expect(await root.get(`/users/${id}/restore`)).toMatchObject({
      body: { username: 'ana', recoverableAddresses: ['ana@example.test', 'second@example.test'] },
    });
    await newUser(served, 'other', { address: 'ana@example.test' });
    expect((await root.send('POST', `/users/${id}/restore`, {})).body).toEqual({
      success: true,
      code: 'TaskCancelled',
      user: id,
      task,
      addresses: { recovered: 1, main: 'second@example.test' },
    });
    await root.send('DELETE', `/users/${id}`);
    expect(await root.send('POST', `/users/${id}/restore`, {})).toMatchObject(
      refusal(500, 'Deletion already in progress', 'DeleteInProgress'),
    );
    expect(await root.get(`/users/${unknownId}/restore`)).toMatchObject(
      refusal(404, 'Deleted account was not found', 'AccountNotFound'),
    );
  });

  test('gets a new password, which has to be changed; the old one goes on', async () => {
    const { root } = served;
    const id = await newUser(served, 'ana');
    const fresh = textIn(await root.send('POST', `/users/${id}/password/reset`, {}), 'password');
    expect(fresh).toHaveLength(12);
    for (const [sent, requirePasswordChange] of [
      [fresh, true],
      [password, false],
    ] as const) {
      expect(await root.send('POST', '/authenticate', { username: 'ana', password: sent })).toMatchObject({
        status: 200,
        body: { requirePasswordChange },
      });
    }
    expect(await root.send('POST', `/users/${unknownId}/password/reset`, {})).toMatchObject(
      refusal(500, `Could not update user ${unknownId}`, 'UserUpdateFail'),
    );
  });

  test('has its storage counted', async () => {
    const { root, sandbox } = served;
    const id = await newUser(served, 'ana');
    sandbox.deliver('ana@example.test', { text: 'Hello' });
    const { storageUsed = 0 } = sandbox.state.users.get(id) ?? {};
    expect(storageUsed).toBeGreaterThan(0);
    expect(await root.send('POST', `/users/${id}/quota/reset`, {})).toMatchObject({
      body: { storageUsed, previousStorageUsed: storageUsed },
    });
    expect(await root.send('POST', '/quota/reset', {})).toMatchObject({ body: { task: expect.any(String) } });
  });
});

describe('a list of users', () => {
  test('comes in pages, forth and back', async () => {
    const { root } = served;
    for (const username of ['ana', 'bob', 'cee']) await newUser(served, username);
    const first = await root.get('/users?limit=2');
    expect(first.body).toMatchObject({ total: 3, page: 1, previousCursor: false });
    expect(names(first, 'username')).toEqual(['ana', 'bob']);
    const second = await root.get(`/users?limit=2&next=${textIn(first, 'nextCursor')}`);
    expect(second.body).toMatchObject({ total: 3, page: 2, nextCursor: false });
    expect(names(second, 'username')).toEqual(['cee']);
    const back = await root.get(`/users?limit=2&previous=${textIn(second, 'previousCursor')}`);
    expect(back.body).toMatchObject({ page: 1, previousCursor: false });
    expect(names(back, 'username')).toEqual(['ana', 'bob']);
  });

  test('with a cursor of something else is empty', async () => {
    await newUser(served, 'ana');
    expect((await served.root.get('/users?next=eyJ4IjoxfQ')).body).toEqual({
      success: true,
      total: 1,
      page: 1,
      nextCursor: false,
      results: [],
    });
  });

  test.each([
    ['query=an', ['ana']],
    ['tags=blue,green', ['bob']],
    ['requiredTags=blue,green', []],
    ['forward=x@example.org', ['bob']],
    ['query=', ['ana', 'bob']],
  ])('%s', async (query, found) => {
    await newUser(served, 'ana');
    await newUser(served, 'bob', { tags: ['Blue'], targets: ['x@example.org'] });
    expect(names(await served.root.get(`/users?${query}`), 'username')).toEqual(found);
  });
});

describe('addresses', () => {
  test('of a user', async () => {
    const { root } = served;
    const user = await newUser(served, 'ana');
    const path = `/users/${user}/addresses`;
    const id = textIn(await root.send('POST', path, { address: 'Second@Example.test', name: 'S', tags: ['A'] }), 'id');
    const shown = { id, name: 'S', address: 'second@example.test', main: false, tags: ['A'] };
    expect(resultsIn(await root.get(path))).toMatchObject([{ address: 'ana@example.test', main: true }, shown]);
    expect(await root.get(`${path}/${id}`)).toMatchObject({ body: { success: true, ...shown } });
    expect(await root.send('PUT', `${path}/${id}`, { main: true })).toMatchObject({ status: 200 });
    expect(await root.get(`/users/${user}`)).toMatchObject({ body: { address: 'second@example.test' } });
    expect(await root.send('PUT', `${path}/${id}`, { main: false })).toMatchObject(
      refusal(400, 'Cannot unset main status', 'InputValidationError'),
    );
    expect(await root.send('DELETE', `${path}/${id}`)).toMatchObject(
      refusal(400, 'Can not delete main address', 'NotPermitted'),
    );
    expect(await root.send('DELETE', `${path}/${unknownId}`)).toMatchObject(
      refusal(404, 'Invalid or unknown email address identifier', 'AddressNotFound'),
    );
  });

  test.each([
    [{ address: 'an.a@example.test' }, 'This email address already exists', 'AddressExistsError'],
    [{ address: '*@wild.test' }, 'Address can not contain *', 'InputValidationError'],
    [
      { address: '*@wild.test', allowWildcard: true, main: true },
      'Main address can not contain *',
      'InputValidationError',
    ],
    [{ address: 'a+b@example.test' }, 'Address can not contain +', 'InputValidationError'],
  ])('refused: %j', async (fields, message, code) => {
    const user = await newUser(served, 'ana');
    expect(await served.root.send('POST', `/users/${user}/addresses`, fields)).toMatchObject(
      refusal(400, message, code),
    );
  });

  test('that forward', async () => {
    const { root } = served;
    const fields = {
      address: 'fwd@example.test',
      targets: ['x@example.org', 'https://hook.example.org/'],
      forwards: 10,
    };
    const id = textIn(await root.send('POST', '/addresses/forwarded', fields), 'id');
    const shown = {
      id,
      address: fields.address,
      targets: fields.targets,
      limits: { forwards: { allowed: 10, used: 0, ttl: false } },
    };
    expect(await root.get(`/addresses/forwarded/${id}`)).toMatchObject({ body: shown });
    expect(await root.get('/addresses/resolve/fwd@example.test')).toMatchObject({ body: shown });
    await root.send('PUT', `/addresses/forwarded/${id}`, { forwardedDisabled: true, targets: ['only@example.org'] });
    expect(resultsIn(await root.get('/addresses?forward=only'))).toEqual([
      {
        id,
        address: fields.address,
        forwarded: true,
        forwardedDisabled: true,
        targets: ['only@example.org'],
        tags: [],
      },
    ]);
    expect(await root.send('DELETE', `/addresses/forwarded/${id}`)).toMatchObject({ status: 200 });
    expect(await root.get(`/addresses/forwarded/${id}`)).toMatchObject(
      refusal(404, 'Invalid or unknown address', 'AddressNotFound'),
    );
  });

  test('are found by what comes to the same', async () => {
    const user = await newUser(served, 'ana');
    expect(await served.root.get('/addresses/resolve/a.na+x@example.test')).toMatchObject({
      body: { address: 'ana@example.test', user },
    });
    expect(await served.root.get('/addresses/resolve/bad')).toMatchObject(
      invalid({ address: '"address" does not match any of the allowed types' }),
    );
  });

  test('move to another domain together', async () => {
    const { root } = served;
    const user = await newUser(served, 'ana');
    const domains = { oldDomain: 'example.test', newDomain: 'new.test' };
    expect(await root.send('PUT', '/addresses/renameDomain', domains)).toMatchObject({
      body: { modifiedAddresses: 1, modifiedUsers: 1, modifiedDkim: 0, modifiedAliases: 0 },
    });
    expect(await root.get(`/users/${user}`)).toMatchObject({ body: { address: 'ana@new.test' } });
  });

  test('to whom somebody has written are remembered', async () => {
    await newUser(served, 'ana');
    const ana = await login(served, 'ana');
    await ana.send('POST', '/users/me/submit', { to: [{ name: 'X', address: 'x@example.org' }], text: 'Hi' });
    const found = await ana.get('/users/me/addressregister?query=example.org');
    expect(resultsIn(found)).toEqual([{ id: expect.any(String), name: 'X', address: 'x@example.org' }]);
    expect(await ana.get('/users/me/addressregister')).toMatchObject(invalid({ query: '"query" is required' }));
  });
});
