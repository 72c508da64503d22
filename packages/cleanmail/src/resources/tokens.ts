import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import type { AdminId, TokenId } from '../schemas/common.js';
import {
  type AuthToken,
  authTokenSchema,
  createPersonalTokenSchema,
  createTemporaryTokenQuerySchema,
  type PersonalToken,
  type PersonalTokenAdd,
  personalTokenSchema,
  type TemporaryTokenRequest,
  writePersonalToken,
} from '../schemas/token.js';

const path = '/admins/{adminId}/tokens';

/** Where the token itself is told. */
const secretFields = ['value'];

const list = operation({
  id: 'tokens.personal.list',
  method: 'GET',
  path,
  repeat: 'readonly',
  secretFields,
  response: z.array(personalTokenSchema),
});

const create = operation({
  id: 'tokens.personal.create',
  method: 'POST',
  path,
  // Each time it makes another token.
  repeat: 'non-idempotent',
  body: createPersonalTokenSchema,
  writeBody: writePersonalToken,
  response: personalTokenSchema,
  secretFields,
});

const remove = operation({
  id: 'tokens.personal.delete',
  method: 'DELETE',
  path: '/admins/{adminId}/tokens/{id}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

const createTemporary = operation({
  id: 'tokens.temporary.create',
  method: 'GET',
  path: '/token',
  // A GET that makes another token each time.
  repeat: 'non-idempotent',
  headers: { 'Cache-Control': 'no-store' },
  query: createTemporaryTokenQuerySchema,
  response: z.optional(authTokenSchema),
  // It has the token in it.
  secretFields: ['url'],
});

/** @internal */
export const tokenOperations = [list, create, remove, createTemporary] as const;

/** Tokens of administrators, for programs. Vendor's document: 5.2. */
export class PersonalTokens extends Resource<CleanmailConnection> {
  /** An administrator's tokens without their values, in one page. Vendor's document: 5.2.2. */
  list(adminId: AdminId, options?: ListOptions): PagePromise<PersonalToken> {
    return listOperation(this.client, list, { path: { adminId } }, options);
  }

  /**
   * Creates a token. Its `value` is told here and never again: store it. Not repeated by itself, since each call makes
   * another one. Vendor's document: 5.2.1.
   */
  create(adminId: AdminId, token: PersonalTokenAdd, options?: CallOptions): ApiPromise<PersonalToken> {
    return callOperation(this.client, create, { path: { adminId }, body: token }, options);
  }

  /** Revokes a token. Safe to repeat. Vendor's document: 5.2.3. */
  delete(adminId: AdminId, tokenId: TokenId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { adminId, id: tokenId } }, options);
  }
}

/** Tokens that log a user in for some hours. Vendor's document: 5.13. */
export class TemporaryTokens extends Resource<CleanmailConnection> {
  /**
   * Makes a token that logs a user in: one's own account, or with the permission to impersonate any user. Not repeated
   * by itself, since each call makes another one. The answer is a secret, its `url` too; it is `undefined` when the
   * server takes the request and answers nothing, since the vendor shows status 202 only. Vendor's document: 5.13.1.
   */
  create(request: TemporaryTokenRequest = {}, options?: CallOptions): ApiPromise<AuthToken | undefined> {
    return callOperation(this.client, createTemporary, { query: request }, options);
  }
}

/** Tokens. Vendor's document: 5.2, 5.13. */
export class Tokens extends Resource<CleanmailConnection> {
  /** Of administrators, for programs. */
  readonly personal: PersonalTokens = new PersonalTokens(this.client);
  /** For logging a user in for some hours. */
  readonly temporary: TemporaryTokens = new TemporaryTokens(this.client);
}
