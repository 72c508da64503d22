// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, number, object, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  CreateMailboxRequest,
  CreateMailboxResponse,
  GetMailboxesQuery,
  GetMailboxesResponse,
  GetMailboxQuery,
  GetMailboxResponse,
  UpdateMailboxRequest,
} from '../models.js';

/** `getMailboxes` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetMailboxesQuery },
  GetMailboxesResponse
> = {
  id: 'mailboxes.list',
  method: 'GET',
  path: '/users/{user}/mailboxes',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    specialUse: optional(boolean()),
    showHidden: optional(boolean()),
    counters: optional(boolean()),
    sizes: optional(boolean()),
    ...loggedFields,
  }),
};

/** The body of `createMailbox`. */
export const createMailboxRequestSchema: Schema<CreateMailboxRequest> = object({
  path: text(),
  hidden: optional(boolean()),
  retention: optional(number()),
  encryptMessages: optional(boolean()),
  ...loggedFields,
});

/** `createMailbox` */
export const create: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: CreateMailboxRequest },
  CreateMailboxResponse
> = {
  id: 'mailboxes.create',
  method: 'POST',
  path: '/users/{user}/mailboxes',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createMailboxRequestSchema,
  read: asItIs,
};

/** `getMailbox` */
export const get: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly query?: GetMailboxQuery;
  },
  GetMailboxResponse
> = {
  id: 'mailboxes.get',
  method: 'GET',
  path: '/users/{user}/mailboxes/{mailbox}',
  repeat: 'readonly',
  logged: 'query',
  query: object({ path: optional(text()), ...loggedFields }),
};

/** The body of `updateMailbox`. */
export const updateMailboxRequestSchema: Schema<UpdateMailboxRequest> = object({
  path: optional(text()),
  retention: optional(number()),
  subscribed: optional(boolean()),
  encryptMessages: optional(boolean()),
  hidden: optional(boolean()),
  ...loggedFields,
});

/** `updateMailbox` */
export const update: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly body?: UpdateMailboxRequest;
  },
  void
> = {
  id: 'mailboxes.update',
  method: 'PUT',
  path: '/users/{user}/mailboxes/{mailbox}',
  repeat: 'idempotent',
  logged: 'body',
  body: optional(updateMailboxRequestSchema),
  resultless: true,
};

/** `deleteMailbox` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly mailbox: string | number } },
  void
> = {
  id: 'mailboxes.delete',
  method: 'DELETE',
  path: '/users/{user}/mailboxes/{mailbox}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, create, get, update, remove];
