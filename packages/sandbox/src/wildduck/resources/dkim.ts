import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { normalizedDomain } from '../addresses.js';
import { isoDate, Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { defined, picked } from '../fields.js';
import type { JsonObject } from '../json.js';
import { fingerprintOf } from '../keys.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { blankableTrimmed, page } from '../parameters/common.js';
import { blankable, either, required, text, trimmed } from '../parameters/rules.js';
import type { DkimKey } from '../records.js';
import { operationsOn } from '../router.js';

export const dkimOperations = operationsOn('dkim', {
  'GET /dkim': { takes: { query: blankableTrimmed(255), ...page }, passesUnknown: true, run: listKeys },
  'POST /dkim': {
    takes: {
      domain: required(text(check.max(255))),
      selector: required(trimmed(check.max(255))),
      privateKey: either(
        blankable(trimmed(check.named('DKIM key format', /^-----BEGIN (RSA )?PRIVATE KEY-----/))),
        blankable(trimmed(check.base64, check.length(44))),
      ),
      description: trimmed(check.max(255)),
    },
    run: updateKey,
  },
  'GET /dkim/resolve/:domain': { takes: { domain: required(text(check.max(255))) }, run: resolveKey },
  'GET /dkim/:dkim': { run: getKey },
  'DELETE /dkim/:dkim': { run: deleteKey },
});

function listKeys({ state, values }: Call): WildduckResult {
  const query = values.text('query');
  const keys = [...state.dkimKeys.values()].filter(({ domain }) => domain.includes(query?.toLowerCase() ?? ''));
  return listed(values, keys, {
    positionOf: ({ domain, id }) => [domain, id],
    show: (key) => ({
      ...picked(key, 'id', 'domain', 'selector', 'description', 'fingerprint'),
      created: isoDate(key.created),
    }),
    more: values.picked('query'),
  });
}

/** A key as it is shown; the success stands last here. */
const shownKey = (
  { id, domain, selector, description, fingerprint, publicKey }: DkimKey,
  more: JsonObject = {},
): WildduckResult => ({
  json: defined({
    id,
    domain,
    selector,
    description,
    fingerprint,
    publicKey,
    dnsTxt: { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1;t=s;p=${publishedKey(publicKey)}` },
    ...more,
    success: true,
  }),
});

/** What DNS has of a key: of Ed25519 the bare key, of RSA all. */
function publishedKey(publicKey: string): string {
  const key = createPublicKey(publicKey);
  const der = key.export({ type: 'spki', format: 'der' });
  return (key.asymmetricKeyType === 'ed25519' ? der.subarray(-32) : der).toString('base64');
}

function updateKey(call: Call): WildduckResult {
  const { state, values, now } = call;
  const domain = normalizedDomain(values.needed('domain'));
  const pair = keyPair(values.text('privateKey'));
  const known = [...state.dkimKeys.values()].find((key) => key.domain === domain);
  const key: DkimKey = {
    id: known?.id ?? call.newId(),
    domain,
    selector: values.needed('selector'),
    description: values.text('description'),
    ...pair,
    created: now,
  };
  state.dkimKeys.set(key.id, key);
  return shownKey(key);
}

const keyBits = 2048;

/** What an Ed25519 key of 32 bytes begins with in PKCS #8. */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyPair(given: string | undefined): Pick<DkimKey, 'privateKey' | 'publicKey' | 'fingerprint'> {
  const key = privateKey(given);
  const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'pkcs8';
  return {
    privateKey: key.export({ type, format: 'pem' }).toString(),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(key.export({ type, format: 'der' })),
  };
}

function privateKey(given: string | undefined): KeyObject {
  if (given === undefined) return generateKeyPairSync('rsa', { modulusLength: keyBits }).privateKey;
  const isBare = !given.startsWith('-----');
  const key = isBare ? Buffer.concat([ed25519Prefix, Buffer.from(given, 'base64')]) : given;
  try {
    return isBare && Buffer.isBuffer(key)
      ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
      : createPrivateKey(given);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'InputValidationError';
    throw new Refusal(500, error instanceof Error ? error.message : String(error), code);
  }
}

function resolveKey({ state, values }: Call): WildduckResult {
  const domain = normalizedDomain(values.needed('domain'));
  const key = [...state.dkimKeys.values()].find((candidate) => candidate.domain === domain);
  if (!key) throw new Refusal(404, 'This domain does not exist', 'DkimNotFound');
  return success({ id: key.id });
}

function findKey({ state, values }: Call): DkimKey {
  const key = state.dkimKeys.get(values.needed('dkim'));
  if (!key) throw new Refusal(404, 'Invalid or unknown DKIM key', 'DkimNotFound');
  return key;
}

function getKey(call: Call): WildduckResult {
  const key = findKey(call);
  return shownKey(key, { created: isoDate(key.created) });
}

function deleteKey(call: Call): WildduckResult {
  call.state.dkimKeys.delete(findKey(call).id);
  return success();
}
