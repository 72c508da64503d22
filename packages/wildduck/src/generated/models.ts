// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import type { components, operations } from './openapi.js';

type Component<Name extends keyof components['schemas']> = components['schemas'][Name];

type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

export interface Quota extends Component<'Quota'> {}

export interface GetUsersResult extends Component<'GetUsersResult'> {}

export interface GetUsersResponse extends Component<'GetUsersResponse'> {}

export interface MailboxNames extends Component<'MailboxNames'> {}

export interface CreateUserResponse extends Component<'CreateUserResponse'> {}

export interface ResolveIdForUsernameResponse extends Component<'ResolveIdForUsernameResponse'> {}

export interface KeyInfo extends Component<'KeyInfo'> {}

export interface SmimeCertInfoItem extends Component<'SmimeCertInfoItem'> {}

export interface Recipients extends Component<'Recipients'> {}

export interface FilterLimit extends Component<'FilterLimit'> {}

export interface Forwards extends Component<'Forwards'> {}

export interface Received extends Component<'Received'> {}

export interface ImapUpload extends Component<'ImapUpload'> {}

export interface ImapDownload extends Component<'ImapDownload'> {}

export interface Pop3Download extends Component<'Pop3Download'> {}

export interface ImapMaxConnections extends Component<'ImapMaxConnections'> {}

export interface UserLimits extends Component<'UserLimits'> {}

export interface GetUserResponse extends Component<'GetUserResponse'> {}

export interface SuccessResponse extends Component<'SuccessResponse'> {}

export interface DeleteUserResponse extends Component<'DeleteUserResponse'> {}

export interface RecalculateQuotaResponse extends Component<'RecalculateQuotaResponse'> {}

export interface CreateImportResponse extends Component<'CreateImportResponse'> {}

export interface ResetUserPasswordResponse extends Component<'ResetUserPasswordResponse'> {}

export interface RecoverInfoResponse extends Component<'RecoverInfoResponse'> {}

export interface CancelUserDeletionResponse extends Component<'CancelUserDeletionResponse'> {}

export interface GetAddressesResult extends Component<'GetAddressesResult'> {}

export interface GetAddressesResponse extends Component<'GetAddressesResponse'> {}

export interface CreateUserAddressResponse extends Component<'CreateUserAddressResponse'> {}

export interface GetUserAddressesResult extends Component<'GetUserAddressesResult'> {}

export interface GetUserAddressesResponse extends Component<'GetUserAddressesResponse'> {}

export interface GetUserAddressResponse extends Component<'GetUserAddressResponse'> {}

export interface GetUserAddressregisterResult extends Component<'GetUserAddressregisterResult'> {}

export interface GetUserAddressregisterResponse extends Component<'GetUserAddressregisterResponse'> {}

export interface AutoreplySettings extends Component<'AutoreplySettings'> {}

export interface CreateForwardedAddressResponse extends Component<'CreateForwardedAddressResponse'> {}

export interface AddressLimits extends Component<'AddressLimits'> {}

export interface AutoreplyInfo extends Component<'AutoreplyInfo'> {}

export interface GetForwardedAddressResponse extends Component<'GetForwardedAddressResponse'> {}

export interface ResolveAddressResponse extends Component<'ResolveAddressResponse'> {}

export interface ResolveDomainAddressesResponse extends Component<'ResolveDomainAddressesResponse'> {}

export interface GetMailboxesResponse extends Component<'GetMailboxesResponse'> {}

export interface CreateMailboxResponse extends Component<'CreateMailboxResponse'> {}

export interface GetMailboxResponse extends Component<'GetMailboxResponse'> {}

export interface Address extends Component<'Address'> {}

export interface ContentType extends Component<'ContentType'> {}

export interface MessageSummary extends Component<'MessageSummary'> {}

export interface GetMessagesResponse extends Component<'GetMessagesResponse'> {}

export interface UpdateMessageResponse extends Component<'UpdateMessageResponse'> {}

