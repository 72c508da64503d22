import { noId, textAt } from '../answer.js';
import { calendarMail, pixel, plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf } from './scene.js';

export async function submissionScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const writer = await createUser(scene, 'writer', { name: 'The Writer', fromWhitelist: ['*@allowed.test'] });
  const path = { user: writer.id };
  await deliverTo(scene, writer, plainMail);
  await deliverTo(scene, writer, calendarMail);
  const inbox = await mailboxOf(scene, writer, 'INBOX');
  const drafts = await mailboxOf(scene, writer, 'Drafts');
  const submit = (json: unknown) => call('submitMessage', { path, json });
  const to = [{ name: 'Some One', address: 'someone@elsewhere.test' }];
  const reference = { mailbox: inbox, id: 1 };

  await submit({ to, subject: 'Short', text: 'Text' });
  await submit({
    to,
    from: { name: 'Other Name', address: writer.address },
    replyTo: { address: 'answers@elsewhere.test' },
    cc: [{ address: 'copy@elsewhere.test' }],
    bcc: [{ name: 'Hidden', address: 'hidden@elsewhere.test' }],
    headers: [{ key: 'X-Custom', value: 'yes' }],
    subject: 'Everything',
    text: 'Text',
    html: `<p>HTML <img src="data:image/gif;base64,${pixel}"></p>`,
    attachments: [
      {
        filename: 'note.txt',
        contentType: 'text/plain',
        content: 'bm90ZQ==',
        encoding: 'base64',
        contentDisposition: 'attachment',
      },
      { content: pixel, encoding: 'base64', cid: 'inline@example.test', contentDisposition: 'inline' },
    ],
    meta: { purpose: 'test' },
    envelope: { from: { address: writer.address }, to: [{ address: 'only@elsewhere.test' }] },
    mailbox: inbox,
    sess: 's',
    ip: '192.0.2.1',
  });
  await submit({ subject: 'Nobody to send to', text: 'Text' });
  await submit({});
  await submit({ to, text: 'Upload', uploadOnly: true });
  await submit({ to, text: 'Later', sendTime: new Date(Date.now() + 3_600_000).toISOString() });
  await submit({ to, text: 'Past', sendTime: '2020-01-01T00:00:00Z' });
  await submit({ to, from: { address: 'me@allowed.test' }, text: 'From an allowed address' });
  await submit({ to, from: { address: 'stranger@elsewhere.test' }, text: 'From a stranger' });
  for (const action of ['reply', 'replyAll', 'forward']) {
    await submit({ reference: { ...reference, action }, text: action, to: action === 'forward' ? to : undefined });
  }
  await submit({ to, text: 'x', reference: { mailbox: inbox, id: 99_999, action: 'reply' } });
  await submit({ to, text: 'x', reference: { ...reference, action: 'copy' } });
  await call('getMessages', { path: { ...path, mailbox: inbox } });

  const draft = await submit({ to, subject: 'Draft', text: 'Draft', isDraft: true });
  await submit({ isDraft: true });
  await submit({ isDraft: true, reference: { ...reference, action: 'reply' }, text: 'A draft that replies' });
  const id = Number(textAt(draft, 'message.id', '1'));
  await call('getMessage', { path: { ...path, mailbox: drafts, message: id } });
  await submit({ to, text: 'Sent from the draft', draft: { mailbox: drafts, id } });
  await submit({ to, text: 'No such draft', draft: { mailbox: drafts, id: 99_999 } });

  await submit({ to: [{ address: 'no address' }] });
  await submit({ to, mailbox: noId });
  await submit({ to, sendTime: 'soon' });
  await submit({ to, attachments: [{ filename: 'empty' }] });
  await call('submitMessage', { path: { user: noId }, json: { to, text: 'x' } });
  const token = await tokenOf(scene, writer);
  await call('submitMessage', { path: { user: 'me' }, token, json: { to, text: 'Mine' } });

  const limited = await createUser(scene, 'limited-writer', { recipients: 1 });
  const limit = { path: { user: limited.id }, json: { to, text: 'x' } };
  await call('submitMessage', limit);
  await call('submitMessage', limit);
  const many = Array.from({ length: 5 }, (_, index) => ({ address: `many${index}@elsewhere.test` }));
  await call('createSetting', { path: { key: 'const:max:rcpt_to' }, json: { value: 3 } });
  await submit({ to: many, text: 'Too many' });
  await call('createSetting', { path: { key: 'const:max:rcpt_to' }, json: { value: 2000 } });
  await call('getUser', { path: { user: limited.id } });
  await call('updateUser', { path: { user: limited.id }, json: { disabled: true } });
  await call('submitMessage', limit);
}
