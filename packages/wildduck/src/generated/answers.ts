// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import {
  anything,
  boolean,
  either,
  list as listOf,
  looseObject,
  nullable,
  number,
  oneOf,
  optional,
  record,
  type Schema,
  text,
} from '@mailhost/core/schema';
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

const quotaCheck: Schema<Quota> = looseObject({ allowed: number(), used: number() });

const getUsersResultCheck: Schema<GetUsersResult> = looseObject({
  id: text(),
  username: text(),
  name: nullable(text()),
  address: text(),
  tags: optional(listOf(text())),
  targets: listOf(text()),
  enabled2fa: listOf(text()),
  autoreply: boolean(),
  encryptMessages: boolean(),
  encryptForwarded: boolean(),
  quota: optional(quotaCheck),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  hasPasswordSet: boolean(),
  activated: boolean(),
  disabled: boolean(),
  suspended: boolean(),
});

const getUsersResponseCheck: Schema<GetUsersResponse> = looseObject({
  success: boolean(),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  query: optional(text()),
  results: listOf(getUsersResultCheck),
});

const createUserResponseCheck: Schema<CreateUserResponse> = looseObject({ success: boolean(), id: text() });

const resolveIdForUsernameResponseCheck: Schema<ResolveIdForUsernameResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const keyInfoCheck: Schema<KeyInfo> = looseObject({ name: text(), address: text(), fingerprint: text() });

const smimeCertInfoItemCheck: Schema<SmimeCertInfoItem> = looseObject({
  subject: text(),
  serial: text(),
  fingerprint: text(),
});

const recipientsCheck: Schema<Recipients> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const filterLimitCheck: Schema<FilterLimit> = looseObject({ allowed: number(), used: number() });

const forwardsCheck: Schema<Forwards> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const receivedCheck: Schema<Received> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const imapUploadCheck: Schema<ImapUpload> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const imapDownloadCheck: Schema<ImapDownload> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const pop3DownloadCheck: Schema<Pop3Download> = looseObject({
  allowed: number(),
  used: number(),
  ttl: either(number(), oneOf([false])),
});

const imapMaxConnectionsCheck: Schema<ImapMaxConnections> = looseObject({ allowed: number(), used: number() });

const userLimitsCheck: Schema<UserLimits> = looseObject({
  quota: optional(quotaCheck),
  recipients: recipientsCheck,
  filters: filterLimitCheck,
  forwards: forwardsCheck,
  received: receivedCheck,
  imapUpload: imapUploadCheck,
  imapDownload: imapDownloadCheck,
  pop3Download: pop3DownloadCheck,
  imapMaxConnections: optional(imapMaxConnectionsCheck),
  pop3MaxMessages: optional(looseObject({ allowed: number() })),
});

const getUserResponseCheck: Schema<GetUserResponse> = looseObject({
  success: boolean(),
  id: text(),
  username: text(),
  name: nullable(text()),
  address: text(),
  retention: optional(number()),
  enabled2fa: listOf(text()),
  autoreply: boolean(),
  encryptMessages: boolean(),
  encryptForwarded: boolean(),
  pubKey: text(),
  keyInfo: either(keyInfoCheck, oneOf([false])),
  smimeCerts: optional(listOf(text())),
  smimeCipher: optional(oneOf(['AES-CBC', 'AES-GCM'])),
  smimeKeyTransport: optional(oneOf(['PKCS#1 v1.5', 'OAEP'])),
  smimeCertInfo: optional(listOf(smimeCertInfoItemCheck)),
  metaData: record(anything()),
  internalData: optional(record(anything())),
  targets: listOf(text()),
  mtaRelay: optional(text()),
  spamLevel: number(),
  limits: userLimitsCheck,
  tags: optional(listOf(text())),
  fromWhitelist: optional(listOf(text())),
  disabledScopes: optional(listOf(oneOf(['imap', 'pop3', 'smtp', 'mcp']))),
  hasPasswordSet: boolean(),
  activated: boolean(),
  disabled: boolean(),
  suspended: boolean(),
  lastPwnedCheck: optional(text()),
  passwordPwned: optional(boolean()),
  require2faEnabled: optional(boolean()),
  requirePasswordChange: optional(boolean()),
  language: optional(nullable(text())),
  featureFlags: optional(looseObject({ indexing: optional(boolean()) })),
});

const deleteUserResponseCheck: Schema<DeleteUserResponse> = looseObject({
  success: boolean(),
  code: optional(text()),
  user: optional(text()),
  addresses: optional(looseObject({ deleted: optional(number()) })),
  deleteAfter: optional(text()),
  task: optional(text()),
});

const recalculateQuotaResponseCheck: Schema<RecalculateQuotaResponse> = looseObject({
  success: boolean(),
  storageUsed: number(),
  previousStorageUsed: number(),
});

const recalculateQuotaAllUsersResponseCheck: Schema<RecalculateQuotaAllUsersResponse> = looseObject({
  success: boolean(),
  task: text(),
});

const createImportResponseCheck: Schema<CreateImportResponse> = looseObject({
  result: looseObject({ entries: number(), imported: number(), failed: number(), existing: number() }),
});

const resetUserPasswordResponseCheck: Schema<ResetUserPasswordResponse> = looseObject({
  success: boolean(),
  password: text(),
  validAfter: optional(text()),
});

const recoverInfoResponseCheck: Schema<RecoverInfoResponse> = looseObject({
  success: boolean(),
  user: text(),
  username: text(),
  storageUsed: number(),
  tags: optional(listOf(text())),
  deleted: text(),
  recoverableAddresses: listOf(text()),
});

