// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import type { Content, ServerSentEvent } from '@mailhost/core';
import type { Route } from '../operation.js';
import type {
  AssertWebAuthNRequest,
  AssertWebAuthNResponse,
  AttestateWebAuthNRegistrationRequest,
  AttestateWebAuthNRegistrationResponse,
  AuthenticateRequest,
  AuthenticateResponse,
  AuthenticateWebAuthNRequest,
  AuthenticateWebAuthNResponse,
  CancelUserDeleteRequest,
  CancelUserDeletionResponse,
  CreateAllowedDomainRequest,
  CreateAllowedDomainResponse,
  CreateASPRequest,
  CreateASPResponse,
  CreateAuditRequest,
  CreateAuditResponse,
  CreateBlockedDomainRequest,
  CreateBlockedDomainResponse,
  CreateDomainAliasRequest,
  CreateDomainAliasResponse,
  CreateExportRequest,
  CreateFilterRequest,
  CreateFilterResponse,
  CreateForwardedAddressRequest,
  CreateForwardedAddressResponse,
  CreateImportResponse,
  CreateMailboxRequest,
  CreateMailboxResponse,
  CreateSettingRequest,
  CreateSettingResponse,
  CreateUserAddressRequest,
  CreateUserAddressResponse,
  CreateUserRequest,
  CreateUserResponse,
  CreateWebhookRequest,
  CreateWebhookResponse,
  DeleteASPQuery,
  DeleteDomainListingResponse,
  DeleteMessageQuery,
  DeleteMessageResponse,
  DeleteMessagesInMailboxQuery,
  DeleteMessagesInMailboxResponse,
  DeleteOutboundMessageResponse,
  DeleteUserQuery,
  DeleteUserResponse,
  DeleteWebAuthNResponse,
  EnableCustom2FARequest,
  EnableTOTPSeedRequest,
  ForwardStoredMessageRequest,
  ForwardStoredMessageResponse,
  GenerateTOTPSeedRequest,
  GenerateTOTPSeedResponse,
  GetAddressesQuery,
  GetAddressesResponse,
  GetAllFiltersQuery,
  GetAllFiltersResponse,
  GetAllowedDomainsResponse,
  GetArchivedMessagesQuery,
  GetArchivedMessagesResponse,
  GetASPResponse,
  GetASPsQuery,
  GetASPsResponse,
  GetAuditResponse,
  GetAuthlogEventResponse,
  GetAuthlogQuery,
  GetAuthlogResponse,
  GetAutoreplyResponse,
  GetBlockedDomainsResponse,
  GetDkimKeyResponse,
  GetDkimKeysQuery,
  GetDkimKeysResponse,
  GetDomainAliasesQuery,
  GetDomainAliasesResponse,
  GetDomainAliasResponse,
  GetFilesQuery,
  GetFilesResponse,
  GetFilterResponse,
  GetFiltersQuery,
  GetFiltersResponse,
  GetForwardedAddressResponse,
  GetIsUserAuthenticatedResponse,
  GetMailboxesQuery,
  GetMailboxesResponse,
  GetMailboxQuery,
  GetMailboxResponse,
  GetMessageAttachmentQuery,
  GetMessageQuery,
  GetMessageResponse,
  GetMessagesQuery,
  GetMessagesResponse,
  GetSettingResponse,
  GetSettingsQuery,
  GetSettingsResponse,
  GetTLSCertificatesQuery,
  GetTLSCertResponse,
  GetTLSCertsResponse,
  GetUpdatesQuery,
  GetUserAddressesQuery,
  GetUserAddressesResponse,
  GetUserAddressResponse,
  GetUserAddressregisterQuery,
  GetUserAddressregisterResponse,
  GetUserResponse,
  GetUsersQuery,
  GetUsersResponse,
  GetWebAuthNResponse,
  GetWebhooksQuery,
  GetWebhooksResponse,
  HealthSuccessResponse,
  InitiateWebAuthNRegistrationRequest,
  InitiateWebAuthNRegistrationResponse,
  LogoutUserRequest,
  PreAuthCheckResponse,
  PreauthRequest,
  RecalculateQuotaAllUsersRequest,
  RecalculateQuotaAllUsersResponse,
  RecalculateQuotaRequest,
  RecalculateQuotaResponse,
  RecoverInfoResponse,
  RenameDomainRequest,
  ResetUserPasswordRequest,
  ResetUserPasswordResponse,
  ResolveAddressQuery,
  ResolveAddressResponse,
  ResolveDomainAddressesResponse,
  ResolveDomainAliasResponse,
  ResolveIdForUsernameResponse,
  ResolveIdResponse,
  RestoreMessageRequest,
  RestoreMessageResponse,
  RestoreMessagesRequest,
  RestoreMessagesResponse,
  SearchApplyMessagesRequest,
  SearchApplyMessagesResponse,
  SearchMessagesQuery,
  SearchMessagesResponse,
  SubmitMessageRequest,
  SubmitMessageResponse,
  SubmitStoredMessageRequest,
  SubmitStoredMessageResponse,
  UpdateAddressAddressregisterRequest,
  UpdateAutoreplyRequest,
  UpdateAutoreplyResponse,
  UpdateDkimKeyRequest,
  UpdateDkimKeyResponse,
  UpdateFilterRequest,
  UpdateFilterResponse,
  UpdateForwardedAddressRequest,
  UpdateMailboxRequest,
  UpdateMessagePathParamsRequest,
  UpdateMessageRequest,
  UpdateMessageResponse,
  UpdateOutboundMessageRequest,
  UpdateOutboundMessageResponse,
  UpdateTLSCertRequest,
  UpdateTLSCertResponse,
  UpdateUserAddressRequest,
  UpdateUserRequest,
  UploadFileRequest,
  UploadFileResponse,
  UploadMessageRequest,
  UploadMessageResponse,
  ValidateTOTPTokenRequest,
  ValidateTOTPTokenResponse,
} from './models.js';

