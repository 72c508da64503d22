// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, either, integer, object, oneOf, optional, type Schema, text } from '@mailhost/core/schema';
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
  query: object({
    metaData: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    order: optional(oneOf(['asc', 'desc'])),
    threadCounters: optional(boolean()),
    includeHeaders: optional(either(boolean(), text())),
    ...loggedFields,
  }),
  read: withHeaders,
};

/** The body of `restoreMessages`. */
export const restoreMessagesRequestSchema: Schema<RestoreMessagesRequest> = object({
  start: text(),
  end: text(),
  ...loggedFields,
});

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
  body: restoreMessagesRequestSchema,
  read: asItIs,
};

/** The body of `restoreMessage`. */
export const restoreMessageRequestSchema: Schema<RestoreMessageRequest> = object({
  mailbox: optional(text()),
  ...loggedFields,
});

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
  body: optional(restoreMessageRequestSchema),
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [list, restoreAll, restore];
