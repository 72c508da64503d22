import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  invalid,
  mailboxId,
  messagesPath,
  newUser,
  refusal,
  resultsIn,
  type Served,
  serve,
  textIn,
  unknownId,
} from './wildduck-calls.js';

/** What a WildDuck server does besides keeping mail: sending it, files, filters, keys and the like. */
let served: Served;
let user: string;
let path: string;
beforeEach(async () => {
  served = await serve();
  user = await newUser(served, 'ana', { name: 'Ana' });
  path = `/users/${user}`;
});
afterEach(() => served.close());

const idIn = (answer: Parameters<typeof textIn>[0]) => textIn(answer, 'id');

describe('submitting', () => {
  test('queues a mail and keeps it among the sent ones', async () => {
    const { root } = served;
    const message = {
      to: [{ name: 'X', address: 'x@example.org' }],
      bcc: [{ address: 'b@example.org' }],
      from: { name: 'Me', address: 'somebody@else.test' },
      subject: 'Hi',
      text: 'Hello',
    };
    const mailbox = await mailboxId(served, user, 'Sent Mail');
    const answer = await root.send('POST', `${path}/submit`, message);
    expect(answer.body).toEqual({
      success: true,
      message: { id: 1, mailbox, queueId: expect.stringMatching(/^[0-9a-f]{18}$/) },
    });
    expect((await root.get(`${await messagesPath(served, user, 'Sent Mail')}/1`)).body).toMatchObject({
      envelope: { from: 'ana@example.test', rcpt: [{ value: 'x@example.org' }, { value: 'b@example.org' }] },
      from: { name: 'Me', address: 'ana@example.test' },
      seen: true,
      draft: false,
      outbound: [
        {
          entries: [
            { seq: '001', recipient: 'x@example.org' },
            { seq: '002', recipient: 'b@example.org' },
          ],
        },
      ],
    });
    expect((await root.get(path)).body).toMatchObject({ limits: { recipients: { used: 2, ttl: 86400 } } });
  });

  test.each([
    [{}, 'Sent Mail', false],
    [{ to: [{ address: 'bad' }] }, 'Sent Mail', false],
    [{ isDraft: true, to: [{ address: 'x@example.org' }] }, 'Drafts', false],
    [{ uploadOnly: true, to: [{ address: 'x@example.org' }] }, 'Sent Mail', false],
    [{ unknown: 1, envelope: { to: [{ address: 'x@example.org' }] } }, 'Sent Mail', expect.any(String)],
  ])('%j', async (message, where, queueId) => {
    const mailbox = await mailboxId(served, user, where);
    expect((await served.root.send('POST', `${path}/submit`, message)).body).toEqual({
      success: true,
      message: { id: 1, mailbox, queueId },
    });
  });

  test('for a user who is not there answers that it was a success', async () => {
    const answer = await served.root.send('POST', `/users/${unknownId}/submit`, { to: [{ address: 'x@example.org' }] });
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
    expect(await served.root.send('POST', `${path}/submit`, { mailbox: unknownId })).toMatchObject(
      refusal(500, 'Mailbox is missing', 'InternalDatabaseError'),
    );
  });

  test('an answer marks what it answers', async () => {
    const { root, sandbox } = served;
    sandbox.deliver('ana@example.test', { from: 'bob@example.org', subject: 'Topic', text: 'Hello' });
    const inbox = await messagesPath(served, user);
    const reference = { mailbox: await mailboxId(served, user, 'INBOX'), id: 1 };
    await root.send('POST', `${path}/submit`, { reference: { ...reference, action: 'reply' }, text: 're' });
    expect((await root.get(`${inbox}/1`)).body).toMatchObject({ answered: true, forwarded: false });
    expect((await root.get(`${await messagesPath(served, user, 'Sent Mail')}/1`)).body).toMatchObject({
      subject: 'Re: Topic',
      to: [{ address: 'bob@example.org' }],
    });
  });

  test('a draft moves it', async () => {
    const { root } = served;
    const drafts = await messagesPath(served, user, 'Drafts');
    await root.send('POST', drafts, { draft: true, to: [{ address: 'x@example.org' }], text: 'Hi' });
    expect((await root.send('POST', `${drafts}/1/submit`, {})).body).toEqual({
      success: true,
      queueId: expect.any(String),
      message: { id: 1, mailbox: await mailboxId(served, user, 'Sent Mail'), size: expect.any(Number) },
    });
    expect(await root.get(drafts)).toMatchObject({ body: { total: 0 } });
    await root.send('POST', drafts, { text: 'no draft' });
    expect(await root.send('POST', `${drafts}/2/submit`, {})).toMatchObject(
      refusal(400, 'This message is not a draft', 'MessageNotDraft'),
    );
  });

  test('forwarding queues for every address', async () => {
    const { root, sandbox } = served;
    sandbox.deliver('ana@example.test');
    const inbox = await messagesPath(served, user);
    expect((await root.send('POST', `${inbox}/1/forward`, { addresses: ['x@example.org'] })).body).toEqual({
      success: true,
      queueId: expect.any(String),
      forwarded: [{ seq: '001', type: 'mail', value: 'x@example.org' }],
    });
    expect((await root.send('POST', `${inbox}/1/forward`, { target: 3 })).body).toEqual({
      success: true,
      forwarded: [],
    });
  });
});

