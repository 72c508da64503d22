import { noId, textAt } from '../answer.js';
import { selfSigned } from '../certificate.js';
import type { Scene } from './scene.js';
import { walkPages } from './scene.js';

export async function certificatesScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  await call('getTLSCertificates');
  const update = (json: unknown) => call('updateTLSCertificate', { json });
  const one = await selfSigned('mail.example.test', 'imap.example.test');
  const two = await selfSigned('smtp.example.test');
  const full = await update({
    servername: 'mail.example.test',
    privateKey: one.privateKey,
    cert: one.certificate,
    ca: [two.certificate],
    description: 'Self-signed',
    sess: 's',
    ip: '192.0.2.1',
  });
  const plain = await update({ servername: 'smtp.example.test', privateKey: two.privateKey, cert: two.certificate });
  await update({ servername: 'both.example.test', privateKey: `${two.privateKey}${two.certificate}` });
  const generated = await update({ servername: 'key-only.example.test' });
  await update({ servername: 'acme.example.test', acme: true });
  await update({ servername: 'acme-key.example.test', acme: true, privateKey: two.privateKey, cert: two.certificate });
  await update({ servername: 'mail.example.test', privateKey: one.privateKey, cert: one.certificate });
  await update({ servername: 'mismatch.example.test', privateKey: one.privateKey, cert: two.certificate });
  await update({ servername: 'cert-only.example.test', cert: two.certificate });
  await update({ servername: 'bad.example.test', privateKey: 'no key', cert: 'no certificate' });
  await update({ servername: 'not a name', privateKey: one.privateKey, cert: one.certificate });

  await call('getTLSCertificates');
  const everything = { query: 'example', altNames: true, limit: 250, sess: 's', ip: '192.0.2.1' };
  await call('getTLSCertificates', { query: everything });
  await call('getTLSCertificates', { query: { query: 'imap.example.test', altNames: true } });
  await call('getTLSCertificates', { query: { query: 'matches-nothing' } });
  await walkPages(scene, 'getTLSCertificates', {});
  const names = [
    'mail.example.test',
    'imap.example.test',
    'acme.example.test',
    'key-only.example.test',
    'acme-key.example.test',
  ];
  for (const servername of names) {
    const resolved = await call('resolveTLSCertificate', { path: { servername } });
    await call('getTLSCertificate', { path: { cert: textAt(resolved, 'id') } });
  }
  await call('resolveTLSCertificate', { path: { servername: 'nothing.test' }, query: { sess: 's', ip: '192.0.2.1' } });
  for (const answer of [full, plain, generated]) {
    await call('getTLSCertificate', { path: { cert: textAt(answer, 'id') }, query: { sess: 's', ip: '192.0.2.1' } });
  }
  await call('getTLSCertificate', { path: { cert: noId } });
  await call('deleteTLSCert', { path: { cert: textAt(full, 'id') }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteTLSCert', { path: { cert: textAt(full, 'id') } });
}
