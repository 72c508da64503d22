// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, either, object, oneOf, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { GetAutoreplyResponse, UpdateAutoreplyRequest, UpdateAutoreplyResponse } from '../models.js';

/** `getAutoreply` */
export const get: WildduckOperation<{ readonly path: { readonly user: string | number } }, GetAutoreplyResponse> = {
  id: 'autoreply.get',
  method: 'GET',
  path: '/users/{user}/autoreply',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `updateAutoreply`. */
export const updateAutoreplyRequestSchema: Schema<UpdateAutoreplyRequest> = object({
  status: optional(boolean()),
  name: optional(text()),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
  start: optional(either(text(), oneOf([false]))),
  end: optional(either(text(), oneOf([false]))),
  ...loggedFields,
});

/** `updateAutoreply` */
export const update: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: UpdateAutoreplyRequest },
  UpdateAutoreplyResponse
> = {
  id: 'autoreply.update',
  method: 'PUT',
  path: '/users/{user}/autoreply',
  repeat: 'idempotent',
  logged: 'body',
  body: optional(updateAutoreplyRequestSchema),
  read: asItIs,
};

/** `deleteAutoreply` */
export const remove: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'autoreply.delete',
  method: 'DELETE',
  path: '/users/{user}/autoreply',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [get, update, remove];
