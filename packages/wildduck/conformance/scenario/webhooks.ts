import { noId, textAt } from '../answer.js';
import type { Scene } from './scene.js';
import { createUser, walkPages } from './scene.js';

export async function webhooksScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'hooked');
  await call('getWebhooks');
  const url = 'https://hook.test/event';
  const first = await call('createWebhook', { json: { type: ['*'], url } });
  await call('createWebhook', {
    json: { type: ['user.created', 'dkim.*'], user: user.id, url, sess: 's', ip: '192.0.2.1' },
  });
  await call('createWebhook', { json: { type: ['marked.spam'], url: 'smtp://mx.test' } });
  await call('createWebhook', { json: { type: [], url } });
  await call('createWebhook', { json: { type: 'user.created', url } });
  await call('createWebhook', { json: { type: ['*'], url: 'no url' } });
  await call('createWebhook', { json: { type: ['*'], user: noId, url } });
  await call('getWebhooks', { query: { limit: 250, sess: 's', ip: '192.0.2.1' } });
  await call('getWebhooks', { query: { type: 'user.created', user: user.id } });
  await call('getWebhooks', { query: { type: '*' } });
  await call('getWebhooks', { query: { user: noId } });
  await walkPages(scene, 'getWebhooks', {});
  await call('deleteWebhook', { path: { webhook: textAt(first, 'id') }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteWebhook', { path: { webhook: textAt(first, 'id') } });
}
