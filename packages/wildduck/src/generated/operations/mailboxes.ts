// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalNumber, optionalText, text } from '../../fields.js';
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

/** The query of `getMailboxes`. */
export const listMailboxesQuerySchema: InputObject<GetMailboxesQuery> = z.strictObject(
  {
    specialUse: optionalBoolean,
    showHidden: optionalBoolean,
    counters: optionalBoolean,
    sizes: optionalBoolean,
    ...loggedFields,
  },
  words,
);

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
  query: listMailboxesQuerySchema,
};

/** The body of `createMailbox`. */
export const createMailboxSchema: InputObject<CreateMailboxRequest> = z.strictObject(
  { path: text, hidden: optionalBoolean, retention: optionalNumber, encryptMessages: optionalBoolean, ...loggedFields },
  words,
);

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
  body: createMailboxSchema,
  read: asItIs,
};

/** The query of `getMailbox`. */
export const getMailboxQuerySchema: InputObject<GetMailboxQuery> = z.strictObject(
  { path: optionalText, ...loggedFields },
  words,
);

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
  query: getMailboxQuerySchema,
};

/** The body of `updateMailbox`. */
export const updateMailboxSchema: InputObject<UpdateMailboxRequest> = z.strictObject(
  {
    path: optionalText,
    retention: optionalNumber,
    subscribed: optionalBoolean,
    encryptMessages: optionalBoolean,
    hidden: optionalBoolean,
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateMailboxSchema),
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
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, create, get, update, remove];
