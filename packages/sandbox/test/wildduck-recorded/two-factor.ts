import { createHmac } from 'node:crypto';
import type { Calling } from './scenario.js';

const unknown = '/users/aaaaaaaaaaaaaaaaaaaaaaaa';

/** The six digits that an authenticator shows at a time (RFC 6238) for a seed in base32. */
function code(seed: string, time = Date.now()): string {
  const bits = [...seed].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const digest = createHmac('sha1', Uint8Array.from(bytes)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Codes of an authenticator. */
export async function oneTimePasswords(server: Calling): Promise<void> {
  const user = await server.user('careful');
  const totp = `${user}/2fa/totp`;
  const login = (more = {}) =>
    server.call('POST', '/authenticate', { username: 'careful', password: 'secretpass1', ...more });
  const own = (await login({ token: true })).text('token');
  await server.call('POST', `${totp}/setup`, {});
  await server.call('POST', `${unknown}/2fa/totp/setup`, { issuer: 'Me' });
  await server.call('POST', `${totp}/enable`, { token: '000000' });
  const seed = (await server.call('POST', `${totp}/setup`, { issuer: 'Me', label: 'Mail' })).text('seed');
  server.recorded.push({ call: 'seed', status: 200, type: null, body: seed.length });
  const send = async (path: string, json: object) => {
    const known = server.recorded.length;
    const answer = await server.call('POST', path, json);
    const recorded = server.recorded[known];
    if (recorded) server.recorded[known] = { ...recorded, call: `POST ${path.split('/').at(-1)}` };
    return answer;
  };
  const wrong = code(seed, 0);
  await send(`${totp}/enable`, { token: wrong });
  await send(`${totp}/enable`, { token: '1' });
  await send(`${unknown}/2fa/totp/enable`, { token: wrong });
  await send(`${totp}/enable`, { token: code(seed) });
  await send(`${totp}/enable`, { token: code(seed) });
  await server.call('POST', `${totp}/setup`, { issuer: 'Me' });
  await server.call('GET', '/users/me', undefined, { token: own });
  for (const path of [user, '/users?query=careful']) await server.call('GET', path);
  await server.call('POST', '/preauth', { username: 'careful' });
  await server.call('POST', '/preauth', { username: 'careful', scope: 'imap' });
  await login();
  await login({ scope: 'imap' });
  const asp = (await server.prepare('POST', `${user}/asps`, { description: 'Phone' })).text('password');
  await server.call('POST', '/authenticate', { username: 'careful', password: asp, scope: 'imap' });
  const totpNonce = (await login({ token: true })).text('totpNonce');
  const check = (nonce: string, token: string) => send(`${totp}/check`, { totpNonce: nonce, token });
  await check(totpNonce, wrong);
  await check('a'.repeat(40), code(seed));
  const token = (await check(totpNonce, code(seed))).text('token');
  await server.call('GET', '/users/me', undefined, { token });
  await check(totpNonce, code(seed));
  const second = (await login({ token: true })).text('totpNonce');
  await check(second, code(seed));
  await check(second, wrong);
  const third = (await login({ token: true })).text('totpNonce');
  for (let failures = 0; failures < 7; failures += 1) await check(third, wrong);
  await server.call('DELETE', totp);
  await server.call('DELETE', totp);
  await server.call('DELETE', `${unknown}/2fa/totp`);
  await server.call('DELETE', `${user}/2fa`);
  await server.call('DELETE', `${unknown}/2fa`);
  await login({ token: true });
  await server.call('GET', `${user}/authlog`);
}

/** A second factor that somebody else looks after. */
export async function customFactor(server: Calling): Promise<void> {
  const user = await server.user('own-factor');
  const login = (more = {}) =>
    server.call('POST', '/authenticate', { username: 'own-factor', password: 'secretpass1', ...more });
  const token = (await login({ token: true })).text('token');
  await server.call('DELETE', `${user}/2fa/custom`);
  for (const _ of ['first', 'again']) await server.call('PUT', `${user}/2fa/custom`, {});
  await server.call('PUT', `${unknown}/2fa/custom`, {});
  await server.call('DELETE', `${unknown}/2fa/custom`);
  await server.call('GET', '/users/me', undefined, { token });
  await login({ token: true });
  await login({ scope: 'smtp' });
  await server.call('DELETE', `${user}/2fa/custom`);
  await login({ scope: 'smtp' });
  await server.call('PUT', `${user}/2fa/custom`, {});
  await server.call('PUT', user, { disable2fa: true });
  const shown = await server.call('GET', user);
  server.recorded.push({ call: 'enabled', status: 200, type: null, body: shown.value('enabled2fa') });
  await server.call('GET', `${user}/authlog`);
}
