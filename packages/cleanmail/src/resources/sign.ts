import { type ApiPromise, type CallOptions, callOperation, emptyParser, operation, Resource } from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import type { UserId } from '../schemas/common.js';
import { type Sign, setSignSchema, signSchema, writeSign } from '../schemas/sign.js';

const path = '/users/{userId}/sign';

const get = operation({ id: 'users.sign.get', method: 'GET', path, repeat: 'readonly', response: signSchema });

const set = operation({
  id: 'users.sign.set',
  method: 'PUT',
  path,
  // The same again is the same.
  repeat: 'idempotent',
  body: setSignSchema,
  writeBody: writeSign,
  response: z.optional(signSchema),
});

const remove = operation({
  id: 'users.sign.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const signOperations = [get, set, remove] as const;

/** A user's signature: HTML here, Base64 on the wire. Vendor's document: 5.16. */
export class UserSign extends Resource<CleanmailConnection> {
  /** A user's signature. Vendor's document: 5.16.2. */
  get(userId: UserId, options?: CallOptions): ApiPromise<Sign> {
    return callOperation(this.client, get, { path: { userId } }, options);
  }

  /** Sets a user's signature. Gives it, if the server answers. Safe to repeat. Vendor's document: 5.16.3. */
  set(userId: UserId, html: string, options?: CallOptions): ApiPromise<Sign | undefined> {
    return callOperation(this.client, set, { path: { userId }, body: { sign: html } }, options);
  }

  /** Deletes a user's signature. Safe to repeat. Vendor's document: 5.16.1. */
  delete(userId: UserId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { userId } }, options);
  }
}
