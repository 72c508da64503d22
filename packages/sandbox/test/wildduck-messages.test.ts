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

/** Mailboxes and messages of a WildDuck server. */
let served: Served;
let user: string;
let inbox: string;
beforeEach(async () => {
  served = await serve();
  user = await newUser(served, 'ana', { name: 'Ana' });
  inbox = await messagesPath(served, user);
});
afterEach(() => served.close());

const noMailbox = refusal(404, 'This mailbox does not exist', 'NoSuchMailbox');

const plain = [
  'From: Bob <bob@example.org>',
  'To: Ana <ana@example.test>, other@example.test',
  'Subject: =?UTF-8?Q?H=C3=A9llo?= world',
  'Message-ID: <one@example.org>',
  'Date: Mon, 02 Feb 2026 10:00:00 +0100',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'First line',
  'Second hé <line>',
  '',
].join('\r\n');

const mixed = [
  'From: bob@example.org',
  'To: ana@example.test',
  'Subject: Re: =?UTF-8?Q?H=C3=A9llo?= world',
  'Message-ID: <two@example.org>',
  'In-Reply-To: <one@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: multipart/alternative; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Hi =C3=A9 plain',
  '--b2',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hi <b>html</b> <img src="cid:img1"></p>',
  '--b2--',
  '--b1',
  'Content-Type: image/png; name="dot.png"',
  'Content-Transfer-Encoding: base64',
  'Content-ID: <img1>',
  'Content-Disposition: inline; filename="dot.png"',
  '',
  'iVBORw0KGgo=',
  '--b1',
  'Content-Type: application/pdf',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="=?UTF-8?Q?r=C3=A9sum=C3=A9.pdf?="',
  '',
  'JVBERi0xLjQK',
  '--b1--',
  '',
].join('\r\n');

const ids = (answer: Parameters<typeof resultsIn>[0]) => resultsIn(answer).map(({ id }) => id);

describe('a mailbox', () => {
  test('is made, found, renamed with those below it, and deleted', async () => {
    const { root } = served;
    const path = `/users/${user}/mailboxes`;
    const id = textIn(await root.send('POST', path, { path: 'Work', retention: 5000 }), 'id');
    const below = textIn(await root.send('POST', path, { path: 'Work/2026' }), 'id');
    const shown = { id, name: 'Work', path: 'Work', modifyIndex: 1, subscribed: true, hidden: false, retention: 5000 };
    expect((await root.get(`${path}/${id}`)).body).toEqual({
      success: true,
      ...shown,
      encryptMessages: false,
      total: 0,
      unseen: 0,
    });
    expect(await root.get(`${path}/resolve?path=Work/2026`)).toMatchObject({ body: { id: below, name: '2026' } });
    expect(await root.send('PUT', `${path}/${id}`, { path: 'Job', hidden: true })).toMatchObject({ status: 200 });
    expect(await root.get(`${path}/${below}`)).toMatchObject({ body: { path: 'Job/2026' } });
    expect(ids(await root.get(path))).not.toContain(id);
    expect(await root.send('DELETE', `${path}/${id}`)).toMatchObject({ status: 200, body: { success: true } });
    expect(await root.get(`${path}/${id}`)).toMatchObject(noMailbox);
  });

  test('is refused where it cannot be', async () => {
    const { root } = served;
    const path = `/users/${user}/mailboxes`;
    const exists = (what: string) =>
      refusal(400, `Mailbox ${what} failed with code MailboxAlreadyExists`, 'MailboxExistsError');
    expect(await root.send('POST', path, { path: 'inbox' })).toMatchObject(exists('creation'));
    const trash = await mailboxId(served, user, 'Trash');
    expect(await root.send('PUT', `${path}/${trash}`, { path: 'Junk' })).toMatchObject(exists('rename'));
    expect(await root.send('PUT', `${path}/${trash}`, {})).toMatchObject(refusal(400, 'Nothing was changed'));
    const disallowed = 'DisallowedMailboxMethod';
    expect(await root.send('DELETE', `${path}/${trash}`)).toMatchObject(
      refusal(400, `Mailbox deletion failed with code ${disallowed}`, disallowed),
    );
    expect(await root.send('PUT', `${path}/${await mailboxId(served, user, 'INBOX')}`, { path: 'X' })).toMatchObject(
      refusal(400, `Mailbox update failed with code ${disallowed}`, disallowed),
    );
    expect(await root.send('DELETE', `${path}/${unknownId}`)).toMatchObject(
      refusal(404, 'Mailbox deletion failed with code NoSuchMailbox', 'NoSuchMailbox'),
    );
    expect(await root.get(`${path}/inbox`)).toMatchObject({ status: 400 });
  });
});