/** Every route of the API, with what it takes and gives. */

export type WildduckRoutes = {
  readonly 'GET /users': Route<{ readonly query?: GetUsersQuery }, GetUsersResponse>;
  readonly 'POST /users': Route<{ readonly body: CreateUserRequest }, CreateUserResponse>;
  readonly 'GET /users/resolve/{username}': Route<
    { readonly path: { readonly username: string | number } },
    ResolveIdForUsernameResponse
  >;
  readonly 'GET /users/{user}': Route<{ readonly path: { readonly user: string | number } }, GetUserResponse>;
  readonly 'PUT /users/{user}': Route<
    { readonly path: { readonly user: string | number }; readonly body?: UpdateUserRequest },
    void
  >;
  readonly 'DELETE /users/{user}': Route<
    { readonly path: { readonly user: string | number }; readonly query?: DeleteUserQuery },
    DeleteUserResponse
  >;
  readonly 'PUT /users/{user}/logout': Route<
    { readonly path: { readonly user: string | number }; readonly body?: LogoutUserRequest },
    void
  >;
  readonly 'POST /users/{user}/quota/reset': Route<
    { readonly path: { readonly user: string | number }; readonly body?: RecalculateQuotaRequest },
    RecalculateQuotaResponse
  >;
  readonly 'POST /quota/reset': Route<
    { readonly body?: RecalculateQuotaAllUsersRequest },
    RecalculateQuotaAllUsersResponse
  >;
  readonly 'POST /data/export': Route<{ readonly body?: CreateExportRequest }, Uint8Array>;
  readonly 'POST /data/import': Route<{ readonly body: Content }, CreateImportResponse>;
  readonly 'POST /users/{user}/password/reset': Route<
    { readonly path: { readonly user: string | number }; readonly body?: ResetUserPasswordRequest },
    ResetUserPasswordResponse
  >;
  readonly 'GET /users/{user}/restore': Route<
    { readonly path: { readonly user: string | number } },
    RecoverInfoResponse
  >;
  readonly 'POST /users/{user}/restore': Route<
    { readonly path: { readonly user: string | number }; readonly body?: CancelUserDeleteRequest },
    CancelUserDeletionResponse
  >;
  readonly 'GET /addresses': Route<{ readonly query?: GetAddressesQuery }, GetAddressesResponse>;
  readonly 'GET /users/{user}/addresses': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetUserAddressesQuery },
    GetUserAddressesResponse
  >;
  readonly 'POST /users/{user}/addresses': Route<
    { readonly path: { readonly user: string | number }; readonly body: CreateUserAddressRequest },
    CreateUserAddressResponse
  >;
  readonly 'GET /users/{user}/addresses/{address}': Route<
    { readonly path: { readonly user: string | number; readonly address: string | number } },
    GetUserAddressResponse
  >;
  readonly 'PUT /users/{user}/addresses/{address}': Route<
    {
      readonly path: { readonly user: string | number; readonly address: string | number };
      readonly body?: UpdateUserAddressRequest;
    },
    void
  >;
  readonly 'DELETE /users/{user}/addresses/{address}': Route<
    { readonly path: { readonly user: string | number; readonly address: string | number } },
    void
  >;
  readonly 'GET /users/{user}/addressregister': Route<
    { readonly path: { readonly user: string | number }; readonly query: GetUserAddressregisterQuery },
    GetUserAddressregisterResponse
  >;
  readonly 'PUT /users/{user}/addressregister/{id}': Route<
    {
      readonly path: { readonly user: string | number; readonly id: string | number };
      readonly body: UpdateAddressAddressregisterRequest;
    },
    void
  >;
  readonly 'POST /addresses/forwarded': Route<
    { readonly body: CreateForwardedAddressRequest },
    CreateForwardedAddressResponse
  >;
  readonly 'GET /addresses/forwarded/{id}': Route<
    { readonly path: { readonly id: string | number } },
    GetForwardedAddressResponse
  >;
  readonly 'PUT /addresses/forwarded/{id}': Route<
    { readonly path: { readonly id: string | number }; readonly body?: UpdateForwardedAddressRequest },
    void
  >;
  readonly 'DELETE /addresses/forwarded/{id}': Route<{ readonly path: { readonly id: string | number } }, void>;
  readonly 'GET /addresses/resolve/{address}': Route<
    { readonly path: { readonly address: string | number }; readonly query?: ResolveAddressQuery },
    ResolveAddressResponse
  >;
  readonly 'PUT /addresses/renameDomain': Route<{ readonly body: RenameDomainRequest }, ResolveDomainAddressesResponse>;
  readonly 'GET /users/{user}/mailboxes': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetMailboxesQuery },
    GetMailboxesResponse
  >;
  readonly 'POST /users/{user}/mailboxes': Route<
    { readonly path: { readonly user: string | number }; readonly body: CreateMailboxRequest },
    CreateMailboxResponse
  >;
  readonly 'GET /users/{user}/mailboxes/{mailbox}': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly query?: GetMailboxQuery;
    },
    GetMailboxResponse
  >;
  readonly 'PUT /users/{user}/mailboxes/{mailbox}': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly body?: UpdateMailboxRequest;
    },
    void
  >;
  readonly 'DELETE /users/{user}/mailboxes/{mailbox}': Route<
    { readonly path: { readonly user: string | number; readonly mailbox: string | number } },
    void
  >;
  readonly 'GET /users/{user}/mailboxes/{mailbox}/messages': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly query?: GetMessagesQuery;
    },
    GetMessagesResponse
  >;
  readonly 'POST /users/{user}/mailboxes/{mailbox}/messages': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly body?: UploadMessageRequest;
    },
    UploadMessageResponse
  >;
  readonly 'PUT /users/{user}/mailboxes/{mailbox}/messages': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly body: UpdateMessageRequest;
    },
    UpdateMessageResponse
  >;
  readonly 'DELETE /users/{user}/mailboxes/{mailbox}/messages': Route<
    {
      readonly path: { readonly user: string | number; readonly mailbox: string | number };
      readonly query?: DeleteMessagesInMailboxQuery;
    },
    DeleteMessagesInMailboxResponse
  >;
  readonly 'GET /users/{user}/search': Route<
    { readonly path: { readonly user: string | number }; readonly query?: SearchMessagesQuery },
    SearchMessagesResponse
  >;
  readonly 'POST /users/{user}/search': Route<
    { readonly path: { readonly user: string | number }; readonly body: SearchApplyMessagesRequest },
    SearchApplyMessagesResponse
  >;
  readonly 'GET /users/{user}/mailboxes/{mailbox}/messages/{message}': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
      readonly query?: GetMessageQuery;
    },
    GetMessageResponse
  >;
  readonly 'PUT /users/{user}/mailboxes/{mailbox}/messages/{message}': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
      readonly body?: UpdateMessagePathParamsRequest;
    },
    UpdateMessageResponse
  >;
  readonly 'DELETE /users/{user}/mailboxes/{mailbox}/messages/{message}': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
      readonly query?: DeleteMessageQuery;
    },
    DeleteMessageResponse
  >;
  readonly 'GET /users/{user}/mailboxes/{mailbox}/messages/{message}/message.eml': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
    },
    Uint8Array
  >;
  readonly 'GET /users/{user}/mailboxes/{mailbox}/messages/{message}/attachments/{attachment}': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
        readonly attachment: string | number;
      };
      readonly query?: GetMessageAttachmentQuery;
    },
    Uint8Array
  >;
  readonly 'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/forward': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
      readonly body?: ForwardStoredMessageRequest;
    },
    ForwardStoredMessageResponse
  >;
  readonly 'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/submit': Route<
    {
      readonly path: {
        readonly user: string | number;
        readonly mailbox: string | number;
        readonly message: string | number;
      };
      readonly body?: SubmitStoredMessageRequest;
    },
    SubmitStoredMessageResponse
  >;
  readonly 'PUT /users/{user}/outbound/{queueId}': Route<
    {
      readonly path: { readonly user: string | number; readonly queueId: string | number };
      readonly body: UpdateOutboundMessageRequest;
    },
    UpdateOutboundMessageResponse
  >;
  readonly 'DELETE /users/{user}/outbound/{queueId}': Route<
    { readonly path: { readonly user: string | number; readonly queueId: string | number } },
    DeleteOutboundMessageResponse
  >;
  readonly 'GET /users/{user}/archived/messages': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetArchivedMessagesQuery },
    GetArchivedMessagesResponse
  >;
  readonly 'POST /users/{user}/archived/restore': Route<
    { readonly path: { readonly user: string | number }; readonly body: RestoreMessagesRequest },
    RestoreMessagesResponse
  >;
  readonly 'POST /users/{user}/archived/messages/{message}/restore': Route<
    {
      readonly path: { readonly user: string | number; readonly message: string | number };
      readonly body?: RestoreMessageRequest;
    },
    RestoreMessageResponse
  >;
  readonly 'GET /users/{user}/storage': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetFilesQuery },
    GetFilesResponse
  >;
  readonly 'POST /users/{user}/storage': Route<
    { readonly path: { readonly user: string | number }; readonly body: UploadFileRequest },
    UploadFileResponse
  >;
  readonly 'GET /users/{user}/storage/{file}': Route<
    { readonly path: { readonly user: string | number; readonly file: string | number } },
    Uint8Array
  >;
  readonly 'DELETE /users/{user}/storage/{file}': Route<
    { readonly path: { readonly user: string | number; readonly file: string | number } },
    void
  >;
  readonly 'GET /filters': Route<{ readonly query?: GetAllFiltersQuery }, GetAllFiltersResponse>;
  readonly 'GET /users/{user}/filters': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetFiltersQuery },
    GetFiltersResponse
  >;
  readonly 'POST /users/{user}/filters': Route<
    { readonly path: { readonly user: string | number }; readonly body: CreateFilterRequest },
    CreateFilterResponse
  >;
  readonly 'GET /users/{user}/filters/{filter}': Route<
    { readonly path: { readonly user: string | number; readonly filter: string | number } },
    GetFilterResponse
  >;
  readonly 'PUT /users/{user}/filters/{filter}': Route<
    {
      readonly path: { readonly user: string | number; readonly filter: string | number };
      readonly body?: UpdateFilterRequest;
    },
    UpdateFilterResponse
  >;
  readonly 'DELETE /users/{user}/filters/{filter}': Route<
    { readonly path: { readonly user: string | number; readonly filter: string | number } },
    void
  >;
  readonly 'GET /domainaccess/{tag}/allow': Route<
    { readonly path: { readonly tag: string | number } },
    GetAllowedDomainsResponse
  >;
  readonly 'POST /domainaccess/{tag}/allow': Route<
    { readonly path: { readonly tag: string | number }; readonly body: CreateAllowedDomainRequest },
    CreateAllowedDomainResponse
  >;
  readonly 'GET /domainaccess/{tag}/block': Route<
    { readonly path: { readonly tag: string | number } },
    GetBlockedDomainsResponse
  >;
  readonly 'POST /domainaccess/{tag}/block': Route<
    { readonly path: { readonly tag: string | number }; readonly body: CreateBlockedDomainRequest },
    CreateBlockedDomainResponse
  >;
  readonly 'DELETE /domainaccess/{domain}': Route<
    { readonly path: { readonly domain: string | number } },
    DeleteDomainListingResponse
  >;
  readonly 'GET /users/{user}/asps': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetASPsQuery },
    GetASPsResponse
  >;
  readonly 'POST /users/{user}/asps': Route<
    { readonly path: { readonly user: string | number }; readonly body: CreateASPRequest },
    CreateASPResponse
  >;
  readonly 'GET /users/{user}/asps/{asp}': Route<
    { readonly path: { readonly user: string | number; readonly asp: string | number } },
    GetASPResponse
  >;
  readonly 'DELETE /users/{user}/asps/{asp}': Route<
    {
      readonly path: { readonly user: string | number; readonly asp: string | number };
      readonly query?: DeleteASPQuery;
    },
    void
  >;
  readonly 'POST /users/{user}/2fa/totp/setup': Route<
    { readonly path: { readonly user: string | number }; readonly body: GenerateTOTPSeedRequest },
    GenerateTOTPSeedResponse
  >;
  readonly 'POST /users/{user}/2fa/totp/enable': Route<
    { readonly path: { readonly user: string | number }; readonly body: EnableTOTPSeedRequest },
    void
  >;
  readonly 'DELETE /users/{user}/2fa/totp': Route<{ readonly path: { readonly user: string | number } }, void>;
  readonly 'POST /users/{user}/2fa/totp/check': Route<
    { readonly path: { readonly user: string | number }; readonly body: ValidateTOTPTokenRequest },
    ValidateTOTPTokenResponse
  >;
  readonly 'DELETE /users/{user}/2fa': Route<{ readonly path: { readonly user: string | number } }, void>;
  readonly 'PUT /users/{user}/2fa/custom': Route<
    { readonly path: { readonly user: string | number }; readonly body?: EnableCustom2FARequest },
    void
  >;
  readonly 'DELETE /users/{user}/2fa/custom': Route<{ readonly path: { readonly user: string | number } }, void>;
  readonly 'GET /users/{user}/2fa/webauthn/credentials': Route<
    { readonly path: { readonly user: string | number } },
    GetWebAuthNResponse
  >;
  readonly 'DELETE /users/{user}/2fa/webauthn/credentials/{credential}': Route<
    { readonly path: { readonly user: string | number; readonly credential: string | number } },
    DeleteWebAuthNResponse
  >;
  readonly 'POST /users/{user}/2fa/webauthn/registration-challenge': Route<
    { readonly path: { readonly user: string | number }; readonly body: InitiateWebAuthNRegistrationRequest },
    InitiateWebAuthNRegistrationResponse
  >;
  readonly 'POST /users/{user}/2fa/webauthn/registration-attestation': Route<
    { readonly path: { readonly user: string | number }; readonly body: AttestateWebAuthNRegistrationRequest },
    AttestateWebAuthNRegistrationResponse
  >;
  readonly 'POST /users/{user}/2fa/webauthn/authentication-challenge': Route<
    { readonly path: { readonly user: string | number }; readonly body: AuthenticateWebAuthNRequest },
    AuthenticateWebAuthNResponse
  >;
  readonly 'POST /users/{user}/2fa/webauthn/authentication-assertion': Route<
    { readonly path: { readonly user: string | number }; readonly body: AssertWebAuthNRequest },
    AssertWebAuthNResponse
  >;
  readonly 'GET /users/{user}/updates': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetUpdatesQuery },
    AsyncIterable<ServerSentEvent>
  >;
  readonly 'POST /preauth': Route<{ readonly body: PreauthRequest }, PreAuthCheckResponse>;
  readonly 'POST /authenticate': Route<{ readonly body: AuthenticateRequest }, AuthenticateResponse>;
  readonly 'DELETE /authenticate': Route<unknown, void>;
  readonly 'GET /users/{user}/authlog': Route<
    { readonly path: { readonly user: string | number }; readonly query?: GetAuthlogQuery },
    GetAuthlogResponse
  >;
  readonly 'GET /users/{user}/authlog/{event}': Route<
    { readonly path: { readonly user: string | number; readonly event: string | number } },
    GetAuthlogEventResponse
  >;
  readonly 'GET /authenticated': Route<unknown, GetIsUserAuthenticatedResponse>;
  readonly 'GET /users/{user}/autoreply': Route<
    { readonly path: { readonly user: string | number } },
    GetAutoreplyResponse
  >;
  readonly 'PUT /users/{user}/autoreply': Route<
    { readonly path: { readonly user: string | number }; readonly body?: UpdateAutoreplyRequest },
    UpdateAutoreplyResponse
  >;
  readonly 'DELETE /users/{user}/autoreply': Route<{ readonly path: { readonly user: string | number } }, void>;
  readonly 'POST /users/{user}/submit': Route<
    { readonly path: { readonly user: string | number }; readonly body?: SubmitMessageRequest },
    SubmitMessageResponse
  >;
  readonly 'POST /audit': Route<{ readonly body: CreateAuditRequest }, CreateAuditResponse>;
  readonly 'GET /audit/{audit}': Route<{ readonly path: { readonly audit: string | number } }, GetAuditResponse>;
  readonly 'GET /audit/{audit}/export.mbox': Route<{ readonly path: { readonly audit: string | number } }, Uint8Array>;
  readonly 'GET /domainaliases': Route<{ readonly query?: GetDomainAliasesQuery }, GetDomainAliasesResponse>;
  readonly 'POST /domainaliases': Route<{ readonly body: CreateDomainAliasRequest }, CreateDomainAliasResponse>;
  readonly 'GET /domainaliases/resolve/{alias}': Route<
    { readonly path: { readonly alias: string | number } },
    ResolveDomainAliasResponse
  >;
  readonly 'GET /domainaliases/{alias}': Route<
    { readonly path: { readonly alias: string | number } },
    GetDomainAliasResponse
  >;
  readonly 'DELETE /domainaliases/{alias}': Route<{ readonly path: { readonly alias: string | number } }, void>;
  readonly 'GET /dkim': Route<{ readonly query?: GetDkimKeysQuery }, GetDkimKeysResponse>;
  readonly 'POST /dkim': Route<{ readonly body: UpdateDkimKeyRequest }, UpdateDkimKeyResponse>;
  readonly 'GET /dkim/resolve/{domain}': Route<
    { readonly path: { readonly domain: string | number } },
    ResolveIdResponse
  >;
  readonly 'GET /dkim/{dkim}': Route<{ readonly path: { readonly dkim: string | number } }, GetDkimKeyResponse>;
  readonly 'DELETE /dkim/{dkim}': Route<{ readonly path: { readonly dkim: string | number } }, void>;
  readonly 'GET /certs': Route<{ readonly query?: GetTLSCertificatesQuery }, GetTLSCertsResponse>;
  readonly 'POST /certs': Route<{ readonly body: UpdateTLSCertRequest }, UpdateTLSCertResponse>;
  readonly 'GET /certs/resolve/{servername}': Route<
    { readonly path: { readonly servername: string | number } },
    ResolveIdResponse
  >;
  readonly 'GET /certs/{cert}': Route<{ readonly path: { readonly cert: string | number } }, GetTLSCertResponse>;
  readonly 'DELETE /certs/{cert}': Route<{ readonly path: { readonly cert: string | number } }, void>;
  readonly 'GET /webhooks': Route<{ readonly query?: GetWebhooksQuery }, GetWebhooksResponse>;
  readonly 'POST /webhooks': Route<{ readonly body: CreateWebhookRequest }, CreateWebhookResponse>;
  readonly 'DELETE /webhooks/{webhook}': Route<{ readonly path: { readonly webhook: string | number } }, void>;
  readonly 'GET /settings': Route<{ readonly query?: GetSettingsQuery }, GetSettingsResponse>;
  readonly 'GET /settings/{key}': Route<{ readonly path: { readonly key: string | number } }, GetSettingResponse>;
  readonly 'POST /settings/{key}': Route<
    { readonly path: { readonly key: string | number }; readonly body: CreateSettingRequest },
    CreateSettingResponse
  >;
  readonly 'DELETE /settings/{key}': Route<{ readonly path: { readonly key: string | number } }, void>;
  readonly 'GET /health': Route<unknown, HealthSuccessResponse>;
};
