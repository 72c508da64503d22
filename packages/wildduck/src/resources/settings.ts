import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateSettingRequest,
  CreateSettingResponse,
  GetSettingResponse,
  GetSettingsQuery,
  GetSettingsResult,
} from '../generated/models.js';
import * as operations from '../generated/operations/settings.js';
import { listedIn } from '../lists.js';

const list = listedIn(operations.list, 'settings');

/** Limits and times of the server that can be changed while it runs. */
export class Settings extends Resource<WildduckConnection> {
  /** All settings with their defaults. Spec: `getSettings`. */
  list(query: GetSettingsQuery = {}, options?: WildduckListOptions): PagePromise<GetSettingsResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /** Changes a setting. Safe to repeat. Spec: `createSetting`. */
  set(key: string, setting: CreateSettingRequest, options?: WildduckCallOptions): ApiPromise<CreateSettingResponse> {
    return callOperation(this.client, operations.set, { path: { key }, body: setting }, options);
  }

  /** A setting. Throws `NotFoundError` when there is none of the key. Spec: `getSetting`. */
  get(key: string, options?: WildduckCallOptions): ApiPromise<GetSettingResponse> {
    return callOperation(this.client, operations.get, { path: { key } }, options);
  }

  /**
   * Gives a setting its default again. Safe to repeat. Only in the spec of 1.37: servers of 1.46 and 1.51 have no such
   * operation, and it throws `ApiError`. Spec: `deleteSetting`.
   */
  delete(key: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { key } }, options);
  }
}
