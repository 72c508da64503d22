import { noId, textAt } from '../answer.js';
import { pixel } from '../mails.js';
import type { Scene } from './scene.js';
import { createUser, tokenOf, walkPages } from './scene.js';

export async function storageScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const holder = await createUser(scene, 'holder');
  const path = { user: holder.id };
  await call('getFiles', { path });
  const bare = await call('uploadFile', { path, json: { content: 'text' } });
  await call('uploadFile', {
    path,
    json: {
      filename: 'pixel.gif',
      contentType: 'image/gif',
      encoding: 'base64',
      content: pixel,
      cid: 'pixel@example.test',
      sess: 's',
      ip: '192.0.2.1',
    },
  });
  const image = Buffer.from(pixel, 'base64');
  const raw = (contentType: string, data: string | Uint8Array<ArrayBuffer>, query = {}) =>
    call('uploadFile', { path, query, raw: { contentType, data } });
  await raw('image/gif', image, { filename: 'raw.gif', contentType: 'image/gif' });
  await raw('application/binary', image, { filename: 'été.bin', cid: 'cid@example.test' });
  await raw('application/octet-stream', image);
  await raw('text/plain', 'plain text', { filename: 'note.txt' });
  const parts = `--x\r\nContent-Disposition: form-data; name="filename"\r\n\r\nform.txt\r\n--x\r\nContent-Disposition: form-data; name="content"; filename="form.txt"\r\nContent-Type: text/plain\r\n\r\nform\r\n--x--\r\n`;
  await raw('multipart/form-data; boundary=x', parts);
  await call('uploadFile', { path, json: {} });
  await call('uploadFile', { path, json: { content: '', encoding: 'hex' } });
  await call('uploadFile', { path: { user: noId }, json: { content: 'text' } });

  await call('getFiles', { path });
  await call('getFiles', { path, query: { query: 'pixel', limit: 250, sess: 's', ip: '192.0.2.1' } });
  await call('getFiles', { path, query: { query: 'matches-nothing' } });
  await walkPages(scene, 'getFiles', { path });
  const file = textAt(bare, 'id');
  await call('getFile', { path: { ...path, file } });
  await call('getFile', { path: { ...path, file: noId } });
  const token = await tokenOf(scene, holder);
  await call('getFile', { path: { user: 'me', file }, token });
  await call('getFiles', { path: { user: 'me' }, token });
  await call('deleteFile', { path: { ...path, file }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteFile', { path: { ...path, file } });
}
