// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import type { ResponseFields, ResponseSchema } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  boolean,
  fields,
  number,
  optionalBoolean,
  optionalFields,
  optionalNumber,
  optionalText,
  optionalTexts,
  text,
  textOrFalse,
  texts,
} from '../fields.js';
import type {
  Address,
  AddressGroup,
  AddressLimits,
  AddressOptionalName,
  AssertWebAuthNResponse,
  AttestateWebAuthNRegistrationResponse,
  AuthenticateResponse,
  AuthenticateWebAuthNResponse,
  AutoreplyInfo,
  CancelUserDeletionResponse,
  ContentType,
  CreateAllowedDomainResponse,
  CreateASPResponse,
  CreateAuditResponse,
  CreateBlockedDomainResponse,
  CreateDomainAliasResponse,
  CreateFilterResponse,
  CreateForwardedAddressResponse,
  CreateImportResponse,
  CreateMailboxResponse,
  CreateSettingResponse,
  CreateUserAddressResponse,
  CreateUserResponse,
  CreateWebhookResponse,
  DeleteDomainListingResponse,
  DeleteMessageResponse,
  DeleteMessagesInMailboxResponse,
  DeleteOutboundMessageResponse,
  DeleteUserResponse,
  DeleteWebAuthNResponse,
  Dmarc,
  DnsTxt,
  Envelope,
  FilterAction,
  FilterLimit,
  FilterQuery,
  Forwarded,
  ForwardStoredMessageResponse,
  Forwards,
  ForwardTarget,
  GenerateTOTPSeedResponse,
  GetAddressesResponse,
  GetAddressesResult,
  GetAllFiltersResponse,
  GetAllFiltersResult,
  GetAllowedDomainResult,
  GetAllowedDomainsResponse,
  GetArchivedMessagesResponse,
  GetArchivedMessagesResult,
  GetASPResponse,
  GetASPsResponse,
  GetASPsResult,
  GetAuditResponse,
  GetAuthlogEventResponse,
  GetAuthlogResponse,
  GetAuthlogResult,
  GetAutoreplyResponse,
  GetBlockedDomainResult,
  GetBlockedDomainsResponse,
  GetDkimKeyResponse,
  GetDkimKeysResponse,
  GetDkimKeysResult,
  GetDomainAliasesResponse,
  GetDomainAliasesResult,
  GetDomainAliasResponse,
  GetFilesResponse,
  GetFilesResult,
  GetFilterResponse,
  GetFiltersResponse,
  GetFiltersResult,
  GetForwardedAddressResponse,
  GetIsUserAuthenticatedResponse,
  GetMailboxesResponse,
  GetMailboxesResult,
  GetMailboxResponse,
  GetMessageResponse,
  GetMessagesResponse,
  GetMessagesResult,
  GetSettingResponse,
  GetSettingsResponse,
  GetSettingsResult,
  GetTLSCertResponse,
  GetTLSCertResult,
  GetTLSCertsResponse,
  GetUserAddressesResponse,
  GetUserAddressesResult,
  GetUserAddressResponse,
  GetUserAddressregisterResponse,
  GetUserAddressregisterResult,
  GetUserResponse,
  GetUsersResponse,
  GetUsersResult,
  GetWebAuthNResponse,
  GetWebhooksResponse,
  GetWebhooksResult,
  HealthSuccessResponse,
  ImapDownload,
  ImapMaxConnections,
  ImapUpload,
  InitiateWebAuthNRegistrationResponse,
  KeyInfo,
  LastUse,
  ListId,
  ListUnsubscribe,
  MailingListHeaders,
  MessageReference,
  MessageWithQueueId,
  OutboundQueue,
  OutboundQueueEntry,
  Pop3Download,
  PreAuthCheckResponse,
  Quota,
  Rcpt,
  RecalculateQuotaAllUsersResponse,
  RecalculateQuotaResponse,
  Received,
  Recipients,
  RecoverInfoResponse,
  ResetUserPasswordResponse,
  ResolveAddressResponse,
  ResolveDomainAddressesResponse,
  ResolveDomainAliasResponse,
  ResolveIdForUsernameResponse,
  ResolveIdResponse,
  RestoreMessageResponse,
  RestoreMessagesResponse,
  SearchApplyMessagesResponse,
  SearchMessagesResponse,
  SmimeCertInfoItem,
  StoredFile,
  StoredMessage,
  SubmitMessageResponse,
  SubmitStoredMessageResponse,
  UpdateAutoreplyResponse,
  UpdateDkimKeyResponse,
  UpdateFilterResponse,
  UpdateMessageResponse,
  UpdateOutboundMessageResponse,
  UpdateTLSCertResponse,
  UploadFileResponse,
  UploadMessageResponse,
  UserLimits,
  ValidateTOTPTokenResponse,
  VerificationResults,
} from './models.js';

const quotaSchema: ResponseSchema<Quota> = z.looseObject({
  allowed: number,
  used: number,
} satisfies ResponseFields<Quota>);

const getUsersResultSchema: ResponseSchema<GetUsersResult> = z.looseObject({
  id: text,
  username: text,
  name: z.nullable(text),
  address: text,
  tags: optionalTexts,
  targets: texts,
  enabled2fa: texts,
  autoreply: boolean,
  encryptMessages: boolean,
  encryptForwarded: boolean,
  quota: z.optional(quotaSchema),
  metaData: optionalFields,
  internalData: optionalFields,
  hasPasswordSet: boolean,
  activated: boolean,
  disabled: boolean,
  suspended: boolean,
} satisfies ResponseFields<GetUsersResult>);

const getUsersResponseSchema: ResponseSchema<GetUsersResponse> = z.looseObject({
  success: boolean,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  query: optionalText,
  results: z.array(getUsersResultSchema),
} satisfies ResponseFields<GetUsersResponse>);

const createUserResponseSchema: ResponseSchema<CreateUserResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateUserResponse>);

const resolveIdForUsernameResponseSchema: ResponseSchema<ResolveIdForUsernameResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<ResolveIdForUsernameResponse>);

const keyInfoSchema: ResponseSchema<KeyInfo> = z.looseObject({
  name: text,
  address: text,
  fingerprint: text,
} satisfies ResponseFields<KeyInfo>);

const smimeCertInfoItemSchema: ResponseSchema<SmimeCertInfoItem> = z.looseObject({
  subject: text,
  serial: text,
  fingerprint: text,
} satisfies ResponseFields<SmimeCertInfoItem>);

const recipientsSchema: ResponseSchema<Recipients> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<Recipients>);

const filterLimitSchema: ResponseSchema<FilterLimit> = z.looseObject({
  allowed: number,
  used: number,
} satisfies ResponseFields<FilterLimit>);

const forwardsSchema: ResponseSchema<Forwards> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<Forwards>);

const receivedSchema: ResponseSchema<Received> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<Received>);

const imapUploadSchema: ResponseSchema<ImapUpload> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<ImapUpload>);

const imapDownloadSchema: ResponseSchema<ImapDownload> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<ImapDownload>);

const pop3DownloadSchema: ResponseSchema<Pop3Download> = z.looseObject({
  allowed: number,
  used: number,
  ttl: z.union([number, z.literal(false)]),
} satisfies ResponseFields<Pop3Download>);