describe('files', () => {
  const bytes = new Uint8Array([0, 255, 128]);

  test('are stored byte for byte', async () => {
    const { root } = served;
    const id = idIn(
      await root.upload(`${path}/storage?filename=a%20b.png&contentType=image/png`, bytes, 'application/binary'),
    );
    const file = await root.get(`${path}/storage/${id}`);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect([...file.bytes]).toEqual([...bytes]);
    expect(resultsIn(await root.get(`${path}/storage`))).toMatchObject([{ id, filename: 'a b.png', size: 3 }]);
    expect(await root.send('DELETE', `${path}/storage/${id}`)).toMatchObject({ status: 200 });
    expect(await root.get(`${path}/storage/${id}`)).toMatchObject(
      refusal(404, 'This file does not exist', 'FileNotFound'),
    );
  });

  test('come as octets, JSON or a form', async () => {
    const { root } = served;
    expect(await root.upload(`${path}/storage`, bytes, 'application/octet-stream')).toMatchObject(
      invalid({ content: '"content" is required' }),
    );
    const content = Buffer.from(bytes).toString('base64');
    await root.send('POST', `${path}/storage`, { filename: 'j.txt', content, encoding: 'base64', cid: 'c' });
    const body = new FormData();
    body.append('filename', 'm.bin');
    body.append('content', new Blob([bytes]), 'other.bin');
    await root.request(`${path}/storage`, { method: 'POST', body });
    expect(resultsIn(await root.get(`${path}/storage`))).toMatchObject([
      { filename: 'j.txt', contentType: 'text/plain', cid: 'c', size: 3 },
      { filename: 'm.bin', contentType: 'application/octet-stream', size: 3 },
    ]);
  });

  test('go into messages', async () => {
    const { root } = served;
    const id = idIn(await root.upload(`${path}/storage?filename=a.png`, bytes, 'image/png'));
    const inbox = await messagesPath(served, user);
    await root.send('POST', inbox, { text: 'x', files: [id, unknownId] });
    expect((await root.get(`${inbox}/1`)).body).toMatchObject({
      attachments: [{ filename: 'a.png', contentType: 'image/png' }],
      files: [{ id, filename: 'a.png', size: 3, cid: null }],
    });
    expect([...(await root.get(`${inbox}/1/attachments/ATT00001`)).bytes]).toEqual([...bytes]);
  });
});

