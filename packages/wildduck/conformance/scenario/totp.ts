import { noId, textAt } from '../answer.js';
import { oneTimePassword } from '../one-time-password.js';
import type { Scene } from './scene.js';
import { createUser, password, readAuthlog, tokenOf } from './scene.js';

export async function totpScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'careful');
  const path = { user: user.id };
  const token = await tokenOf(scene, user);
  const login = (json = {}) => call('authenticate', { json: { username: user.username, password, ...json } });
  const check = (json: unknown) => call('validateTOTPToken', { path, json });
  const enable = (json: unknown) => call('enableTOTPSeed', { path, json });
  await call('disableTOTPAuth', { path });
  await enable({ token: '000000' });
  await check({ token: '000000' });
  await call('generateTOTPSeed', { path, json: { label: 'careful', issuer: 'Example', sess: 's', ip: '192.0.2.1' } });
  const setup = await call('generateTOTPSeed', { path, json: { issuer: 'Example' } });
  const seed = textAt(setup, 'seed', 'AAAA');
  await enable({ token: '1' });
  await enable({ token: '000000', sess: 's', ip: '192.0.2.1' });
  const used = oneTimePassword(seed);
  await enable({ token: used });
  await enable({ token: used });
  await call('generateTOTPSeed', { path, json: { issuer: 'Example' } });
  await call('getUser', { path });
  await call('getUsers', { query: { query: 'careful' } });

  const pending = await login({ token: true });
  await login();
  await login({ scope: 'imap' });
  await call('preauth', { json: { username: user.username } });
  await call('preauth', { json: { username: user.username, scope: 'imap' } });
  const totpNonce = textAt(pending, 'totpNonce', textAt(pending, 'twoFactorNonce', '0'.repeat(40)));
  await check({ token: used });
  await check({ token: '000000', totpNonce });
  await check({ token: used, totpNonce });
  const next = oneTimePassword(seed, Date.now() + 30_000);
  await check({ token: next, totpNonce: '0'.repeat(40) });
  await check({ token: next, totpNonce, sess: 's', ip: '192.0.2.1' });
  await check({ token: next });
  await check({ token: next, totpNonce });
  const second = await login({ token: true, sess: 's', ip: '192.0.2.1' });
  await check({ token: next, totpNonce: textAt(second, 'totpNonce', totpNonce) });
  await call('getUser', { path: { user: 'me' }, token });
  await call('disableTOTPAuth', { path: { user: 'me' }, token });
  await call('disableTOTPAuth', { path, query: { sess: 's', ip: '192.0.2.1' } });
  await call('disableTOTPAuth', { path });

  await custom(scene);
  const again = await call('generateTOTPSeed', { path, json: { issuer: 'Example' } });
  await enable({ token: oneTimePassword(textAt(again, 'seed', 'AAAA')) });
  await call('disable2FA', { path, query: { sess: 's', ip: '192.0.2.1' } });
  await call('disable2FA', { path });
  await call('disable2FA', { path: { user: noId } });
  await readAuthlog(scene, user);
}

async function custom(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'own-factor');
  const path = { user: user.id };
  await call('disableCustom2FA', { path });
  await call('enableCustom2FA', { path, json: { sess: 's', ip: '192.0.2.1' } });
  await call('enableCustom2FA', { path, json: {} });
  await call('getUser', { path });
  await call('authenticate', { json: { username: user.username, password, token: true } });
  await call('authenticate', { json: { username: user.username, password, scope: 'imap' } });
  await call('preauth', { json: { username: user.username } });
  await call('disableCustom2FA', { path, query: { sess: 's', ip: '192.0.2.1' } });
  await call('disableCustom2FA', { path: { user: noId } });
  await call('enableCustom2FA', { path: { user: noId }, json: {} });
  await readAuthlog(scene, user);
}