export interface DeleteMessagesInMailboxResponse extends Component<'DeleteMessagesInMailboxResponse'> {}

export interface AddressOptionalName extends Component<'AddressOptionalName'> {}

export interface Header extends Component<'Header'> {}

export interface Attachment extends Component<'Attachment'> {}

export interface MessageReferenceWithAttachments extends Component<'MessageReferenceWithAttachments'> {}

export interface Bimi extends Component<'Bimi'> {}

export interface UploadMessageResponse extends Component<'UploadMessageResponse'> {}

export interface SearchMessagesResponse extends Component<'SearchMessagesResponse'> {}

export interface SearchApplyMessagesResponse extends Component<'SearchApplyMessagesResponse'> {}

export interface Rcpt extends Component<'Rcpt'> {}

export interface Envelope extends Component<'Envelope'> {}

export interface ListId extends Component<'ListId'> {}

export interface ListUnsubscribe extends Component<'ListUnsubscribe'> {}

export interface MailingListHeaders extends Component<'MailingListHeaders'> {}

export interface Dmarc extends Component<'Dmarc'> {}

export interface VerificationResults extends Component<'VerificationResults'> {}

export interface StoredFile extends Component<'StoredFile'> {}

export interface OutboundQueueEntry extends Component<'OutboundQueueEntry'> {}

export interface OutboundQueue extends Component<'OutboundQueue'> {}

export interface ForwardTarget extends Component<'ForwardTarget'> {}

export interface MessageReference extends Component<'MessageReference'> {}

export interface GetMessageResponse extends Component<'GetMessageResponse'> {}

export interface DeleteMessageResponse extends Component<'DeleteMessageResponse'> {}

export interface Forwarded extends Component<'Forwarded'> {}

export interface ForwardStoredMessageResponse extends Component<'ForwardStoredMessageResponse'> {}

export interface StoredMessage extends Component<'StoredMessage'> {}

export interface SubmitStoredMessageResponse extends Component<'SubmitStoredMessageResponse'> {}

export interface UpdateOutboundMessageResponse extends Component<'UpdateOutboundMessageResponse'> {}

export interface GetArchivedMessagesResponse extends Component<'GetArchivedMessagesResponse'> {}

export interface RestoreMessagesResponse extends Component<'RestoreMessagesResponse'> {}

export interface RestoreMessageResponse extends Component<'RestoreMessageResponse'> {}

export interface UploadFileResponse extends Component<'UploadFileResponse'> {}

export interface GetFilesResult extends Component<'GetFilesResult'> {}

export interface GetFilesResponse extends Component<'GetFilesResponse'> {}

export interface FilterQuery extends Component<'FilterQuery'> {}

export interface FilterAction extends Component<'FilterAction'> {}

export interface GetAllFiltersResult extends Component<'GetAllFiltersResult'> {}

export interface GetAllFiltersResponse extends Component<'GetAllFiltersResponse'> {}

export interface GetFiltersResult extends Component<'GetFiltersResult'> {}

export interface GetFiltersResponse extends Component<'GetFiltersResponse'> {}

export interface UpdateFilterResponse extends Component<'UpdateFilterResponse'> {}

export interface GetFilterResponse extends Component<'GetFilterResponse'> {}

export interface CreateAllowedDomainResponse extends Component<'CreateAllowedDomainResponse'> {}

export interface GetAllowedDomainResult extends Component<'GetAllowedDomainResult'> {}

export interface GetAllowedDomainsResponse extends Component<'GetAllowedDomainsResponse'> {}

export interface CreateBlockedDomainResponse extends Component<'CreateBlockedDomainResponse'> {}

export interface GetBlockedDomainResult extends Component<'GetBlockedDomainResult'> {}

export interface GetBlockedDomainsResponse extends Component<'GetBlockedDomainsResponse'> {}

export interface DeleteDomainListingResponse extends Component<'DeleteDomainListingResponse'> {}

export interface LastUse extends Component<'LastUse'> {}

export interface GetASPsResult extends Component<'GetASPsResult'> {}