test('filters are kept, and said in words', async () => {
  const { root } = served;
  const mailbox = await mailboxId(served, user, 'INBOX');
  const query = { from: 'bob', ha: true, size: -5 };
  const action = { seen: true, spam: false, targets: ['q@example.org'], mailbox };
  const id = idIn(await root.send('POST', `${path}/filters`, { name: 'F', query, action }));
  expect((await root.get(`${path}/filters`)).body).toMatchObject({
    limits: { allowed: 400, used: 1 },
    results: [
      {
        id,
        name: 'F',
        query: [['from', '(bob)'], ['has attachment'], ['smaller', 5]],
        action: [
          ['mark as read'],
          ['do not mark it as spam'],
          ['forward to', 'q@example.org'],
          ['move to folder', '"INBOX"'],
        ],
        originalQuery: query,
        originalAction: action,
        disabled: false,
      },
    ],
  });
  expect((await root.get('/filters?forward=q@')).body).toMatchObject({ total: 1, results: [{ id, user }] });
  await root.send('PUT', `${path}/filters/${id}`, { query: { from: 'bo' }, action: { seen: '' }, disabled: true });
  expect((await root.get(`${path}/filters/${id}`)).body).toMatchObject({
    query: { ...query, from: 'bo' },
    action: { spam: false, targets: ['q@example.org'], mailbox },
    disabled: true,
  });
  const noMailbox = await root.send('POST', `${path}/filters`, { query: {}, action: { mailbox: unknownId } });
  expect(noMailbox).toMatchObject(refusal(404, 'This mailbox does not exist', 'NoSuchMailbox'));
  await root.send('PUT', path, { filters: 1 });
  expect(await root.send('POST', `${path}/filters`, { query: {}, action: {} })).toMatchObject({
    status: 403,
    body: { error: 'Maximum filters limit reached', code: 'TooMany', allowed: 1 },
  });
  expect(await root.send('DELETE', `${path}/filters/${id}`)).toMatchObject({ status: 200 });
  expect(await root.send('DELETE', `${path}/filters/${id}`)).toMatchObject(
    refusal(404, 'Filter was not found', 'FilterNotFound'),
  );
});

test('an autoreply is switched on, changed and taken away', async () => {
  const { root } = served;
  const none = { success: true, status: false, name: '', subject: '', text: '', html: '' };
  expect((await root.get(`${path}/autoreply`)).body).toEqual(none);
  const fields = { status: true, name: 'N', subject: 'S', text: 'T', html: '<p>T</p>' };
  const end = '2100-01-01T00:00:00.000Z';
  const id = idIn(await root.send('PUT', `${path}/autoreply`, { ...fields, end }));
  expect((await root.get(`${path}/autoreply`)).body).toEqual({ ...none, ...fields, end, created: expect.any(String) });
  expect((await root.get(path)).body).toMatchObject({ autoreply: true });
  expect(await root.send('PUT', `${path}/autoreply`, { end: false, text: '' })).toMatchObject({ body: { id } });
  const changed = await root.get(`${path}/autoreply`);
  expect(changed.body).toMatchObject({ text: '' });
  expect(changed.body).not.toHaveProperty('end');
  await root.send('DELETE', `${path}/autoreply`);
  expect((await root.get(`${path}/autoreply`)).body).toEqual(none);
});

