import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  DecodeError,
  operation,
  type ParsedResponse,
  Resource,
  type ResponseParser,
} from '@mailhost/core';
import * as z from 'zod/mini';
import { onLdapOnly } from '../backends.js';
import type { IredadminConnection } from '../connection.js';
import { missingDomain } from '../failure-rules.js';
import { accountAddressSchema, domainNameSchema, listAddressSchema } from '../schemas/fields.js';

/** Text, or text within the envelope. */
const ldifParser: ResponseParser<string> = {
  accept: 'text/plain, application/json, */*',
  isPlain: (text) => /^(?:#[^\n]*\n|\s)*(?:version|dn):/.test(text),
};

const shared = {
  method: 'GET',
  repeat: 'readonly',
  response: z.string(),
  responseParser: ldifParser,
  read: (ldif: string, { parsed }: ParsedResponse): string => {
    // Every line of LDIF ends (RFC 2849): text that does not was cut off.
    if (!parsed && !ldif.endsWith('\n')) throw new DecodeError('the export is cut off');
    return ldif;
  },
} as const;

const ofDomain = { ...shared, pathValues: { domain: domainNameSchema }, failure: missingDomain } as const;
const ofAccount = { ...shared, pathValues: { mail: accountAddressSchema }, failure: missingDomain } as const;
const ofList = { ...shared, pathValues: { mail: listAddressSchema }, failure: missingDomain } as const;

const domain = onLdapOnly(operation({ ...ofDomain, id: 'ldif.domain', path: '/ldif/domain/{domain}' }));
const catchall = onLdapOnly(operation({ ...ofDomain, id: 'ldif.catchall', path: '/ldif/catchall/{domain}' }));
const admin = onLdapOnly(operation({ ...ofAccount, id: 'ldif.admin', path: '/ldif/admin/{mail}' }));
const user = onLdapOnly(operation({ ...ofAccount, id: 'ldif.user', path: '/ldif/user/{mail}' }));
const maillist = onLdapOnly(operation({ ...ofList, id: 'ldif.maillist', path: '/ldif/maillist/{mail}' }));
const alias = onLdapOnly(operation({ ...ofList, id: 'ldif.alias', path: '/ldif/alias/{mail}' }));

/** @internal */
export const ldifOperations = [domain, catchall, admin, user, maillist, alias] as const;

/** Exports as LDIF text. On LDAP only. Since LDAP-2.7.0. */
export class Ldif extends Resource<IredadminConnection> {
  /** A domain. Since LDAP-2.7.0. */
  domain(name: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, domain, { path: { domain: name } }, options);
  }

  /** The account that gets a domain's mail to addresses that do not exist. Since LDAP-2.7.0. */
  catchall(name: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, catchall, { path: { domain: name } }, options);
  }

  /** An administrator that is no mail user. Since LDAP-2.7.0. */
  admin(mail: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, admin, { path: { mail } }, options);
  }

  /** A user. Since LDAP-2.7.0. */
  user(mail: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, user, { path: { mail } }, options);
  }

  /** A mailing list. Since LDAP-2.7.0. */
  maillist(mail: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, maillist, { path: { mail } }, options);
  }

  /** An alias. Since LDAP-2.7.0. */
  alias(mail: string, options?: CallOptions): ApiPromise<string> {
    return callOperation(this.client, alias, { path: { mail } }, options);
  }
}
