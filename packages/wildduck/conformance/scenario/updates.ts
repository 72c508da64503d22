import type { ParsedResponse } from '../answer.js';
import { isObject, noId, textAt } from '../answer.js';
import { plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf } from './scene.js';

export async function updatesScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'watcher');
  const path = { user: user.id };
  const mailbox = await mailboxOf(scene, user, 'INBOX');
  const listening = call('getUpdates', { path, streamFor: 4000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await deliverTo(scene, user, plainMail);
  await call('updateMessage', { path: { ...path, mailbox }, json: { message: '1', seen: true } });
  const folder = await call('createMailbox', { path, json: { path: 'New' } });
  await call('updateMailbox', { path: { ...path, mailbox: textAt(folder, 'id') }, json: { path: 'Renamed' } });
  await call('updateMessage', { path: { ...path, mailbox }, json: { message: '1', moveTo: textAt(folder, 'id') } });
  await call('deleteMailbox', { path: { ...path, mailbox: textAt(folder, 'id') } });
  await deliverTo(scene, user, plainMail);
  await call('deleteMessage', { path: { ...path, mailbox, message: 2 } });
  const heard = await listening;

  const since = firstId(heard);
  await call('getUpdates', { path, headers: { 'Last-Event-ID': since }, streamFor: 1000 });
  await call('getUpdates', { path, query: { 'Last-Event-ID': since, sess: 's', ip: '192.0.2.1' }, streamFor: 1000 });
  await call('getUpdates', { path, query: { 'Last-Event-ID': 'never' }, streamFor: 1000 });
  const token = await tokenOf(scene, user);
  await call('getUpdates', { path: { user: 'me' }, token, streamFor: 1000 });
  await call('getUpdates', { path: { user: noId }, streamFor: 1000 });
}

function firstId(answer: ParsedResponse): string {
  const events = isObject(answer.body) ? answer.body['events'] : undefined;
  const first: unknown = Array.isArray(events) ? events[0] : undefined;
  return isObject(first) && typeof first['id'] === 'string' ? first['id'] : noId;
}
