import { noId, textAt, valueAt } from '../answer.js';
import { selfSigned } from '../certificate.js';
import { plainMail } from '../mails.js';
import { pgpKey } from '../pgp.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, password, readAuthlog, tokenOf, until, walkPages } from './scene.js';

const everyField = {
  language: 'et',
  retention: 86_400_000,
  name: 'Every Field',
  targets: ['target@elsewhere.test', 'smtp://relay.test:25', 'https://hook.test/mail'],
  mtaRelay: 'smtp://relay.test:2525',
  spamLevel: 40,
  quota: 50_000_000,
  recipients: 100,
  forwards: 200,
  filters: 5,
  requirePasswordChange: true,
  require2faEnabled: true,
  imapMaxUpload: 1_000_000,
  imapMaxDownload: 2_000_000,
  pop3MaxDownload: 3_000_000,
  pop3MaxMessages: 100,
  imapMaxConnections: 7,
  receivedMax: 30,
  fromWhitelist: ['other@example.test', '*@alias.test'],
  tags: ['role:user', 'plan:gold'],
  addTagsToAddress: true,
  uploadSentMessages: true,
  mailboxes: { sent: 'Saadetud', trash: 'Prügi', junk: 'Rämps', drafts: 'Mustandid' },
  disabledScopes: ['pop3'],
  metaData: { plan: { level: 3 }, list: [1, 'two', null] },
  internalData: { inspector: true },
  encryptMessages: false,
  encryptForwarded: false,
  sess: 'session-1',
  ip: '192.0.2.1',
};

export async function usersScenario(scene: Scene): Promise<void> {
  await created(scene);
  await listed(scene);
  await updated(scene);
  await encrypted(scene);
  await asUser(scene);
  await reset(scene);
  await deletedAndRestored(scene);
}

async function created(scene: Scene): Promise<void> {
  const { call } = scene;
  const plain = await call('createUser', { json: { username: 'bare', password } });
  await call('getUser', { path: { user: textAt(plain, 'id') } });
  const full = await call('createUser', {
    json: { username: 'every', password, address: 'every@example.test', ...everyField },
  });
  await readAuthlog(scene, { id: textAt(full, 'id'), username: 'every', address: '', password });
  await call('getUser', { path: { user: textAt(full, 'id') }, query: { sess: 'session-1', ip: '192.0.2.1' } });
  await call('createUser', { json: { username: 'every2', password, ...everyField, mailboxes: undefined } });
  await call('createUser', { json: { username: 'flagged', password, featureFlags: { indexing: true } } });
  await call('createUser', { json: { username: 'allowed-only', password, allowUnsafe: false } });
  const silent = await call('createUser', { json: { username: 'no-password', password: false, emptyAddress: true } });
  await call('getUser', { path: { user: textAt(silent, 'id') } });
  await call('createUser', { json: { username: 'empty-password', password: '', address: 'empty@example.test' } });
  const hashed = '$1$abcdefgh$G//4keteveJp0qb8z2DxG/';
  await call('createUser', { json: { username: 'hashed', password: hashed, hashedPassword: true } });
  await call('createUser', { json: { username: 'hashed-badly', password: 'plain', hashedPassword: true } });
  await call('createUser', { json: { username: 'mail.name@example.test', password } });

  await call('createUser', { json: { username: 'bare', password } });
  await call('createUser', { json: { username: 'b.a.r.e', password } });
  await call('createUser', { json: { username: 'same-address', password, address: 'every@example.test' } });
  await call('createUser', { json: { username: 'star', password, address: '*@example.test' } });
  await call('createUser', { json: { username: 'target', password, targets: ['nothing'] } });
  await call('createUser', { json: { username: 'key', password, pubKey: 'no key' } });
  await call('createUser', { json: { username: 'cert', password, smimeCerts: ['no certificate'] } });
  await call('createUser', { json: { username: 'boxes', password, mailboxes: { sent: 'Same', trash: 'Same' } } });
  await call('createUser', { json: { username: 'meta', password, metaData: 'no json' } });
  const text = await call('createUser', { json: { username: 'meta-text', password, metaData: '{"text":true}' } });
  await call('getUser', { path: { user: textAt(text, 'id') } });
  const list = await call('createUser', { json: { username: 'meta-list', password, metaData: '[1,2]' } });
  await call('getUser', { path: { user: textAt(list, 'id') } });
  await call('resolveUser', { path: { username: 'every' } });
  await call('resolveUser', { path: { username: 'e.v.e.r.y' }, query: { sess: 's', ip: '2001:db8::1' } });
  await call('resolveUser', { path: { username: 'mail.name@example.test' } });
}

