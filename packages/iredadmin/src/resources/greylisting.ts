import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import type { RawProfile } from '../profiles/raw.js';
import { answeredNames, rawProfiles, rawSettings } from '../schemas/answers.js';
import { writeForm } from '../schemas/form-writer.js';
import {
  type GreylistDomains,
  type GreylistSenders,
  setGreylistStatusSchema,
  updateGreylistDomainsSchema,
  updateGreylistSendersSchema,
  writeGreylistStatus,
} from '../schemas/greylisting.js';
import { inScope, perScope, type Scope } from '../scope.js';

const paths = ['/greylisting/global', '/greylisting/{domain}', '/greylisting/{mail}'] as const;
const whitelistPaths = [
  '/greylisting/global/whitelists',
  '/greylisting/{domain}/whitelists',
  '/greylisting/{mail}/whitelists',
] as const;

const all = operation({
  id: 'greylisting.list',
  method: 'GET',
  path: '/greylisting/all',
  repeat: 'readonly',
  response: rawProfiles,
});

const get = perScope({ id: 'greylisting.get', method: 'GET', repeat: 'readonly', paths, response: rawSettings });

const set = perScope({
  id: 'greylisting.set',
  method: 'POST',
  // The same value again is the same.
  repeat: 'idempotent',
  paths,
  body: setGreylistStatusSchema,
  writeBody: writeGreylistStatus,
});

const remove = perScope({
  id: 'greylisting.delete',
  method: 'DELETE',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  paths,
});

const senders = perScope({
  id: 'greylisting.senders',
  method: 'GET',
  repeat: 'readonly',
  paths: whitelistPaths,
  response: answeredNames,
});

const updateSenders = perScope({
  id: 'greylisting.updateSenders',
  method: 'POST',
  // The same values again are the same; adding and removing again does nothing more.
  repeat: 'idempotent',
  paths: whitelistPaths,
  body: updateGreylistSendersSchema,
  writeBody: writeForm,
});

const updateDomains = operation({
  id: 'greylisting.updateDomains',
  method: 'POST',
  path: '/greylisting/whitelist_spf_domains',
  // The same values again are the same; adding and removing again does nothing more.
  repeat: 'idempotent',
  body: updateGreylistDomainsSchema,
  writeBody: writeForm,
});

/** @internal */
export const greylistingOperations = [
  all,
  get.global,
  get.domain,
  get.user,
  set.global,
  set.domain,
  set.user,
  remove.global,
  remove.domain,
  remove.user,
  senders.global,
  senders.domain,
  senders.user,
  updateSenders.global,
  updateSenders.domain,
  updateSenders.user,
  updateDomains,
] as const;

/**
 * Greylisting, which makes unknown senders try again: for the whole server, a domain or a user. Since SQL-2.7.0,
 * LDAP-2.9.0.
 */
export class Greylisting extends Resource<IredadminConnection> {
  /** Every setting that there is, in one page. Since SQL-2.7.0, LDAP-2.9.0. */
  list(options?: ListOptions): PagePromise<RawProfile> {
    return listOperation(this.client, all, {}, options);
  }

  /** The setting of a scope, as the server keeps it. Since SQL-2.7.0, LDAP-2.9.0. */
  get(scope: Scope, options?: CallOptions): ApiPromise<RawProfile> {
    const [operation, path] = inScope(get, scope);
    return callOperation(this.client, operation, { path }, options);
  }

  /** Switches greylisting on or off for a scope. Safe to repeat. Since SQL-2.7.0, LDAP-2.9.0. */
  set(scope: Scope, enabled: boolean, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(set, scope);
    return callOperation(this.client, operation, { path, body: { status: enabled } }, options);
  }

  /** Deletes the setting of a scope, so that the next wider one holds. Safe to repeat. Since SQL-2.7.0, LDAP-2.9.0. */
  delete(scope: Scope, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(remove, scope);
    return callOperation(this.client, operation, { path }, options);
  }

  /** Senders that are never greylisted for a scope, in one page. Since SQL-2.7.0, LDAP-2.9.0. */
  senders(scope: Scope, options?: ListOptions): PagePromise<string> {
    const [operation, path] = inScope(senders, scope);
    return listOperation(this.client, operation, { path }, options);
  }

  /** Sets these senders anew, or adds and removes some. Safe to repeat. Since SQL-2.7.0, LDAP-2.9.0. */
  updateSenders(scope: Scope, changes: GreylistSenders, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(updateSenders, scope);
    return callOperation(this.client, operation, { path, body: changes }, options);
  }

  /**
   * Domains whose mail servers, as their SPF and MX records name them, are never greylisted on the whole server: sets
   * them anew, or adds and removes some. Safe to repeat. Since SQL-2.7.0, LDAP-2.9.0.
   */
  updateDomains(changes: GreylistDomains, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, updateDomains, { body: changes }, options);
  }
}
