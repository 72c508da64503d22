import type { ParsedResponse } from '../answer.js';
import { isObject, noId, textAt, valueAt } from '../answer.js';
import { bareMail, calendarMail, eightBitMail, listMail, plainMail, replyMail } from '../mails.js';
import type { Scene, User } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf, walkPages } from './scene.js';

export async function messagesScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const reader = await createUser(scene, 'reader');
  const mailbox = await mailboxOf(scene, reader, 'INBOX');
  const path = { user: reader.id, mailbox };
  await call('getMessages', { path });
  for (const mail of [plainMail, replyMail, listMail, eightBitMail, calendarMail, bareMail]) {
    await deliverTo(scene, reader, mail);
  }
  const list = await call('getMessages', { path });
  await listed(scene, path);
  await read(scene, reader, mailbox, list);
  await flagged(scene, path, list);
  await movedAndDeleted(scene, reader, path);
}

async function listed(scene: Scene, path: Record<string, string>): Promise<void> {
  const { call } = scene;
  const list = (query: Record<string, string | number | boolean>) => call('getMessages', { path, query });
  await list({ order: 'asc', unseen: true, metaData: true, threadCounters: true, sess: 's', ip: '192.0.2.1' });
  await list({ includeHeaders: true });
  await list({ includeHeaders: 'List-ID,Received,X-Nothing', limit: 250 });
  await list({ includeHasDrafts: true });
  await list({ collapseThreads: true, threadCounters: true, includeHasDrafts: true });
  await list({ order: 'up' });
  await list({ limit: 1000 });
  await walkPages(scene, 'getMessages', { path });
  await walkPages(scene, 'getMessages', { path, query: { collapseThreads: true } });
}

export function idsOf(list: ParsedResponse): string[] {
  const results = valueAt(list, 'results');
  if (!Array.isArray(results)) return [];
  return results.flatMap((result: unknown) => (isObject(result) ? [String(result['id'])] : []));
}

async function read(scene: Scene, reader: User, mailbox: string, list: ParsedResponse): Promise<void> {
  const { call } = scene;
  const token = await tokenOf(scene, reader);
  for (const message of idsOf(list)) {
    const path = { user: reader.id, mailbox, message };
    const shown = await call('getMessage', { path });
    await call('getMessageSource', { path });
    const attachment = textAt(shown, 'attachments.0.id', '');
    if (attachment === '') continue;
    await call('getMessageAttachment', { path: { ...path, attachment } });
    await call('getMessageAttachment', { path: { ...path, attachment }, query: { sendAsString: true } });
    await call('getMessageAttachment', { path: { ...path, attachment: 'ATT00077' } });
    await call('getMessage', { path, query: { replaceCidLinks: true, markAsSeen: true, sess: 's', ip: '192.0.2.1' } });
    await call('getMessage', { path: { ...path, user: 'me' }, token });
    await call('getMessageSource', { path: { ...path, user: 'me' }, token });
    await call('getMessageSource', { path, query: { sess: 's', ip: '192.0.2.1' } });
  }
  const path = { user: reader.id, mailbox, message: 99_999 };
  await call('getMessage', { path });
  await call('getMessageSource', { path });
  await call('getMessage', { path: { ...path, mailbox: noId } });
  await call('getMessages', { path: { user: reader.id, mailbox: noId } });
  await call('getMessages', { path: { user: 'me', mailbox }, token });
}

async function flagged({ call }: Scene, path: Record<string, string>, list: ParsedResponse): Promise<void> {
  const [first = '1', second = '2', third = '3'] = idsOf(list);
  const change = (json: unknown) => call('updateMessage', { path, json });
  const inAYear = new Date(Date.now() + 31_536_000_000).toISOString();
  await change({ message: first, seen: true, flagged: true, sess: 's', ip: '192.0.2.1' });
  await change({ message: `${first},${second}`, flagged: false, draft: false, deleted: false });
  await change({ message: '1:*', seen: false });
  await change({ message: first, expires: inAYear, metaData: { a: { b: 1 } } });
  await call('getMessage', { path: { ...path, message: first } });
  await call('getMessages', { path, query: { metaData: true } });
  await change({ message: first, expires: false, metaData: {} });
  await change({ message: first, metaData: 'no json' });
  await change({ message: second, updateThread: true, seen: true });
  await change({ message: '999999', seen: true });
  await change({ message: first });
  await change({ message: 'first', seen: true });
  await change({ message: Number(first), seen: true });

  const changeOne = (message: string, json: unknown) =>
    call('updateMessagePathParams', { path: { ...path, message }, json });
  await changeOne(first, { seen: true, flagged: true });
  await changeOne(second, { deleted: true, draft: true, markHam: true });
  await changeOne(`${second}:*`, { seen: true });
  await changeOne(third, { expires: inAYear });
  await changeOne('999999', { seen: true });
  await changeOne(first, {});
  await call('getMessages', { path });
}

async function movedAndDeleted(scene: Scene, reader: User, path: Record<string, string>): Promise<void> {
  const { call } = scene;
  const user = reader.id;
  const junk = await mailboxOf(scene, reader, 'Junk');
  const trash = await mailboxOf(scene, reader, 'Trash');
  const [first = '1', second = '2', third = '3', fourth = '4'] = idsOf(await call('getMessages', { path }));
  await call('updateMessage', { path, json: { message: first, moveTo: junk } });
  await call('updateMessage', { path, json: { message: `${second},${third}`, moveTo: junk, seen: true } });
  await call('updateMessage', { path, json: { message: '999999', moveTo: junk } });
  await call('updateMessage', { path, json: { message: fourth, moveTo: noId } });
  await call('updateMessage', { path, json: { message: fourth, moveTo: path['mailbox'] } });
  await call('updateMessage', { path: { user, mailbox: noId }, json: { message: '1', seen: true } });
  const [moved = '1'] = idsOf(await call('getMessages', { path }));
  await call('updateMessagePathParams', { path: { ...path, message: moved }, json: { moveTo: trash } });
  await call('getMessages', { path: { user, mailbox: junk } });
  await call('updateMessage', {
    path: { user, mailbox: junk },
    json: { message: '1', markHam: true, moveTo: path['mailbox'] },
  });
  await call('getMessages', { path: { user, mailbox: trash } });
  const remove = (mailbox: string, message: string, query = {}) =>
    call('deleteMessage', { path: { user, mailbox, message }, query });
  const [inJunk = '1'] = idsOf(await call('getMessages', { path: { user, mailbox: junk } }));
  await remove(junk, inJunk);
  await remove(junk, inJunk);
  const left = idsOf(await call('getMessages', { path }));
  await remove(path['mailbox'] ?? noId, left[0] ?? '1', { updateThread: true, sess: 's', ip: '192.0.2.1' });
  await deliverTo(scene, reader, plainMail);
  await deliverTo(scene, reader, replyMail);
  const [newest = '1', before = '2'] = idsOf(await call('getMessages', { path }));
  await call('updateMessage', { path, json: { message: newest, moveTo: trash, updateThread: true } });
  await remove(trash, before);
  await call('getMessages', { path: { user, mailbox: trash } });
  await remove(trash, '1', { updateThread: true });
  const emptied = (mailbox: string, query = {}) => call('deleteMessagesInMailbox', { path: { user, mailbox }, query });
  await emptied(junk);
  await emptied(junk);
  await emptied(trash, { skipArchive: true, sess: 's' });
  await emptied(path['mailbox'] ?? noId, { async: true });
  await emptied(path['mailbox'] ?? noId, { async: true });
  await emptied(noId);
  await emptied(noId, { async: true });
}
