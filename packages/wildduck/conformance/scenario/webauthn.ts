import { noId, textAt } from '../answer.js';
import { Authenticator } from '../authenticator.js';
import type { Scene } from './scene.js';
import { createUser, password, readAuthlog } from './scene.js';

const origin = 'https://example.com';
const who = { sess: 's', ip: '192.0.2.1' };

export async function webauthnScenario(scene: Scene): Promise<void> {
  const { call } = scene;
  const user = await createUser(scene, 'keyholder');
  const path = { user: user.id };
  await call('getWebAuthN', { path, query: who });
  await call('authenticateWebAuthN', { path, json: { origin } });
  const nonsense = { challenge: 'abcd', rawId: 'abcd', clientDataJSON: 'abcd' };
  await call('assertWebAuthN', { path, json: { ...nonsense, authenticatorData: 'abcd', signature: 'abcd' } });
  await call('attestateWebAuthNRegistration', { path, json: { ...nonsense, attestationObject: 'abcd' } });

  const register = async (authenticator: Authenticator, fields = {}) => {
    const json = { description: 'A key', origin, ...fields };
    const started = await call('initiateWebAuthNRegistration', { path, json });
    const challenge = textAt(started, 'registrationOptions.challenge');
    return call('attestateWebAuthNRegistration', { path, json: { ...authenticator.attest(challenge), ...who } });
  };
  const roaming = new Authenticator('example.com', origin);
  const registered = await register(roaming);
  await register(new Authenticator('example.com', origin), { authenticatorAttachment: 'platform', ...who });
  await register(new Authenticator('example.com', 'https://elsewhere.test'), { rpId: 'example.com' });
  const again = await call('initiateWebAuthNRegistration', { path, json: { description: 'A key', origin } });
  const challenge = textAt(again, 'registrationOptions.challenge');
  await call('attestateWebAuthNRegistration', { path, json: { ...nonsense, challenge, attestationObject: 'abcd' } });
  await call('initiateWebAuthNRegistration', { path: { user: noId }, json: { description: 'A key', origin } });
  await call('getWebAuthN', { path });
  await call('getUser', { path });

  const login = await call('authenticate', { json: { username: user.username, password, token: true } });
  await call('preauth', { json: { username: user.username } });
  const twoFactorNonce = textAt(login, 'twoFactorNonce', '0'.repeat(40));
  await authenticated(scene, path, roaming, {}, {});
  await authenticated(scene, path, roaming, {}, { token: true, ...who });
  await authenticated(scene, path, roaming, { authenticatorAttachment: 'platform', rpId: 'example.com', ...who }, {});
  await authenticated(scene, path, roaming, { twoFactorNonce: '0'.repeat(40) }, {});
  await authenticated(scene, path, roaming, { twoFactorNonce }, { twoFactorNonce, token: true });
  await authenticated(scene, path, roaming, { twoFactorNonce }, { twoFactorNonce, token: true });
  await authenticated(scene, path, new Authenticator('example.com', origin), {}, {});
  await call('authenticateWebAuthN', { path: { user: noId }, json: { origin } });

  const removed = { ...path, credential: textAt(registered, 'response.id', textAt(registered, 'id')) };
  await call('deleteWebAuthN', { path: removed, query: who });
  await call('deleteWebAuthN', { path: removed });
  await call('getWebAuthN', { path });
  await readAuthlog(scene, user);
}

async function authenticated(
  { call }: Scene,
  path: Record<string, string>,
  authenticator: Authenticator,
  asking: Record<string, unknown>,
  answering: Record<string, unknown>,
): Promise<void> {
  const started = await call('authenticateWebAuthN', { path, json: { origin, ...asking } });
  const challenge = textAt(started, 'authenticationOptions.challenge');
  await call('assertWebAuthN', { path, json: { ...authenticator.assert(challenge), ...answering } });
}