describe('an upload', () => {
  test('is kept as it came, and read', async () => {
    const { root } = served;
    const bytes = new Uint8Array(Buffer.from(plain));
    expect(await root.upload(inbox, bytes)).toMatchObject({ body: { message: { id: 1, size: bytes.length } } });
    const source = await root.get(`${inbox}/1/message.eml`);
    expect(source.headers.get('content-type')).toBe('message/rfc822');
    expect(source.bytes.equals(bytes)).toBe(true);
    const { body } = await root.get(`${inbox}/1`);
    expect(body).toMatchObject({
      success: true,
      id: 1,
      user,
      envelope: { from: '', rcpt: [] },
      from: { address: 'bob@example.org', name: 'Bob' },
      to: [
        { address: 'ana@example.test', name: 'Ana' },
        { address: 'other@example.test', name: '' },
      ],
      subject: 'Héllo world',
      messageId: '<one@example.org>',
      date: '2026-02-02T09:00:00.000Z',
      seen: true,
      draft: false,
      html: ['<p>First line<br/>Second h&eacute; &lt;line&gt;</p>'],
      text: 'First line\nSecond hé <line>',
      attachments: [],
      references: [],
      contentType: { value: 'text/plain', params: { charset: 'utf-8' } },
    });
    for (const absent of ['cc', 'bcc', 'replyTo', 'outbound']) expect(body).not.toHaveProperty(absent);
  });

  test('with parts and attachments', async () => {
    const { root } = served;
    await root.upload(inbox, plain);
    await root.upload(`${inbox}?unseen=true&flagged=true`, mixed);
    expect((await root.get(`${inbox}/2`)).body).toMatchObject({
      seen: false,
      flagged: true,
      html: ['<p>Hi <b>html</b> <img src="attachment:ATT00001"></p>'],
      text: 'Hi é plain',
      references: ['<one@example.org>'],
      attachments: [
        {
          id: 'ATT00001',
          filename: 'dot.png',
          contentType: 'image/png',
          disposition: 'inline',
          transferEncoding: 'base64',
          cid: '<img1>',
          related: false,
          sizeKb: 1,
          size: 12,
          fileContentHash: 'TEtqO+ExSrhhOL70MU3eAi5gCWDYaJosj4YxgC0g2rY=',
        },
        { id: 'ATT00002', filename: 'résumé.pdf', disposition: 'attachment', cid: null },
      ],
    });
    const file = await root.get(`${inbox}/2/attachments/ATT00002`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="=?UTF-8?Q?r=C3=A9sum=C3=A9.pdf?="');
    expect(file.text).toBe('%PDF-1.4\n');
    expect(await root.get(`${inbox}/2/attachments/ATT00009`)).toMatchObject(
      refusal(404, 'This attachment does not exist', 'AttachmentNotFound'),
    );
    const [second, first] = resultsIn(await root.get(inbox));
    expect(second).toMatchObject({ intro: 'Hi html', attachments: true });
    expect(second?.['thread']).toBe(first?.['thread']);
  });

  test('of JSON', async () => {
    const { root } = served;
    const message = {
      subject: 'Ünïcode',
      from: { name: 'Ana', address: 'ana@example.test' },
      to: [{ name: 'Doe, J', address: 'x@example.org' }],
      text: 'plain text',
      html: '<p>html text</p>',
      attachments: [{ filename: 'a.txt', content: Buffer.from('hello').toString('base64') }],
      headers: [{ key: 'X-Head', value: 'v' }],
      metaData: { m: 1 },
      date: '2026-01-01T00:00:00.000Z',
      draft: true,
      unseen: true,
    };
    expect(await root.send('POST', inbox, message)).toMatchObject({ body: { message: { id: 1 } } });
    expect(await root.get(`${inbox}/1`)).toMatchObject({
      body: {
        subject: 'Ünïcode',
        to: message.to,
        text: 'plain text',
        html: ['<p>html text</p>'],
        draft: true,
        seen: false,
        metaData: { m: 1 },
        idate: message.date,
        attachments: [{ id: 'ATT00001', filename: 'a.txt', contentType: 'text/plain' }],
      },
    });
    const raw = 'Subject: raw\r\n\r\nbody';
    await root.send('POST', inbox, { raw });
    expect((await root.get(`${inbox}/2/message.eml`)).text).toBe(raw);
  });

  test('of octets answers 200 and stores an empty message', async () => {
    const { root } = served;
    expect(await root.upload(inbox, plain, 'application/octet-stream')).toMatchObject({ status: 200 });
    expect(await root.get(`${inbox}/1`)).toMatchObject({
      body: { subject: '', text: '', from: { name: 'Ana', address: 'ana@example.test' } },
    });
  });

  test('of a text spoils what is no UTF-8', async () => {
    const { root } = served;
    await root.upload(inbox, new Uint8Array(Buffer.from('Subject: x\r\n\r\nh\xe9', 'latin1')), 'text/plain');
    expect((await root.get(`${inbox}/1/message.eml`)).text).toBe('Subject: x\r\n\r\nh\ufffd');
  });

  test('is refused when the quota is used up, or there is no mailbox', async () => {
    const { root } = served;
    await root.upload(inbox, plain);
    await root.send('PUT', `/users/${user}`, { quota: 10 });
    expect(await root.upload(inbox, plain)).toMatchObject(refusal(400, 'User is over quota', 'OverQuotaError'));
    expect(await root.upload(`/users/${user}/mailboxes/${unknownId}/messages`, plain)).toMatchObject(noMailbox);
  });

  test('can answer a message and take the place of another', async () => {
    const { root } = served;
    await root.upload(inbox, plain);
    const mailbox = await mailboxId(served, user, 'INBOX');
    const reference = { mailbox, id: 1, action: 'reply' };
    await root.send('POST', inbox, { text: 're', reference });
    expect((await root.get(`${inbox}/2`)).body).toMatchObject({
      subject: 'Re: Héllo world',
      to: [{ name: 'Bob', address: 'bob@example.org' }],
      references: ['<one@example.org>'],
      draft: true,
      reference: { action: 'reply', mailbox, id: 1 },
    });
    expect(await root.send('POST', inbox, { text: 'x', replacePrevious: { mailbox, id: 2 } })).toMatchObject({
      body: { message: { id: 3 }, previousDeleted: true },
    });
    expect(ids(await root.get(inbox))).toEqual([3, 1]);
  });
});

describe('messages', () => {
  beforeEach(async () => {
    for (let count = 0; count < 5; count += 1) await served.root.upload(`${inbox}?unseen=true`, plain);
  });

  test('come in pages, the newest first', async () => {
    const { root } = served;
    const first = await root.get(`${inbox}?limit=2`);
    expect(first.body).toMatchObject({ total: 5, page: 1, previousCursor: false, specialUse: null });
    expect(ids(first)).toEqual([5, 4]);
    const second = await root.get(`${inbox}?limit=2&next=${textIn(first, 'nextCursor')}`);
    expect(second.body).toMatchObject({ page: 2 });
    expect(ids(second)).toEqual([3, 2]);
    const third = await root.get(`${inbox}?limit=2&next=${textIn(second, 'nextCursor')}`);
    expect(third.body).toMatchObject({ page: 3, nextCursor: false });
    expect(ids(third)).toEqual([1]);
    expect(ids(await root.get(`${inbox}?limit=2&previous=${textIn(third, 'previousCursor')}`))).toEqual([3, 2]);
    expect(ids(await root.get(`${inbox}?order=asc&limit=3`))).toEqual([1, 2, 3]);
    expect(await root.get(`${inbox}?limit=251`)).toMatchObject(
      invalid({ limit: '"limit" must be less than or equal to 250' }),
    );
  });

  test('come with what is asked for', async () => {
    const [plainOne] = resultsIn(await served.root.get(`${inbox}?limit=1`));
    for (const absent of ['headers', 'metaData', 'threadMessageCount']) expect(plainOne).not.toHaveProperty(absent);
    const [full] = resultsIn(await served.root.get(`${inbox}?limit=1&includeHeaders=1&metaData=1&threadCounters=1`));
    expect(full).toMatchObject({
      metaData: {},
      threadMessageCount: 5,
      headers: { 'message-id': '<one@example.org>', from: [{ name: 'Bob', address: 'bob@example.org' }] },
    });
  });

  test('are changed, one or many', async () => {
    const { root } = served;
    expect(await root.send('PUT', `${inbox}/1`, { flagged: true })).toMatchObject({
      body: { success: true, updated: 1 },
    });
    expect(await root.send('PUT', inbox, { message: '2:*', seen: true })).toMatchObject({ body: { updated: 4 } });
    expect(await root.send('PUT', inbox, { message: '1,2,55', flagged: false })).toMatchObject({
      body: { updated: 2 },
    });
    expect(ids(await root.get(`${inbox}?unseen=true`))).toEqual([1]);
    expect(await root.send('PUT', inbox, { message: '99', seen: true })).toMatchObject(
      refusal(404, 'No message matched query', 'MessageNotFound'),
    );
    expect(await root.send('PUT', `${inbox}/1`, {})).toMatchObject(refusal(500, 'Nothing was changed'));
    expect(await root.send('PUT', `/users/${user}/mailboxes/${unknownId}/messages/1`, { seen: true })).toMatchObject(
      refusal(500, 'Mailbox is missing'),
    );
  });

  test('are moved, and get new numbers', async () => {
    const { root } = served;
    const moveTo = await mailboxId(served, user, 'Trash');
    expect(await root.send('PUT', inbox, { message: '2:3', moveTo })).toMatchObject({
      body: {
        success: true,
        mailbox: moveTo,
        id: [
          [2, 1],
          [3, 2],
        ],
      },
    });
    expect(ids(await root.get(inbox))).toEqual([5, 4, 1]);
    const trash = await messagesPath(served, user, 'Trash');
    expect((await root.get(trash)).body).toMatchObject({ total: 2, specialUse: '\\Trash' });
    expect((await root.get(`${trash}/1`)).body).toHaveProperty('expires');
    expect(await root.send('PUT', `${inbox}/77`, { moveTo })).toMatchObject(
      refusal(404, 'Could not move message, check if message exists', 'MessageNotFound'),
    );
  });

  test('are seen when they are read as such', async () => {
    await served.root.get(`${inbox}/1`);
    expect((await served.root.get(`${inbox}/1`)).body).toMatchObject({ seen: false });
    expect((await served.root.get(`${inbox}/1?markAsSeen=true`)).body).toMatchObject({ seen: true });
  });

  test('are deleted, once, or all of them', async () => {
    const { root } = served;
    expect(await root.send('DELETE', `${inbox}/3`)).toMatchObject({ body: { success: true, deleted: 1, errors: 0 } });
    expect(await root.send('DELETE', `${inbox}/3`)).toMatchObject(
      refusal(404, 'Message was not found', 'MessageNotFound'),
    );
    expect(await root.get(`${inbox}/3`)).toMatchObject(refusal(404, 'This message does not exist', 'MessageNotFound'));
    expect(await root.send('DELETE', inbox)).toMatchObject({ body: { deleted: 4, errors: 0 } });
    expect(await root.get(inbox)).toMatchObject({ body: { total: 0 } });
    expect(await root.send('DELETE', `${inbox}?async=true`)).toMatchObject({ body: { existing: false } });
    expect(served.sandbox.state.users.get(user)?.storageUsed).toBe(0);
  });
});

describe('searching', () => {
  beforeEach(async () => {
    await served.root.upload(inbox, plain);
    await served.root.upload(`${inbox}?unseen=true&flagged=true`, mixed);
    await served.root.upload(
      inbox,
      'From: zed@example.net\r\nTo: ana@example.test\r\nSubject: Other\r\n\r\nInvoice 7\r\n',
    );
  });

  test.each([
    ['', [3, 2, 1]],
    ['order=asc', [1, 2, 3]],
    ['query=invoice', [3]],
    ['from=bob', [2, 1]],
    ['to=other@example.test', [1]],
    ['subject=h%C3%A9llo', [2, 1]],
    ['attachments=true', [2]],
    ['flagged=true', [2]],
    ['unseen=true', [2]],
    ['seen=true', [3, 1]],
    ['datestart=2100-01-01', []],
    ['dateend=2100-01-01', [3, 2, 1]],
    ['minSize=600', [2]],
    ['q=from:bob%20subject:re', [2]],
    ['or.from=zed&or.subject=re:', [3, 2]],
    [`mailbox=${unknownId}`, []],
    ['limit=1', [3]],
  ])('%s', async (query, found) => {
    expect(ids(await served.root.get(`/users/${user}/search?${query}`))).toEqual(found);
  });

  test('with an action changes what is found', async () => {
    const { root } = served;
    const path = `/users/${user}/search`;
    const moveTo = await mailboxId(served, user, 'Trash');
    expect(await root.send('POST', path, { from: 'bob', action: { flagged: true, seen: false } })).toMatchObject({
      body: { success: true, existing: false, scheduled: expect.any(String) },
    });
    expect(ids(await root.get(`${path}?unseen=true`))).toEqual([2, 1]);
    await root.send('POST', path, { subject: 'other', action: { moveTo } });
    await root.send('POST', path, { attachments: true, action: { delete: true } });
    expect(ids(await root.get(inbox))).toEqual([1]);
    expect(await root.send('POST', path, { from: 'bob' })).toMatchObject(invalid({ action: '"action" is required' }));
  });
});