async function listed(scene: Scene): Promise<void> {
  const { call } = scene;
  await call('getUsers');
  await call('getUsers', { query: { query: 'every', metaData: true, internalData: true, limit: 250 } });
  await call('getUsers', { query: { query: 'matches-nobody' } });
  await call('getUsers', { query: { tags: 'role:user,nothing' } });
  await call('getUsers', { query: { requiredTags: 'role:user,plan:gold', sess: 's', ip: '192.0.2.1' } });
  await call('getUsers', { query: { forward: 'target@elsewhere.test' } });
  await walkPages(scene, 'getUsers', {});
  for (const query of [
    { limit: 0 },
    { limit: 251 },
    { limit: 'many' },
    { next: '!' },
    { next: '' },
    { next: 'bm90anNvbg' },
  ]) {
    await call('getUsers', { query });
  }
  await call('getUsers', { query: { page: 2 } });
}

async function updated(scene: Scene): Promise<void> {
  const { call } = scene;
  const { id: user } = await createUser(scene, 'updated');
  const { mailboxes: _, requirePasswordChange: __, addTagsToAddress: ___, ...fields } = everyField;
  const change = (json: unknown) => call('updateUser', { path: { user }, json });
  await change(fields);
  await call('getUser', { path: { user } });
  await change({ name: '', language: '', targets: [], tags: [], fromWhitelist: [], disabledScopes: [], metaData: {} });
  await change({ mtaRelay: '', targets: '', quota: 0, recipients: 0, retention: 0, spamLevel: 100 });
  await call('getUser', { path: { user } });
  await change({ disabled: true });
  await change({ suspended: true, disabled: false, featureFlags: { indexing: true } });
  await call('getUser', { path: { user } });
  await change({ suspended: false, disable2fa: true });
  await change({ password: 'another password', existingPassword: 'wrong' });
  await change({ password: 'another password', existingPassword: password });
  await change({ password: false });
  await change({ password: '' });
  await change({ password: 'not a hash', hashedPassword: true });
  await change({ username: 'other' });
  await change({ pubKey: 'no key' });
  await change({ targets: ['nothing'] });
  await change({});
  await change({ quota: 'much', tags: 'one' });
  await call('logoutUser', { path: { user }, json: {} });
  await call('logoutUser', { path: { user }, json: { reason: 'Maintenance', sess: 's', ip: '192.0.2.1' } });
  await call('logoutUser', { path: { user: noId }, json: {} });
  await call('recalculateQuota', { path: { user }, json: {} });
  await call('recalculateQuota', { path: { user: noId }, json: { sess: 's' } });
  await call('recalculateQuotaAllUsers', { json: { sess: 's', ip: '192.0.2.1' } });
  await call('recalculateQuotaAllUsers', { json: {} });
}

async function encrypted(scene: Scene): Promise<void> {
  const { call } = scene;
  const { id: user } = await createUser(scene, 'encrypted');
  const { certificate } = await selfSigned('encrypted.example.test');
  const show = () => call('getUser', { path: { user } });
  await call('updateUser', { path: { user }, json: { pubKey: pgpKey, encryptMessages: true, encryptForwarded: true } });
  await show();
  await call('updateUser', { path: { user }, json: { smimeCerts: [certificate] } });
  await call('updateUser', { path: { user }, json: { pubKey: '' } });
  await show();
  const smime = { smimeCerts: [certificate], smimeCipher: 'AES-GCM', smimeKeyTransport: 'OAEP' };
  await call('updateUser', { path: { user }, json: { ...smime, encryptMessages: true } });
  await show();
  await call('createUser', { json: { username: 'with-key', password, pubKey: pgpKey, encryptMessages: true } });
  await call('createUser', { json: { username: 'with-both', password, pubKey: pgpKey, smimeCerts: [certificate] } });
  const withCertificate = await call('createUser', { json: { username: 'with-cert', password, ...smime } });
  await call('getUser', { path: { user: textAt(withCertificate, 'id') } });
}

