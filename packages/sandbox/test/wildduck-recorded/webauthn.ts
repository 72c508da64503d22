import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Calling } from './scenario.js';

const unknown = '/users/aaaaaaaaaaaaaaaaaaaaaaaa';
const origin = 'https://example.com';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

/** A security key of software: one key pair of P-256. */
function securityKey(id: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const rawId = Buffer.from(id.repeat(8), 'hex');
  const coordinates = [x, y].map((text) => Buffer.from(text, 'base64url'));
  // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    coordinates[0] ?? Buffer.alloc(0),
    Buffer.from('225820', 'hex'),
    coordinates[1] ?? Buffer.alloc(0),
  ]);
  const head = (flags: number, count: number) =>
    Buffer.concat([sha256('example.com'), Buffer.from([flags, 0, 0, 0, count])]);
  let uses = 0;
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge: Buffer.from(challenge, 'hex').toString('base64url'), origin: from }));
  return {
    rawId: hex(rawId),
    register: (challenge: string, from = origin) => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, rawId.length]), rawId, cose]);
      const data = Buffer.concat([head(0x41, 0), attested]);
      // {"fmt": "none", "attStmt": {}, "authData": data}
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      const clientDataJSON = hex(clientData('webauthn.create', challenge, from));
      return { challenge, rawId: hex(rawId), clientDataJSON, attestationObject: hex(attestation) };
    },
    assert: (challenge: string, from = origin, by = privateKey) => {
      uses += 1;
      const data = head(0x01, uses);
      const client = clientData('webauthn.get', challenge, from);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), by);
      return {
        challenge,
        rawId: hex(rawId),
        clientDataJSON: hex(client),
        authenticatorData: hex(data),
        signature: hex(signature),
      };
    },
  };
}

/** Security keys, registered and used. */
export async function securityKeys(server: Calling): Promise<void> {
  const user = await server.user('keyholder', { name: 'Key Holder' });
  const path = `${user}/2fa/webauthn`;
  const send = async (name: string, fields: object, of = path) => {
    const known = server.recorded.length;
    const answer = await server.call('POST', `${of}/${name}`, fields);
    const recorded = server.recorded[known];
    if (recorded) server.recorded[known] = { ...recorded, call: `POST ${name}` };
    return answer;
  };
  const login = async () =>
    server.call('POST', '/authenticate', { username: 'keyholder', password: 'secretpass1', token: true });
  const register = async (fields = {}) => {
    const answer = await send('registration-challenge', { description: 'A key', origin, ...fields });
    return answer.at('registrationOptions').text('challenge');
  };
  const challenge = async (fields = {}) => {
    const answer = await send('authentication-challenge', { origin, ...fields });
    return answer.at('authenticationOptions').text('challenge');
  };
  await server.call('GET', `${path}/credentials`);
  await server.call('GET', `${unknown}/2fa/webauthn/credentials`);
  await challenge();
  await send('registration-challenge', { description: 'A key', origin }, `${unknown}/2fa/webauthn`);
  await send('registration-challenge', { origin: 'no origin', rpId: 'not valid', authenticatorAttachment: 'x' });
  const key = securityKey('aa11');
  await send('registration-attestation', key.register('00'.repeat(64)));
  await send('registration-attestation', key.register(await register(), 'https://other.example'));
  await send('registration-attestation', { ...key.register(await register()), attestationObject: 'ff' });
  const good = key.register(await register());
  await send('registration-attestation', good);
  await send('registration-attestation', good);
  await register();
  await register({ authenticatorAttachment: 'platform', rpId: 'mail.example.com' });
  const listed = Object((await server.call('GET', `${path}/credentials`)).value('credentials'));
  await server.call('GET', '/users?query=keyholder');
  const nonce = { twoFactorNonce: (await login()).text('twoFactorNonce') };
  const assertion = (json: object) => send('authentication-assertion', json);
  await assertion(key.assert(await challenge()));
  await assertion({ ...key.assert(await challenge()), token: true });
  await assertion({ ...key.assert(await challenge(nonce)), ...nonce });
  await challenge(nonce);
  const again = key.assert(await challenge());
  await assertion(again);
  await assertion({ ...again, challenge: await challenge() });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  await assertion(key.assert(await challenge(), origin, stranger));
  await assertion({ ...key.assert(await challenge()), authenticatorData: 'ff', signature: 'ff' });
  await assertion({ ...key.assert(await challenge()), rpId: 'other.example' });
  await assertion({ ...key.assert(await challenge(), origin), ...nonce });
  await assertion(key.assert('00'.repeat(64)));
  await assertion({ ...key.assert(await challenge()), rawId: 'bb22' });
  await assertion(key.assert(await challenge(), 'https://other.example'));
  await challenge({ authenticatorAttachment: 'platform' });
  await server.call('DELETE', `${path}/credentials/${listed[0]?.id}`);
  await server.call('DELETE', `${path}/credentials/${listed[0]?.id}`);
  await server.call('DELETE', `${unknown}/2fa/webauthn/credentials/${listed[0]?.id}`);
  await server.call('GET', `${path}/credentials`);
  await login();
  await server.call('GET', `${user}/authlog`);
}