const imapMaxConnectionsSchema: ResponseSchema<ImapMaxConnections> = z.looseObject({
  allowed: number,
  used: number,
} satisfies ResponseFields<ImapMaxConnections>);

const userLimitsSchema: ResponseSchema<UserLimits> = z.looseObject({
  quota: z.optional(quotaSchema),
  recipients: recipientsSchema,
  filters: filterLimitSchema,
  forwards: forwardsSchema,
  received: receivedSchema,
  imapUpload: imapUploadSchema,
  imapDownload: imapDownloadSchema,
  pop3Download: pop3DownloadSchema,
  imapMaxConnections: z.optional(imapMaxConnectionsSchema),
  pop3MaxMessages: z.optional(z.looseObject({ allowed: number })),
} satisfies ResponseFields<UserLimits>);

const getUserResponseSchema: ResponseSchema<GetUserResponse> = z.looseObject({
  success: boolean,
  id: text,
  username: text,
  name: z.nullable(text),
  address: text,
  retention: optionalNumber,
  enabled2fa: texts,
  autoreply: boolean,
  encryptMessages: boolean,
  encryptForwarded: boolean,
  pubKey: text,
  keyInfo: z.union([keyInfoSchema, z.literal(false)]),
  smimeCerts: optionalTexts,
  smimeCipher: z.optional(z.enum(['AES-CBC', 'AES-GCM'])),
  smimeKeyTransport: z.optional(z.enum(['PKCS#1 v1.5', 'OAEP'])),
  smimeCertInfo: z.optional(z.array(smimeCertInfoItemSchema)),
  metaData: fields,
  internalData: optionalFields,
  targets: texts,
  mtaRelay: optionalText,
  spamLevel: number,
  limits: userLimitsSchema,
  tags: optionalTexts,
  fromWhitelist: optionalTexts,
  disabledScopes: z.optional(z.array(z.enum(['imap', 'pop3', 'smtp', 'mcp']))),
  hasPasswordSet: boolean,
  activated: boolean,
  disabled: boolean,
  suspended: boolean,
  lastPwnedCheck: optionalText,
  passwordPwned: optionalBoolean,
  require2faEnabled: optionalBoolean,
  requirePasswordChange: optionalBoolean,
  language: z.optional(z.nullable(text)),
  featureFlags: z.optional(z.looseObject({ indexing: optionalBoolean })),
} satisfies ResponseFields<GetUserResponse>);

const deleteUserResponseSchema: ResponseSchema<DeleteUserResponse> = z.looseObject({
  success: boolean,
  code: optionalText,
  user: optionalText,
  addresses: z.optional(z.looseObject({ deleted: optionalNumber })),
  deleteAfter: optionalText,
  task: optionalText,
} satisfies ResponseFields<DeleteUserResponse>);

const recalculateQuotaResponseSchema: ResponseSchema<RecalculateQuotaResponse> = z.looseObject({
  success: boolean,
  storageUsed: number,
  previousStorageUsed: number,
} satisfies ResponseFields<RecalculateQuotaResponse>);

const recalculateQuotaAllUsersResponseSchema: ResponseSchema<RecalculateQuotaAllUsersResponse> = z.looseObject({
  success: boolean,
  task: text,
} satisfies ResponseFields<RecalculateQuotaAllUsersResponse>);

const createImportResponseSchema: ResponseSchema<CreateImportResponse> = z.looseObject({
  result: z.looseObject({ entries: number, imported: number, failed: number, existing: number }),
} satisfies ResponseFields<CreateImportResponse>);

const resetUserPasswordResponseSchema: ResponseSchema<ResetUserPasswordResponse> = z.looseObject({
  success: boolean,
  password: text,
  validAfter: optionalText,
} satisfies ResponseFields<ResetUserPasswordResponse>);

const recoverInfoResponseSchema: ResponseSchema<RecoverInfoResponse> = z.looseObject({
  success: boolean,
  user: text,
  username: text,
  storageUsed: number,
  tags: optionalTexts,
  deleted: text,
  recoverableAddresses: texts,
} satisfies ResponseFields<RecoverInfoResponse>);

const cancelUserDeletionResponseSchema: ResponseSchema<CancelUserDeletionResponse> = z.looseObject({
  success: boolean,
  code: text,
  user: optionalText,
  task: optionalText,
  addresses: z.optional(z.looseObject({ recovered: optionalNumber, main: optionalText })),
} satisfies ResponseFields<CancelUserDeletionResponse>);

const getAddressesResultSchema: ResponseSchema<GetAddressesResult> = z.looseObject({
  id: text,
  name: optionalText,
  address: optionalText,
  user: optionalText,
  forwarded: boolean,
  forwardedDisabled: boolean,
  targets: optionalTexts,
  tags: texts,
  metaData: optionalFields,
  internalData: optionalFields,
} satisfies ResponseFields<GetAddressesResult>);

const getAddressesResponseSchema: ResponseSchema<GetAddressesResponse> = z.looseObject({
  success: boolean,
  query: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getAddressesResultSchema),
} satisfies ResponseFields<GetAddressesResponse>);

const getUserAddressesResultSchema: ResponseSchema<GetUserAddressesResult> = z.looseObject({
  id: text,
  name: optionalText,
  address: optionalText,
  main: boolean,
  created: text,
  tags: texts,
  metaData: optionalFields,
  internalData: optionalFields,
} satisfies ResponseFields<GetUserAddressesResult>);

const getUserAddressesResponseSchema: ResponseSchema<GetUserAddressesResponse> = z.looseObject({
  success: boolean,
  results: z.array(getUserAddressesResultSchema),
} satisfies ResponseFields<GetUserAddressesResponse>);

const createUserAddressResponseSchema: ResponseSchema<CreateUserAddressResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateUserAddressResponse>);

const getUserAddressResponseSchema: ResponseSchema<GetUserAddressResponse> = z.looseObject({
  success: boolean,
  id: text,
  name: optionalText,
  address: optionalText,
  main: boolean,
  created: text,
  tags: texts,
  metaData: optionalFields,
  internalData: optionalFields,
} satisfies ResponseFields<GetUserAddressResponse>);

const getUserAddressregisterResultSchema: ResponseSchema<GetUserAddressregisterResult> = z.looseObject({
  id: text,
  name: optionalText,
  address: text,
} satisfies ResponseFields<GetUserAddressregisterResult>);

const getUserAddressregisterResponseSchema: ResponseSchema<GetUserAddressregisterResponse> = z.looseObject({
  success: boolean,
  results: z.array(getUserAddressregisterResultSchema),
} satisfies ResponseFields<GetUserAddressregisterResponse>);

const createForwardedAddressResponseSchema: ResponseSchema<CreateForwardedAddressResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateForwardedAddressResponse>);

const addressLimitsSchema: ResponseSchema<AddressLimits> = z.looseObject({
  forwards: forwardsSchema,
} satisfies ResponseFields<AddressLimits>);

const autoreplyInfoSchema: ResponseSchema<AutoreplyInfo> = z.looseObject({
  status: boolean,
  start: z.optional(textOrFalse),
  end: z.optional(textOrFalse),
  name: optionalText,
  subject: optionalText,
  text: optionalText,
  html: optionalText,
} satisfies ResponseFields<AutoreplyInfo>);

