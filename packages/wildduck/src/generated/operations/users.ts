// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { eventsParser, type ServerSentEvent } from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { ownPassword } from '../../adapted.js';
import {
  optionalBoolean,
  optionalFields,
  optionalNumber,
  optionalPageSize,
  optionalText,
  optionalTexts,
  text,
  textOrFalse,
} from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import { mailboxNamesSchema } from '../components.js';
import type {
  CancelUserDeleteRequest,
  CancelUserDeletionResponse,
  CreateUserRequest,
  CreateUserResponse,
  DeleteUserQuery,
  DeleteUserResponse,
  GetUpdatesQuery,
  GetUserResponse,
  GetUsersQuery,
  GetUsersResponse,
  LogoutUserRequest,
  RecalculateQuotaAllUsersRequest,
  RecalculateQuotaAllUsersResponse,
  RecalculateQuotaRequest,
  RecalculateQuotaResponse,
  RecoverInfoResponse,
  ResetUserPasswordRequest,
  ResetUserPasswordResponse,
  ResolveIdForUsernameResponse,
  UpdateUserRequest,
} from '../models.js';

/** The query of `getUsers`. */
export const listUsersQuerySchema: InputObject<GetUsersQuery> = z.strictObject(
  {
    query: optionalText,
    forward: optionalText,
    tags: optionalText,
    requiredTags: optionalText,
    metaData: optionalBoolean,
    internalData: optionalBoolean,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

/** `getUsers` */
export const list: WildduckOperation<{ readonly query?: GetUsersQuery }, GetUsersResponse> = {
  id: 'users.list',
  method: 'GET',
  path: '/users',
  repeat: 'readonly',
  logged: 'query',
  query: listUsersQuerySchema,
};

/** The body of `createUser`. */
export const createUserSchema: InputObject<CreateUserRequest> = z.strictObject(
  {
    username: text,
    password: textOrFalse,
    hashedPassword: optionalBoolean,
    allowUnsafe: optionalBoolean,
    address: optionalText,
    emptyAddress: optionalBoolean,
    language: optionalText,
    retention: optionalNumber,
    name: optionalText,
    targets: optionalTexts,
    mtaRelay: optionalText,
    spamLevel: optionalNumber,
    quota: optionalNumber,
    recipients: optionalNumber,
    forwards: optionalNumber,
    filters: optionalNumber,
    requirePasswordChange: optionalBoolean,
    require2faEnabled: optionalBoolean,
    imapMaxUpload: optionalNumber,
    imapMaxDownload: optionalNumber,
    pop3MaxDownload: optionalNumber,
    pop3MaxMessages: optionalNumber,
    imapMaxConnections: optionalNumber,
    receivedMax: optionalNumber,
    fromWhitelist: optionalTexts,
    tags: optionalTexts,
    addTagsToAddress: optionalBoolean,
    uploadSentMessages: optionalBoolean,
    mailboxes: z.optional(mailboxNamesSchema),
    disabledScopes: z.optional(z.array(z.enum(['imap', 'pop3', 'smtp', 'mcp'], words), words)),
    metaData: optionalFields,
    internalData: optionalFields,
    pubKey: optionalText,
    smimeCerts: optionalTexts,
    smimeCipher: z.optional(z.enum(['AES-CBC', 'AES-GCM'], words)),
    smimeKeyTransport: z.optional(z.enum(['PKCS#1 v1.5', 'OAEP'], words)),
    encryptMessages: optionalBoolean,
    encryptForwarded: optionalBoolean,
    featureFlags: z.optional(z.strictObject({ indexing: optionalBoolean }, words)),
    ...loggedFields,
  },
  words,
);

/** `createUser` */
export const create: WildduckOperation<{ readonly body: CreateUserRequest }, CreateUserResponse> = {
  id: 'users.create',
  method: 'POST',
  path: '/users',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createUserSchema,
  read: asItIs,
};

/** `resolveUser` */
export const resolve: WildduckOperation<
  { readonly path: { readonly username: string | number } },
  ResolveIdForUsernameResponse
> = {
  id: 'users.resolve',
  method: 'GET',
  path: '/users/resolve/{username}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `getUser` */
export const get: WildduckOperation<{ readonly path: { readonly user: string | number } }, GetUserResponse> = {
  id: 'users.get',
  method: 'GET',
  path: '/users/{user}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `updateUser`. */
export const updateUserSchema: InputObject<UpdateUserRequest> = z.strictObject(
  {
    existingPassword: optionalText,
    password: z.optional(textOrFalse),
    hashedPassword: optionalBoolean,
    allowUnsafe: optionalBoolean,
    language: optionalText,
    name: optionalText,
    targets: optionalTexts,
    mtaRelay: optionalText,
    spamLevel: optionalNumber,
    uploadSentMessages: optionalBoolean,
    fromWhitelist: optionalTexts,
    metaData: optionalFields,
    internalData: optionalFields,
    pubKey: optionalText,
    smimeCerts: optionalTexts,
    smimeCipher: z.optional(z.enum(['AES-CBC', 'AES-GCM'], words)),
    smimeKeyTransport: z.optional(z.enum(['PKCS#1 v1.5', 'OAEP'], words)),
    encryptMessages: optionalBoolean,
    encryptForwarded: optionalBoolean,
    retention: optionalNumber,
    quota: optionalNumber,
    recipients: optionalNumber,
    forwards: optionalNumber,
    filters: optionalNumber,
    imapMaxUpload: optionalNumber,
    imapMaxDownload: optionalNumber,
    pop3MaxDownload: optionalNumber,
    pop3MaxMessages: optionalNumber,
    imapMaxConnections: optionalNumber,
    receivedMax: optionalNumber,
    disable2fa: optionalBoolean,
    require2faEnabled: optionalBoolean,
    tags: optionalTexts,
    disabledScopes: z.optional(z.array(z.enum(['imap', 'pop3', 'smtp', 'mcp'], words), words)),
    disabled: optionalBoolean,
    featureFlags: z.optional(z.strictObject({ indexing: optionalBoolean }, words)),
    suspended: optionalBoolean,
    protocol: optionalText,
    ...loggedFields,
  },
  words,
);

/** `updateUser` */
export const update: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: UpdateUserRequest },
  void
> = {
  id: 'users.update',
  method: 'PUT',
  path: '/users/{user}',
  repeat: 'idempotent',
  logged: 'body',
  body: z.optional(updateUserSchema),
  adapt: ownPassword,
};

/** The query of `deleteUser`. */
export const deleteUserQuerySchema: InputObject<DeleteUserQuery> = z.strictObject(
  { deleteAfter: optionalText, ...loggedFields },
  words,
);

/** `deleteUser` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: DeleteUserQuery },
  DeleteUserResponse
> = {
  id: 'users.delete',
  method: 'DELETE',
  path: '/users/{user}',
  repeat: 'non-idempotent',
  logged: 'query',
  query: deleteUserQuerySchema,
  read: asItIs,
};

/** The body of `logoutUser`. */
export const logoutUserSchema: InputObject<LogoutUserRequest> = z.strictObject(
  { reason: optionalText, ...loggedFields },
  words,
);

/** `logoutUser` */
export const logout: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: LogoutUserRequest },
  void
> = {
  id: 'users.logout',
  method: 'PUT',
  path: '/users/{user}/logout',
  repeat: 'idempotent',
  logged: 'body',
  body: z.optional(logoutUserSchema),
};

/** The body of `recalculateQuota`. */
export const recalculateQuotaSchema: InputObject<RecalculateQuotaRequest> = z.strictObject({ ...loggedFields }, words);

/** `recalculateQuota` */
export const recalculateQuota: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: RecalculateQuotaRequest },
  RecalculateQuotaResponse
> = {
  id: 'users.recalculateQuota',
  method: 'POST',
  path: '/users/{user}/quota/reset',
  repeat: 'idempotent',
  logged: 'body',
  body: z.optional(recalculateQuotaSchema),
  read: asItIs,
};

/** The body of `recalculateQuotaAllUsers`. */
export const recalculateQuotaAllUsersSchema: InputObject<RecalculateQuotaAllUsersRequest> = z.strictObject(
  { ...loggedFields },
  words,
);

/** `recalculateQuotaAllUsers` */
export const recalculateAllQuotas: WildduckOperation<
  { readonly body?: RecalculateQuotaAllUsersRequest },
  RecalculateQuotaAllUsersResponse
> = {
  id: 'users.recalculateAllQuotas',
  method: 'POST',
  path: '/quota/reset',
  repeat: 'non-idempotent',
  logged: 'body',
  body: z.optional(recalculateQuotaAllUsersSchema),
  read: asItIs,
};

/** The body of `resetUserPassword`. */
export const resetUserPasswordSchema: InputObject<ResetUserPasswordRequest> = z.strictObject(
  { validAfter: z.optional(textOrFalse), ...loggedFields },
  words,
);

/** `resetUserPassword` */
export const resetPassword: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: ResetUserPasswordRequest },
  ResetUserPasswordResponse