async function asUser(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'myself', { metaData: { own: true }, internalData: { hidden: true } });
  const other = await createUser(scene, 'somebody-else');
  const token = await tokenOf(scene, user);
  await call('getUser', { path: { user: 'me' }, token });
  await call('getUser', { path: { user: user.id }, token });
  await call('getUser', { path: { user: other.id }, token });
  await call('getUser', { path: { user: 'me' } });
  await call('getUsers', { query: { metaData: true, internalData: true }, token });
  await call('getUsers', { token, tokenIn: 'bearer' });
  await call('updateUser', { path: { user: 'me' }, token, json: { name: 'My Self' } });
  await call('updateUser', { path: { user: 'me' }, token, json: { quota: 1, name: 'Greedy' } });
  await call('updateUser', { path: { user: 'me' }, token, json: { password: 'new password' } });
  await call('updateUser', {
    path: { user: 'me' },
    token,
    json: { password: 'new password', existingPassword: password },
  });
  await call('getUser', { path: { user: 'me' }, token });
  await call('createUser', { token, json: { username: 'forbidden', password } });
  await call('deleteUser', { path: { user: 'me' }, token });
}

async function reset(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'reset');
  const first = await call('resetUserPassword', { path: { user: user.id }, json: {} });
  const temporary = textAt(first, 'password');
  const login = { username: user.username, password: temporary };
  await call('getUser', { path: { user: user.id } });
  await call('authenticate', { json: { ...login, token: true } });
  await call('authenticate', { json: { ...login, scope: 'imap' } });
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const second = await call('resetUserPassword', { path: { user: user.id }, json: { validAfter: later, sess: 's' } });
  await call('authenticate', { json: { username: user.username, password: textAt(second, 'password') } });
  await call('resetUserPassword', { path: { user: user.id }, json: { validAfter: false } });
  await call('resetUserPassword', { path: { user: user.id }, json: { validAfter: 'soon' } });
  await call('resetUserPassword', { path: { user: noId }, json: {} });
  await readAuthlog(scene, user);
}

async function deletedAndRestored(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'deleted', { tags: ['gone'], metaData: { kept: true } });
  const path = { user: user.id };
  await call('createUserAddress', { path, json: { address: 'deleted.second@example.test' } });
  await deliverTo(scene, user, plainMail);
  await call('recalculateQuota', { path, json: {} });
  await call('restoreUserInfo', { path });
  await call('deleteUser', {
    path,
    query: { deleteAfter: new Date(Date.now() + 86_400_000).toISOString(), sess: 's' },
  });
  await call('deleteUser', { path });
  await call('getUser', { path });
  await call('restoreUserInfo', { path, query: { sess: 's', ip: '192.0.2.1' } });
  await call('createUserAddress', { path: { user: noId }, json: { address: 'deleted.third@example.test' } });
  const taker = await createUser(scene, 'taker');
  await call('createUserAddress', { path: { user: taker.id }, json: { address: 'deleted.second@example.test' } });
  await call('restoreUserInfo', { path });
  await call('cancelUserDelete', { path, json: { sess: 's', ip: '192.0.2.1' } });
  await call('cancelUserDelete', { path, json: {} });
  await call('getUser', { path });
  await readAuthlog(scene, user);

  const bare = await call('createUser', { json: { username: 'deleted-bare', password: false, emptyAddress: true } });
  const barePath = { user: textAt(bare, 'id') };
  await call('deleteUser', { path: barePath, query: { deleteAfter: false } });
  await call('restoreUserInfo', { path: barePath });
  await call('cancelUserDelete', { path: barePath, json: {} });
  await call('getUser', { path: barePath });

  const now = await createUser(scene, 'deleted-now');
  await call('deleteUser', { path: { user: now.id }, query: { deleteAfter: new Date().toISOString() } });
  await until(
    (answer) => valueAt(answer, 'success') !== true,
    () => call('restoreUserInfo', { path: { user: now.id } }),
  );
  await call('deleteUser', { path: { user: noId } });
  await call('deleteUser', { path, query: { deleteAfter: 'whenever' } });
}
