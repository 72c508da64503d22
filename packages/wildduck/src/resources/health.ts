import { type ApiPromise, callOperation, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import type { HealthSuccessResponse } from '../generated/models.js';
import * as operations from '../generated/operations/health.js';

/** Whether the server is well. */
export class Health extends Resource<WildduckConnection> {
  /** The server's version. Throws `ServerError` when the databases behind it cannot be reached. Spec: `getHealth`. */
  get(options?: WildduckCallOptions): ApiPromise<HealthSuccessResponse> {
    return callOperation(this.client, operations.get, {}, options);
  }
}