const cancelUserDeletionResponseCheck: Schema<CancelUserDeletionResponse> = looseObject({
  success: boolean(),
  code: text(),
  user: optional(text()),
  task: optional(text()),
  addresses: optional(looseObject({ recovered: optional(number()), main: optional(text()) })),
});

const getAddressesResultCheck: Schema<GetAddressesResult> = looseObject({
  id: text(),
  name: optional(text()),
  address: optional(text()),
  user: optional(text()),
  forwarded: boolean(),
  forwardedDisabled: boolean(),
  targets: optional(listOf(text())),
  tags: listOf(text()),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
});

const getAddressesResponseCheck: Schema<GetAddressesResponse> = looseObject({
  success: boolean(),
  query: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getAddressesResultCheck),
});

const getUserAddressesResultCheck: Schema<GetUserAddressesResult> = looseObject({
  id: text(),
  name: optional(text()),
  address: optional(text()),
  main: boolean(),
  created: text(),
  tags: listOf(text()),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
});

const getUserAddressesResponseCheck: Schema<GetUserAddressesResponse> = looseObject({
  success: boolean(),
  results: listOf(getUserAddressesResultCheck),
});

const createUserAddressResponseCheck: Schema<CreateUserAddressResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const getUserAddressResponseCheck: Schema<GetUserAddressResponse> = looseObject({
  success: boolean(),
  id: text(),
  name: optional(text()),
  address: optional(text()),
  main: boolean(),
  created: text(),
  tags: listOf(text()),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
});

const getUserAddressregisterResultCheck: Schema<GetUserAddressregisterResult> = looseObject({
  id: text(),
  name: optional(text()),
  address: text(),
});

const getUserAddressregisterResponseCheck: Schema<GetUserAddressregisterResponse> = looseObject({
  success: boolean(),
  results: listOf(getUserAddressregisterResultCheck),
});

const createForwardedAddressResponseCheck: Schema<CreateForwardedAddressResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const addressLimitsCheck: Schema<AddressLimits> = looseObject({ forwards: forwardsCheck });

const autoreplyInfoCheck: Schema<AutoreplyInfo> = looseObject({
  status: boolean(),
  start: optional(either(text(), oneOf([false]))),
  end: optional(either(text(), oneOf([false]))),
  name: optional(text()),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
});

const getForwardedAddressResponseCheck: Schema<GetForwardedAddressResponse> = looseObject({
  success: boolean(),
  id: text(),
  address: optional(text()),
  name: optional(text()),
  targets: optional(listOf(text())),
  limits: addressLimitsCheck,
  autoreply: autoreplyInfoCheck,
  created: text(),
  tags: listOf(text()),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  forwardedDisabled: optional(boolean()),
});

const resolveAddressResponseCheck: Schema<ResolveAddressResponse> = looseObject({
  success: boolean(),
  id: text(),
  address: optional(text()),
  user: optional(text()),
  name: optional(text()),
  targets: optional(listOf(text())),
  limits: optional(addressLimitsCheck),
  autoreply: optional(autoreplyInfoCheck),
  tags: listOf(text()),
  created: text(),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
});

const resolveDomainAddressesResponseCheck: Schema<ResolveDomainAddressesResponse> = looseObject({
  success: boolean(),
  modifiedAddresses: number(),
  modifiedUsers: number(),
  modifiedDkim: number(),
  modifiedAliases: number(),
});

const getMailboxesResultCheck: Schema<GetMailboxesResult> = looseObject({
  id: text(),
  name: text(),
  path: text(),
  specialUse: optional(nullable(text())),
  modifyIndex: number(),
  subscribed: boolean(),
  retention: optional(number()),
  hidden: boolean(),
  encryptMessages: boolean(),
  total: optional(nullable(number())),
  unseen: optional(nullable(number())),
  size: optional(number()),
});

const getMailboxesResponseCheck: Schema<GetMailboxesResponse> = looseObject({
  success: boolean(),
  results: listOf(getMailboxesResultCheck),
});

const createMailboxResponseCheck: Schema<CreateMailboxResponse> = looseObject({ success: boolean(), id: text() });

const getMailboxResponseCheck: Schema<GetMailboxResponse> = looseObject({
  success: boolean(),
  id: text(),
  name: text(),
  path: text(),
  specialUse: optional(nullable(text())),
  modifyIndex: number(),
  subscribed: boolean(),
  hidden: boolean(),
  encryptMessages: boolean(),
  retention: optional(number()),
  total: nullable(number()),
  unseen: nullable(number()),
});

const addressCheck: Schema<Address> = looseObject({ name: text(), address: text() });

const addressGroupCheck: Schema<AddressGroup> = looseObject({ name: text(), group: listOf(addressCheck) });

const contentTypeCheck: Schema<ContentType> = looseObject({ value: text(), params: optional(record(anything())) });

const getMessagesResultCheck: Schema<GetMessagesResult> = looseObject({
  mailbox: text(),
  thread: text(),
  threadMessageCount: optional(number()),
  from: optional(either(addressCheck, addressGroupCheck)),
  to: listOf(either(addressCheck, addressGroupCheck)),
  cc: listOf(either(addressCheck, addressGroupCheck)),
  bcc: listOf(either(addressCheck, addressGroupCheck)),
  messageId: text(),
  subject: text(),
  date: nullable(text()),
  idate: optional(nullable(text())),
  intro: optional(text()),
  attachments: boolean(),
  attachmentsList: optional(
    listOf(
      looseObject({
        id: text(),
        hash: optional(text()),
        filename: text(),
        contentType: text(),
        disposition: either(text(), oneOf([false])),
        transferEncoding: text(),
        related: boolean(),
        sizeKb: number(),
        size: number(),
        cid: optional(nullable(text())),
        fileContentHash: optional(text()),
      }),
    ),
  ),
  size: number(),
  seen: boolean(),
  deleted: boolean(),
  flagged: boolean(),
  draft: boolean(),
  answered: boolean(),
  forwarded: boolean(),
  references: listOf(text()),
  bimi: optional(
    looseObject({
      certified: optional(boolean()),
      url: optional(text()),
      image: optional(text()),
      type: optional(oneOf(['VMC', 'CMC'])),
    }),
  ),
  contentType: contentTypeCheck,
  encrypted: optional(boolean()),
  metaData: optional(record(anything())),
  headers: optional(record(anything())),
  hasDrafts: optional(boolean()),
  id: number(),
});

