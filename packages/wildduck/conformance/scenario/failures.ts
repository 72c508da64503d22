import type { OperationId } from '../operations.js';
import { methodAndPath, operationIds } from '../operations.js';
import type { Scene } from './scene.js';
import { createUser, tokenOf } from './scene.js';

const missing = 'f'.repeat(24);

/** Values that fit a path parameter's form and name nothing. */
const nobody: Record<string, string> = {
  message: '999999',
  attachment: 'ATT00099',
  username: 'nobody',
  tag: 'no-such-tag',
  alias: 'nowhere.test',
  servername: 'nowhere.test',
  key: 'const:no:such',
};

/** Values that have the wrong form. */
const malformed: Record<string, string> = { username: 'no body!', tag: 'x'.repeat(150), key: '!' };

/** Operations that would change or end what the others need, were an odd body let through. */
const withoutBody = new Set<OperationId>(['recalculateQuotaAllUsers', 'createImport', 'createExport']);

/** What every operation answers to calls that are wrong in the same way. */
export async function failuresScenario(scene: Scene): Promise<void> {
  const user = await createUser(scene, 'failures');
  const token = await tokenOf(scene, user);
  for (const id of operationIds) {
    const { method } = methodAndPath(id);
    const hasBody = method === 'POST' || method === 'PUT';
    const path = pathValues(id, nobody, missing);
    const json = hasBody ? {} : undefined;

    await scene.call(id, { path, token: 'not-a-token', json });
    if (id === 'invalidateAccessToken') continue;
    if (!withoutBody.has(id)) {
      await scene.call(id, { path, json, streamFor: 200 });
      await scene.call(id, { path: pathValues(id, malformed, 'zz'), json });
      await scene.call(id, { path, token, json });
    }
    if (hasBody) {
      await scene.call(id, { path, json: { noSuchField: 'x' } });
      await scene.call(id, { path, raw: { contentType: 'application/json', data: '{"broken":' } });
    } else {
      await scene.call(id, { path, query: { noSuchField: 'x' }, streamFor: 200 });
    }
  }

  const { callOther } = scene.recorder;
  const other = callOther.bind(scene.recorder);
  await other('unknownRoute', 'GET', '/no/such/route');
  await other('unknownRoute', 'POST', '/users/me/nothing', { json: {} });
  await other('wrongMethod', 'DELETE', '/users');
  await other('wrongMethod', 'PATCH', '/users/resolve/somebody');
  await scene.call('getUsers', { token: false });
  await scene.call('getUsers', { token: '0'.repeat(40) });
  await scene.call('getUsers', { tokenIn: 'bearer' });
  await scene.call('getUsers', { tokenIn: 'query' });
  await scene.call('createUser', { raw: { contentType: 'application/x-www-form-urlencoded', data: 'username=' } });
  await scene.call('createUser', { raw: { contentType: 'text/plain', data: 'username' } });
  await scene.call('createUser', { raw: { contentType: 'application/json', data: '[]' } });
}

function pathValues(id: OperationId, values: Record<string, string>, otherwise: string): Record<string, string> {
  const names = [...methodAndPath(id).path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? otherwise]));
}
