import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { caller, column, createDomain, createUser, field, type Send } from './cleanmail-calls.js';

/** Mails, their attachments and the files to be sent, over plain HTTP. The document shows no exchange of these. */
let sandbox: RunningSandbox;
let send: Send;
let userId: string;
const email = 'ana@a.example';
const now = 1_774_457_446_695;

beforeEach(async () => {
  sandbox = await startSandbox({ cleanmail: { now: () => now } });
  send = caller(sandbox.cleanmail);
  userId = await createUser(send, await createDomain(send), email);
  sandbox.cleanmail.seedMails(email);
});
afterEach(() => sandbox.close());

/** An address from an answer, without the server's own. */
const below = (uri: unknown): string => String(uri).replace(sandbox.cleanmail.url, '');

/** A folder's mails by subject. */
const subjects = async (folder: string, query = '') =>
  column(await send('GET', `/users/${userId}/emails/${encodeURIComponent(folder)}?${query}`), 'subject');

describe('folders', () => {
  test('of the top, and those below one, with counts when they are asked for', async () => {
    const top = await send('GET', `/users/${email}/emails/folders?fields=STATS`);
    expect(column(top, 'path')).toEqual(['INBOX', 'Éléments envoyés', 'Quarantine']);
    expect(column(top, 'messageCount')).toEqual([2, 1, 2]);
    expect(column(top, 'unreadMessageCount')).toEqual([1, 0, 2]);
    const children = await send('GET', below(column(top, 'childrenUri')[0]));
    expect(children.body).toEqual([
      {
        name: 'Archives 2026',
        path: 'INBOX/Archives 2026',
        messagesUri: `${sandbox.cleanmail.url}/users/${userId}/emails/INBOX%2FArchives%202026`,
        childrenUri: `${sandbox.cleanmail.url}/users/${userId}/emails/folders/INBOX%2FArchives%202026`,
      },
    ]);
    expect(await send('GET', `/users/${userId}/emails/folders/None`)).toMatchObject({ status: 404 });
  });

  test.each([
    ['INBOX', ['Lunch?', 'Minutes of the meeting']],
    ['INBOX/Archives 2026', ['Last year']],
    ['Éléments envoyés', ['Yes']],
  ])('%s has its mails, the newest first', async (folder, expected) => {
    expect(await subjects(folder)).toEqual(expected);
    const byEmail = `/users/${encodeURIComponent(email)}/emails/${encodeURIComponent(folder)}`;
    expect((await send('GET', byEmail)).headers.get('x-total-count')).toBe(String(expected.length));
  });

  test.each([
    ['from=ana', ['Minutes of the meeting']],
    ['from=bob&cc=ana', ['Lunch?']],
    ['from=bob&subject=minutes', []],
    ['from=bob&subject=minutes&operator=OR', ['Lunch?', 'Minutes of the meeting']],
    ['from=bob&operator=NOT', ['Minutes of the meeting']],
    ['to=ana@a.example&body=hello', ['Lunch?', 'Minutes of the meeting']],
    [`id=${encodeURIComponent('<a+b/c=1@mail.example.org>')}`, ['Lunch?']],
    [`receivedAfter=${now - 150_000}`, ['Lunch?']],
    [`receivedBefore=${new Date(now - 150_000).toISOString()}`, ['Minutes of the meeting']],
    ['sort=send_date', ['Minutes of the meeting', 'Lunch?']],
    ['sort=-subject&pageSize=1', ['Minutes of the meeting']],
  ])('INBOX?%s', async (query, expected) => {
    expect(await subjects('INBOX', query)).toEqual(expected);
  });

  test.each(['operator=XOR', 'receivedAfter=someday'])('INBOX?%s is refused', async (query) => {
    expect(await send('GET', `/users/${userId}/emails/INBOX?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('a mail', () => {
  test('is found by both of its ids, and its address leads to it', async () => {
    const id = encodeURIComponent('<a+b/c=1@mail.example.org>');
    const mail = await send('GET', `/users/${email}/emails/INBOX/${id}`);
    expect(mail.body).toMatchObject({
      subject: 'Lunch?',
      cc: ['ana@example.org'],
      hasAttachment: false,
      headers: { 'Message-ID': '<a+b/c=1@mail.example.org>' },
      body: btoa('<p>Hello</p>'),
    });
    expect((await send('GET', below(field(mail, 'contentUri')))).body).toEqual(mail.body);
    expect(await send('GET', `/users/${email}/emails/Quarantine/${id}`)).toMatchObject({ status: 404 });
  });

  test('has attachments, one by one and all in an archive', async () => {
    const [, id] = column(await send('GET', `/users/${userId}/emails/INBOX`), 'id');
    const attachments = { body: field(await send('GET', `/users/${userId}/emails/INBOX/${id}`), 'attachments') };
    const parts = { body: field(attachments, 'parts') };
    expect(parts.body).toMatchObject([
      { partId: '1', name: 'minutes.txt', contentType: 'text/plain', size: 12 },
      { partId: '2', name: 'plän & map.bin', size: 5 },
    ]);
    const second = Array.isArray(parts.body) ? { body: parts.body[1] } : { body: undefined };
    const file = await send('GET', below(field(second, 'downloadUri')));
    expect([...file.bytes]).toEqual([0, 255, 13, 10, 128]);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    const archive = await send('GET', below(field(attachments, 'zipUri')));
    expect(archive.headers.get('content-type')).toBe('application/zip');
    const inside = Buffer.from(archive.bytes).toString('latin1');
    expect(inside.startsWith('PK')).toBe(true);
    for (const content of ['minutes.txt', 'All agreed.\n', '\u0000\u00ff\r\n\u0080']) expect(inside).toContain(content);
    const byEmail = `/users/${email}/emails/INBOX/${id}/attachments`;
    expect(await send('GET', byEmail)).toMatchObject({ status: 404 });
    expect(await send('GET', `/users/${userId}/emails/INBOX/${id}/attachments/3`)).toMatchObject({ status: 404 });
  });

  test('is released with X-Virus-Lover when it is infected, and without when it is clean', async () => {
    const quarantine = `/users/${email}/emails/Quarantine`;
    const [infected, clean] = column(await send('GET', quarantine), 'id');
    const lover = { 'X-Virus-Lover': 'true' };
    expect(await send('POST', `${quarantine}/${infected}/release`)).toMatchObject({ status: 412 });
    expect(await send('POST', `${quarantine}/${clean}/release`, undefined, lover)).toMatchObject({ status: 412 });
    expect(sandbox.cleanmail.state.released).toEqual([]);
    expect(await send('POST', `${quarantine}/${infected}/release`, undefined, lover)).toMatchObject({ status: 204 });
    expect(await send('POST', `${quarantine}/${clean}/release`)).toMatchObject({ status: 204 });
    expect(sandbox.cleanmail.state.released).toMatchObject([
      { email, folder: 'Quarantine', fugluId: infected },
      { email, folder: 'Quarantine', fugluId: clean },
    ]);
  });

  test('can be put anywhere, and only for a user', async () => {
    const [mail] = sandbox.cleanmail.deliver(email, 'Spam & more', [{ subject: 'Mine', attachments: [] }]);
    expect(await subjects('Spam & more')).toEqual(['Mine']);
    expect(await send('GET', `/users/${userId}/emails/Spam%20%26%20more/${mail?.fugluId}`)).toMatchObject({
      status: 200,
    });
    expect(() => sandbox.cleanmail.deliver('none@a.example', 'INBOX', [{}])).toThrow(RangeError);
  });
});

describe('files to be sent', () => {
  const bytes = Uint8Array.from({ length: 1024 }, (_, index) => (index * 7) % 256);

  const upload = (name: string, field = 'file') => {
    const form = new FormData();
    form.set('note', 'before the file');
    form.set(field, new File([bytes, '\r\n--\r\n'], name, { type: 'application/pdf' }));
    return send('POST', '/emails/attachments', form);
  };

  test('are kept byte by byte until they are deleted', async () => {
    const uploaded = await upload('a "quoted" né/me.pdf');
    expect(uploaded).toMatchObject({
      status: 201,
      body: { name: 'a "quoted" né/me.pdf', type: 'application/pdf', size: bytes.length + 6 },
    });
    const path = below(field(uploaded, 'uri'));
    const read = await send('GET', path);
    expect([...read.bytes]).toEqual([...bytes, 13, 10, 45, 45, 13, 10]);
    expect(read.headers.get('content-type')).toBe('application/pdf');
    expect(await send('GET', path.replace('.pdf', '.exe'))).toMatchObject({ status: 404 });
    expect(await send('DELETE', path)).toMatchObject({ status: 204 });
    expect(await send('GET', path)).toMatchObject({ status: 404 });
  });

  test('are refused in another field or another form', async () => {
    expect(await upload('a.pdf', 'upload')).toMatchObject({ status: 422 });
    expect(await send('POST', '/emails/attachments', { file: 'a.pdf' })).toMatchObject({ status: 400 });
  });

  test('go with a mail, and are gone then', async () => {
    const uid = field(await upload('a.pdf'), 'uid');
    const mail = { to: ['bob@b.example'], subject: 'Hi', body: '<p>Hi</p>', attachments: [{ uid, name: 'b.pdf' }] };
    expect(await send('POST', `/users/${userId}/emails/send`, mail)).toMatchObject({ status: 201 });
    expect(sandbox.cleanmail.state.sent).toMatchObject([
      { from: email, to: ['bob@b.example'], cc: [], subject: 'Hi', attachments: [{ name: 'b.pdf' }] },
    ]);
    expect(sandbox.cleanmail.state.sent[0]?.attachments[0]?.bytes).toHaveLength(bytes.length + 6);
    expect(sandbox.cleanmail.state.files.size).toBe(0);
    expect(await send('POST', `/users/${userId}/emails/send`, mail)).toMatchObject({ status: 400 });
    expect(await send('POST', `/users/${userId}/emails/send`, { subject: 'To nobody' })).toMatchObject({ status: 400 });
  });
});
