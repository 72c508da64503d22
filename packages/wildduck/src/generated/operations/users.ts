// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { eventsAnswer, type ServerSentEvent } from '@mailhost/core';
import {
  anything,
  boolean,
  either,
  integer,
  list as listOf,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { ownPassword } from '../../adapted.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import { mailboxNamesCheck } from '../checks.js';
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

/** `getUsers` */
export const list: WildduckOperation<{ readonly query?: GetUsersQuery }, GetUsersResponse> = {
  id: 'users.list',
  method: 'GET',
  path: '/users',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    query: optional(text()),
    forward: optional(text()),
    tags: optional(text()),
    requiredTags: optional(text()),
    metaData: optional(boolean()),
    internalData: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `createUser`. */
export const createUserRequestSchema: Schema<CreateUserRequest> = object({
  username: text(),
  password: either(text(), oneOf([false])),
  hashedPassword: optional(boolean()),
  allowUnsafe: optional(boolean()),
  address: optional(text()),
  emptyAddress: optional(boolean()),
  language: optional(text()),
  retention: optional(number()),
  name: optional(text()),
  targets: optional(listOf(text())),
  mtaRelay: optional(text()),
  spamLevel: optional(number()),
  quota: optional(number()),
  recipients: optional(number()),
  forwards: optional(number()),
  filters: optional(number()),
  requirePasswordChange: optional(boolean()),
  require2faEnabled: optional(boolean()),
  imapMaxUpload: optional(number()),
  imapMaxDownload: optional(number()),
  pop3MaxDownload: optional(number()),
  pop3MaxMessages: optional(number()),
  imapMaxConnections: optional(number()),
  receivedMax: optional(number()),
  fromWhitelist: optional(listOf(text())),
  tags: optional(listOf(text())),
  addTagsToAddress: optional(boolean()),
  uploadSentMessages: optional(boolean()),
  mailboxes: optional(mailboxNamesCheck),
  disabledScopes: optional(listOf(oneOf(['imap', 'pop3', 'smtp', 'mcp']))),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  pubKey: optional(text()),
  smimeCerts: optional(listOf(text())),
  smimeCipher: optional(oneOf(['AES-CBC', 'AES-GCM'])),
  smimeKeyTransport: optional(oneOf(['PKCS#1 v1.5', 'OAEP'])),
  encryptMessages: optional(boolean()),
  encryptForwarded: optional(boolean()),
  featureFlags: optional(object({ indexing: optional(boolean()) })),
  ...loggedFields,
});

/** `createUser` */
export const create: WildduckOperation<{ readonly body: CreateUserRequest }, CreateUserResponse> = {
  id: 'users.create',
  method: 'POST',
  path: '/users',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createUserRequestSchema,
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
export const updateUserRequestSchema: Schema<UpdateUserRequest> = object({
  existingPassword: optional(text()),
  password: optional(either(text(), oneOf([false]))),
  hashedPassword: optional(boolean()),
  allowUnsafe: optional(boolean()),
  language: optional(text()),
  name: optional(text()),
  targets: optional(listOf(text())),
  mtaRelay: optional(text()),
  spamLevel: optional(number()),
  uploadSentMessages: optional(boolean()),
  fromWhitelist: optional(listOf(text())),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  pubKey: optional(text()),
  smimeCerts: optional(listOf(text())),
  smimeCipher: optional(oneOf(['AES-CBC', 'AES-GCM'])),
  smimeKeyTransport: optional(oneOf(['PKCS#1 v1.5', 'OAEP'])),
  encryptMessages: optional(boolean()),
  encryptForwarded: optional(boolean()),
  retention: optional(number()),
  quota: optional(number()),
  recipients: optional(number()),
  forwards: optional(number()),
  filters: optional(number()),
  imapMaxUpload: optional(number()),
  imapMaxDownload: optional(number()),
  pop3MaxDownload: optional(number()),
  pop3MaxMessages: optional(number()),
  imapMaxConnections: optional(number()),
  receivedMax: optional(number()),
  disable2fa: optional(boolean()),
  require2faEnabled: optional(boolean()),
  tags: optional(listOf(text())),
  disabledScopes: optional(listOf(oneOf(['imap', 'pop3', 'smtp', 'mcp']))),
  disabled: optional(boolean()),
  featureFlags: optional(object({ indexing: optional(boolean()) })),
  suspended: optional(boolean()),
  protocol: optional(text()),
  ...loggedFields,
});

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
  body: optional(updateUserRequestSchema),
  resultless: true,
  adapt: ownPassword,
};

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
  query: object({ deleteAfter: optional(text()), ...loggedFields }),
  read: asItIs,
};

/** The body of `logoutUser`. */
export const logoutUserRequestSchema: Schema<LogoutUserRequest> = object({ reason: optional(text()), ...loggedFields });

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
  body: optional(logoutUserRequestSchema),
  resultless: true,
};

/** The body of `recalculateQuota`. */
export const recalculateQuotaRequestSchema: Schema<RecalculateQuotaRequest> = object({ ...loggedFields });

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
  body: optional(recalculateQuotaRequestSchema),
  read: asItIs,
};

/** The body of `recalculateQuotaAllUsers`. */
export const recalculateQuotaAllUsersRequestSchema: Schema<RecalculateQuotaAllUsersRequest> = object({
  ...loggedFields,
});

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
  body: optional(recalculateQuotaAllUsersRequestSchema),
  read: asItIs,
};

/** The body of `resetUserPassword`. */
export const resetUserPasswordRequestSchema: Schema<ResetUserPasswordRequest> = object({
  validAfter: optional(either(text(), oneOf([false]))),
  ...loggedFields,
});

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
  body: optional(resetUserPasswordRequestSchema),
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
export const cancelUserDeleteRequestSchema: Schema<CancelUserDeleteRequest> = object({ ...loggedFields });

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
  body: optional(cancelUserDeleteRequestSchema),
  read: asItIs,
};

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
  query: object({ 'Last-Event-ID': optional(text()), ...loggedFields }),
  answerKind: eventsAnswer,
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