export interface GetASPsResponse extends Component<'GetASPsResponse'> {}

export interface CreateASPResponse extends Component<'CreateASPResponse'> {}

export interface GetASPResponse extends Component<'GetASPResponse'> {}

export interface GenerateTOTPSeedResponse extends Component<'GenerateTOTPSeedResponse'> {}

export interface ValidateTOTPTokenResponse extends Component<'ValidateTOTPTokenResponse'> {}

export interface GetWebAuthNResponse extends Component<'GetWebAuthNResponse'> {}

export interface DeleteWebAuthNResponse extends Component<'DeleteWebAuthNResponse'> {}

export interface InitiateWebAuthNRegistrationResponse extends Component<'InitiateWebAuthNRegistrationResponse'> {}

export interface AttestateWebAuthNRegistrationResponse extends Component<'AttestateWebAuthNRegistrationResponse'> {}

export interface AuthenticateWebAuthNResponse extends Component<'AuthenticateWebAuthNResponse'> {}

export interface AssertWebAuthNResponse extends Component<'AssertWebAuthNResponse'> {}

export interface PreAuthCheckResponse extends Component<'PreAuthCheckResponse'> {}

export interface AuthenticateResponse extends Component<'AuthenticateResponse'> {}

export interface GetAuthlogResult extends Component<'GetAuthlogResult'> {}

export interface GetAuthlogResponse extends Component<'GetAuthlogResponse'> {}

export interface GetAuthlogEventResponse extends Component<'GetAuthlogEventResponse'> {}

export interface GetIsUserAuthenticatedResponse extends Component<'GetIsUserAuthenticatedResponse'> {}

export interface UpdateAutoreplyResponse extends Component<'UpdateAutoreplyResponse'> {}

export interface GetAutoreplyResponse extends Component<'GetAutoreplyResponse'> {}

export interface MessageWithQueueId extends Component<'MessageWithQueueId'> {}

export interface SubmitMessageResponse extends Component<'SubmitMessageResponse'> {}

export interface CreateAuditResponse extends Component<'CreateAuditResponse'> {}

export interface GetAuditResponse extends Component<'GetAuditResponse'> {}

export interface GetDomainAliasesResult extends Component<'GetDomainAliasesResult'> {}

export interface GetDomainAliasesResponse extends Component<'GetDomainAliasesResponse'> {}

export interface GetDomainAliasResponse extends Component<'GetDomainAliasResponse'> {}

export interface GetDkimKeysResult extends Component<'GetDkimKeysResult'> {}

export interface GetDkimKeysResponse extends Component<'GetDkimKeysResponse'> {}

export interface DnsTxt extends Component<'DnsTxt'> {}

export interface UpdateDkimKeyResponse extends Component<'UpdateDkimKeyResponse'> {}

export interface ResolveIdResponse extends Component<'ResolveIdResponse'> {}

export interface GetDkimKeyResponse extends Component<'GetDkimKeyResponse'> {}

export interface GetTLSCertResult extends Component<'GetTLSCertResult'> {}

export interface GetTLSCertsResponse extends Component<'GetTLSCertsResponse'> {}

export interface UpdateTLSCertResponse extends Component<'UpdateTLSCertResponse'> {}

export interface GetTLSCertResponse extends Component<'GetTLSCertResponse'> {}

export interface GetWebhooksResult extends Component<'GetWebhooksResult'> {}

export interface GetWebhooksResponse extends Component<'GetWebhooksResponse'> {}

export interface CreateWebhookResponse extends Component<'CreateWebhookResponse'> {}

export interface GetSettingsResult extends Component<'GetSettingsResult'> {}

export interface GetSettingsResponse extends Component<'GetSettingsResponse'> {}

export interface CreateSettingResponse extends Component<'CreateSettingResponse'> {}

export interface GetSettingResponse extends Component<'GetSettingResponse'> {}

export interface HealthSuccessResponse extends Component<'HealthSuccessResponse'> {}

export interface HealthErrorResponse extends Component<'HealthErrorResponse'> {}

