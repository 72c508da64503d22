// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { boolean, optionalBoolean, optionalPageSize, optionalText, text } from '../../fields.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs, withHeaders } from '../../reads.js';
import type {
  GetArchivedMessagesQuery,
  GetArchivedMessagesResponse,
  RestoreMessageRequest,
  RestoreMessageResponse,
  RestoreMessagesRequest,
  RestoreMessagesResponse,
} from '../models.js';

/** The query of `getArchivedMessages`. */
export const listArchivedMessagesQuerySchema: InputObject<GetArchivedMessagesQuery> = z.strictObject(
  {
    metaData: optionalBoolean,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    order: z.optional(z.enum(['asc', 'desc'], words)),
    threadCounters: optionalBoolean,
    includeHeaders: z.optional(z.union([boolean, text], words)),
    ...loggedFields,
  },
  words,
);

/** `getArchivedMessages` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetArchivedMessagesQuery },
  GetArchivedMessagesResponse
> = {
  id: 'archive.list',
  method: 'GET',
  path: '/users/{user}/archived/messages',
  repeat: 'readonly',
  logged: 'query',
  query: listArchivedMessagesQuerySchema,
  read: withHeaders,
};

/** The body of `restoreMessages`. */
export const restoreMessagesSchema: InputObject<RestoreMessagesRequest> = z.strictObject(
  { start: text, end: text, ...loggedFields },
  words,
);

/** `restoreMessages` */
export const restoreAll: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: RestoreMessagesRequest },
  RestoreMessagesResponse
> = {
  id: 'archive.restoreAll',
  method: 'POST',
  path: '/users/{user}/archived/restore',
  repeat: 'non-idempotent',
  logged: 'body',
  body: restoreMessagesSchema,
  read: asItIs,
};

/** The body of `restoreMessage`. */
export const restoreMessageSchema: InputObject<RestoreMessageRequest> = z.strictObject(
  { mailbox: optionalText, ...loggedFields },
  words,
);

/** `restoreMessage` */
export const restore: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly message: string | number };
    readonly body?: RestoreMessageRequest;
  },
  RestoreMessageResponse
> = {
  id: 'archive.restore',
  method: 'POST',
  path: '/users/{user}/archived/messages/{message}/restore',
  repeat: 'non-idempotent',
  logged: 'body',
  body: z.optional(restoreMessageSchema),
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [list, restoreAll, restore];
