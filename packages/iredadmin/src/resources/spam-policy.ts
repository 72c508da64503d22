import { type ApiPromise, type CallOptions, callOperation, Resource } from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import type { RawProfile } from '../profiles/raw.js';
import { rawSettings } from '../schemas/answers.js';
import { writeForm } from '../schemas/form-writer.js';
import { type SpamPolicy as Settings, setSpamPolicySchema } from '../schemas/settings.js';
import { inScope, perScope, type Scope } from '../scope.js';

const paths = ['/spampolicy/global', '/spampolicy/domain/{domain}', '/spampolicy/user/{mail}'] as const;

const get = perScope({ id: 'spamPolicy.get', method: 'GET', repeat: 'readonly', paths, response: rawSettings });

const set = perScope({
  id: 'spamPolicy.set',
  method: 'PUT',
  // The same values again are the same.
  repeat: 'idempotent',
  paths,
  body: setSpamPolicySchema,
  writeBody: writeForm,
});

const remove = perScope({
  id: 'spamPolicy.delete',
  method: 'DELETE',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  paths,
});

/** @internal */
export const spamPolicyOperations = [
  get.global,
  get.domain,
  get.user,
  set.global,
  set.domain,
  set.user,
  remove.global,
  remove.domain,
  remove.user,
] as const;

/**
 * What happens to spam: for the whole server, a domain or a user. A user's wins over a domain's, that over the
 * server's.
 */
export class SpamPolicies extends Resource<IredadminConnection> {
  /** The policy of a scope, as the server keeps it. Since SQL-2.5.0, LDAP-2.7.0. */
  get(scope: Scope, options?: CallOptions): ApiPromise<RawProfile> {
    const [operation, path] = inScope(get, scope);
    return callOperation(this.client, operation, { path }, options);
  }

  /**
   * Sets the policy of a scope. What a setting that is left out becomes is not documented. Safe to repeat. Since
   * SQL-2.5.0, LDAP-2.7.0.
   *
   * @example
   * await iredadmin.spamPolicy.set({ domain: 'example.org' }, { spam_score: 5, quarantine_spam: true });
   */
  set(scope: Scope, policy: Settings, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(set, scope);
    return callOperation(this.client, operation, { path, body: policy }, options);
  }

  /** Deletes the policy of a scope, so that the next wider one holds. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0. */
  delete(scope: Scope, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(remove, scope);
    return callOperation(this.client, operation, { path }, options);
  }
}