export interface FilterQueryChanges extends Component<'FilterQueryChanges'> {}

export interface FilterActionChanges extends Component<'FilterActionChanges'> {}

export interface CreateFilterResponse extends Component<'CreateFilterResponse'> {}

export interface DeleteOutboundMessageResponse extends Component<'DeleteOutboundMessageResponse'> {}

export interface AddressGroup extends Component<'AddressGroup'> {}

export interface GetMessagesResult extends Component<'GetMessagesResult'> {}

export interface GetArchivedMessagesResult extends Component<'GetArchivedMessagesResult'> {}

export interface ErrorResponse extends Component<'ErrorResponse'> {}

export interface FrameworkErrorResponse extends Component<'FrameworkErrorResponse'> {}

export interface CreateUserRequest extends Component<'CreateUserRequest'> {}

export interface UpdateUserRequest extends Component<'UpdateUserRequest'> {}

export interface LogoutUserRequest extends Component<'LogoutUserRequest'> {}

export interface RecalculateQuotaRequest extends Component<'RecalculateQuotaRequest'> {}

export interface RecalculateQuotaAllUsersRequest extends Component<'RecalculateQuotaAllUsersRequest'> {}

export interface RecalculateQuotaAllUsersResponse extends Component<'RecalculateQuotaAllUsersResponse'> {}

export interface CreateExportRequest extends Component<'CreateExportRequest'> {}

export interface ResetUserPasswordRequest extends Component<'ResetUserPasswordRequest'> {}

export interface CancelUserDeleteRequest extends Component<'CancelUserDeleteRequest'> {}

export interface CreateUserAddressRequest extends Component<'CreateUserAddressRequest'> {}

export interface UpdateUserAddressRequest extends Component<'UpdateUserAddressRequest'> {}

export interface UpdateAddressAddressregisterRequest extends Component<'UpdateAddressAddressregisterRequest'> {}

export interface CreateForwardedAddressRequest extends Component<'CreateForwardedAddressRequest'> {}

export interface UpdateForwardedAddressRequest extends Component<'UpdateForwardedAddressRequest'> {}

export interface RenameDomainRequest extends Component<'RenameDomainRequest'> {}

export interface CreateMailboxRequest extends Component<'CreateMailboxRequest'> {}

export interface UpdateMailboxRequest extends Component<'UpdateMailboxRequest'> {}

export interface UploadMessageRequest extends Component<'UploadMessageRequest'> {}

export interface UpdateMessageRequest extends Component<'UpdateMessageRequest'> {}

export interface SearchApplyMessagesRequest extends Component<'SearchApplyMessagesRequest'> {}

export interface UpdateMessagePathParamsRequest extends Component<'UpdateMessagePathParamsRequest'> {}

export interface ForwardStoredMessageRequest extends Component<'ForwardStoredMessageRequest'> {}

export interface SubmitStoredMessageRequest extends Component<'SubmitStoredMessageRequest'> {}

export interface UpdateOutboundMessageRequest extends Component<'UpdateOutboundMessageRequest'> {}

export interface RestoreMessagesRequest extends Component<'RestoreMessagesRequest'> {}

export interface RestoreMessageRequest extends Component<'RestoreMessageRequest'> {}

export interface UploadFileRequest extends Component<'UploadFileRequest'> {}

export interface CreateFilterRequest extends Component<'CreateFilterRequest'> {}

export interface UpdateFilterRequest extends Component<'UpdateFilterRequest'> {}

export interface CreateAllowedDomainRequest extends Component<'CreateAllowedDomainRequest'> {}

export interface CreateBlockedDomainRequest extends Component<'CreateBlockedDomainRequest'> {}

export interface CreateASPRequest extends Component<'CreateASPRequest'> {}

export interface GenerateTOTPSeedRequest extends Component<'GenerateTOTPSeedRequest'> {}

export interface EnableTOTPSeedRequest extends Component<'EnableTOTPSeedRequest'> {}

export interface ValidateTOTPTokenRequest extends Component<'ValidateTOTPTokenRequest'> {}