const getMessagesResponseCheck: Schema<GetMessagesResponse> = looseObject({
  success: boolean(),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  specialUse: nullable(text()),
  results: listOf(getMessagesResultCheck),
});

const uploadMessageResponseCheck: Schema<UploadMessageResponse> = looseObject({
  success: boolean(),
  message: looseObject({ id: number(), mailbox: text(), size: number() }),
  previousDeleted: optional(boolean()),
  previousDeleteError: optional(text()),
});

const updateMessageResponseCheck: Schema<UpdateMessageResponse> = looseObject({
  success: boolean(),
  id: optional(listOf(listOf(number()))),
  mailbox: optional(text()),
  updated: optional(number()),
});

const deleteMessagesInMailboxResponseCheck: Schema<DeleteMessagesInMailboxResponse> = looseObject({
  success: boolean(),
  deleted: optional(number()),
  errors: optional(number()),
  existing: optional(boolean()),
  scheduled: optional(text()),
});

const searchMessagesResponseCheck: Schema<SearchMessagesResponse> = looseObject({
  success: boolean(),
  query: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getMessagesResultCheck),
});

const searchApplyMessagesResponseCheck: Schema<SearchApplyMessagesResponse> = looseObject({
  success: boolean(),
  scheduled: text(),
  existing: boolean(),
});

const rcptCheck: Schema<Rcpt> = looseObject({ value: text(), formatted: text() });

const envelopeCheck: Schema<Envelope> = looseObject({ from: text(), rcpt: optional(listOf(rcptCheck)) });

const addressOptionalNameCheck: Schema<AddressOptionalName> = looseObject({ name: optional(text()), address: text() });

const listIdCheck: Schema<ListId> = looseObject({ name: optional(text()), address: optional(text()) });

const listUnsubscribeCheck: Schema<ListUnsubscribe> = looseObject({
  name: optional(text()),
  address: optional(text()),
});

const mailingListHeadersCheck: Schema<MailingListHeaders> = looseObject({
  id: optional(either(listIdCheck, oneOf(['']))),
  unsubscribe: optional(either(listOf(listUnsubscribeCheck), oneOf(['']))),
});

const dmarcCheck: Schema<Dmarc> = looseObject({
  domain: either(text(), boolean()),
  policy: oneOf(['none', 'quarantine', 'reject']),
});

const verificationResultsCheck: Schema<VerificationResults> = looseObject({
  tls: optional(either(looseObject({ name: text(), version: text() }), boolean())),
  spf: optional(either(text(), boolean())),
  dkim: optional(either(text(), boolean())),
  dmarc: optional(dmarcCheck),
});

const storedFileCheck: Schema<StoredFile> = looseObject({
  id: text(),
  filename: optional(text()),
  contentType: optional(text()),
  size: optional(number()),
  cid: optional(nullable(text())),
});

const outboundQueueEntryCheck: Schema<OutboundQueueEntry> = looseObject({
  seq: optional(text()),
  recipient: optional(text()),
  sendingZone: optional(text()),
  queued: optional(text()),
});

const outboundQueueCheck: Schema<OutboundQueue> = looseObject({
  queueId: text(),
  entries: optional(listOf(outboundQueueEntryCheck)),
});

const forwardTargetCheck: Schema<ForwardTarget> = looseObject({ type: optional(text()), value: optional(text()) });

const messageReferenceCheck: Schema<MessageReference> = looseObject({
  mailbox: text(),
  id: number(),
  action: oneOf(['reply', 'replyAll', 'forward']),
});

const getMessageResponseCheck: Schema<GetMessageResponse> = looseObject({
  success: boolean(),
  id: number(),
  mailbox: text(),
  user: text(),
  envelope: envelopeCheck,
  thread: text(),
  from: optional(either(addressOptionalNameCheck, addressGroupCheck)),
  replyTo: optional(either(listOf(either(addressOptionalNameCheck, addressGroupCheck)), oneOf(['']))),
  to: optional(either(listOf(either(addressOptionalNameCheck, addressGroupCheck)), oneOf(['']))),
  cc: optional(either(listOf(either(addressOptionalNameCheck, addressGroupCheck)), oneOf(['']))),
  bcc: optional(either(listOf(either(addressOptionalNameCheck, addressGroupCheck)), oneOf(['']))),
  subject: text(),
  messageId: text(),
  date: nullable(text()),
  idate: optional(nullable(text())),
  list: optional(mailingListHeadersCheck),
  size: number(),
  expires: optional(text()),
  seen: boolean(),
  deleted: boolean(),
  flagged: boolean(),
  draft: boolean(),
  html: optional(listOf(text())),
  text: optional(text()),
  attachments: optional(
    listOf(
      looseObject({
        id: text(),
        hash: optional(text()),
        filename: text(),
        contentType: text(),
        disposition: either(text(), oneOf([false])),
        transferEncoding: text(),
        related: boolean(),
        sizeKb: number(),
        size: number(),
        cid: optional(nullable(text())),
        fileContentHash: optional(text()),
      }),
    ),
  ),
  verificationResults: optional(verificationResultsCheck),
  bimi: optional(
    looseObject({
      certified: optional(boolean()),
      url: optional(text()),
      image: optional(text()),
      type: optional(oneOf(['VMC', 'CMC'])),
    }),
  ),
  contentType: optional(looseObject({ value: text(), params: optional(record(anything())) })),
  metaData: optional(either(record(anything()), text())),
  references: listOf(text()),
  files: optional(listOf(storedFileCheck)),
  outbound: optional(listOf(outboundQueueCheck)),
  forwardTargets: optional(listOf(forwardTargetCheck)),
  reference: optional(messageReferenceCheck),
  answered: boolean(),
  forwarded: boolean(),
  encrypted: optional(boolean()),
});

