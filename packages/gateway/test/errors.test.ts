import type { ServerResponse } from 'node:http';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Call, comparing } from './compare.js';
import { errorOf, json, mark, pageClients, providersAt, startGateway, startUpstream } from './harness.js';

/** What fails behind a gateway fails as without one: same class, same fields, as many tries. */

const upstream = await startUpstream(undefined, afterAll);
const gateway = await startGateway(upstream.url, {}, afterAll);
const { same } = comparing(upstream, gateway);
beforeEach(() => {
  upstream.received.length = 0;
});

const user = '64f0c0ffee64f0c0ffee0001';

type ParsedResponse = (response: ServerResponse) => void;
const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): ParsedResponse =>
  (response) =>
    json(response, status, body, headers);
const html =
  (status: number): ParsedResponse =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  };

const planimail: Call = (it) => it.planimail.aliases.get('a@example.org');
const protecmail: Call = (it) => it.protecmail.domains.get('a.example');
const cleanmail: Call = (it) => it.cleanmail.domains.get('5');
const iredadmin: Call = (it) => it.iredadmin.users.get('a@example.org');
const wildduck: Call = (it) => it.wildduck.users.get(user);

const phone = { email: 'a@b.example', password: 'x', quotamb: 1, name: 'A', surname: 'B', phone: '5' };

describe('an answer that is a failure', () => {
  test.each<[string, string, Call, ParsedResponse]>([
    [
      'planimail: not there, under 200',
      'NotFoundError',
      planimail,
      answering(200, { msg: 'User Alias a@example.org does not exist in Planimail myplan' }),
    ],
    [
      'planimail: a field with its name',
      'InvalidRequestError',
      (it) => it.planimail.mailboxes.create(phone),
      answering(400, { msg: 'phone 5 is in invalid format' }),
    ],
    [
      'planimail: in the way',
      'ConflictError',
      (it) => it.planimail.aliases.add('a@b.example', 'c@d.example'),
      answering(400, { msg: 'A mailbox a@b.example already exists in Planimail myplan' }),
    ],
    ['planimail: a key that is refused', 'AuthenticationError', planimail, answering(401, { msg: 'Unauthorized' })],
    [
      'protecmail: a refusal under 200',
      'ApiError',
      protecmail,
      answering(200, { request_id: 'r-1', success: false, msg: 'no' }),
    ],
    [
      'protecmail: not there, with the id of the request',
      'NotFoundError',
      protecmail,
      answering(404, { request_id: 'r-2', success: false, msg: 'unknown domain' }),
    ],
    [
      'protecmail: forbidden',
      'PermissionDeniedError',
      protecmail,
      answering(403, { success: false, msg: 'not yours' }),
    ],
    [
      'cleanmail: invalid, with its words',
      'InvalidRequestError',
      cleanmail,
      answering(422, { message: 'name is wrong' }, { 'x-request-id': 'r-3' }),
    ],
    [
      'cleanmail: in conflict',
      'ConflictError',
      (it) => it.cleanmail.emails.release('u', 'INBOX', 'm'),
      answering(412, { error: 'infected' }),
    ],
    ['cleanmail: full', 'QuotaExceededError', cleanmail, answering(507, { message: 'full' })],
    [
      'cleanmail: a token that is refused',
      'AuthenticationError',
      cleanmail,
      answering(401, { message: 'token expired' }),
    ],
    ['cleanmail: a failure of the server', 'ServerError', cleanmail, answering(500, { message: 'oops' })],
    ['cleanmail: a page of a proxy', 'ServerError', cleanmail, html(502)],
    ['cleanmail: a status that nobody knows', 'ApiError', cleanmail, answering(418, {})],
    [
      'iredadmin: not there, under 200',
      'NotFoundError',
      iredadmin,
      answering(200, { _success: false, _msg: 'NO_SUCH_ACCOUNT' }),
    ],
    [
      'iredadmin: there already',
      'ConflictError',
      (it) => it.iredadmin.users.create('a@b.example', { password: 'AsTr0ng@' }),
      answering(200, { _success: false, _msg: 'ALREADY_EXISTS' }),
    ],
    [
      'iredadmin: forbidden',
      'PermissionDeniedError',
      iredadmin,
      answering(200, { _success: false, _msg: 'PERMISSION_DENIED' }),
    ],
    [
      'wildduck: fields with their names',
      'InvalidRequestError',
      wildduck,
      answering(400, { error: 'validation', code: 'InputValidationError', details: { 'targets,0': 'bad' } }),
    ],
    [
      'wildduck: there already, under 500',
      'ConflictError',
      (it) => it.wildduck.users.create({ username: 'a', password: 'secret' }),
      answering(500, { error: 'This username already exists', code: 'UserExistsError' }),
    ],
    [
      'wildduck: too many tries, which says when',
      'RateLimitError',
      wildduck,
      answering(403, { error: 'Limit expires in 5 minutes', code: 'RateLimitedError' }),
    ],
    [
      'wildduck: its token is refused',
      'AuthenticationError',
      wildduck,
      answering(403, { code: 'InvalidToken', message: 'Invalid accessToken value' }),
    ],
  ])('%s: %s', async (_, name, call, answer) => {
    upstream.handle = (_request, response) => answer(response);
    const { fields, requests } = await same(call);
    expect(fields.name).toBe(name);
    expect(requests).toBe(1);
  });

  test.each<[string, Call, ParsedResponse]>([
    ['HTML under 200', cleanmail, html(200)],
    [
      'half a JSON',
      cleanmail,
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":'),
    ],
    ['another envelope', protecmail, answering(200, { hello: 1 })],
    ['a sentence that is unknown', planimail, answering(200, { msg: 'what is this' })],
    ['no list', (it) => it.wildduck.users.list(), answering(200, { success: true, results: 5 })],
  ])('%s is a DecodeError, which says what may have happened', async (_, call, answer) => {
    upstream.handle = (_request, response) => answer(response);
    const { fields } = await same(call);
    expect(fields.name).toBe('DecodeError');
    const write = await same((it) => it.cleanmail.domains.update('5', { defaultLanguage: 'DE' })).catch(
      () => undefined,
    );
    expect(
      write === undefined || write.fields.mayHaveTakenEffect === undefined || write.fields.mayHaveTakenEffect === true,
    ).toBe(true);
  });

  test('input that does not fit is a ValidationError of the page, and nothing is sent to anybody', async () => {
    const { fields, requests } = await same((it) => it.cleanmail.domains.get('..'));
    expect(fields).toMatchObject({ name: 'ValidationError', issues: [{ path: ['domainId'], in: 'path' }] });
    expect(requests).toBe(0);
  });
});

describe('credentials that the gateway lacks', () => {
  test('a token source that fails is an AuthenticationError of status 502', async () => {
    const { cleanmail: provider } = providersAt(upstream.url);
    const token = () => Promise.reject(new Error('the vault said no'));
    const { address } = await startGateway('', { providers: { cleanmail: { ...provider, token } } });
    const answer = await fetch(`${address}/cleanmail/domains/5`, { headers: mark });
    expect(answer.status).toBe(502);
    const through = await errorOf(pageClients(address).cleanmail.domains.get('5'));
    expect(through.name).toBe('AuthenticationError');
  });
});
