// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, either, number, object, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  CreateSettingRequest,
  CreateSettingResponse,
  GetSettingResponse,
  GetSettingsQuery,
  GetSettingsResponse,
} from '../models.js';

/** `getSettings` */
export const list: WildduckOperation<{ readonly query?: GetSettingsQuery }, GetSettingsResponse> = {
  id: 'settings.list',
  method: 'GET',
  path: '/settings',
  repeat: 'readonly',
  logged: 'query',
  query: object({ filter: optional(text()), ...loggedFields }),
};

/** `getSetting` */
export const get: WildduckOperation<{ readonly path: { readonly key: string | number } }, GetSettingResponse> = {
  id: 'settings.get',
  method: 'GET',
  path: '/settings/{key}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `createSetting`. */
export const createSettingRequestSchema: Schema<CreateSettingRequest> = object({
  value: either(text(), number(), boolean()),
  ...loggedFields,
});

/** `createSetting` */
export const set: WildduckOperation<
  { readonly path: { readonly key: string | number }; readonly body: CreateSettingRequest },
  CreateSettingResponse
> = {
  id: 'settings.set',
  method: 'POST',
  path: '/settings/{key}',
  repeat: 'idempotent',
  logged: 'body',
  body: createSettingRequestSchema,
  read: asItIs,
};

/** `deleteSetting` */
export const remove: WildduckOperation<{ readonly path: { readonly key: string | number } }, void> = {
  id: 'settings.delete',
  method: 'DELETE',
  path: '/settings/{key}',
  repeat: 'idempotent',
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, get, set, remove];
