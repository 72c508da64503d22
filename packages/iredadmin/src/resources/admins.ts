import { type ApiPromise, type CallOptions, callOperation, operation, Resource } from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import { missingAdmin, wrongPassword } from '../failure-rules.js';
import { type AdminProfile, adminProfile } from '../profiles/accounts.js';
import { reading } from '../reading.js';
import { type AdminFields, createAdminSchema, updateAdminSchema, writeNewAdmin2016 } from '../schemas/admin.js';
import { rawProfile } from '../schemas/answers.js';
import { accountAddressSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';
import { verifyPasswordSchema } from '../schemas/user.js';
import { passwordMatches } from '../verify-password.js';

const pathValues = { mail: accountAddressSchema };
const path = '/admin/{mail}';

const get = operation({
  id: 'admins.get',
  method: 'GET',
  path,
  repeat: 'readonly',
  pathValues,
  failure: missingAdmin,
  response: rawProfile,
});

const creation = {
  id: 'admins.create',
  method: 'POST',
  path,
  // The second time it exists already.
  repeat: 'non-idempotent',
  pathValues,
  body: createAdminSchema,
} as const;

const create = operation({ ...creation, writeBody: writeForm });
const update = operation({
  id: 'admins.update',
  method: 'PUT',
  path,
  // The same values again are the same.
  repeat: 'idempotent',
  pathValues,
  failure: missingAdmin,
  body: updateAdminSchema,
  writeBody: writeForm,
});

/** The same under the name of older documents, which only the creation had. */
const create2016 = operation({ ...creation, writeBody: writeNewAdmin2016 });

const remove = operation({
  id: 'admins.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
  failure: missingAdmin,
});

const verifyPassword = operation({
  id: 'admins.verifyPassword',
  method: 'POST',
  path: '/verify_password/admin/{mail}',
  repeat: 'readonly',
  pathValues,
  body: verifyPasswordSchema,
  failure: wrongPassword,
});

/** @internal */
export const olderAdminOperations = [create2016] as const;

/** @internal */
export const adminOperations = [get, create, update, remove, verifyPassword] as const;

/** Domain administrators that are no mail users. All of this is for global administrators only. */
export class Admins extends Resource<IredadminConnection> {
  /** An administrator. Throws `NotFoundError` when there is none. Since SQL-2.5.0, LDAP-2.7.0. */
  get(mail: string, options?: CallOptions): ApiPromise<AdminProfile> {
    const profile = reading(get, (raw) => adminProfile(raw, this.client.backend));
    return callOperation(this.client, profile, { path: { mail } }, options);
  }

  /**
   * Creates an administrator. Not repeated by itself: the second time it would be a `ConflictError`. Since SQL-2.5.0,
   * LDAP-2.7.0.
   */
  create(mail: string, settings: AdminFields, options?: CallOptions): ApiPromise<void> {
    return callOperation(
      this.client,
      this.client.olderNames ? create2016 : create,
      { path: { mail }, body: settings },
      options,
    );
  }

  /** Changes the given settings and keeps the others. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0. */
  update(mail: string, changes: AdminFields, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { mail }, body: changes }, options);
  }

  /** Deletes an administrator. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0. */
  delete(mail: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { mail } }, options);
  }

  /** Whether this is the administrator's password. Since SQL-2.5.0, LDAP-2.7.0. */
  verifyPassword(mail: string, password: string, options?: CallOptions): Promise<boolean> {
    return passwordMatches(callOperation(this.client, verifyPassword, { path: { mail }, body: { password } }, options));
  }
}
