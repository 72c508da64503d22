import { noId, textAt } from '../answer.js';
import { calendarMail, listMail, plainMail, replyMail } from '../mails.js';
import { idsOf } from './messages.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf, walkPages } from './scene.js';

export async function archiveScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const keeper = await createUser(scene, 'keeper');
  const path = { user: keeper.id };
  const inbox = { ...path, mailbox: await mailboxOf(scene, keeper, 'INBOX') };
  await call('getArchivedMessages', { path });
  for (const mail of [plainMail, replyMail, listMail]) await deliverTo(scene, keeper, mail);
  await call('uploadMessage', { path: inbox, json: { raw: calendarMail, metaData: { key: 'value' } } });
  await call('updateMessage', { path: inbox, json: { message: '1:*', metaData: { key: 'value' } } });
  await call('deleteMessagesInMailbox', { path: inbox });
  await deliverTo(scene, keeper, plainMail);
  await call('deleteMessage', { path: { ...inbox, message: 5 } });

  const list = (query: Record<string, string | number | boolean>) => call('getArchivedMessages', { path, query });
  const archived = await call('getArchivedMessages', { path });
  await list({ order: 'asc', metaData: true, threadCounters: true, sess: 's', ip: '192.0.2.1' });
  await list({ includeHeaders: true });
  await list({ includeHeaders: 'List-ID', limit: 250 });
  await list({ limit: 0 });
  await walkPages(scene, 'getArchivedMessages', { path });
  const token = await tokenOf(scene, keeper);
  await call('getArchivedMessages', { path: { user: 'me' }, token });
  await call('getArchivedMessages', { path: { user: noId } });

  const [first = noId, second = noId] = idsOf(archived);
  const restore = (message: string, json: unknown) => call('restoreMessage', { path: { ...path, message }, json });
  const target = await call('createMailbox', { path, json: { path: 'Restored' } });
  await restore(first, {});
  await restore(first, {});
  await restore(second, { mailbox: textAt(target, 'id'), sess: 's', ip: '192.0.2.1' });
  await restore(second, { mailbox: noId });
  await restore('1', {});
  await call('restoreMessages', { path, json: { start: '2020-01-01', end: '2040-01-01', sess: 's', ip: '192.0.2.1' } });
  await call('restoreMessages', { path, json: { start: '2020-01-01T00:00:00Z' } });
  await call('restoreMessages', { path, json: { start: 'yesterday', end: 'today' } });
  await call('restoreMessages', { path: { user: noId }, json: { start: '2020-01-01', end: '2040-01-01' } });
  await call('restoreMessages', { path: { user: 'me' }, token, json: { start: '2020-01-01', end: '2040-01-01' } });
}
