import { noId, textAt } from '../answer.js';
import { plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, mailboxOf, tokenOf, walkPages } from './scene.js';

export async function addressesScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const owner = await createUser(scene, 'owner');
  const user = owner.id;
  const create = (json: unknown) => call('createUserAddress', { path: { user }, json });
  const bare = await create({ address: 'owner.bare@example.test' });
  const fields = { name: 'Full Name', tags: ['one', 'Two'], metaData: { a: 1 }, internalData: { b: [2] } };
  const full = await create({ address: 'Owner.Full@example.test', ...fields, main: true, sess: 's', ip: '192.0.2.1' });
  const wildcard = await create({ address: '*@wild.test', allowWildcard: true, tags: [] });
  await create({ address: 'any@*', allowWildcard: true });
  await create({ address: 'part*@wild.test', allowWildcard: true });
  await create({ address: '*@more.test' });
  await create({ address: '*@more.test', allowWildcard: true, main: true });
  await create({ address: 'owner.bare@example.test' });
  await create({ address: 'label+part@example.test' });
  await create({ address: 'no address' });
  await create({ address: 'õun@näide.test' });
  await call('createUserAddress', { path: { user: noId }, json: { address: 'nobody@example.test' } });

  await call('getUserAddresses', { path: { user } });
  const both = { metaData: true, internalData: true };
  await call('getUserAddresses', { path: { user }, query: { ...both, sess: 's', ip: '192.0.2.1' } });
  const empty = await call('createUser', { json: { username: 'no-address', password: false, emptyAddress: true } });
  await call('getUserAddresses', { path: { user: textAt(empty, 'id') } });
  for (const created of [bare, full, wildcard]) {
    await call('getUserAddress', { path: { user, address: textAt(created, 'id') } });
  }
  await call('getUserAddress', { path: { user, address: 'owner.bare@example.test' } });

  const change = (id: string, json: unknown) => call('updateUserAddress', { path: { user, id }, json });
  await change(textAt(bare, 'id'), { ...fields, address: 'owner.renamed@example.test' });
  await change(textAt(bare, 'id'), { name: '', tags: [], metaData: {} });
  await change(textAt(bare, 'id'), { main: true, sess: 's' });
  await change(textAt(bare, 'id'), { main: false });
  await change(textAt(bare, 'id'), {});
  await change(textAt(bare, 'id'), { address: 'owner.full@example.test' });
  await change(textAt(bare, 'id'), { address: '*@else.test' });
  await change(textAt(wildcard, 'id'), { main: true });
  await change(textAt(wildcard, 'id'), { address: 'not-wild@example.test' });
  await change(noId, { name: 'x' });
  await call('getUserAddress', { path: { user, address: textAt(bare, 'id') }, query: { sess: 's' } });

  const resolve = (address: string, query = {}) => call('resolveAddress', { path: { address }, query });
  await resolve('owner.full@example.test');
  await resolve('anything@wild.test');
  await resolve('anything@wild.test', { allowWildcard: true });
  await resolve('*@wild.test', { allowWildcard: true });
  await resolve(textAt(full, 'id'));
  await resolve('nobody@example.test', { sess: 's', ip: '192.0.2.1' });
  await resolve('owner.full+label@example.test');

  await call('deleteUserAddress', { path: { user, address: textAt(bare, 'id') } });
  await call('deleteUserAddress', { path: { user, address: textAt(wildcard, 'id') }, query: { sess: 's' } });
  await call('deleteUserAddress', { path: { user, address: textAt(wildcard, 'id') } });
  await listed(scene);
  await register(scene);
  await asUser(scene);
  await renamedDomain(scene);
}

async function listed(scene: Scene): Promise<void> {
  const { call } = scene;
  await call('getAddresses');
  await call('getAddresses', { query: { metaData: true, internalData: true, limit: 250 } });
  await call('getAddresses', { query: { query: 'owner', sess: 's', ip: '192.0.2.1' } });
  await call('getAddresses', { query: { query: 'matches-nothing' } });
  await call('getAddresses', { query: { tags: 'one,two' } });
  await call('getAddresses', { query: { requiredTags: 'one,two' } });
  await call('getAddresses', { query: { forward: 'somewhere@elsewhere.test' } });
  await walkPages(scene, 'getAddresses', {});
}

async function register(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'correspondent');
  const path = { user: user.id };
  await call('getUserAddressregister', { path, query: { query: 'someone' } });
  const to = [{ name: 'Some One', address: 'someone@elsewhere.test' }, { address: 'someone.else@elsewhere.test' }];
  await call('submitMessage', { path, json: { to, subject: 'Hello', text: 'Hello' } });
  const inbox = await mailboxOf(scene, user, 'INBOX');
  const upload = { path: { ...path, mailbox: inbox }, raw: { contentType: 'message/rfc822', data: plainMail } };
  await call('uploadMessage', upload);
  const found = await call('getUserAddressregister', { path, query: { query: 'someone' } });
  await call('getUserAddressregister', { path, query: { query: 'some', limit: 1, sess: 's', ip: '192.0.2.1' } });
  await call('getUserAddressregister', { path, query: { query: 'matches-nothing' } });
  await call('getUserAddressregister', { path });
  const id = textAt(found, 'results.0.id');
  const change = (json: unknown, entry = id) =>
    call('updateAddressAddressregister', { path: { ...path, id: entry }, json });
  await change({ disabled: true, name: 'Other Name' });
  await call('getUserAddressregister', { path, query: { query: 'someone' } });
  await change({ disabled: false });
  await change({ name: 'Only Name' });
  await change({ disabled: true }, noId);
}

async function asUser(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'address-holder');
  const token = await tokenOf(scene, user);
  await call('getUserAddresses', { path: { user: 'me' }, token });
  await call('getUserAddresses', { path: { user: 'me' }, query: { internalData: true, metaData: true }, token });
  await call('getUserAddressregister', { path: { user: 'me' }, query: { query: 'a' }, token });
  await call('createUserAddress', { path: { user: 'me' }, token, json: { address: 'mine@example.test' } });
  await call('resolveAddress', { path: { address: user.address }, token });
}

async function renamedDomain(scene: Scene): Promise<void> {
  const { call } = scene;
  await createUser(scene, 'mover@old.test', { address: 'mover@old.test' });
  const mover = await call('resolveUser', { path: { username: 'mover@old.test' } });
  await call('createUserAddress', { path: { user: textAt(mover, 'id') }, json: { address: 'mover.two@old.test' } });
  await call('createDomainAlias', { json: { alias: 'alias.old.test', domain: 'old.test' } });
  await call('renameDomain', { json: { oldDomain: 'old.test', newDomain: 'new.test', sess: 's', ip: '192.0.2.1' } });
  await call('renameDomain', { json: { oldDomain: 'old.test', newDomain: 'new.test' } });
  await call('renameDomain', { json: { oldDomain: 'not a domain' } });
}
