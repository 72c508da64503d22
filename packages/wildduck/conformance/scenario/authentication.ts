import { noId, textAt } from '../answer.js';
import type { Scene, User } from './scene.js';
import { createUser, password, readAuthlog, tokenOf, walkPages } from './scene.js';

export async function authenticationScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'login');
  const { username } = user;
  const login = (json: Record<string, unknown>) => call('authenticate', { json: { username, password, ...json } });
  await login({});
  await login({ username: user.address });
  const meta = { protocol: 'WEB', appId: 'https://app.test', sess: 's', ip: '192.0.2.1' };
  const full = await login({ scope: 'master', token: true, ...meta });
  for (const scope of ['imap', 'smtp', 'pop3']) await login({ scope });
  await login({ scope: 'nothing' });
  await login({ scope: 'imap', token: true });
  await login({ password: 'wrong', ...meta });
  await login({ username: 'nobody-at-all' });
  await login({ username: 'nobody@nowhere.test' });
  await login({ password: '' });
  await login({ username: 'no user name' });
  await login({ password: 'x'.repeat(300) });

  const token = textAt(full, 'token', '0'.repeat(40));
  await call('isUserAuthenticated');
  await call('isUserAuthenticated', { token });
  await call('isUserAuthenticated', { token: false });
  await call('isUserAuthenticated', { token, query: { sess: 's', ip: '192.0.2.1' } });
  await preauth(scene, user, token);
  await restricted(scene);
  await call('invalidateAccessToken', { token });
  await call('isUserAuthenticated', { token });
  await call('invalidateAccessToken');
  await rateLimited(scene);
  await authlog(scene, user);
  await applicationPasswords(scene);
}

async function preauth({ call }: Scene, user: User, token: string): Promise<void> {
  for (const scope of [undefined, 'master', 'imap', 'smtp', 'pop3', 'nothing']) {
    await call('preauth', { json: { username: user.username, scope } });
  }
  await call('preauth', { json: { username: user.address, sess: 's', ip: '192.0.2.1' } });
  await call('preauth', { json: { username: 'nobody-at-all' } });
  await call('preauth', { json: { username: user.username }, token });
  await call('authenticate', { json: { username: user.username, password }, token });
}

async function restricted(scene: Scene): Promise<void> {
  const { call } = scene;
  const login = (username: string, json = {}) => call('authenticate', { json: { username, password, ...json } });
  await createUser(scene, 'must-change', { requirePasswordChange: true, require2faEnabled: true });
  await login('must-change', { token: true });
  await login('must-change', { scope: 'imap' });
  await createUser(scene, 'no-imap', { disabledScopes: ['imap', 'smtp', 'pop3'] });
  await login('no-imap', { scope: 'imap' });
  await login('no-imap', { token: true });
  await call('preauth', { json: { username: 'no-imap', scope: 'imap' } });
  for (const [name, fields] of Object.entries({ disabled: { disabled: true }, suspended: { suspended: true } })) {
    const user = await createUser(scene, `login-${name}`);
    const token = await tokenOf(scene, user);
    await call('updateUser', { path: { user: user.id }, json: fields });
    await login(user.username);
    await call('preauth', { json: { username: user.username } });
    await call('getUser', { path: { user: 'me' }, token });
  }
  await call('createUser', { json: { username: 'login-none', password: false } });
  await login('login-none');
}

async function rateLimited(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'forgetful');
  for (let attempt = 0; attempt < 14; attempt++) {
    await call('authenticate', { json: { username: user.username, password: 'wrong', ip: '192.0.2.99' } });
  }
  await call('authenticate', { json: { username: user.username, password, token: true, ip: '192.0.2.99' } });
}

async function authlog(scene: Scene, user: User): Promise<void> {
  const { call } = scene;
  const path = { user: user.id };
  const list = await call('getAuthlog', { path });
  await call('getAuthlog', {
    path,
    query: { action: 'authentication', filterip: '192.0.2.1', sess: 's', ip: '192.0.2.1' },
  });
  await call('getAuthlog', { path, query: { action: 'nothing', limit: 250 } });
  await call('getAuthlog', { path: { user: noId } });
  await call('getAuthlog', { path, query: { page: 2 } });
  await walkPages(scene, 'getAuthlog', { path });
  await readAuthlog(scene, user);
  const token = await tokenOf(scene, user);
  const event = textAt(list, 'results.0.id');
  await call('getAuthlog', { path: { user: 'me' }, token });
  await call('getAuthlogEvent', { path: { user: 'me', event }, token, query: { sess: 's' } });
  await call('getAuthlogEvent', { path: { user: noId, event } });
  await call('getAuthlogEvent', { path: { ...path, event: noId } });
}

async function applicationPasswords(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'asp-owner', { name: 'ASP Owner' });
  const path = { user: user.id };
  await call('getASPs', { path });
  const create = (json: unknown) => call('createASP', { path, json });
  const bare = await create({ description: 'Bare' });
  const scopes = ['imap', 'smtp', 'pop3'];
  const full = await create({
    description: 'Full',
    scopes,
    address: user.address,
    generateMobileconfig: true,
    ttl: 3600,
    protocol: 'WEB',
    sess: 's',
    ip: '192.0.2.1',
  });
  const given = await create({ description: 'Given', scopes: ['*'], password: 'abcdefghijklmnop' });
  await create({ description: 'Mobile', generateMobileconfig: true });
  await create({ description: 'No such address', generateMobileconfig: true, address: 'other@nowhere.test' });
  await create({ description: 'Bad', scopes: ['nothing'] });
  await create({ description: 'Bad', password: 'short' });
  await create({ description: 'Bad', ttl: -1 });
  await call('createASP', { path: { user: noId }, json: { description: 'x' } });
  const login = (secret: string, json = {}) =>
    call('authenticate', { json: { username: user.username, password: secret, ip: '192.0.2.7', ...json } });
  await login(textAt(full, 'password'), { scope: 'imap', protocol: 'IMAP' });
  await login(textAt(full, 'password'), { scope: 'master' });
  await login(textAt(full, 'password'), { scope: 'pop3', sess: 's' });
  await login(textAt(bare, 'password'), { scope: 'smtp' });
  await login('abcdefghijklmnop', { scope: 'imap' });
  await login('abcdefghijklmnop', { token: true });
  await call('getASPs', { path });
  await call('getASPs', { path, query: { showAll: true, sess: 's', ip: '192.0.2.1' } });
  for (const created of [bare, full, given]) await call('getASP', { path: { ...path, asp: textAt(created, 'id') } });
  await call('getASP', { path: { ...path, asp: noId } });
  const token = await tokenOf(scene, user);
  await call('createSetting', { path: { key: 'const:asp:limit' }, json: { value: 1 } });
  await create({ description: 'One too many' });
  await call('createSetting', { path: { key: 'const:asp:limit' }, json: { value: 50 } });
  await call('getASPs', { path: { user: 'me' }, token });
  await call('createASP', { path: { user: 'me' }, token, json: { description: 'Mine' } });
  const deleted = { ...path, asp: textAt(full, 'id') };
  await call('deleteASP', { path: deleted, query: { protocol: 'WEB', sess: 's', ip: '192.0.2.1' } });
  await call('deleteASP', { path: deleted });
  await call('deleteASP', { path: { ...path, asp: textAt(given, 'id') } });
  await readAuthlog(scene, user);
}
