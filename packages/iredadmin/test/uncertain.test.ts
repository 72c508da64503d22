import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { IredadminClient } from '../src/index.js';

const mail = 'ana@a.example';

// The waits between the attempts are as short as chance can make them.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

/** A client of a server that answers its logins, and then its calls in turn, the last one for good. */
async function serving(...answers: readonly { status?: number; type?: string; body: string }[]) {
  let calls = 0;
  const listener: RequestListener = (request, response) => {
    if (request.url?.endsWith('/login')) {
      return response.writeHead(200, { 'set-cookie': 'sid=1; Path=/' }).end('{"_success":true}');
    }
    const {
      status = 200,
      type = 'application/json',
      body,
    } = answers[Math.min(calls, answers.length - 1)] ?? { body: '' };
    calls += 1;
    return response.writeHead(status, { 'content-type': type }).end(body);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const options = { baseUrl: `http://127.0.0.1:${port}/api`, username: 'a@b.example', password: 'S3cret!' };
  return { client: new IredadminClient({ ...options, logger: quiet }), calls: () => calls };
}

const refusal = (message: string) => ({ body: JSON.stringify({ _success: false, _msg: message }) });

describe('a failure under status 200 that does not say that nothing was done', () => {
  const traceback = 'Traceback (most recent call last):\n  File "update.py", line 1';
  test.each([
    ['SERVER_DOWN', 'ServerError', 3],
    ['UPDATED_FAILED', 'ServerError', 3],
    ["OperationalError(2006, 'MySQL server has gone away')", 'ServerError', 3],
    ["SERVER_DOWN({'desc': \"Can't contact LDAP server\"})", 'ServerError', 3],
    ["(2013, 'Lost connection to MySQL server during query')", 'ServerError', 3],
    ["{'desc': 'Server is busy'}", 'ServerError', 3],
    [traceback, 'ServerError', 3],
    ['Something went wrong.', 'ApiError', 1],
    ['SOME_NEW_CODE', 'ApiError', 1],
    ['PW_EMPTY,SOME_NEW_CODE', 'InvalidRequestError', 1],
    ['', 'ApiError', 1],
  ])('%j', async (message, name, reads) => {
    const write = await serving(refusal(message));
    const error = await write.client.users.update(mail, { name: 'x' }).catch((caught) => caught);
    expect(error).toMatchObject({ name, mayHaveTakenEffect: true, operation: 'users.update' });
    expect(write.calls()).toBe(1);
    const read = await serving(refusal(message));
    const failure = await read.client.users.get(mail).catch((caught) => caught);
    expect(failure).toMatchObject({ name });
    expect(failure.mayHaveTakenEffect).toBeUndefined();
    expect(read.calls()).toBe(reads);
  });

  test('a read that fails so goes through when the server is well again', async () => {
    const { client, calls } = await serving(refusal('SERVER_DOWN'), {
      body: '{"_success":true,"_data":["a.example"]}',
    });
    expect(await client.domains.names().toArray()).toEqual(['a.example']);
    expect(calls()).toBe(2);
  });

  test('a no that is known says that nothing was done', async () => {
    for (const code of ['PERMISSION_DENIED', 'ALREADY_EXISTS', 'PW_EMPTY, PW_NO_LETTER', 'EXCEED_LIMIT_USERS']) {
      const { client } = await serving(refusal(code));
      const error = await client.users.create(mail, { password: 'x' }).catch((caught) => caught);
      expect(error.mayHaveTakenEffect).toBeUndefined();
    }
  });
});

describe('a 404 that is not of the product', () => {
  const strangers = [
    { status: 404, type: 'text/plain', body: 'default backend - 404' },
    { status: 404, type: 'text/html', body: '<html>Not Found</html>' },
    { status: 404, body: '{"message":"no Route matched with those values"}' },
    { status: 404, body: '{"success":false,"errors":[]}' },
    { status: 404, body: '' },
    { status: 410, body: '{"error":"gone"}' },
  ];
  test.each(strangers)('$type $body: a read is no NotFoundError, and a delete not done', async (stranger) => {
    const read = await serving(stranger);
    await expect(read.client.users.get(mail)).rejects.toMatchObject({ name: 'ApiError', status: stranger.status });
    const broken = await serving({ status: 502, body: '' }, stranger);
    const error = await broken.client.users.delete(mail).catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ApiError', status: stranger.status, mayHaveTakenEffect: true });
    expect(broken.calls()).toBe(2);
  });

  test('the own word for it is, and after a broken attempt means that it was done', async () => {
    const read = await serving(refusal('NO_SUCH_ACCOUNT'));
    await expect(read.client.users.get(mail)).rejects.toMatchObject({ name: 'NotFoundError' });
    const broken = await serving({ status: 502, body: '' }, refusal('NO_SUCH_ACCOUNT'));
    expect(await broken.client.users.delete(mail)).toBeUndefined();
    expect(broken.calls()).toBe(2);
  });
});

describe('an empty answer', () => {
  test.each([200, 204])('with %i is the success of what changes something', async (status) => {
    const { client } = await serving({ status, body: '' });
    expect(await client.users.update(mail, { name: 'x' })).toBeUndefined();
    expect(await client.domains.create('a.example')).toBeUndefined();
    expect(await client.wblist.clear({ global: true }, 'inbound', 'whitelist')).toBeUndefined();
  });

  test('is none of what asks something', async () => {
    const { client } = await serving({ status: 204, body: '' });
    const quick = { retries: 0 };
    await expect(client.users.get(mail, quick)).rejects.toMatchObject({ name: 'DecodeError' });
    await expect(client.users.verifyPassword(mail, 'x', quick)).rejects.toMatchObject({ name: 'DecodeError' });
  });

  test('and what comes with a success of a change is not its result', async () => {
    const { client } = await serving({ body: '{"_success":true,"_data":{"password":"x"}}' });
    expect(await client.users.update(mail, { name: 'x' })).toBeUndefined();
    expect(await client.rawRequest('POST /something/new')).toEqual({ password: 'x' });
  });
});

describe('what cannot be read shows no password hash', () => {
  const hash = 'APvI8DhU8Ktstdlye6yVDaypcrfqsUcXk0c7aQ';
  const shown = (error: Error) => `${error.message} ${error.stack} ${JSON.stringify(error)}`;
  const row = `"password":"{SSHA}${hash}","userPassword":["{SSHA512}${hash}"],"quota":1`;

  test.each([
    ['a profile of nobody', `{"_success":true,"_data":{${row}}}`],
    ['one that is cut off', `{"_success":true,"_data":{${row}`],
    ['one under a failure', `{"_success":false,"_msg":"PERMISSION_DENIED","_data":{${row}}}`],
    ['one in the words of a failure', `{"_success":false,"_msg":"KeyError(u'x', {'password': '{SSHA}${hash}'})"}`],
  ])('%s', async (_, body) => {
    const { client } = await serving({ body });
    const error = await client.users.get(mail, { retries: 0 }).catch((caught) => caught);
    expect(error).toMatchObject({ provider: 'iredadmin', operation: 'users.get', method: 'GET' });
    expect(shown(error)).not.toContain(hash);
    const list = await client.users.list('a.example', { retries: 0 }).catch((caught) => caught);
    expect(shown(list)).not.toContain(hash);
  });

  test.each([
    ['cut off', `dn: mail=${mail}\nuserPassword: {SSHA}${hash}\nmail: x`],
    ['cut off within base64', `dn: mail=${mail}\nuserPassword:: e1NTSEE1MTJ9${hash}\n ${hash}\n ${hash}`],
    ['in no form', `# an export\nuserPassword:: e1NTSEE1MTJ9\n ${hash}\n ${hash}\nmail: x\n`],
    ['cut off in the envelope', `{"_success":true,"_data":"dn: x\\nuserPassword:: e1NT\\n ${hash}\\n ${hash}`],
    [
      'within a failure',
      JSON.stringify({ _success: false, _msg: 'INVALID_MAIL', _data: `userPassword: {CRYPT}${hash}` }),
    ],
  ])('an export that is %s', async (_, body) => {
    const { client } = await serving({ body, type: 'text/plain' });
    const error = await client.ldif.user(mail, { retries: 0 }).catch((caught) => caught);
    expect(error).toMatchObject({ provider: 'iredadmin', operation: 'ldif.user' });
    expect(shown(error)).not.toContain(hash);
  });
});