const getForwardedAddressResponseSchema: ResponseSchema<GetForwardedAddressResponse> = z.looseObject({
  success: boolean,
  id: text,
  address: optionalText,
  name: optionalText,
  targets: optionalTexts,
  limits: addressLimitsSchema,
  autoreply: autoreplyInfoSchema,
  created: text,
  tags: texts,
  metaData: optionalFields,
  internalData: optionalFields,
  forwardedDisabled: optionalBoolean,
} satisfies ResponseFields<GetForwardedAddressResponse>);

const resolveAddressResponseSchema: ResponseSchema<ResolveAddressResponse> = z.looseObject({
  success: boolean,
  id: text,
  address: optionalText,
  user: optionalText,
  name: optionalText,
  targets: optionalTexts,
  limits: z.optional(addressLimitsSchema),
  autoreply: z.optional(autoreplyInfoSchema),
  tags: texts,
  created: text,
  metaData: optionalFields,
  internalData: optionalFields,
} satisfies ResponseFields<ResolveAddressResponse>);

const resolveDomainAddressesResponseSchema: ResponseSchema<ResolveDomainAddressesResponse> = z.looseObject({
  success: boolean,
  modifiedAddresses: number,
  modifiedUsers: number,
  modifiedDkim: number,
  modifiedAliases: number,
} satisfies ResponseFields<ResolveDomainAddressesResponse>);

const getMailboxesResultSchema: ResponseSchema<GetMailboxesResult> = z.looseObject({
  id: text,
  name: text,
  path: text,
  specialUse: z.optional(z.nullable(text)),
  modifyIndex: number,
  subscribed: boolean,
  retention: optionalNumber,
  hidden: boolean,
  encryptMessages: boolean,
  total: z.optional(z.nullable(number)),
  unseen: z.optional(z.nullable(number)),
  size: optionalNumber,
} satisfies ResponseFields<GetMailboxesResult>);

const getMailboxesResponseSchema: ResponseSchema<GetMailboxesResponse> = z.looseObject({
  success: boolean,
  results: z.array(getMailboxesResultSchema),
} satisfies ResponseFields<GetMailboxesResponse>);

const createMailboxResponseSchema: ResponseSchema<CreateMailboxResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateMailboxResponse>);

const getMailboxResponseSchema: ResponseSchema<GetMailboxResponse> = z.looseObject({
  success: boolean,
  id: text,
  name: text,
  path: text,
  specialUse: z.optional(z.nullable(text)),
  modifyIndex: number,
  subscribed: boolean,
  hidden: boolean,
  encryptMessages: boolean,
  retention: optionalNumber,
  total: z.nullable(number),
  unseen: z.nullable(number),
} satisfies ResponseFields<GetMailboxResponse>);

const addressSchema: ResponseSchema<Address> = z.looseObject({
  name: text,
  address: text,
} satisfies ResponseFields<Address>);

const addressGroupSchema: ResponseSchema<AddressGroup> = z.looseObject({
  name: text,
  group: z.array(addressSchema),
} satisfies ResponseFields<AddressGroup>);

const contentTypeSchema: ResponseSchema<ContentType> = z.looseObject({
  value: text,
  params: optionalFields,
} satisfies ResponseFields<ContentType>);

const getMessagesResultSchema: ResponseSchema<GetMessagesResult> = z.looseObject({
  mailbox: text,
  thread: text,
  threadMessageCount: optionalNumber,
  from: z.optional(z.union([addressSchema, addressGroupSchema])),
  to: z.array(z.union([addressSchema, addressGroupSchema])),
  cc: z.array(z.union([addressSchema, addressGroupSchema])),
  bcc: z.array(z.union([addressSchema, addressGroupSchema])),
  messageId: text,
  subject: text,
  date: z.nullable(text),
  idate: z.optional(z.nullable(text)),
  intro: optionalText,
  attachments: boolean,
  attachmentsList: z.optional(
    z.array(
      z.looseObject({
        id: text,
        hash: optionalText,
        filename: text,
        contentType: text,
        disposition: textOrFalse,
        transferEncoding: text,
        related: boolean,
        sizeKb: number,
        size: number,
        cid: z.optional(z.nullable(text)),
        fileContentHash: optionalText,
      }),
    ),
  ),
  size: number,
  seen: boolean,
  deleted: boolean,
  flagged: boolean,
  draft: boolean,
  answered: boolean,
  forwarded: boolean,
  references: texts,
  bimi: z.optional(
    z.looseObject({
      certified: optionalBoolean,
      url: optionalText,
      image: optionalText,
      type: z.optional(z.enum(['VMC', 'CMC'])),
    }),
  ),
  contentType: contentTypeSchema,
  encrypted: optionalBoolean,
  metaData: optionalFields,
  headers: optionalFields,
  hasDrafts: optionalBoolean,
  id: number,
} satisfies ResponseFields<GetMessagesResult>);

const getMessagesResponseSchema: ResponseSchema<GetMessagesResponse> = z.looseObject({
  success: boolean,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  specialUse: z.nullable(text),
  results: z.array(getMessagesResultSchema),
} satisfies ResponseFields<GetMessagesResponse>);

const uploadMessageResponseSchema: ResponseSchema<UploadMessageResponse> = z.looseObject({
  success: boolean,
  message: z.looseObject({ id: number, mailbox: text, size: number }),
  previousDeleted: optionalBoolean,
  previousDeleteError: optionalText,
} satisfies ResponseFields<UploadMessageResponse>);

const updateMessageResponseSchema: ResponseSchema<UpdateMessageResponse> = z.looseObject({
  success: boolean,
  id: z.optional(z.array(z.array(number))),
  mailbox: optionalText,
  updated: optionalNumber,
} satisfies ResponseFields<UpdateMessageResponse>);

const deleteMessagesInMailboxResponseSchema: ResponseSchema<DeleteMessagesInMailboxResponse> = z.looseObject({
  success: boolean,
  deleted: optionalNumber,
  errors: optionalNumber,
  existing: optionalBoolean,
  scheduled: optionalText,
} satisfies ResponseFields<DeleteMessagesInMailboxResponse>);

const searchMessagesResponseSchema: ResponseSchema<SearchMessagesResponse> = z.looseObject({
  success: boolean,
  query: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getMessagesResultSchema),
} satisfies ResponseFields<SearchMessagesResponse>);

const searchApplyMessagesResponseSchema: ResponseSchema<SearchApplyMessagesResponse> = z.looseObject({
  success: boolean,
  scheduled: text,
  existing: boolean,
} satisfies ResponseFields<SearchApplyMessagesResponse>);

const rcptSchema: ResponseSchema<Rcpt> = z.looseObject({ value: text, formatted: text } satisfies ResponseFields<Rcpt>);

const envelopeSchema: ResponseSchema<Envelope> = z.looseObject({
  from: text,
  rcpt: z.optional(z.array(rcptSchema)),
} satisfies ResponseFields<Envelope>);

const addressOptionalNameSchema: ResponseSchema<AddressOptionalName> = z.looseObject({
  name: optionalText,
  address: text,
} satisfies ResponseFields<AddressOptionalName>);

const listIdSchema: ResponseSchema<ListId> = z.looseObject({
  name: optionalText,
  address: optionalText,
} satisfies ResponseFields<ListId>);

const listUnsubscribeSchema: ResponseSchema<ListUnsubscribe> = z.looseObject({
  name: optionalText,
  address: optionalText,
} satisfies ResponseFields<ListUnsubscribe>);

