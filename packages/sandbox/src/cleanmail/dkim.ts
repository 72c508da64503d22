import { created, empty, ok } from './answers.js';
import { objectOf, text } from './bodies.js';
import { type Call, known, namesOf } from './call.js';
import { nextSecret } from './generated.js';
import type { CleanmailDomain } from './records.js';
import type { Routes } from './router.js';

const sentKeys = objectOf({ privateKey: text, publicKey: text, selector: text });

export const dkimRoutes: Routes = {
  'POST /domains/{domainId}/dkim': (call) => created(setDkim(call)),
  'PUT /domains/{domainId}/dkim': (call) => ok(setDkim(call)),
  'GET /domains/{domainId}/dkim': (call) => {
    const domain = call.domain();
    known(domain.dkim ?? undefined, 'DKIM key');
    return ok(linesOf(domain));
  },
  'DELETE /domains/{domainId}/dkim': (call) => {
    call.domain().dkim = null;
    return empty();
  },
};

/** Takes the key of the body, or makes one when there is no body. */
function setDkim(call: Call): string[] {
  const domain = call.domain();
  const { privateKey = null, publicKey, selector = 'protect' } = call.request.body === '' ? {} : call.body(sentKeys);
  domain.dkim = { selector, publicKey: publicKey ?? newPublicKey(call), privateKey };
  return linesOf(domain);
}

/** A line of DNS for each of the domain's names. */
function linesOf(domain: CleanmailDomain): string[] {
  const { dkim } = domain;
  if (!dkim) return [];
  return namesOf(domain).map((name) => `${dkim.selector}._domainkey.${name} TXT v=DKIM1; p=${dkim.publicKey}`);
}

/** Text with the beginning, the end and the length of an RSA key of 2048 bits; it belongs to no private key. */
function newPublicKey({ state }: Call): string {
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${nextSecret(state, 341, base64)}QIDAQAB`;
}