const deleteMessageResponseCheck: Schema<DeleteMessageResponse> = looseObject({
  success: boolean(),
  deleted: optional(number()),
  errors: optional(number()),
});

const forwardedCheck: Schema<Forwarded> = looseObject({ seq: text(), type: text(), value: text() });

const forwardStoredMessageResponseCheck: Schema<ForwardStoredMessageResponse> = looseObject({
  success: boolean(),
  queueId: optional(text()),
  forwarded: optional(listOf(forwardedCheck)),
});

const storedMessageCheck: Schema<StoredMessage> = looseObject({ id: number(), mailbox: text(), size: number() });

const submitStoredMessageResponseCheck: Schema<SubmitStoredMessageResponse> = looseObject({
  success: boolean(),
  queueId: optional(text()),
  message: optional(storedMessageCheck),
});

const updateOutboundMessageResponseCheck: Schema<UpdateOutboundMessageResponse> = looseObject({
  success: boolean(),
  queueId: optional(text()),
  sendTime: optional(text()),
  updated: optional(number()),
  dateUpdated: optional(boolean()),
  storedUpdated: optional(number()),
});

const deleteOutboundMessageResponseCheck: Schema<DeleteOutboundMessageResponse> = looseObject({
  success: boolean(),
  queueId: optional(text()),
  deleted: optional(number()),
  code: optional(text()),
});

const getArchivedMessagesResultCheck: Schema<GetArchivedMessagesResult> = looseObject({
  mailbox: text(),
  thread: text(),
  threadMessageCount: optional(number()),
  from: optional(either(addressCheck, addressGroupCheck)),
  to: listOf(either(addressCheck, addressGroupCheck)),
  cc: listOf(either(addressCheck, addressGroupCheck)),
  bcc: listOf(either(addressCheck, addressGroupCheck)),
  messageId: text(),
  subject: text(),
  date: nullable(text()),
  idate: optional(nullable(text())),
  intro: optional(text()),
  attachments: boolean(),
  attachmentsList: optional(
    listOf(
      looseObject({
        id: text(),
        hash: optional(text()),
        filename: text(),
        contentType: text(),
        disposition: either(text(), oneOf([false])),
        transferEncoding: text(),
        related: boolean(),
        sizeKb: number(),
        size: number(),
        cid: optional(nullable(text())),
        fileContentHash: optional(text()),
      }),
    ),
  ),
  size: number(),
  seen: boolean(),
  deleted: boolean(),
  flagged: boolean(),
  draft: boolean(),
  answered: boolean(),
  forwarded: boolean(),
  references: listOf(text()),
  bimi: optional(
    looseObject({
      certified: optional(boolean()),
      url: optional(text()),
      image: optional(text()),
      type: optional(oneOf(['VMC', 'CMC'])),
    }),
  ),
  contentType: contentTypeCheck,
  encrypted: optional(boolean()),
  metaData: optional(record(anything())),
  headers: optional(record(anything())),
  hasDrafts: optional(boolean()),
  id: text(),
});

const getArchivedMessagesResponseCheck: Schema<GetArchivedMessagesResponse> = looseObject({
  success: boolean(),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getArchivedMessagesResultCheck),
});

const restoreMessagesResponseCheck: Schema<RestoreMessagesResponse> = looseObject({ success: boolean(), task: text() });

const restoreMessageResponseCheck: Schema<RestoreMessageResponse> = looseObject({
  success: boolean(),
  mailbox: text(),
  id: number(),
});

const getFilesResultCheck: Schema<GetFilesResult> = looseObject({
  id: text(),
  filename: optional(text()),
  contentType: optional(text()),
  cid: optional(text()),
  size: number(),
  created: text(),
  md5: optional(text()),
});

const getFilesResponseCheck: Schema<GetFilesResponse> = looseObject({
  success: boolean(),
  query: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getFilesResultCheck),
});

const uploadFileResponseCheck: Schema<UploadFileResponse> = looseObject({ success: boolean(), id: text() });

const filterQueryCheck: Schema<FilterQuery> = looseObject({
  from: optional(text()),
  to: optional(text()),
  subject: optional(text()),
  listId: optional(text()),
  text: optional(text()),
  ha: optional(boolean()),
  size: optional(number()),
});

const filterActionCheck: Schema<FilterAction> = looseObject({
  seen: optional(nullable(boolean())),
  flag: optional(nullable(boolean())),
  delete: optional(nullable(boolean())),
  spam: optional(nullable(boolean())),
  mailbox: optional(text()),
  targets: optional(listOf(text())),
});

const getAllFiltersResultCheck: Schema<GetAllFiltersResult> = looseObject({
  id: text(),
  user: optional(text()),
  name: optional(text()),
  created: text(),
  query: listOf(listOf(either(text(), number(), oneOf([false])))),
  action: listOf(listOf(text())),
  disabled: boolean(),
  metaData: optional(record(anything())),
  targets: optional(listOf(text())),
  originalQuery: optional(filterQueryCheck),
  originalAction: optional(filterActionCheck),
});

