import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, namesOf, type Routes } from '../call.js';
import * as field from '../fields.js';
import type { CleanmailDomain } from '../records.js';

const keys = z.strictObject({
  privateKey: field.orNull(field.text),
  publicKey: z.optional(field.text),
  selector: z._default(field.text, 'protect'),
});

export const dkimRoutes: Routes = {
  'POST /domains/:domainId/dkim': takes(keys, (call, sent) => created(setDkim(call, sent))),
  'PUT /domains/:domainId/dkim': takes(keys, (call, sent) => ok(setDkim(call, sent))),
  'GET /domains/:domainId/dkim': (call) => ok(known(linesOf(call.domain()), 'there is no such DKIM key')),
  'DELETE /domains/:domainId/dkim': (call) => {
    call.domain().dkim = null;
    return empty();
  },
};

/** Takes the key of the body, or makes one when there is none. */
function setDkim(call: Call, { publicKey = newPublicKey(call), ...key }: z.output<typeof keys>) {
  const domain = call.domain();
  domain.dkim = { ...key, publicKey };
  return linesOf(domain);
}

/** A line of DNS for each of the domain's names. */
function linesOf(domain: CleanmailDomain): string[] | undefined {
  const { dkim } = domain;
  return dkim
    ? namesOf(domain).map((name) => `${dkim.selector}._domainkey.${name} TXT v=DKIM1; p=${dkim.publicKey}`)
    : undefined;
}

/** Text with the beginning, the end and the length of an RSA key of 2048 bits; it belongs to no private key. */
function newPublicKey(call: Call): string {
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${call.newSecret(341, base64)}QIDAQAB`;
}
