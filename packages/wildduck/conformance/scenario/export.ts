import { noId } from '../answer.js';
import type { Scene } from './scene.js';
import { createUser } from './scene.js';

export async function exportScenario(scene: Scene): Promise<void> {
  const { call, exportToken: token } = scene;
  const user = await createUser(scene, 'exported', { tags: ['export'] });
  const asRoot = await call('createExport', { json: { users: [user.id], sess: 's', ip: '192.0.2.1' } });
  if (asRoot.status !== 403) return;
  await call('createExport', { json: { tags: ['no-such-tag'] }, token });
  await call('createExport', { json: { users: [noId] }, token });
  await call('createExport', { json: { users: 'all' }, token });
  const asUser = { json: { users: [user.id], tags: ['export'], sess: 's', ip: '192.0.2.1' }, token };
  await call('createExport', asUser);
  const data = scene.recorder.lastBytes;
  const contentType = 'application/octet-stream';
  await call('createImport', { raw: { contentType, data: 'no export' }, token });
  await call('createImport', { raw: { contentType, data }, token });
  await call('deleteUser', { path: { user: user.id } });
  await call('createImport', { raw: { contentType, data }, token });
  await call('createImport', { raw: { contentType, data } });
}