const getAllFiltersResponseCheck: Schema<GetAllFiltersResponse> = looseObject({
  success: boolean(),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getAllFiltersResultCheck),
});

const getFiltersResultCheck: Schema<GetFiltersResult> = looseObject({
  id: text(),
  name: optional(text()),
  created: text(),
  query: listOf(listOf(either(text(), number(), oneOf([false])))),
  action: listOf(listOf(text())),
  disabled: boolean(),
  metaData: optional(record(anything())),
  originalQuery: optional(filterQueryCheck),
  originalAction: optional(filterActionCheck),
});

const getFiltersResponseCheck: Schema<GetFiltersResponse> = looseObject({
  success: boolean(),
  limits: looseObject({ allowed: optional(number()), used: optional(number()) }),
  results: listOf(getFiltersResultCheck),
});

const createFilterResponseCheck: Schema<CreateFilterResponse> = looseObject({ success: boolean(), id: text() });

const getFilterResponseCheck: Schema<GetFilterResponse> = looseObject({
  success: boolean(),
  id: text(),
  name: optional(text()),
  created: text(),
  query: filterQueryCheck,
  action: filterActionCheck,
  disabled: boolean(),
  metaData: optional(record(anything())),
});

const updateFilterResponseCheck: Schema<UpdateFilterResponse> = looseObject({ success: boolean() });

const getAllowedDomainResultCheck: Schema<GetAllowedDomainResult> = looseObject({
  id: text(),
  domain: text(),
  action: text(),
});

const getAllowedDomainsResponseCheck: Schema<GetAllowedDomainsResponse> = looseObject({
  success: boolean(),
  results: listOf(getAllowedDomainResultCheck),
});

const createAllowedDomainResponseCheck: Schema<CreateAllowedDomainResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const getBlockedDomainResultCheck: Schema<GetBlockedDomainResult> = looseObject({
  id: text(),
  domain: text(),
  action: text(),
});

const getBlockedDomainsResponseCheck: Schema<GetBlockedDomainsResponse> = looseObject({
  success: boolean(),
  results: listOf(getBlockedDomainResultCheck),
});

const createBlockedDomainResponseCheck: Schema<CreateBlockedDomainResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const deleteDomainListingResponseCheck: Schema<DeleteDomainListingResponse> = looseObject({
  success: boolean(),
  deleted: text(),
});

const lastUseCheck: Schema<LastUse> = looseObject({ time: optional(text()), event: optional(text()) });

const getASPsResultCheck: Schema<GetASPsResult> = looseObject({
  id: text(),
  description: text(),
  scopes: listOf(oneOf(['imap', 'pop3', 'smtp', '*'])),
  lastUse: lastUseCheck,
  created: text(),
  expires: optional(text()),
});

const getASPsResponseCheck: Schema<GetASPsResponse> = looseObject({
  success: boolean(),
  results: listOf(getASPsResultCheck),
});

const createASPResponseCheck: Schema<CreateASPResponse> = looseObject({
  success: boolean(),
  id: text(),
  password: text(),
  mobileconfig: optional(text()),
  name: optional(text()),
  address: optional(text()),
});

const getASPResponseCheck: Schema<GetASPResponse> = looseObject({
  success: boolean(),
  id: text(),
  description: text(),
  scopes: listOf(oneOf(['imap', 'pop3', 'smtp', '*'])),
  lastUse: lastUseCheck,
  created: text(),
  expires: optional(text()),
});

const generateTOTPSeedResponseCheck: Schema<GenerateTOTPSeedResponse> = looseObject({
  success: boolean(),
  seed: text(),
  qrcode: text(),
});

const validateTOTPTokenResponseCheck: Schema<ValidateTOTPTokenResponse> = looseObject({
  success: boolean(),
  token: optional(text()),
});

const getWebAuthNResponseCheck: Schema<GetWebAuthNResponse> = looseObject({
  success: boolean(),
  credentials: listOf(looseObject({ id: text(), rawId: text(), description: text(), authenticatorAttachment: text() })),
});

const deleteWebAuthNResponseCheck: Schema<DeleteWebAuthNResponse> = looseObject({
  success: boolean(),
  deleted: boolean(),
});

const initiateWebAuthNRegistrationResponseCheck: Schema<InitiateWebAuthNRegistrationResponse> = looseObject({
  success: boolean(),
  registrationOptions: optional(
    looseObject({
      challenge: text(),
      user: optional(looseObject({ id: text(), name: text(), displayName: text() })),
      authenticatorSelection: looseObject({ authenticatorAttachment: text(), userVerification: optional(text()) }),
      rp: looseObject({ name: text(), id: text(), icon: optional(text()) }),
      excludeCredentials: optional(listOf(looseObject({ rawId: text(), type: text(), transports: listOf(text()) }))),
      pubKeyCredParams: optional(listOf(looseObject({ type: text(), alg: number() }))),
      timeout: optional(number()),
      attestation: optional(text()),
    }),
  ),
});

const attestateWebAuthNRegistrationResponseCheck: Schema<AttestateWebAuthNRegistrationResponse> = looseObject({
  success: boolean(),
  response: looseObject({
    success: boolean(),
    id: text(),
    rawId: text(),
    description: text(),
    authenticatorAttachment: text(),
  }),
});