const mailingListHeadersSchema: ResponseSchema<MailingListHeaders> = z.looseObject({
  id: z.optional(z.union([listIdSchema, z.literal('')])),
  unsubscribe: z.optional(z.union([z.array(listUnsubscribeSchema), z.literal('')])),
} satisfies ResponseFields<MailingListHeaders>);

const dmarcSchema: ResponseSchema<Dmarc> = z.looseObject({
  domain: z.union([text, boolean]),
  policy: z.enum(['none', 'quarantine', 'reject']),
} satisfies ResponseFields<Dmarc>);

const verificationResultsSchema: ResponseSchema<VerificationResults> = z.looseObject({
  tls: z.optional(z.union([z.looseObject({ name: text, version: text }), boolean])),
  spf: z.optional(z.union([text, boolean])),
  dkim: z.optional(z.union([text, boolean])),
  dmarc: z.optional(dmarcSchema),
} satisfies ResponseFields<VerificationResults>);

const storedFileSchema: ResponseSchema<StoredFile> = z.looseObject({
  id: text,
  filename: optionalText,
  contentType: optionalText,
  size: optionalNumber,
  cid: z.optional(z.nullable(text)),
} satisfies ResponseFields<StoredFile>);

const outboundQueueEntrySchema: ResponseSchema<OutboundQueueEntry> = z.looseObject({
  seq: optionalText,
  recipient: optionalText,
  sendingZone: optionalText,
  queued: optionalText,
} satisfies ResponseFields<OutboundQueueEntry>);

const outboundQueueSchema: ResponseSchema<OutboundQueue> = z.looseObject({
  queueId: text,
  entries: z.optional(z.array(outboundQueueEntrySchema)),
} satisfies ResponseFields<OutboundQueue>);

const forwardTargetSchema: ResponseSchema<ForwardTarget> = z.looseObject({
  type: optionalText,
  value: optionalText,
} satisfies ResponseFields<ForwardTarget>);

const messageReferenceSchema: ResponseSchema<MessageReference> = z.looseObject({
  mailbox: text,
  id: number,
  action: z.enum(['reply', 'replyAll', 'forward']),
} satisfies ResponseFields<MessageReference>);

const getMessageResponseSchema: ResponseSchema<GetMessageResponse> = z.looseObject({
  success: boolean,
  id: number,
  mailbox: text,
  user: text,
  envelope: envelopeSchema,
  thread: text,
  from: z.optional(z.union([addressOptionalNameSchema, addressGroupSchema])),
  replyTo: z.optional(z.union([z.array(z.union([addressOptionalNameSchema, addressGroupSchema])), z.literal('')])),
  to: z.optional(z.union([z.array(z.union([addressOptionalNameSchema, addressGroupSchema])), z.literal('')])),
  cc: z.optional(z.union([z.array(z.union([addressOptionalNameSchema, addressGroupSchema])), z.literal('')])),
  bcc: z.optional(z.union([z.array(z.union([addressOptionalNameSchema, addressGroupSchema])), z.literal('')])),
  subject: text,
  messageId: text,
  date: z.nullable(text),
  idate: z.optional(z.nullable(text)),
  list: z.optional(mailingListHeadersSchema),
  size: number,
  expires: optionalText,
  seen: boolean,
  deleted: boolean,
  flagged: boolean,
  draft: boolean,
  html: optionalTexts,
  text: optionalText,
  attachments: z.optional(
    z.array(
      z.looseObject({
        id: text,
        hash: optionalText,
        filename: text,
        contentType: text,
        disposition: textOrFalse,
        transferEncoding: text,
        related: boolean,
        sizeKb: number,
        size: number,
        cid: z.optional(z.nullable(text)),
        fileContentHash: optionalText,
      }),
    ),
  ),
  verificationResults: z.optional(verificationResultsSchema),
  bimi: z.optional(
    z.looseObject({
      certified: optionalBoolean,
      url: optionalText,
      image: optionalText,
      type: z.optional(z.enum(['VMC', 'CMC'])),
    }),
  ),
  contentType: z.optional(z.looseObject({ value: text, params: optionalFields })),
  metaData: z.optional(z.union([fields, text])),
  references: texts,
  files: z.optional(z.array(storedFileSchema)),
  outbound: z.optional(z.array(outboundQueueSchema)),
  forwardTargets: z.optional(z.array(forwardTargetSchema)),
  reference: z.optional(messageReferenceSchema),
  answered: boolean,
  forwarded: boolean,
  encrypted: optionalBoolean,
} satisfies ResponseFields<GetMessageResponse>);

const deleteMessageResponseSchema: ResponseSchema<DeleteMessageResponse> = z.looseObject({
  success: boolean,
  deleted: optionalNumber,
  errors: optionalNumber,
} satisfies ResponseFields<DeleteMessageResponse>);

const forwardedSchema: ResponseSchema<Forwarded> = z.looseObject({
  seq: text,
  type: text,
  value: text,
} satisfies ResponseFields<Forwarded>);

const forwardStoredMessageResponseSchema: ResponseSchema<ForwardStoredMessageResponse> = z.looseObject({
  success: boolean,
  queueId: optionalText,
  forwarded: z.optional(z.array(forwardedSchema)),
} satisfies ResponseFields<ForwardStoredMessageResponse>);

const storedMessageSchema: ResponseSchema<StoredMessage> = z.looseObject({
  id: number,
  mailbox: text,
  size: number,
} satisfies ResponseFields<StoredMessage>);

const submitStoredMessageResponseSchema: ResponseSchema<SubmitStoredMessageResponse> = z.looseObject({
  success: boolean,
  queueId: optionalText,
  message: z.optional(storedMessageSchema),
} satisfies ResponseFields<SubmitStoredMessageResponse>);

const updateOutboundMessageResponseSchema: ResponseSchema<UpdateOutboundMessageResponse> = z.looseObject({
  success: boolean,
  queueId: optionalText,
  sendTime: optionalText,
  updated: optionalNumber,
  dateUpdated: optionalBoolean,
  storedUpdated: optionalNumber,
} satisfies ResponseFields<UpdateOutboundMessageResponse>);

const deleteOutboundMessageResponseSchema: ResponseSchema<DeleteOutboundMessageResponse> = z.looseObject({
  success: boolean,
  queueId: optionalText,
  deleted: optionalNumber,
  code: optionalText,
} satisfies ResponseFields<DeleteOutboundMessageResponse>);

const getArchivedMessagesResultSchema: ResponseSchema<GetArchivedMessagesResult> = z.looseObject({
  mailbox: text,
  thread: text,
  threadMessageCount: optionalNumber,
  from: z.optional(z.union([addressSchema, addressGroupSchema])),
  to: z.array(z.union([addressSchema, addressGroupSchema])),
  cc: z.array(z.union([addressSchema, addressGroupSchema])),
  bcc: z.array(z.union([addressSchema, addressGroupSchema])),
  messageId: text,
  subject: text,
  date: z.nullable(text),
  idate: z.optional(z.nullable(text)),
  intro: optionalText,
  attachments: boolean,
  attachmentsList: z.optional(
    z.array(
      z.looseObject({
        id: text,
        hash: optionalText,
        filename: text,
        contentType: text,
        disposition: textOrFalse,
        transferEncoding: text,
        related: boolean,
        sizeKb: number,
        size: number,
        cid: z.optional(z.nullable(text)),
        fileContentHash: optionalText,
      }),
    ),
  ),
  size: number,
  seen: boolean,
  deleted: boolean,
  flagged: boolean,
  draft: boolean,
  answered: boolean,
  forwarded: boolean,
  references: texts,
  bimi: z.optional(
    z.looseObject({
      certified: optionalBoolean,
      url: optionalText,
      image: optionalText,
      type: z.optional(z.enum(['VMC', 'CMC'])),
    }),
  ),
  contentType: contentTypeSchema,
  encrypted: optionalBoolean,
  metaData: optionalFields,
  headers: optionalFields,
  hasDrafts: optionalBoolean,
  id: text,
} satisfies ResponseFields<GetArchivedMessagesResult>);

