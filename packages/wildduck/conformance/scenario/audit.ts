import { noId, textAt } from '../answer.js';
import { listMail, plainMail } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, deliverTo, mailboxOf, tokenOf, until } from './scene.js';

export async function auditScenario(scene: Scene): Promise<void> {
  const { call, auditToken: token } = scene;
  const user = await createUser(scene, 'audited');
  const empty = await createUser(scene, 'audited-empty');
  await deliverTo(scene, user, plainMail);
  await deliverTo(scene, user, listMail);
  const mailbox = await mailboxOf(scene, user, 'INBOX');
  await call('deleteMessage', { path: { user: user.id, mailbox, message: 1 } });
  const expires = new Date(Date.now() + 86_400_000).toISOString();
  const create = (json: unknown) => call('createAudit', { json, token });
  const bare = await create({ user: user.id, expires });
  const nothing = await create({ user: empty.id, expires, start: false, end: false });
  const full = await create({
    user: user.id,
    expires,
    start: '2020-01-01T00:00:00.000Z',
    end: '2040-01-01T00:00:00.000Z',
    notes: 'An audit',
    meta: { reason: 'test' },
    sess: 's',
    ip: '192.0.2.1',
  });
  await create({ user: user.id });
  await create({ user: noId, expires });
  await create({ user: user.id, expires, start: 'yesterday' });
  await create({ user: user.id, expires, meta: 'no json' });
  for (const created of [bare, nothing, full]) {
    const audit = textAt(created, 'id');
    scene.audits.push(audit);
    await call('getAudit', { path: { audit }, token });
  }
  await deliverTo(scene, user, plainMail);
  const [first = noId] = scene.audits;
  await call('getAudit', { path: { audit: first }, token });
  await call('getAudit', { path: { audit: noId }, token });
  await call('getAuditEmails', { path: { audit: noId }, token });

  await call('createAudit', { json: { user: user.id, expires } });
  await call('getAudit', { path: { audit: first } });
  await call('getAudit', { path: { audit: first }, token: await tokenOf(scene, user) });
}

/** Tasks begin to run one minute after the server has started. */
export async function finishedAuditsScenario({ call, auditToken: token, audits }: Scene): Promise<void> {
  for (const audit of audits) {
    await until(
      (answer) => !['queued', 'importing'].includes(textAt(answer, 'import.status')),
      () => call('getAudit', { path: { audit }, token }),
      { attempts: 12, pause: 5000 },
    );
    await call('getAuditEmails', { path: { audit }, token });
  }
}