const authenticateWebAuthNResponseCheck: Schema<AuthenticateWebAuthNResponse> = looseObject({
  success: boolean(),
  authenticationOptions: looseObject({
    challenge: text(),
    allowCredentials: listOf(looseObject({ rawId: text(), type: text() })),
    rpId: optional(text()),
    rawChallenge: optional(text()),
    attestation: optional(text()),
    extensions: optional(record(anything())),
    userVerification: optional(text()),
    timeout: optional(number()),
  }),
});

const assertWebAuthNResponseCheck: Schema<AssertWebAuthNResponse> = looseObject({
  success: boolean(),
  response: looseObject({ authenticated: boolean(), credential: text() }),
  token: optional(text()),
});

const preAuthCheckResponseCheck: Schema<PreAuthCheckResponse> = looseObject({
  success: boolean(),
  id: text(),
  username: text(),
  address: text(),
  scope: text(),
  require2fa: either(listOf(text()), oneOf([false])),
});

const authenticateResponseCheck: Schema<AuthenticateResponse> = looseObject({
  success: boolean(),
  id: text(),
  username: text(),
  address: optional(text()),
  scope: text(),
  require2fa: either(listOf(text()), oneOf([false])),
  require2faEnabled: optional(boolean()),
  requirePasswordChange: optional(boolean()),
  token: optional(text()),
  twoFactorNonce: optional(text()),
  totpNonce: optional(text()),
  passwordPwned: optional(boolean()),
});

const getAuthlogResultCheck: Schema<GetAuthlogResult> = looseObject({
  id: text(),
  action: text(),
  result: optional(text()),
  key: optional(text()),
  sess: optional(nullable(text())),
  ip: optional(nullable(text())),
  created: text(),
  protocol: optional(text()),
  requiredScope: optional(text()),
  target: optional(text()),
  asp: optional(nullable(text())),
  aname: optional(nullable(text())),
  temporary: optional(boolean()),
  filter: optional(text()),
  credential: optional(
    either(
      text(),
      looseObject({
        id: text(),
        rawId: optional(text()),
        description: optional(text()),
        authenticatorAttachment: optional(text()),
      }),
    ),
  ),
  appId: optional(text()),
  require2fa: optional(either(text(), oneOf([false]))),
  last: text(),
  events: number(),
  source: optional(text()),
  expires: text(),
});

const getAuthlogResponseCheck: Schema<GetAuthlogResponse> = looseObject({
  success: boolean(),
  action: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getAuthlogResultCheck),
});

const getAuthlogEventResponseCheck: Schema<GetAuthlogEventResponse> = looseObject({
  success: boolean(),
  id: text(),
  action: text(),
  result: optional(text()),
  key: optional(text()),
  sess: optional(nullable(text())),
  ip: optional(nullable(text())),
  created: text(),
  protocol: optional(text()),
  requiredScope: optional(text()),
  target: optional(text()),
  asp: optional(nullable(text())),
  aname: optional(nullable(text())),
  temporary: optional(boolean()),
  filter: optional(text()),
  credential: optional(
    either(
      text(),
      looseObject({
        id: text(),
        rawId: optional(text()),
        description: optional(text()),
        authenticatorAttachment: optional(text()),
      }),
    ),
  ),
  appId: optional(text()),
  require2fa: optional(either(text(), oneOf([false]))),
  last: text(),
  events: number(),
  source: optional(text()),
  expires: text(),
});

const getIsUserAuthenticatedResponseCheck: Schema<GetIsUserAuthenticatedResponse> = looseObject({
  success: boolean(),
  sess: optional(text()),
  ip: optional(text()),
});

const getAutoreplyResponseCheck: Schema<GetAutoreplyResponse> = looseObject({
  success: boolean(),
  status: optional(boolean()),
  name: optional(text()),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
  start: optional(text()),
  end: optional(text()),
  created: optional(text()),
});

const updateAutoreplyResponseCheck: Schema<UpdateAutoreplyResponse> = looseObject({ success: boolean(), id: text() });

const messageWithQueueIdCheck: Schema<MessageWithQueueId> = looseObject({
  mailbox: either(text(), oneOf([false])),
  id: either(number(), oneOf([false])),
  queueId: either(text(), oneOf([false])),
  overQuota: optional(boolean()),
});

const submitMessageResponseCheck: Schema<SubmitMessageResponse> = looseObject({
  success: boolean(),
  message: optional(messageWithQueueIdCheck),
});

const createAuditResponseCheck: Schema<CreateAuditResponse> = looseObject({ success: boolean(), id: text() });

const getAuditResponseCheck: Schema<GetAuditResponse> = looseObject({
  success: boolean(),
  id: text(),
  user: text(),
  start: optional(either(nullable(text()), oneOf([false]))),
  end: optional(either(nullable(text()), oneOf([false]))),
  expires: text(),
  notes: optional(nullable(text())),
  meta: optional(record(anything())),
  deleted: optional(boolean()),
  deletedTime: optional(text()),
  audited: optional(number()),
  lastAuditedMessage: optional(text()),
  import: looseObject({ status: text(), failed: number(), copied: number() }),
});

const getDomainAliasesResultCheck: Schema<GetDomainAliasesResult> = looseObject({
  id: text(),
  alias: text(),
  domain: text(),
});

const getDomainAliasesResponseCheck: Schema<GetDomainAliasesResponse> = looseObject({
  success: boolean(),
  query: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getDomainAliasesResultCheck),
});

const createDomainAliasResponseCheck: Schema<CreateDomainAliasResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const resolveDomainAliasResponseCheck: Schema<ResolveDomainAliasResponse> = looseObject({
  success: boolean(),
  id: text(),
});

const getDomainAliasResponseCheck: Schema<GetDomainAliasResponse> = looseObject({
  success: boolean(),
  id: text(),
  alias: text(),
  domain: text(),
  created: text(),
});