const getArchivedMessagesResponseSchema: ResponseSchema<GetArchivedMessagesResponse> = z.looseObject({
  success: boolean,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getArchivedMessagesResultSchema),
} satisfies ResponseFields<GetArchivedMessagesResponse>);

const restoreMessagesResponseSchema: ResponseSchema<RestoreMessagesResponse> = z.looseObject({
  success: boolean,
  task: text,
} satisfies ResponseFields<RestoreMessagesResponse>);

const restoreMessageResponseSchema: ResponseSchema<RestoreMessageResponse> = z.looseObject({
  success: boolean,
  mailbox: text,
  id: number,
} satisfies ResponseFields<RestoreMessageResponse>);

const getFilesResultSchema: ResponseSchema<GetFilesResult> = z.looseObject({
  id: text,
  filename: optionalText,
  contentType: optionalText,
  cid: optionalText,
  size: number,
  created: text,
  md5: optionalText,
} satisfies ResponseFields<GetFilesResult>);

const getFilesResponseSchema: ResponseSchema<GetFilesResponse> = z.looseObject({
  success: boolean,
  query: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getFilesResultSchema),
} satisfies ResponseFields<GetFilesResponse>);

const uploadFileResponseSchema: ResponseSchema<UploadFileResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<UploadFileResponse>);

const filterQuerySchema: ResponseSchema<FilterQuery> = z.looseObject({
  from: optionalText,
  to: optionalText,
  subject: optionalText,
  listId: optionalText,
  text: optionalText,
  ha: optionalBoolean,
  size: optionalNumber,
} satisfies ResponseFields<FilterQuery>);

const filterActionSchema: ResponseSchema<FilterAction> = z.looseObject({
  seen: z.optional(z.nullable(boolean)),
  flag: z.optional(z.nullable(boolean)),
  delete: z.optional(z.nullable(boolean)),
  spam: z.optional(z.nullable(boolean)),
  mailbox: optionalText,
  targets: optionalTexts,
} satisfies ResponseFields<FilterAction>);

const getAllFiltersResultSchema: ResponseSchema<GetAllFiltersResult> = z.looseObject({
  id: text,
  user: optionalText,
  name: optionalText,
  created: text,
  query: z.array(z.array(z.union([text, number, z.literal(false)]))),
  action: z.array(texts),
  disabled: boolean,
  metaData: optionalFields,
  targets: optionalTexts,
  originalQuery: z.optional(filterQuerySchema),
  originalAction: z.optional(filterActionSchema),
} satisfies ResponseFields<GetAllFiltersResult>);

const getAllFiltersResponseSchema: ResponseSchema<GetAllFiltersResponse> = z.looseObject({
  success: boolean,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getAllFiltersResultSchema),
} satisfies ResponseFields<GetAllFiltersResponse>);

const getFiltersResultSchema: ResponseSchema<GetFiltersResult> = z.looseObject({
  id: text,
  name: optionalText,
  created: text,
  query: z.array(z.array(z.union([text, number, z.literal(false)]))),
  action: z.array(texts),
  disabled: boolean,
  metaData: optionalFields,
  originalQuery: z.optional(filterQuerySchema),
  originalAction: z.optional(filterActionSchema),
} satisfies ResponseFields<GetFiltersResult>);

const getFiltersResponseSchema: ResponseSchema<GetFiltersResponse> = z.looseObject({
  success: boolean,
  limits: z.looseObject({ allowed: optionalNumber, used: optionalNumber }),
  results: z.array(getFiltersResultSchema),
} satisfies ResponseFields<GetFiltersResponse>);

const createFilterResponseSchema: ResponseSchema<CreateFilterResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateFilterResponse>);

const getFilterResponseSchema: ResponseSchema<GetFilterResponse> = z.looseObject({
  success: boolean,
  id: text,
  name: optionalText,
  created: text,
  query: filterQuerySchema,
  action: filterActionSchema,
  disabled: boolean,
  metaData: optionalFields,
} satisfies ResponseFields<GetFilterResponse>);

const updateFilterResponseSchema: ResponseSchema<UpdateFilterResponse> = z.looseObject({
  success: boolean,
} satisfies ResponseFields<UpdateFilterResponse>);

const getAllowedDomainResultSchema: ResponseSchema<GetAllowedDomainResult> = z.looseObject({
  id: text,
  domain: text,
  action: text,
} satisfies ResponseFields<GetAllowedDomainResult>);

const getAllowedDomainsResponseSchema: ResponseSchema<GetAllowedDomainsResponse> = z.looseObject({
  success: boolean,
  results: z.array(getAllowedDomainResultSchema),
} satisfies ResponseFields<GetAllowedDomainsResponse>);

const createAllowedDomainResponseSchema: ResponseSchema<CreateAllowedDomainResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateAllowedDomainResponse>);

const getBlockedDomainResultSchema: ResponseSchema<GetBlockedDomainResult> = z.looseObject({
  id: text,
  domain: text,
  action: text,
} satisfies ResponseFields<GetBlockedDomainResult>);

const getBlockedDomainsResponseSchema: ResponseSchema<GetBlockedDomainsResponse> = z.looseObject({
  success: boolean,
  results: z.array(getBlockedDomainResultSchema),
} satisfies ResponseFields<GetBlockedDomainsResponse>);

const createBlockedDomainResponseSchema: ResponseSchema<CreateBlockedDomainResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateBlockedDomainResponse>);

const deleteDomainListingResponseSchema: ResponseSchema<DeleteDomainListingResponse> = z.looseObject({
  success: boolean,
  deleted: text,
} satisfies ResponseFields<DeleteDomainListingResponse>);

const lastUseSchema: ResponseSchema<LastUse> = z.looseObject({
  time: optionalText,
  event: optionalText,
} satisfies ResponseFields<LastUse>);

const getASPsResultSchema: ResponseSchema<GetASPsResult> = z.looseObject({
  id: text,
  description: text,
  scopes: z.array(z.enum(['imap', 'pop3', 'smtp', '*'])),
  lastUse: lastUseSchema,
  created: text,
  expires: optionalText,
} satisfies ResponseFields<GetASPsResult>);

const getASPsResponseSchema: ResponseSchema<GetASPsResponse> = z.looseObject({
  success: boolean,
  results: z.array(getASPsResultSchema),
} satisfies ResponseFields<GetASPsResponse>);

const createASPResponseSchema: ResponseSchema<CreateASPResponse> = z.looseObject({
  success: boolean,
  id: text,
  password: text,
  mobileconfig: optionalText,
  name: optionalText,
  address: optionalText,
} satisfies ResponseFields<CreateASPResponse>);