describe('DKIM keys', () => {
  test('are made, one of a domain', async () => {
    const { root } = served;
    const made = await root.send('POST', '/dkim', { domain: 'Example.Test', selector: 's1' });
    const id = idIn(made);
    expect(made.body).toMatchObject({
      domain: 'example.test',
      selector: 's1',
      fingerprint: expect.stringMatching(/^([0-9a-f]{2}:){31}[0-9a-f]{2}$/),
      publicKey: expect.stringMatching(/^-----BEGIN PUBLIC KEY-----\n/),
      dnsTxt: { name: 's1._domainkey.example.test', value: expect.stringMatching(/^v=DKIM1;t=s;p=MIIB/) },
      success: true,
    });
    expect(idIn(await root.send('POST', '/dkim', { domain: 'example.test', selector: 's2' }))).toBe(id);
    expect(resultsIn(await root.get('/dkim?query=exam'))).toMatchObject([{ id, selector: 's2' }]);
    expect(await root.get('/dkim/resolve/example.test')).toMatchObject({ body: { success: true, id } });
    expect(await root.send('DELETE', `/dkim/${id}`)).toMatchObject({ status: 200 });
    const unknown = refusal(404, 'Invalid or unknown DKIM key', 'DkimNotFound');
    expect(await root.get(`/dkim/${id}`)).toMatchObject(unknown);
  });

  test('are taken', async () => {
    const { root } = served;
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    expect(await root.send('POST', '/dkim', { domain: 'two.test', selector: 's', privateKey })).toMatchObject({
      body: { publicKey },
    });
    const ed25519 = Buffer.alloc(32, 7).toString('base64');
    expect(await root.send('POST', '/dkim', { domain: 'ed.test', selector: 's', privateKey: ed25519 })).toMatchObject({
      body: { dnsTxt: { value: 'v=DKIM1;t=s;p=6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=' } },
    });
    expect(await root.send('POST', '/dkim', { domain: 'x.test', selector: 's', privateKey: 'bad' })).toMatchObject(
      invalid({ privateKey: '"privateKey" does not match any of the allowed types' }),
    );
  });
});

test('domain aliases', async () => {
  const { root, sandbox } = served;
  const alias = { alias: 'alias.test', domain: 'example.test' };
  const id = idIn(await root.send('POST', '/domainaliases', alias));
  expect(await root.send('POST', '/domainaliases', alias)).toMatchObject(
    refusal(400, 'This domain alias already exists', 'AliasExists'),
  );
  expect(resultsIn(await root.get('/domainaliases?query=ali'))).toEqual([{ id, ...alias }]);
  expect(await root.get('/domainaliases/resolve/alias.test')).toMatchObject({ body: { id } });
  expect(sandbox.deliver('ana@alias.test')).toMatchObject({ user });
  expect(await root.send('DELETE', `/domainaliases/${id}`)).toMatchObject({ status: 200 });
  expect(await root.get(`/domainaliases/${id}`)).toMatchObject(
    refusal(404, 'Invalid or unknown alias', 'AliasNotFound'),
  );
  expect(() => sandbox.deliver('ana@alias.test')).toThrow('No user has the address ana@alias.test.');
});

test('webhooks', async () => {
  const { root } = served;
  const webhook = { type: ['user.created', '*'], url: 'https://h.example.org/' };
  const id = idIn(await root.send('POST', '/webhooks', webhook));
  await root.send('POST', '/webhooks', { ...webhook, type: ['x'], user });
  expect((await root.get('/webhooks?type=*')).body).toMatchObject({
    type: '*',
    user: null,
    results: [{ id, ...webhook, user: null }],
  });
  expect(await root.get(`/webhooks?user=${user}`)).toMatchObject({ body: { user, total: 1 } });
  expect(await root.send('POST', '/webhooks', { type: [], url: 'x' })).toMatchObject(
    invalid({ url: '"url" must be a valid uri with a scheme matching the smtps?|https? pattern' }),
  );
  expect(await root.send('DELETE', `/webhooks/${id}`)).toMatchObject({ status: 200 });
  expect(await root.send('DELETE', `/webhooks/${id}`)).toMatchObject(
    refusal(404, 'Invalid or unknown webhook identifier', 'WebhookNotFound'),
  );
});

test('application passwords', async () => {
  const { root } = served;
  const made = await root.send('POST', `${path}/asps`, { description: 'Phone', scopes: ['imap'] });
  const password = textIn(made, 'password');
  expect(password).toMatch(/^[a-z]{16}$/);
  const log = (scope: string) => root.send('POST', '/authenticate', { username: 'ana', password, scope });
  expect((await log('imap')).body).toEqual({
    success: true,
    id: user,
    username: 'ana',
    scope: 'imap',
    require2fa: false,
  });
  expect(await log('smtp')).toMatchObject({ status: 403 });
  await root.send('POST', `${path}/asps`, { description: 'Soon gone', ttl: 100 });
  const shown = { id: idIn(made), description: 'Phone', scopes: ['imap'], lastUse: { time: expect.any(String) } };
  expect(resultsIn(await root.get(`${path}/asps`))).toMatchObject([shown]);
  expect(resultsIn(await root.get(`${path}/asps?showAll=true`))).toMatchObject([
    shown,
    { scopes: ['imap', 'pop3', 'smtp'], expires: expect.any(String) },
  ]);
  expect(await root.send('DELETE', `${path}/asps/${unknownId}`)).toMatchObject(
    refusal(404, 'Application Specific Password was not found', 'AspNotFound'),
  );
});

