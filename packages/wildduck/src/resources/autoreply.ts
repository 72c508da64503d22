import { type ApiPromise, callOperation, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import type { GetAutoreplyResponse, UpdateAutoreplyRequest, UpdateAutoreplyResponse } from '../generated/models.js';
import * as operations from '../generated/operations/autoreply.js';

/** A user's answer to mail that arrives while the user is away. */
export class Autoreply extends Resource<WildduckConnection> {
  /** The answer; `status` says whether it is sent. Spec: `getAutoreply`. */
  get(user: string, options?: WildduckCallOptions): ApiPromise<GetAutoreplyResponse> {
    return callOperation(this.client, operations.get, { path: { user } }, options);
  }

  /** Changes the given fields; `status: true` switches it on. Safe to repeat. Spec: `updateAutoreply`. */
  update(
    user: string,
    changes: UpdateAutoreplyRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UpdateAutoreplyResponse> {
    return callOperation(this.client, operations.update, { path: { user }, body: changes }, options);
  }

  /** Takes the answer away. Safe to repeat. Spec: `deleteAutoreply`. */
  delete(user: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user } }, options);
  }
}