const getASPResponseSchema: ResponseSchema<GetASPResponse> = z.looseObject({
  success: boolean,
  id: text,
  description: text,
  scopes: z.array(z.enum(['imap', 'pop3', 'smtp', '*'])),
  lastUse: lastUseSchema,
  created: text,
  expires: optionalText,
} satisfies ResponseFields<GetASPResponse>);

const generateTOTPSeedResponseSchema: ResponseSchema<GenerateTOTPSeedResponse> = z.looseObject({
  success: boolean,
  seed: text,
  qrcode: text,
} satisfies ResponseFields<GenerateTOTPSeedResponse>);

const validateTOTPTokenResponseSchema: ResponseSchema<ValidateTOTPTokenResponse> = z.looseObject({
  success: boolean,
  token: optionalText,
} satisfies ResponseFields<ValidateTOTPTokenResponse>);

const getWebAuthNResponseSchema: ResponseSchema<GetWebAuthNResponse> = z.looseObject({
  success: boolean,
  credentials: z.array(z.looseObject({ id: text, rawId: text, description: text, authenticatorAttachment: text })),
} satisfies ResponseFields<GetWebAuthNResponse>);

const deleteWebAuthNResponseSchema: ResponseSchema<DeleteWebAuthNResponse> = z.looseObject({
  success: boolean,
  deleted: boolean,
} satisfies ResponseFields<DeleteWebAuthNResponse>);

const initiateWebAuthNRegistrationResponseSchema: ResponseSchema<InitiateWebAuthNRegistrationResponse> = z.looseObject({
  success: boolean,
  registrationOptions: z.optional(
    z.looseObject({
      challenge: text,
      user: z.optional(z.looseObject({ id: text, name: text, displayName: text })),
      authenticatorSelection: z.looseObject({ authenticatorAttachment: text, userVerification: optionalText }),
      rp: z.looseObject({ name: text, id: text, icon: optionalText }),
      excludeCredentials: z.optional(z.array(z.looseObject({ rawId: text, type: text, transports: texts }))),
      pubKeyCredParams: z.optional(z.array(z.looseObject({ type: text, alg: number }))),
      timeout: optionalNumber,
      attestation: optionalText,
    }),
  ),
} satisfies ResponseFields<InitiateWebAuthNRegistrationResponse>);

const attestateWebAuthNRegistrationResponseSchema: ResponseSchema<AttestateWebAuthNRegistrationResponse> =
  z.looseObject({
    success: boolean,
    response: z.looseObject({
      success: boolean,
      id: text,
      rawId: text,
      description: text,
      authenticatorAttachment: text,
    }),
  } satisfies ResponseFields<AttestateWebAuthNRegistrationResponse>);

const authenticateWebAuthNResponseSchema: ResponseSchema<AuthenticateWebAuthNResponse> = z.looseObject({
  success: boolean,
  authenticationOptions: z.looseObject({
    challenge: text,
    allowCredentials: z.array(z.looseObject({ rawId: text, type: text })),
    rpId: optionalText,
    rawChallenge: optionalText,
    attestation: optionalText,
    extensions: optionalFields,
    userVerification: optionalText,
    timeout: optionalNumber,
  }),
} satisfies ResponseFields<AuthenticateWebAuthNResponse>);

const assertWebAuthNResponseSchema: ResponseSchema<AssertWebAuthNResponse> = z.looseObject({
  success: boolean,
  response: z.looseObject({ authenticated: boolean, credential: text }),
  token: optionalText,
} satisfies ResponseFields<AssertWebAuthNResponse>);

const preAuthCheckResponseSchema: ResponseSchema<PreAuthCheckResponse> = z.looseObject({
  success: boolean,
  id: text,
  username: text,
  address: text,
  scope: text,
  require2fa: z.union([texts, z.literal(false)]),
} satisfies ResponseFields<PreAuthCheckResponse>);

const authenticateResponseSchema: ResponseSchema<AuthenticateResponse> = z.looseObject({
  success: boolean,
  id: text,
  username: text,
  address: optionalText,
  scope: text,
  require2fa: z.union([texts, z.literal(false)]),
  require2faEnabled: optionalBoolean,
  requirePasswordChange: optionalBoolean,
  token: optionalText,
  twoFactorNonce: optionalText,
  totpNonce: optionalText,
  passwordPwned: optionalBoolean,
} satisfies ResponseFields<AuthenticateResponse>);

const getAuthlogResultSchema: ResponseSchema<GetAuthlogResult> = z.looseObject({
  id: text,
  action: text,
  result: optionalText,
  key: optionalText,
  sess: z.optional(z.nullable(text)),
  ip: z.optional(z.nullable(text)),
  created: text,
  protocol: optionalText,
  requiredScope: optionalText,
  target: optionalText,
  asp: z.optional(z.nullable(text)),
  aname: z.optional(z.nullable(text)),
  temporary: optionalBoolean,
  filter: optionalText,
  credential: z.optional(
    z.union([
      text,
      z.looseObject({
        id: text,
        rawId: optionalText,
        description: optionalText,
        authenticatorAttachment: optionalText,
      }),
    ]),
  ),
  appId: optionalText,
  require2fa: z.optional(textOrFalse),
  last: text,
  events: number,
  source: optionalText,
  expires: text,
} satisfies ResponseFields<GetAuthlogResult>);

const getAuthlogResponseSchema: ResponseSchema<GetAuthlogResponse> = z.looseObject({
  success: boolean,
  action: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getAuthlogResultSchema),
} satisfies ResponseFields<GetAuthlogResponse>);

const getAuthlogEventResponseSchema: ResponseSchema<GetAuthlogEventResponse> = z.looseObject({
  success: boolean,
  id: text,
  action: text,
  result: optionalText,
  key: optionalText,
  sess: z.optional(z.nullable(text)),
  ip: z.optional(z.nullable(text)),
  created: text,
  protocol: optionalText,
  requiredScope: optionalText,
  target: optionalText,
  asp: z.optional(z.nullable(text)),
  aname: z.optional(z.nullable(text)),
  temporary: optionalBoolean,
  filter: optionalText,
  credential: z.optional(
    z.union([
      text,
      z.looseObject({
        id: text,
        rawId: optionalText,
        description: optionalText,
        authenticatorAttachment: optionalText,
      }),
    ]),
  ),
  appId: optionalText,
  require2fa: z.optional(textOrFalse),
  last: text,
  events: number,
  source: optionalText,
  expires: text,
} satisfies ResponseFields<GetAuthlogEventResponse>);

const getIsUserAuthenticatedResponseSchema: ResponseSchema<GetIsUserAuthenticatedResponse> = z.looseObject({
  success: boolean,
  sess: optionalText,
  ip: optionalText,
} satisfies ResponseFields<GetIsUserAuthenticatedResponse>);

const getAutoreplyResponseSchema: ResponseSchema<GetAutoreplyResponse> = z.looseObject({
  success: boolean,
  status: optionalBoolean,
  name: optionalText,
  subject: optionalText,
  text: optionalText,
  html: optionalText,
  start: optionalText,
  end: optionalText,
  created: optionalText,
} satisfies ResponseFields<GetAutoreplyResponse>);