export interface EnableCustom2FARequest extends Component<'EnableCustom2FARequest'> {}

export interface InitiateWebAuthNRegistrationRequest extends Component<'InitiateWebAuthNRegistrationRequest'> {}

export interface AttestateWebAuthNRegistrationRequest extends Component<'AttestateWebAuthNRegistrationRequest'> {}

export interface AuthenticateWebAuthNRequest extends Component<'AuthenticateWebAuthNRequest'> {}

export interface AssertWebAuthNRequest extends Component<'AssertWebAuthNRequest'> {}

export interface PreauthRequest extends Component<'PreauthRequest'> {}

export interface AuthenticateRequest extends Component<'AuthenticateRequest'> {}

export interface UpdateAutoreplyRequest extends Component<'UpdateAutoreplyRequest'> {}

export interface SubmitMessageRequest extends Component<'SubmitMessageRequest'> {}

export interface CreateAuditRequest extends Component<'CreateAuditRequest'> {}

export interface CreateDomainAliasRequest extends Component<'CreateDomainAliasRequest'> {}

export interface CreateDomainAliasResponse extends Component<'CreateDomainAliasResponse'> {}

export interface ResolveDomainAliasResponse extends Component<'ResolveDomainAliasResponse'> {}

export interface UpdateDkimKeyRequest extends Component<'UpdateDkimKeyRequest'> {}

export interface UpdateTLSCertRequest extends Component<'UpdateTLSCertRequest'> {}

export interface CreateWebhookRequest extends Component<'CreateWebhookRequest'> {}

export interface CreateSettingRequest extends Component<'CreateSettingRequest'> {}

export interface GetMailboxesResult extends Component<'GetMailboxesResult'> {}

export interface GetUsersQuery extends QueryOf<'getUsers'> {}

export interface DeleteUserQuery extends QueryOf<'deleteUser'> {}

export interface GetAddressesQuery extends QueryOf<'getAddresses'> {}

export interface GetUserAddressesQuery extends QueryOf<'getUserAddresses'> {}

export interface GetUserAddressregisterQuery extends QueryOf<'getUserAddressregister'> {}

export interface ResolveAddressQuery extends QueryOf<'resolveAddress'> {}

export interface GetMailboxesQuery extends QueryOf<'getMailboxes'> {}

export interface GetMailboxQuery extends QueryOf<'getMailbox'> {}

export interface GetMessagesQuery extends QueryOf<'getMessages'> {}

export interface DeleteMessagesInMailboxQuery extends QueryOf<'deleteMessagesInMailbox'> {}

export interface SearchMessagesQuery extends QueryOf<'searchMessages'> {}

export interface GetMessageQuery extends QueryOf<'getMessage'> {}

export interface DeleteMessageQuery extends QueryOf<'deleteMessage'> {}

export interface GetMessageAttachmentQuery extends QueryOf<'getMessageAttachment'> {}

export interface GetArchivedMessagesQuery extends QueryOf<'getArchivedMessages'> {}

export interface GetFilesQuery extends QueryOf<'getFiles'> {}

export interface GetAllFiltersQuery extends QueryOf<'getAllFilters'> {}

export interface GetFiltersQuery extends QueryOf<'getFilters'> {}

export interface GetASPsQuery extends QueryOf<'getASPs'> {}

export interface DeleteASPQuery extends QueryOf<'deleteASP'> {}

export interface GetUpdatesQuery extends QueryOf<'getUpdates'> {}

export interface GetAuthlogQuery extends QueryOf<'getAuthlog'> {}

export interface GetDomainAliasesQuery extends QueryOf<'getDomainAliases'> {}

export interface GetDkimKeysQuery extends QueryOf<'getDkimKeys'> {}

export interface GetTLSCertificatesQuery extends QueryOf<'getTLSCertificates'> {}

export interface GetWebhooksQuery extends QueryOf<'getWebhooks'> {}

export interface GetSettingsQuery extends QueryOf<'getSettings'> {}
