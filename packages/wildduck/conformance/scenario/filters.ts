import { noId, textAt } from '../answer.js';
import { listMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, readAuthlog, tokenOf, walkPages } from './scene.js';

export async function filtersScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const owner = await createUser(scene, 'filters', { filters: 12 });
  const path = { user: owner.id };
  await call('getFilters', { path });
  const junk = await mailboxOf(scene, owner, 'Junk');
  const create = (json: unknown) => call('createFilter', { path, json });
  const query = { from: 'news', to: 'somebody', subject: 'été', listId: 'news', text: 'words', ha: true, size: 100 };
  const targets = ['to@elsewhere.test', 'smtp://relay.test:25', 'https://hook.test/mail'];
  const action = { seen: true, flag: true, delete: false, spam: true, mailbox: junk, targets };
  const full = await create({
    name: 'Full',
    query,
    action,
    disabled: true,
    metaData: { a: 1 },
    sess: 's',
    ip: '192.0.2.1',
  });
  const negative = await create({ name: 'Negative', query: { ha: false, size: -1000 }, action: { delete: true } });
  const nulls = await create({ query: { from: 'x' }, action: { seen: null, flag: null, delete: null, spam: null } });
  const falses = await create({
    query: { text: 'y' },
    action: { seen: false, flag: false, delete: false, spam: false },
  });
  const mail = await create({ query: { listId: 'lists.test' }, action: { targets: targets.slice(0, 1), flag: true } });
  await create({ query: {}, action: {} });
  await create({ query: { from: 'x' }, action: {} });
  await create({ query: { from: 'x' }, action: { mailbox: noId } });
  await create({ query: { from: 'x' }, action: { targets: ['nothing'] } });
  await create({ query: { size: 'big' }, action: { seen: true } });
  await call('createFilter', { path: { user: noId }, json: { query: { from: 'x' }, action: { seen: true } } });

  const created = [full, negative, nulls, falses, mail].map((answer) => textAt(answer, 'id'));
  for (const filter of created) await call('getFilter', { path: { ...path, filter } });
  await call('getFilters', { path, query: { metaData: true, sess: 's', ip: '192.0.2.1' } });
  await call('getAllFilters', { query: { metaData: true, limit: 250, sess: 's', ip: '192.0.2.1' } });
  await call('getAllFilters');
  await call('getAllFilters', { query: { forward: 'to@elsewhere.test' } });
  await call('getAllFilters', { query: { forward: 'nobody@elsewhere.test' } });
  await walkPages(scene, 'getAllFilters', {});
  await deliverTo(scene, owner, listMail);
  await call('searchMessages', { path });

  const change = (filter: string, json: unknown) => call('updateFilter', { path: { ...path, filter }, json });
  await change(textAt(full, 'id'), { name: 'Renamed', disabled: false, metaData: { b: 2 } });
  await change(textAt(full, 'id'), { query: { from: '' }, action: { seen: null, mailbox: '', targets: '' } });
  await call('getFilter', { path: { ...path, filter: textAt(full, 'id') } });
  await change(textAt(full, 'id'), {});
  await change(textAt(full, 'id'), { action: { mailbox: noId } });
  await change(noId, { name: 'x' });
  const token = await tokenOf(scene, owner);
  await call('getFilters', { path: { user: 'me' }, token });
  await call('getAllFilters', { token });
  await call('deleteFilter', { path: { ...path, filter: textAt(full, 'id') }, query: { sess: 's' } });
  await call('deleteFilter', { path: { ...path, filter: textAt(full, 'id') } });

  await readAuthlog(scene, owner);

  const limited = await createUser(scene, 'one-filter', { filters: 1 });
  for (let time = 0; time < 2; time++) {
    await call('createFilter', { path: { user: limited.id }, json: { query: { from: 'x' }, action: { seen: true } } });
  }
}