> = {
  id: 'users.resetPassword',
  method: 'POST',
  path: '/users/{user}/password/reset',
  repeat: 'non-idempotent',
  logged: 'body',
  body: z.optional(resetUserPasswordSchema),
  read: asItIs,
};

/** `restoreUserInfo` */
export const restoreInfo: WildduckOperation<
  { readonly path: { readonly user: string | number } },
  RecoverInfoResponse
> = {
  id: 'users.restoreInfo',
  method: 'GET',
  path: '/users/{user}/restore',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `cancelUserDelete`. */
export const cancelUserDeleteSchema: InputObject<CancelUserDeleteRequest> = z.strictObject({ ...loggedFields }, words);

/** `cancelUserDelete` */
export const restore: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: CancelUserDeleteRequest },
  CancelUserDeletionResponse
> = {
  id: 'users.restore',
  method: 'POST',
  path: '/users/{user}/restore',
  repeat: 'non-idempotent',
  logged: 'body',
  body: z.optional(cancelUserDeleteSchema),
  read: asItIs,
};

/** The query of `getUpdates`. */
export const getUpdatesQuerySchema: InputObject<GetUpdatesQuery> = z.strictObject(
  { 'Last-Event-ID': optionalText, ...loggedFields },
  words,
);

/** `getUpdates` */
export const updates: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetUpdatesQuery },
  AsyncIterable<ServerSentEvent>
> = {
  id: 'users.updates',
  method: 'GET',
  path: '/users/{user}/updates',
  repeat: 'readonly',
  logged: 'query',
  query: getUpdatesQuerySchema,
  responseParser: eventsParser,
};

export const all: readonly WildduckOperation[] = [
  list,
  create,
  resolve,
  get,
  update,
  remove,
  logout,
  recalculateQuota,
  recalculateAllQuotas,
  resetPassword,
  restoreInfo,
  restore,
  updates,
];