test('settings', async () => {
  const { root } = served;
  const key = 'const:max:storage';
  expect((await root.get(`/settings/${key}`)).body).toEqual({ success: true, key, value: 2 ** 30 });
  expect(await root.send('POST', `/settings/${key}`, { value: 12345 })).toMatchObject({ body: { success: true, key } });
  expect(await root.get(`/settings/${key}`)).toMatchObject({ body: { value: 12345 } });
  expect(await root.get(path)).toMatchObject({ body: { limits: { quota: { allowed: 12345 } } } });
  expect(await root.send('POST', `/settings/${key}`, { value: 'abc' })).toMatchObject(
    invalid({ value: '"value" must be a number' }),
  );
  // A failure with the status of a success.
  expect(await root.get('/settings/const:nope')).toMatchObject({
    status: 200,
    body: { success: false, key: 'const:nope', error: 'Key was not found' },
  });
});

test('accounts go into a file and come back from it', async () => {
  const { root, sandbox, as } = served;
  const { roleTokens } = sandbox;
  const exporter = as(roleTokens.export);
  const file = await exporter.send('POST', '/data/export', { users: user, tags: [] });
  expect([...file.bytes.subarray(0, 3)]).toEqual([0x09, 0x06, 0x82]);
  const load = () => exporter.upload('/data/import', new Uint8Array(file.bytes), 'application/octet-stream');
  expect((await load()).body).toEqual({ result: { entries: 7, imported: 0, failed: 0, existing: 7 } });
  sandbox.state.users.clear();
  sandbox.state.mailboxes.clear();
  expect((await load()).body).toEqual({ result: { entries: 7, imported: 6, failed: 0, existing: 1 } });
  expect(await root.get(path)).toMatchObject({ body: { username: 'ana' } });
  expect(await exporter.upload('/data/import', '\u0009\u0006\u0082x', 'application/octet-stream')).toMatchObject(
    refusal(500, 'Invalid content sequence', 'INVALID_SEQUENCE'),
  );
});

test('deleted messages come back to where they were, or to the inbox', async () => {
  const { root, sandbox } = served;
  const work = textIn(await root.send('POST', `${path}/mailboxes`, { path: 'Work' }), 'id');
  const other = textIn(await root.send('POST', `${path}/mailboxes`, { path: 'Other' }), 'id');
  for (const mailbox of [work, other]) {
    await root.upload(`${path}/mailboxes/${mailbox}/messages`, 'Subject: x\r\n\r\nHello');
    await root.send('DELETE', `${path}/mailboxes/${mailbox}/messages/1`);
  }
  await root.send('DELETE', `${path}/mailboxes/${other}`);
  expect(sandbox.state.users.get(user)?.storageUsed).toBe(0);
  const restore = (start: string) =>
    root.send('POST', `${path}/archived/restore`, { start, end: '2100-01-01T00:00:00.000Z' });
  await restore('2099-01-01');
  expect(await root.get(`${path}/archived/messages`)).toMatchObject({ body: { total: 2 } });
  await restore('2020-01-01');
  expect(await root.get(`${path}/archived/messages`)).toMatchObject({ body: { total: 0 } });
  expect(resultsIn(await root.get(`${path}/mailboxes/${work}/messages`))).toMatchObject([{ id: 2, subject: 'x' }]);
  expect(resultsIn(await root.get(await messagesPath(served, user)))).toMatchObject([{ id: 1 }]);
  expect(sandbox.state.users.get(user)?.storageUsed).toBeGreaterThan(0);
});
