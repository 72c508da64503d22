import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateASPRequest,
  CreateASPResponse,
  DeleteASPQuery,
  GetASPResponse,
  GetASPsQuery,
  GetASPsResult,
} from '../generated/models.js';
import * as operations from '../generated/operations/application-passwords.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** Passwords of a user for single applications, each good for some services only. */
export class ApplicationPasswords extends Resource<WildduckConnection> {
  /** The passwords of a user, without the passwords themselves. Spec: `getASPs`. */
  list(user: string, query: GetASPsQuery = {}, options?: WildduckListOptions): PagePromise<GetASPsResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Makes a password, which only this answer tells. Not repeated by itself: each call makes another. Spec: `createASP`.
   */
  create(user: string, password: CreateASPRequest, options?: WildduckCallOptions): ApiPromise<CreateASPResponse> {
    return callOperation(this.client, operations.create, { path: { user }, body: password }, options);
  }

  /** What is known of a password. Throws `NotFoundError`. Spec: `getASP`. */
  get(user: string, password: string, options?: WildduckCallOptions): ApiPromise<GetASPResponse> {
    return callOperation(this.client, operations.get, { path: { user, asp: password } }, options);
  }

  /** Deletes a password, by its id. Safe to repeat. Spec: `deleteASP`. */
  delete(user: string, password: string, query: DeleteASPQuery = {}, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user, asp: password }, query }, options);
  }
}