const getDkimKeysResultCheck: Schema<GetDkimKeysResult> = looseObject({
  id: text(),
  domain: text(),
  selector: text(),
  description: optional(text()),
  fingerprint: text(),
  created: text(),
});

const getDkimKeysResponseCheck: Schema<GetDkimKeysResponse> = looseObject({
  success: boolean(),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  query: optional(text()),
  results: listOf(getDkimKeysResultCheck),
});

const dnsTxtCheck: Schema<DnsTxt> = looseObject({ name: text(), value: text() });

const updateDkimKeyResponseCheck: Schema<UpdateDkimKeyResponse> = looseObject({
  success: boolean(),
  id: text(),
  domain: text(),
  selector: text(),
  description: optional(text()),
  fingerprint: text(),
  publicKey: text(),
  dnsTxt: dnsTxtCheck,
});

const resolveIdResponseCheck: Schema<ResolveIdResponse> = looseObject({ success: boolean(), id: text() });

const getDkimKeyResponseCheck: Schema<GetDkimKeyResponse> = looseObject({
  success: boolean(),
  id: text(),
  domain: text(),
  selector: text(),
  description: optional(text()),
  fingerprint: text(),
  publicKey: text(),
  dnsTxt: dnsTxtCheck,
  created: text(),
});

const getTLSCertResultCheck: Schema<GetTLSCertResult> = looseObject({
  id: text(),
  servername: text(),
  acme: boolean(),
  description: optional(text()),
  fingerprint: optional(text()),
  created: optional(text()),
  expires: optional(text()),
  autogenerated: optional(boolean()),
  altNames: listOf(text()),
});

const getTLSCertsResponseCheck: Schema<GetTLSCertsResponse> = looseObject({
  success: boolean(),
  query: optional(text()),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getTLSCertResultCheck),
});

const updateTLSCertResponseCheck: Schema<UpdateTLSCertResponse> = looseObject({
  success: boolean(),
  id: text(),
  servername: text(),
  description: optional(text()),
  fingerprint: optional(text()),
  expires: optional(text()),
  altNames: listOf(text()),
  acme: boolean(),
});

const getTLSCertResponseCheck: Schema<GetTLSCertResponse> = looseObject({
  success: boolean(),
  id: text(),
  servername: text(),
  description: optional(text()),
  fingerprint: optional(text()),
  expires: optional(text()),
  created: optional(text()),
  autogenerated: optional(boolean()),
  altNames: listOf(text()),
  acme: boolean(),
  hasCert: boolean(),
});

const getWebhooksResultCheck: Schema<GetWebhooksResult> = looseObject({
  id: text(),
  type: listOf(text()),
  user: nullable(text()),
  url: text(),
  created: optional(text()),
});

const getWebhooksResponseCheck: Schema<GetWebhooksResponse> = looseObject({
  success: boolean(),
  type: optional(text()),
  user: optional(nullable(text())),
  total: number(),
  page: number(),
  previousCursor: either(text(), oneOf([false])),
  nextCursor: either(text(), oneOf([false])),
  results: listOf(getWebhooksResultCheck),
});

const createWebhookResponseCheck: Schema<CreateWebhookResponse> = looseObject({ success: boolean(), id: text() });

const getSettingsResultCheck: Schema<GetSettingsResult> = looseObject({
  key: text(),
  value: either(text(), number(), boolean()),
  name: text(),
  description: text(),
  default: either(text(), number(), boolean()),
  type: text(),
  custom: boolean(),
});

const getSettingsResponseCheck: Schema<GetSettingsResponse> = looseObject({
  success: boolean(),
  filter: optional(text()),
  settings: listOf(getSettingsResultCheck),
});

const getSettingResponseCheck: Schema<GetSettingResponse> = looseObject({
  success: boolean(),
  key: text(),
  value: optional(either(text(), number(), boolean())),
  error: optional(text()),
});

const createSettingResponseCheck: Schema<CreateSettingResponse> = looseObject({ success: boolean(), key: text() });

const healthSuccessResponseCheck: Schema<HealthSuccessResponse> = looseObject({
  success: boolean(),
  version: optional(text()),
});

/** What each route answers, for the option `answers` of a client. */

