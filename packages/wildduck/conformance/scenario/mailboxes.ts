import { noId, textAt } from '../answer.js';
import { plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf } from './scene.js';

export async function mailboxesScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const owner = await createUser(scene, 'mailboxes');
  const user = owner.id;
  await call('getMailboxes', { path: { user } });
  await deliverTo(scene, owner, plainMail);
  const create = (json: unknown) => call('createMailbox', { path: { user }, json });
  const bare = await create({ path: 'Folder' });
  const fields = { hidden: true, retention: 86_400_000, encryptMessages: true, sess: 's', ip: '192.0.2.1' };
  const full = await create({ path: 'Folder/Deep', ...fields });
  await create({ path: 'Été/Ünter' });
  await create({ path: 'Folder' });
  await create({ path: 'INBOX' });
  await create({ path: Array.from({ length: 130 }, () => 'x').join('/') });
  await create({ path: 'y'.repeat(600) });
  await create({ path: '' });

  const list = (query = {}) => call('getMailboxes', { path: { user }, query });
  await list({ counters: true, sizes: true, showHidden: true, specialUse: true });
  await list({ counters: true });
  await list({ sizes: true, sess: 's', ip: '192.0.2.1' });
  await list({ showHidden: true });
  await list({ specialUse: true });
  await list({ counters: 'perhaps' });

  const show = (mailbox: string, query = {}) => call('getMailbox', { path: { user, mailbox }, query });
  await show(textAt(bare, 'id'));
  await show(textAt(full, 'id'));
  await show('resolve', { path: 'INBOX' });
  await show('resolve', { path: 'Folder/Deep', sess: 's', ip: '192.0.2.1' });
  await show('resolve', { path: 'No such' });
  await show('resolve');
  for (const path of ['Sent Mail', 'Trash', 'Junk', 'Drafts']) await show('resolve', { path });

  const change = (mailbox: string, json: unknown) => call('updateMailbox', { path: { user, mailbox }, json });
  const kept = await create({ path: 'Kept' });
  const changes = { retention: 1000, subscribed: false, encryptMessages: true, sess: 's', ip: '192.0.2.1' };
  await change(textAt(kept, 'id'), { path: 'Moved/Away', ...changes });
  await show(textAt(kept, 'id'));
  await change(textAt(kept, 'id'), { retention: 0, subscribed: true, encryptMessages: false });
  await change(textAt(kept, 'id'), { path: 'Folder' });
  await change(textAt(kept, 'id'), { path: 'INBOX' });
  await change(textAt(kept, 'id'), {});
  await change(textAt(kept, 'id'), { hidden: true });
  await change(textAt(full, 'id'), { path: 'A hidden mailbox' });
  await change(await mailboxOf(scene, owner, 'INBOX'), { path: 'Other' });
  await change(await mailboxOf(scene, owner, 'INBOX'), { retention: 1000 });
  await change(await mailboxOf(scene, owner, 'Trash'), { path: 'Bin' });
  await change(noId, { path: 'Nothing' });
  const remove = (mailbox: string, query = {}) => call('deleteMailbox', { path: { user, mailbox }, query });
  const folder = await create({ path: 'Passing' });
  await remove(textAt(folder, 'id'), { sess: 's', ip: '192.0.2.1' });
  await remove(textAt(folder, 'id'));
  await remove(textAt(full, 'id'));
  await remove(await mailboxOf(scene, owner, 'INBOX'));
  await remove(await mailboxOf(scene, owner, 'Drafts'));
  await call('createSetting', { path: { key: 'const:max:mailboxes' }, json: { value: 3 } });
  await create({ path: 'One too many' });
  await call('createSetting', { path: { key: 'const:max:mailboxes' }, json: { value: 1500 } });
  await call('getMailboxes', { path: { user: noId } });

  const token = await tokenOf(scene, owner);
  await call('getMailboxes', { path: { user: 'me' }, token, query: { counters: true, sizes: true } });
  await call('createMailbox', { path: { user: 'me' }, token, json: { path: 'Mine' } });
  const other = await createUser(scene, 'mailboxes-other');
  await call('getMailboxes', { path: { user: other.id }, token });
}
