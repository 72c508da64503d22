// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalText, textOrFalse } from '../../fields.js';
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
export const updateAutoreplySchema: InputObject<UpdateAutoreplyRequest> = z.strictObject(
  {
    status: optionalBoolean,
    name: optionalText,
    subject: optionalText,
    text: optionalText,
    html: optionalText,
    start: z.optional(textOrFalse),
    end: z.optional(textOrFalse),
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateAutoreplySchema),
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
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [get, update, remove];
