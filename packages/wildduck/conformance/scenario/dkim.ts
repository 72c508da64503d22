import { generateKeyPairSync } from 'node:crypto';
import { noId, textAt } from '../answer.js';
import type { Scene } from './scene.js';
import { walkPages } from './scene.js';

const pem = { type: 'pkcs8', format: 'pem' } as const;

export async function dkimScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const rsa = String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem));
  const ed25519 = String(generateKeyPairSync('ed25519').privateKey.export(pem));
  const rawEd25519 = ed25519.replace(/-----[^-]+-----|\n/g, '');
  await call('getDkimKeys');
  const update = (json: unknown) => call('updateDkimKey', { json });
  const first = await update({ domain: 'example.test', selector: 'one', sess: 's', ip: '192.0.2.1' });
  await update({ domain: 'rsa.test', selector: 'two', privateKey: rsa, description: 'With a key' });
  await update({ domain: 'ed25519.test', selector: 'three', privateKey: ed25519 });
  await update({ domain: 'raw.test', selector: 'four', privateKey: rawEd25519 });
  await update({ domain: 'example.test', selector: 'five', description: 'Changed' });
  await update({ domain: 'näide.test', selector: 'one' });
  await update({ domain: 'bad.test', selector: 'one', privateKey: 'no key' });
  await update({ domain: 'not a domain', selector: 'one' });
  await update({ domain: '*', selector: 'any' });
  await call('getDkimKeys');
  await call('getDkimKeys', { query: { query: 'test', limit: 250, sess: 's', ip: '192.0.2.1' } });
  await call('getDkimKeys', { query: { query: 'matches-nothing' } });
  await walkPages(scene, 'getDkimKeys', {});
  const rsaId = await call('resolveDkim', { path: { domain: 'rsa.test' }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('resolveDkim', { path: { domain: 'nothing.test' } });
  await call('getDkimKey', { path: { dkim: textAt(first, 'id') }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('getDkimKey', { path: { dkim: textAt(rsaId, 'id') } });
  const ed25519Id = await call('resolveDkim', { path: { domain: 'ed25519.test' } });
  await call('getDkimKey', { path: { dkim: textAt(ed25519Id, 'id') } });
  await call('getDkimKey', { path: { dkim: noId } });
  await call('deleteDkimKey', { path: { dkim: textAt(rsaId, 'id') }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteDkimKey', { path: { dkim: textAt(rsaId, 'id') } });
}
