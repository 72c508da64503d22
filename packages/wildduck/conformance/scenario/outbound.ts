import { noId, textAt } from '../answer.js';
import { plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf } from './scene.js';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Forwarding of stored messages, submission of drafts, and the outbound queue. */
export async function outboundScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const sender = await createUser(scene, 'sender', { name: 'The Sender' });
  const user = sender.id;
  const inbox = await mailboxOf(scene, sender, 'INBOX');
  const drafts = await mailboxOf(scene, sender, 'Drafts');
  const sent = await mailboxOf(scene, sender, 'Sent Mail');
  await deliverTo(scene, sender, plainMail);
  const to = [{ address: 'someone@elsewhere.test' }, { address: 'two@elsewhere.test' }];

  const queued = await call('submitMessage', { path: { user }, json: { to, text: 'Later', sendTime: inHours(2) } });
  const sentPath = { user, mailbox: sent, message: textAt(queued, 'message.id', '1') };
  await call('getMessage', { path: sentPath });
  const queueId = textAt(queued, 'message.queueId', noId);
  const reschedule = (json: unknown, id = queueId) =>
    call('updateOutboundMessage', { path: { user, queueId: id }, json });
  await reschedule({ sendTime: inHours(5) });
  await reschedule({ sendTime: '2020-01-01T00:00:00Z' });
  await reschedule({ sendTime: 'later' });
  await reschedule({ sendTime: inHours(1) }, noId);
  await call('getMessage', { path: sentPath });
  await call('deleteOutboundMessage', { path: { user, queueId }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteOutboundMessage', { path: { user, queueId } });
  await call('getMessage', { path: sentPath });

  const draft = async (fields: Record<string, unknown>) => {
    const answer = await call('uploadMessage', { path: { user, mailbox: drafts }, json: { draft: true, ...fields } });
    return { user, mailbox: drafts, message: textAt(answer, 'message.id', '1') };
  };
  const reference = { mailbox: inbox, id: 1, action: 'reply' };
  const file = await call('uploadFile', { path: { user }, json: { filename: 'a.txt', content: 'text' } });
  const first = await draft({ to, subject: 'Draft', text: 'x', reference, files: [textAt(file, 'id')] });
  const submitted = await call('submitStoredMessage', { path: first, json: { deleteFiles: true } });
  const message = textAt(submitted, 'message.id', '1');
  await call('getMessage', { path: { user, mailbox: textAt(submitted, 'message.mailbox'), message } });
  await call('submitStoredMessage', { path: first, json: {} });
  const later = await draft({ to, text: 'x' });
  await call('submitStoredMessage', { path: later, json: { sendTime: inHours(3), sess: 's', ip: '192.0.2.1' } });
  await call('submitStoredMessage', { path: await draft({ text: 'no recipients' }), json: {} });
  await call('submitStoredMessage', {
    path: await draft({ to, reference: { ...reference, action: 'forward' } }),
    json: {},
  });
  await call('submitStoredMessage', { path: { user, mailbox: inbox, message: 1 }, json: {} });
  await call('submitStoredMessage', { path: await draft({ to, text: 'x' }), json: { sendTime: 'soon' } });

  const stored = { user, mailbox: inbox, message: 1 };
  const forward = (json: unknown) => call('forwardStoredMessage', { path: stored, json });
  await forward({ addresses: ['someone@elsewhere.test', 'two@elsewhere.test'] });
  await forward({ addresses: ['someone@elsewhere.test'], target: 1, sess: 's', ip: '192.0.2.1' });
  await forward({ addresses: [] });
  await forward({});
  await forward({ addresses: ['no address'] });
  await forward({ target: 99 });
  await call('getMessage', { path: stored });
  await call('forwardStoredMessage', { path: { ...stored, message: 999 }, json: { addresses: ['a@elsewhere.test'] } });
  await call('getUser', { path: { user } });

  const forwarding = await createUser(scene, 'forwarding', {
    targets: ['to@elsewhere.test', 'https://hook.test/mail'],
  });
  await deliverTo(scene, forwarding, plainMail);
  const kept = { user: forwarding.id, mailbox: await mailboxOf(scene, forwarding, 'INBOX'), message: 1 };
  await call('getMessage', { path: kept });
  await call('forwardStoredMessage', { path: kept, json: {} });
  await call('forwardStoredMessage', { path: kept, json: { target: 1 } });
  await call('forwardStoredMessage', { path: kept, json: { target: 2 } });
  await call('getUser', { path: { user: forwarding.id } });

  const token = await tokenOf(scene, sender);
  await call('forwardStoredMessage', {
    path: { ...stored, user: 'me' },
    token,
    json: { addresses: ['a@elsewhere.test'] },
  });
  const limited = await createUser(scene, 'limited-sender', { recipients: 1, forwards: 1 });
  await deliverTo(scene, limited, plainMail);
  const one = { user: limited.id, mailbox: await mailboxOf(scene, limited, 'INBOX'), message: 1 };
  for (let time = 0; time < 2; time++) {
    await call('forwardStoredMessage', { path: one, json: { addresses: ['a@elsewhere.test', 'b@elsewhere.test'] } });
  }
}
