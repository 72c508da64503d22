// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { boolean, number, optionalText, text } from '../../fields.js';
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

/** The query of `getSettings`. */
export const listSettingsQuerySchema: InputObject<GetSettingsQuery> = z.strictObject(
  { filter: optionalText, ...loggedFields },
  words,
);

/** `getSettings` */
export const list: WildduckOperation<{ readonly query?: GetSettingsQuery }, GetSettingsResponse> = {
  id: 'settings.list',
  method: 'GET',
  path: '/settings',
  repeat: 'readonly',
  logged: 'query',
  query: listSettingsQuerySchema,
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
export const createSettingSchema: InputObject<CreateSettingRequest> = z.strictObject(
  { value: z.union([text, number, boolean], words), ...loggedFields },
  words,
);

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
  body: createSettingSchema,
  read: asItIs,
};

/** `deleteSetting` */
export const remove: WildduckOperation<{ readonly path: { readonly key: string | number } }, void> = {
  id: 'settings.delete',
  method: 'DELETE',
  path: '/settings/{key}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, get, set, remove];