const updateAutoreplyResponseSchema: ResponseSchema<UpdateAutoreplyResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<UpdateAutoreplyResponse>);

const messageWithQueueIdSchema: ResponseSchema<MessageWithQueueId> = z.looseObject({
  mailbox: textOrFalse,
  id: z.union([number, z.literal(false)]),
  queueId: textOrFalse,
  overQuota: optionalBoolean,
} satisfies ResponseFields<MessageWithQueueId>);

const submitMessageResponseSchema: ResponseSchema<SubmitMessageResponse> = z.looseObject({
  success: boolean,
  message: z.optional(messageWithQueueIdSchema),
} satisfies ResponseFields<SubmitMessageResponse>);

const createAuditResponseSchema: ResponseSchema<CreateAuditResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateAuditResponse>);

const getAuditResponseSchema: ResponseSchema<GetAuditResponse> = z.looseObject({
  success: boolean,
  id: text,
  user: text,
  start: z.optional(z.union([z.nullable(text), z.literal(false)])),
  end: z.optional(z.union([z.nullable(text), z.literal(false)])),
  expires: text,
  notes: z.optional(z.nullable(text)),
  meta: optionalFields,
  deleted: optionalBoolean,
  deletedTime: optionalText,
  audited: optionalNumber,
  lastAuditedMessage: optionalText,
  import: z.looseObject({ status: text, failed: number, copied: number }),
} satisfies ResponseFields<GetAuditResponse>);

const getDomainAliasesResultSchema: ResponseSchema<GetDomainAliasesResult> = z.looseObject({
  id: text,
  alias: text,
  domain: text,
} satisfies ResponseFields<GetDomainAliasesResult>);

const getDomainAliasesResponseSchema: ResponseSchema<GetDomainAliasesResponse> = z.looseObject({
  success: boolean,
  query: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getDomainAliasesResultSchema),
} satisfies ResponseFields<GetDomainAliasesResponse>);

const createDomainAliasResponseSchema: ResponseSchema<CreateDomainAliasResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateDomainAliasResponse>);

const resolveDomainAliasResponseSchema: ResponseSchema<ResolveDomainAliasResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<ResolveDomainAliasResponse>);

const getDomainAliasResponseSchema: ResponseSchema<GetDomainAliasResponse> = z.looseObject({
  success: boolean,
  id: text,
  alias: text,
  domain: text,
  created: text,
} satisfies ResponseFields<GetDomainAliasResponse>);

const getDkimKeysResultSchema: ResponseSchema<GetDkimKeysResult> = z.looseObject({
  id: text,
  domain: text,
  selector: text,
  description: optionalText,
  fingerprint: text,
  created: text,
} satisfies ResponseFields<GetDkimKeysResult>);

const getDkimKeysResponseSchema: ResponseSchema<GetDkimKeysResponse> = z.looseObject({
  success: boolean,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  query: optionalText,
  results: z.array(getDkimKeysResultSchema),
} satisfies ResponseFields<GetDkimKeysResponse>);

const dnsTxtSchema: ResponseSchema<DnsTxt> = z.looseObject({
  name: text,
  value: text,
} satisfies ResponseFields<DnsTxt>);

const updateDkimKeyResponseSchema: ResponseSchema<UpdateDkimKeyResponse> = z.looseObject({
  success: boolean,
  id: text,
  domain: text,
  selector: text,
  description: optionalText,
  fingerprint: text,
  publicKey: text,
  dnsTxt: dnsTxtSchema,
} satisfies ResponseFields<UpdateDkimKeyResponse>);

const resolveIdResponseSchema: ResponseSchema<ResolveIdResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<ResolveIdResponse>);

const getDkimKeyResponseSchema: ResponseSchema<GetDkimKeyResponse> = z.looseObject({
  success: boolean,
  id: text,
  domain: text,
  selector: text,
  description: optionalText,
  fingerprint: text,
  publicKey: text,
  dnsTxt: dnsTxtSchema,
  created: text,
} satisfies ResponseFields<GetDkimKeyResponse>);

const getTLSCertResultSchema: ResponseSchema<GetTLSCertResult> = z.looseObject({
  id: text,
  servername: text,
  acme: boolean,
  description: optionalText,
  fingerprint: optionalText,
  created: optionalText,
  expires: optionalText,
  autogenerated: optionalBoolean,
  altNames: texts,
} satisfies ResponseFields<GetTLSCertResult>);

const getTLSCertsResponseSchema: ResponseSchema<GetTLSCertsResponse> = z.looseObject({
  success: boolean,
  query: optionalText,
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getTLSCertResultSchema),
} satisfies ResponseFields<GetTLSCertsResponse>);

const updateTLSCertResponseSchema: ResponseSchema<UpdateTLSCertResponse> = z.looseObject({
  success: boolean,
  id: text,
  servername: text,
  description: optionalText,
  fingerprint: optionalText,
  expires: optionalText,
  altNames: texts,
  acme: boolean,
} satisfies ResponseFields<UpdateTLSCertResponse>);

const getTLSCertResponseSchema: ResponseSchema<GetTLSCertResponse> = z.looseObject({
  success: boolean,
  id: text,
  servername: text,
  description: optionalText,
  fingerprint: optionalText,
  expires: optionalText,
  created: optionalText,
  autogenerated: optionalBoolean,
  altNames: texts,
  acme: boolean,
  hasCert: boolean,
} satisfies ResponseFields<GetTLSCertResponse>);

const getWebhooksResultSchema: ResponseSchema<GetWebhooksResult> = z.looseObject({
  id: text,
  type: texts,
  user: z.nullable(text),
  url: text,
  created: optionalText,
} satisfies ResponseFields<GetWebhooksResult>);

const getWebhooksResponseSchema: ResponseSchema<GetWebhooksResponse> = z.looseObject({
  success: boolean,
  type: optionalText,
  user: z.optional(z.nullable(text)),
  total: number,
  page: number,
  previousCursor: textOrFalse,
  nextCursor: textOrFalse,
  results: z.array(getWebhooksResultSchema),
} satisfies ResponseFields<GetWebhooksResponse>);

const createWebhookResponseSchema: ResponseSchema<CreateWebhookResponse> = z.looseObject({
  success: boolean,
  id: text,
} satisfies ResponseFields<CreateWebhookResponse>);

const getSettingsResultSchema: ResponseSchema<GetSettingsResult> = z.looseObject({
  key: text,
  value: z.union([text, number, boolean]),
  name: text,
  description: text,
  default: z.union([text, number, boolean]),
  type: text,
  custom: boolean,
} satisfies ResponseFields<GetSettingsResult>);

const getSettingsResponseSchema: ResponseSchema<GetSettingsResponse> = z.looseObject({
  success: boolean,
  filter: optionalText,
  settings: z.array(getSettingsResultSchema),
} satisfies ResponseFields<GetSettingsResponse>);

const getSettingResponseSchema: ResponseSchema<GetSettingResponse> = z.looseObject({
  success: boolean,
  key: text,
  value: z.optional(z.union([text, number, boolean])),
  error: optionalText,
} satisfies ResponseFields<GetSettingResponse>);

const createSettingResponseSchema: ResponseSchema<CreateSettingResponse> = z.looseObject({
  success: boolean,
  key: text,
} satisfies ResponseFields<CreateSettingResponse>);