export const answers: Readonly<Record<string, Schema<unknown>>> = {
  'GET /users': getUsersResponseCheck,
  'POST /users': createUserResponseCheck,
  'GET /users/resolve/{username}': resolveIdForUsernameResponseCheck,
  'GET /users/{user}': getUserResponseCheck,
  'DELETE /users/{user}': deleteUserResponseCheck,
  'POST /users/{user}/quota/reset': recalculateQuotaResponseCheck,
  'POST /quota/reset': recalculateQuotaAllUsersResponseCheck,
  'POST /data/import': createImportResponseCheck,
  'POST /users/{user}/password/reset': resetUserPasswordResponseCheck,
  'GET /users/{user}/restore': recoverInfoResponseCheck,
  'POST /users/{user}/restore': cancelUserDeletionResponseCheck,
  'GET /addresses': getAddressesResponseCheck,
  'GET /users/{user}/addresses': getUserAddressesResponseCheck,
  'POST /users/{user}/addresses': createUserAddressResponseCheck,
  'GET /users/{user}/addresses/{address}': getUserAddressResponseCheck,
  'GET /users/{user}/addressregister': getUserAddressregisterResponseCheck,
  'POST /addresses/forwarded': createForwardedAddressResponseCheck,
  'GET /addresses/forwarded/{id}': getForwardedAddressResponseCheck,
  'GET /addresses/resolve/{address}': resolveAddressResponseCheck,
  'PUT /addresses/renameDomain': resolveDomainAddressesResponseCheck,
  'GET /users/{user}/mailboxes': getMailboxesResponseCheck,
  'POST /users/{user}/mailboxes': createMailboxResponseCheck,
  'GET /users/{user}/mailboxes/{mailbox}': getMailboxResponseCheck,
  'GET /users/{user}/mailboxes/{mailbox}/messages': getMessagesResponseCheck,
  'POST /users/{user}/mailboxes/{mailbox}/messages': uploadMessageResponseCheck,
  'PUT /users/{user}/mailboxes/{mailbox}/messages': updateMessageResponseCheck,
  'DELETE /users/{user}/mailboxes/{mailbox}/messages': deleteMessagesInMailboxResponseCheck,
  'GET /users/{user}/search': searchMessagesResponseCheck,
  'POST /users/{user}/search': searchApplyMessagesResponseCheck,
  'GET /users/{user}/mailboxes/{mailbox}/messages/{message}': getMessageResponseCheck,
  'PUT /users/{user}/mailboxes/{mailbox}/messages/{message}': updateMessageResponseCheck,
  'DELETE /users/{user}/mailboxes/{mailbox}/messages/{message}': deleteMessageResponseCheck,
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/forward': forwardStoredMessageResponseCheck,
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/submit': submitStoredMessageResponseCheck,
  'PUT /users/{user}/outbound/{queueId}': updateOutboundMessageResponseCheck,
  'DELETE /users/{user}/outbound/{queueId}': deleteOutboundMessageResponseCheck,
  'GET /users/{user}/archived/messages': getArchivedMessagesResponseCheck,
  'POST /users/{user}/archived/restore': restoreMessagesResponseCheck,
  'POST /users/{user}/archived/messages/{message}/restore': restoreMessageResponseCheck,
  'GET /users/{user}/storage': getFilesResponseCheck,
  'POST /users/{user}/storage': uploadFileResponseCheck,
  'GET /filters': getAllFiltersResponseCheck,
  'GET /users/{user}/filters': getFiltersResponseCheck,
  'POST /users/{user}/filters': createFilterResponseCheck,
  'GET /users/{user}/filters/{filter}': getFilterResponseCheck,
  'PUT /users/{user}/filters/{filter}': updateFilterResponseCheck,
  'GET /domainaccess/{tag}/allow': getAllowedDomainsResponseCheck,
  'POST /domainaccess/{tag}/allow': createAllowedDomainResponseCheck,
  'GET /domainaccess/{tag}/block': getBlockedDomainsResponseCheck,
  'POST /domainaccess/{tag}/block': createBlockedDomainResponseCheck,
  'DELETE /domainaccess/{domain}': deleteDomainListingResponseCheck,
  'GET /users/{user}/asps': getASPsResponseCheck,
  'POST /users/{user}/asps': createASPResponseCheck,
  'GET /users/{user}/asps/{asp}': getASPResponseCheck,
  'POST /users/{user}/2fa/totp/setup': generateTOTPSeedResponseCheck,
  'POST /users/{user}/2fa/totp/check': validateTOTPTokenResponseCheck,
  'GET /users/{user}/2fa/webauthn/credentials': getWebAuthNResponseCheck,
  'DELETE /users/{user}/2fa/webauthn/credentials/{credential}': deleteWebAuthNResponseCheck,
  'POST /users/{user}/2fa/webauthn/registration-challenge': initiateWebAuthNRegistrationResponseCheck,
  'POST /users/{user}/2fa/webauthn/registration-attestation': attestateWebAuthNRegistrationResponseCheck,
  'POST /users/{user}/2fa/webauthn/authentication-challenge': authenticateWebAuthNResponseCheck,
  'POST /users/{user}/2fa/webauthn/authentication-assertion': assertWebAuthNResponseCheck,
  'POST /preauth': preAuthCheckResponseCheck,
  'POST /authenticate': authenticateResponseCheck,
  'GET /users/{user}/authlog': getAuthlogResponseCheck,
  'GET /users/{user}/authlog/{event}': getAuthlogEventResponseCheck,
  'GET /authenticated': getIsUserAuthenticatedResponseCheck,
  'GET /users/{user}/autoreply': getAutoreplyResponseCheck,
  'PUT /users/{user}/autoreply': updateAutoreplyResponseCheck,
  'POST /users/{user}/submit': submitMessageResponseCheck,
  'POST /audit': createAuditResponseCheck,
  'GET /audit/{audit}': getAuditResponseCheck,
  'GET /domainaliases': getDomainAliasesResponseCheck,
  'POST /domainaliases': createDomainAliasResponseCheck,
  'GET /domainaliases/resolve/{alias}': resolveDomainAliasResponseCheck,
  'GET /domainaliases/{alias}': getDomainAliasResponseCheck,
  'GET /dkim': getDkimKeysResponseCheck,
  'POST /dkim': updateDkimKeyResponseCheck,
  'GET /dkim/resolve/{domain}': resolveIdResponseCheck,
  'GET /dkim/{dkim}': getDkimKeyResponseCheck,
  'GET /certs': getTLSCertsResponseCheck,
  'POST /certs': updateTLSCertResponseCheck,
  'GET /certs/resolve/{servername}': resolveIdResponseCheck,
  'GET /certs/{cert}': getTLSCertResponseCheck,
  'GET /webhooks': getWebhooksResponseCheck,
  'POST /webhooks': createWebhookResponseCheck,
  'GET /settings': getSettingsResponseCheck,
  'GET /settings/{key}': getSettingResponseCheck,
  'POST /settings/{key}': createSettingResponseCheck,
  'GET /health': healthSuccessResponseCheck,
};
