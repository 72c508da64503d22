import { type ApiPromise, type CallOptions, callOperation, operation, Resource } from '@mailhost/core';
import { onLdapOnly } from '../backends.js';
import type { IredadminConnection } from '../connection.js';
import { missingDomain } from '../failure-rules.js';
import { ownOptions } from '../own-options.js';
import { type ListProfile, listProfile } from '../profiles/accounts.js';
import { reading } from '../reading.js';
import {
  createMaillistSchema,
  deleteMaillistQuerySchema,
  type MaillistChanges,
  type NewAlias,
  updateMaillistSchema,
} from '../schemas/alias.js';
import { rawProfile } from '../schemas/answers.js';
import { listAddressSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';

/** Options of `maillists.delete`. */
export interface MaillistDeleteOptions extends CallOptions {
  /** Whether mails are archived first; for a subscribable list only. */
  readonly archive?: boolean | undefined;
}

const pathValues = { mail: listAddressSchema };
const path = '/maillist/{mail}';

const get = onLdapOnly(
  operation({
    id: 'maillists.get',
    method: 'GET',
    path,
    repeat: 'readonly',
    pathValues,
    failure: missingDomain,
    response: rawProfile,
  }),
);

const create = onLdapOnly(
  operation({
    id: 'maillists.create',
    method: 'POST',
    path,
    // The second time it exists already.
    repeat: 'non-idempotent',
    pathValues,
    failure: missingDomain,
    body: createMaillistSchema,
    writeBody: writeForm,
  }),
);

const update = onLdapOnly(
  operation({
    id: 'maillists.update',
    method: 'PUT',
    path,
    // The same values again are the same; adding and removing again does nothing more.
    repeat: 'idempotent',
    pathValues,
    failure: missingDomain,
    body: updateMaillistSchema,
    writeBody: writeForm,
  }),
);

const remove = onLdapOnly(
  operation({
    id: 'maillists.delete',
    method: 'DELETE',
    path,
    repeat: 'idempotent',
    notFoundMeansDone: true,
    pathValues,
    failure: missingDomain,
    query: deleteMaillistQuerySchema,
    writeQuery: writeForm,
  }),
);

/** @internal */
export const maillistOperations = [get, create, update, remove] as const;

/** Mailing lists whose members an administrator sets. On LDAP only. */
export class Maillists extends Resource<IredadminConnection> {
  /** A list. Throws `NotFoundError` when there is none. Since LDAP-2.7.0. */
  get(mail: string, options?: CallOptions): ApiPromise<ListProfile> {
    const profile = reading(get, (raw) => listProfile(raw, this.client.backend));
    return callOperation(this.client, profile, { path: { mail } }, options);
  }

  /** Creates a list. Not repeated by itself: the second time it would be a `ConflictError`. Since LDAP-2.6.0. */
  create(mail: string, settings: NewAlias = {}, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, create, { path: { mail }, body: settings }, options);
  }

  /** Changes the given settings and keeps the others. Safe to repeat. Since LDAP-2.6.0. */
  update(mail: string, changes: MaillistChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { mail }, body: changes }, options);
  }

  /** Deletes a list. Safe to repeat. Since LDAP-2.6.0. */
  delete(mail: string, options?: MaillistDeleteOptions): ApiPromise<void> {
    const [{ archive }, others] = ownOptions(options, 'archive');
    return callOperation(this.client, remove, { path: { mail }, query: { archive } }, others);
  }
}