const healthSuccessResponseSchema: ResponseSchema<HealthSuccessResponse> = z.looseObject({
  success: boolean,
  version: optionalText,
} satisfies ResponseFields<HealthSuccessResponse>);

/** What each route answers, for the option `answers` of a client. */

export const answers: Readonly<Record<string, ResponseSchema<unknown>>> = {
  'GET /users': getUsersResponseSchema,
  'POST /users': createUserResponseSchema,
  'GET /users/resolve/{username}': resolveIdForUsernameResponseSchema,
  'GET /users/{user}': getUserResponseSchema,
  'DELETE /users/{user}': deleteUserResponseSchema,
  'POST /users/{user}/quota/reset': recalculateQuotaResponseSchema,
  'POST /quota/reset': recalculateQuotaAllUsersResponseSchema,
  'POST /data/import': createImportResponseSchema,
  'POST /users/{user}/password/reset': resetUserPasswordResponseSchema,
  'GET /users/{user}/restore': recoverInfoResponseSchema,
  'POST /users/{user}/restore': cancelUserDeletionResponseSchema,
  'GET /addresses': getAddressesResponseSchema,
  'GET /users/{user}/addresses': getUserAddressesResponseSchema,
  'POST /users/{user}/addresses': createUserAddressResponseSchema,
  'GET /users/{user}/addresses/{address}': getUserAddressResponseSchema,
  'GET /users/{user}/addressregister': getUserAddressregisterResponseSchema,
  'POST /addresses/forwarded': createForwardedAddressResponseSchema,
  'GET /addresses/forwarded/{id}': getForwardedAddressResponseSchema,
  'GET /addresses/resolve/{address}': resolveAddressResponseSchema,
  'PUT /addresses/renameDomain': resolveDomainAddressesResponseSchema,
  'GET /users/{user}/mailboxes': getMailboxesResponseSchema,
  'POST /users/{user}/mailboxes': createMailboxResponseSchema,
  'GET /users/{user}/mailboxes/{mailbox}': getMailboxResponseSchema,
  'GET /users/{user}/mailboxes/{mailbox}/messages': getMessagesResponseSchema,
  'POST /users/{user}/mailboxes/{mailbox}/messages': uploadMessageResponseSchema,
  'PUT /users/{user}/mailboxes/{mailbox}/messages': updateMessageResponseSchema,
  'DELETE /users/{user}/mailboxes/{mailbox}/messages': deleteMessagesInMailboxResponseSchema,
  'GET /users/{user}/search': searchMessagesResponseSchema,
  'POST /users/{user}/search': searchApplyMessagesResponseSchema,
  'GET /users/{user}/mailboxes/{mailbox}/messages/{message}': getMessageResponseSchema,
  'PUT /users/{user}/mailboxes/{mailbox}/messages/{message}': updateMessageResponseSchema,
  'DELETE /users/{user}/mailboxes/{mailbox}/messages/{message}': deleteMessageResponseSchema,
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/forward': forwardStoredMessageResponseSchema,
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/submit': submitStoredMessageResponseSchema,
  'PUT /users/{user}/outbound/{queueId}': updateOutboundMessageResponseSchema,
  'DELETE /users/{user}/outbound/{queueId}': deleteOutboundMessageResponseSchema,
  'GET /users/{user}/archived/messages': getArchivedMessagesResponseSchema,
  'POST /users/{user}/archived/restore': restoreMessagesResponseSchema,
  'POST /users/{user}/archived/messages/{message}/restore': restoreMessageResponseSchema,
  'GET /users/{user}/storage': getFilesResponseSchema,
  'POST /users/{user}/storage': uploadFileResponseSchema,
  'GET /filters': getAllFiltersResponseSchema,
  'GET /users/{user}/filters': getFiltersResponseSchema,
  'POST /users/{user}/filters': createFilterResponseSchema,
  'GET /users/{user}/filters/{filter}': getFilterResponseSchema,
  'PUT /users/{user}/filters/{filter}': updateFilterResponseSchema,
  'GET /domainaccess/{tag}/allow': getAllowedDomainsResponseSchema,
  'POST /domainaccess/{tag}/allow': createAllowedDomainResponseSchema,
  'GET /domainaccess/{tag}/block': getBlockedDomainsResponseSchema,
  'POST /domainaccess/{tag}/block': createBlockedDomainResponseSchema,
  'DELETE /domainaccess/{domain}': deleteDomainListingResponseSchema,
  'GET /users/{user}/asps': getASPsResponseSchema,
  'POST /users/{user}/asps': createASPResponseSchema,
  'GET /users/{user}/asps/{asp}': getASPResponseSchema,
  'POST /users/{user}/2fa/totp/setup': generateTOTPSeedResponseSchema,
  'POST /users/{user}/2fa/totp/check': validateTOTPTokenResponseSchema,
  'GET /users/{user}/2fa/webauthn/credentials': getWebAuthNResponseSchema,
  'DELETE /users/{user}/2fa/webauthn/credentials/{credential}': deleteWebAuthNResponseSchema,
  'POST /users/{user}/2fa/webauthn/registration-challenge': initiateWebAuthNRegistrationResponseSchema,
  'POST /users/{user}/2fa/webauthn/registration-attestation': attestateWebAuthNRegistrationResponseSchema,
  'POST /users/{user}/2fa/webauthn/authentication-challenge': authenticateWebAuthNResponseSchema,
  'POST /users/{user}/2fa/webauthn/authentication-assertion': assertWebAuthNResponseSchema,
  'POST /preauth': preAuthCheckResponseSchema,
  'POST /authenticate': authenticateResponseSchema,
  'GET /users/{user}/authlog': getAuthlogResponseSchema,
  'GET /users/{user}/authlog/{event}': getAuthlogEventResponseSchema,
  'GET /authenticated': getIsUserAuthenticatedResponseSchema,
  'GET /users/{user}/autoreply': getAutoreplyResponseSchema,
  'PUT /users/{user}/autoreply': updateAutoreplyResponseSchema,
  'POST /users/{user}/submit': submitMessageResponseSchema,
  'POST /audit': createAuditResponseSchema,
  'GET /audit/{audit}': getAuditResponseSchema,
  'GET /domainaliases': getDomainAliasesResponseSchema,
  'POST /domainaliases': createDomainAliasResponseSchema,
  'GET /domainaliases/resolve/{alias}': resolveDomainAliasResponseSchema,
  'GET /domainaliases/{alias}': getDomainAliasResponseSchema,
  'GET /dkim': getDkimKeysResponseSchema,
  'POST /dkim': updateDkimKeyResponseSchema,
  'GET /dkim/resolve/{domain}': resolveIdResponseSchema,
  'GET /dkim/{dkim}': getDkimKeyResponseSchema,
  'GET /certs': getTLSCertsResponseSchema,
  'POST /certs': updateTLSCertResponseSchema,
  'GET /certs/resolve/{servername}': resolveIdResponseSchema,
  'GET /certs/{cert}': getTLSCertResponseSchema,
  'GET /webhooks': getWebhooksResponseSchema,
  'POST /webhooks': createWebhookResponseSchema,
  'GET /settings': getSettingsResponseSchema,
  'GET /settings/{key}': getSettingResponseSchema,
  'POST /settings/{key}': createSettingResponseSchema,
  'GET /health': healthSuccessResponseSchema,
};
