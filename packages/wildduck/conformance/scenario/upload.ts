import { noId, textAt } from '../answer.js';
import { calendarMail, eightBitMail, pixel, plainMail } from '../mails.js';
import { pgpKey } from '../pgp.js';
import type { Scene } from './scene.js';
import { createUser, mailboxOf, tokenOf } from './scene.js';

export async function uploadScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const author = await createUser(scene, 'author', { name: 'The Author' });
  const user = author.id;
  const inbox = await mailboxOf(scene, author, 'INBOX');
  const drafts = await mailboxOf(scene, author, 'Drafts');
  const upload = (json: unknown, mailbox = drafts) => call('uploadMessage', { path: { user, mailbox }, json });
  const show = (message: string, mailbox = drafts) => call('getMessage', { path: { user, mailbox, message } });
  const stored = await call('uploadFile', {
    path: { user },
    query: { filename: 'pixel.gif', contentType: 'image/gif', cid: 'pixel@example.test' },
    raw: { contentType: 'image/gif', data: Buffer.from(pixel, 'base64') },
  });
  const file = textAt(stored, 'id');

  const raw = (contentType: string, data: string | Uint8Array<ArrayBuffer>, query = {}) =>
    call('uploadMessage', { path: { user, mailbox: inbox }, query, raw: { contentType, data } });
  const plain = await raw('message/rfc822', plainMail);
  await raw('message/rfc822', Uint8Array.from(eightBitMail), {
    unseen: true,
    flagged: true,
    date: '2025-01-01T00:00:00Z',
  });
  await raw('text/plain', calendarMail);
  await raw('application/octet-stream', plainMail);
  await raw('message/rfc822', '');
  await upload({ raw: plainMail, unseen: true, flagged: true, date: '2025-02-02T02:02:02.000Z' }, inbox);
  await show(textAt(plain, 'message.id'), inbox);

  const empty = await upload({});
  await show(textAt(empty, 'message.id'));
  const person = { name: 'Some One', address: 'someone@elsewhere.test' };
  const full = await upload({
    date: '2025-03-03T03:03:03.000Z',
    unseen: true,
    flagged: true,
    draft: true,
    from: { name: 'The Author', address: author.address },
    replyTo: person,
    to: [person, { address: 'two@elsewhere.test' }],
    cc: [{ name: '', address: 'copy@elsewhere.test' }],
    bcc: [{ address: 'hidden@elsewhere.test' }],
    headers: [{ key: 'X-Custom', value: 'yes' }],
    subject: 'A full draft',
    text: 'Text',
    html: '<p>HTML <img src="cid:pixel@example.test"></p>',
    files: [file],
    attachments: [
      { filename: 'note.txt', contentType: 'text/plain', content: 'bm90ZQ==', encoding: 'base64' },
      { content: pixel, encoding: 'base64', cid: 'inline@example.test', contentDisposition: 'inline' },
    ],
    metaData: { key: 'value' },
    reference: { mailbox: inbox, id: Number(textAt(plain, 'message.id', '1')), action: 'reply', attachments: true },
    sess: 's',
    ip: '192.0.2.1',
  });
  const fullId = Number(textAt(full, 'message.id', '1'));
  await show(String(fullId));
  await call('getMessages', { path: { user, mailbox: drafts }, query: { metaData: true, includeHeaders: 'X-Custom' } });
  await call('getMessages', {
    path: { user, mailbox: inbox },
    query: { includeHasDrafts: true, threadCounters: true },
  });

  await call('searchMessages', { path: { user }, query: { mailbox: drafts, metaData: true } });

  const reference = { mailbox: inbox, id: Number(textAt(plain, 'message.id', '1')) };
  for (const action of ['reply', 'replyAll', 'forward']) {
    const answer = await upload({
      draft: true,
      text: action,
      reference: { ...reference, action, attachments: ['ATT00001'] },
    });
    await show(textAt(answer, 'message.id'));
  }
  await upload({ draft: true, text: 'x', reference: { mailbox: inbox, id: 99_999, action: 'reply' } });
  await upload({ draft: true, text: 'replaced', replacePrevious: { id: fullId } });
  await upload({ draft: true, text: 'replaced', replacePrevious: { mailbox: drafts, id: 99_999 } });
  await upload({ draft: true, text: 'replaced', replacePrevious: { mailbox: noId, id: 1 } });
  await upload({ draft: true, html: `<img src="data:image/gif;base64,${pixel}">`, bimi: { domain: 'example.test' } });
  await upload({ files: [noId], text: 'no such file' });
  await upload({ to: 'nobody' });
  await upload({ text: 'x' }, noId);
  await call('uploadMessage', { path: { user: noId, mailbox: noId }, json: { text: 'x' } });
  const token = await tokenOf(scene, author);
  await call('uploadMessage', { path: { user: 'me', mailbox: drafts }, token, json: { draft: true, text: 'mine' } });
  await overQuota(scene);
  await encryptedUpload(scene);
}

async function overQuota(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'over-quota', { quota: 10 });
  const mailbox = await mailboxOf(scene, user, 'INBOX');
  await call('uploadMessage', { path: { user: user.id, mailbox }, json: { raw: plainMail } });
  await call('uploadMessage', { path: { user: user.id, mailbox }, json: { raw: plainMail } });
  await call('submitMessage', { path: { user: user.id }, json: { to: [{ address: 'a@elsewhere.test' }], text: 'x' } });
  await call('submitMessage', {
    path: { user: user.id },
    json: { to: [{ address: 'a@elsewhere.test' }], isDraft: true },
  });
  await call('uploadFile', { path: { user: user.id }, json: { content: 'too much already' } });
}

async function encryptedUpload(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'secretive', { pubKey: pgpKey, encryptMessages: true });
  const mailbox = await mailboxOf(scene, user, 'INBOX');
  const path = { user: user.id, mailbox };
  const answer = await call('uploadMessage', { path, json: { raw: plainMail } });
  await call('getMessage', { path: { ...path, message: textAt(answer, 'message.id') } });
  await call('getMessages', { path });
  await call('searchMessages', { path: { user: user.id } });
  await call('submitMessage', { path: { user: user.id }, json: { to: [{ address: 'a@elsewhere.test' }], text: 'x' } });
  await call('deleteMessagesInMailbox', { path });
  await call('getArchivedMessages', { path: { user: user.id } });
}
