// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

export interface paths {
  readonly '/users': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUsers'];
    readonly put?: never;
    readonly post: operations['createUser'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/resolve/{username}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['resolveUser'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUser'];
    readonly put: operations['updateUser'];
    readonly post?: never;
    readonly delete: operations['deleteUser'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/logout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['logoutUser'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/quota/reset': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['recalculateQuota'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/quota/reset': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['recalculateQuotaAllUsers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/data/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['createExport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/data/import': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['createImport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/password/reset': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['resetUserPassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['restoreUserInfo'];
    readonly put?: never;
    readonly post: operations['cancelUserDelete'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAddresses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUserAddresses'];
    readonly put?: never;
    readonly post: operations['createUserAddress'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/addresses/{address}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUserAddress'];
    readonly put: operations['updateUserAddress'];
    readonly post?: never;
    readonly delete: operations['deleteUserAddress'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/addressregister': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUserAddressregister'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/addressregister/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['updateAddressAddressregister'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/addresses/forwarded': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['createForwardedAddress'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/addresses/forwarded/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getForwardedAddress'];
    readonly put: operations['updateForwardedAddress'];
    readonly post?: never;
    readonly delete: operations['deleteForwardedAddress'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/addresses/resolve/{address}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['resolveAddress'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/addresses/renameDomain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['renameDomain'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMailboxes'];
    readonly put?: never;
    readonly post: operations['createMailbox'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMailbox'];
    readonly put: operations['updateMailbox'];
    readonly post?: never;
    readonly delete: operations['deleteMailbox'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMessages'];
    readonly put: operations['updateMessage'];
    readonly post: operations['uploadMessage'];
    readonly delete: operations['deleteMessagesInMailbox'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['searchMessages'];
    readonly put?: never;
    readonly post: operations['searchApplyMessages'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages/{message}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMessage'];
    readonly put: operations['updateMessagePathParams'];
    readonly post?: never;
    readonly delete: operations['deleteMessage'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages/{message}/message.eml': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMessageSource'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages/{message}/attachments/{attachment}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getMessageAttachment'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages/{message}/forward': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['forwardStoredMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/mailboxes/{mailbox}/messages/{message}/submit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['submitStoredMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/outbound/{queueId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['updateOutboundMessage'];
    readonly post?: never;
    readonly delete: operations['deleteOutboundMessage'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/archived/messages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getArchivedMessages'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/archived/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['restoreMessages'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/archived/messages/{message}/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['restoreMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/storage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getFiles'];
    readonly put?: never;
    readonly post: operations['uploadFile'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/storage/{file}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getFile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteFile'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/filters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAllFilters'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/filters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getFilters'];
    readonly put?: never;
    readonly post: operations['createFilter'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/filters/{filter}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getFilter'];
    readonly put: operations['updateFilter'];
    readonly post?: never;
    readonly delete: operations['deleteFilter'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaccess/{tag}/allow': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAllowedDomains'];
    readonly put?: never;
    readonly post: operations['createAllowedDomain'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaccess/{tag}/block': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getBlockedDomains'];
    readonly put?: never;
    readonly post: operations['createBlockedDomain'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaccess/{domain}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteDomainListing'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/asps': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getASPs'];
    readonly put?: never;
    readonly post: operations['createASP'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/asps/{asp}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getASP'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteASP'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/totp/setup': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['generateTOTPSeed'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/totp/enable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['enableTOTPSeed'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/totp': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['disableTOTPAuth'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/totp/check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['validateTOTPToken'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['disable2FA'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/custom': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['enableCustom2FA'];
    readonly post?: never;
    readonly delete: operations['disableCustom2FA'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/credentials': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getWebAuthN'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/credentials/{credential}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteWebAuthN'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/registration-challenge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['initiateWebAuthNRegistration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/registration-attestation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['attestateWebAuthNRegistration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/authentication-challenge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['authenticateWebAuthN'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/2fa/webauthn/authentication-assertion': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['assertWebAuthN'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/updates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getUpdates'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/preauth': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['preauth'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/authenticate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['authenticate'];
    readonly delete: operations['invalidateAccessToken'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/authlog': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAuthlog'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/authlog/{event}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAuthlogEvent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/authenticated': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['isUserAuthenticated'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/autoreply': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAutoreply'];
    readonly put: operations['updateAutoreply'];
    readonly post?: never;
    readonly delete: operations['deleteAutoreply'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{user}/submit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['submitMessage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['createAudit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/audit/{audit}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAudit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/audit/{audit}/export.mbox': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getAuditEmails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaliases': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getDomainAliases'];
    readonly put?: never;
    readonly post: operations['createDomainAlias'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaliases/resolve/{alias}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['resolveDomainAlias'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/domainaliases/{alias}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getDomainAlias'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteDomainAlias'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/dkim': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getDkimKeys'];
    readonly put?: never;
    readonly post: operations['updateDkimKey'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/dkim/resolve/{domain}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['resolveDkim'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/dkim/{dkim}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getDkimKey'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteDkimKey'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/certs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getTLSCertificates'];
    readonly put?: never;
    readonly post: operations['updateTLSCertificate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/certs/resolve/{servername}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['resolveTLSCertificate'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/certs/{cert}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getTLSCertificate'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteTLSCert'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getWebhooks'];
    readonly put?: never;
    readonly post: operations['createWebhook'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks/{webhook}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['deleteWebhook'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/settings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getSettings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/settings/{key}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getSetting'];
    readonly put?: never;
    readonly post: operations['createSetting'];
    readonly delete: operations['deleteSetting'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['getHealth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly Quota: {
      /** Bytes, per 24 hours where a ttl is beside it; the default of the server included. */
      readonly allowed: number;
      /** Bytes, in the present 24 hours where a ttl is beside it. */
      readonly used: number;
    };
    readonly GetUsersResult: {
      readonly id: string;
      readonly username: string;
      readonly name: string | null;
      readonly address: string;
      readonly tags?: readonly string[] | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets: readonly string[];
      /** Second factors in use: totp, webauthn, custom. Empty: none. */
      readonly enabled2fa: readonly string[];
      /** true: switched on, even where its start is still ahead or its end is past. */
      readonly autoreply: boolean;
      /** true: mail is encrypted as it is stored, where a key is set. */
      readonly encryptMessages: boolean;
      /** true: also encrypts what is forwarded. Without a key it stays plain. */
      readonly encryptForwarded: boolean;
      readonly quota?: components['schemas']['Quota'] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
      /** false: only application passwords log in. */
      readonly hasPasswordSet: boolean;
      /** false only while the creation of the account is not finished. */
      readonly activated: boolean;
      /** true: no login, and incoming mail is refused. */
      readonly disabled: boolean;
      /** true: no login and open sessions end; mail still comes in. */
      readonly suspended: boolean;
    };
    readonly GetUsersResponse: {
      readonly success: boolean;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly query?: string | undefined;
      readonly results: readonly components['schemas']['GetUsersResult'][];
    };
    /** Names for the special mailboxes. Servers 1.46 and 1.51 ignore them: the names come from language. */
    readonly MailboxNames: {
      readonly sent?: string | undefined;
      readonly trash?: string | undefined;
      readonly junk?: string | undefined;
      readonly drafts?: string | undefined;
    };
    readonly CreateUserResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly ResolveIdForUsernameResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    /** Data of the PGP key; false where there is none. */
    readonly KeyInfo: {
      readonly name: string;
      readonly address: string;
      readonly fingerprint: string;
    };
    readonly SmimeCertInfoItem: {
      readonly subject: string;
      readonly serial: string;
      /** SHA-256. */
      readonly fingerprint: string;
    };
    readonly Recipients: {
      /** Recipients per 24 hours, default of the server included. */
      readonly allowed: number;
      /** Recipients so far: a message to three counts three. */
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly FilterLimit: {
      readonly allowed: number;
      readonly used: number;
    };
    readonly Forwards: {
      /** Forwarded copies per 24 hours, default of the server included. */
      readonly allowed: number;
      /** Forwarded copies so far, one per target. */
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly Received: {
      /** Messages per time window of the MX; 60 where the user has no own value, whatever the MX applies. */
      readonly allowed: number;
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly ImapUpload: {
      /** Bytes, per 24 hours where a ttl is beside it; the default of the server included. */
      readonly allowed: number;
      /** Bytes, in the present 24 hours where a ttl is beside it. */
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly ImapDownload: {
      /** Bytes, per 24 hours where a ttl is beside it; the default of the server included. */
      readonly allowed: number;
      /** Bytes, in the present 24 hours where a ttl is beside it. */
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly Pop3Download: {
      /** Bytes, per 24 hours where a ttl is beside it; the default of the server included. */
      readonly allowed: number;
      /** Bytes, in the present 24 hours where a ttl is beside it. */
      readonly used: number;
      /** Seconds until the count starts anew; false while nothing is counted. */
      readonly ttl: number | false;
    };
    readonly ImapMaxConnections: {
      readonly allowed: number;
      /** Connections open now. */
      readonly used: number;
    };
    readonly UserLimits: {
      readonly quota?: components['schemas']['Quota'] | undefined;
      readonly recipients: components['schemas']['Recipients'];
      readonly filters: components['schemas']['FilterLimit'];
      readonly forwards: components['schemas']['Forwards'];
      readonly received: components['schemas']['Received'];
      readonly imapUpload: components['schemas']['ImapUpload'];
      readonly imapDownload: components['schemas']['ImapDownload'];
      readonly pop3Download: components['schemas']['Pop3Download'];
      readonly imapMaxConnections?: components['schemas']['ImapMaxConnections'] | undefined;
      readonly pop3MaxMessages?:
        | {
            readonly allowed: number;
          }
        | undefined;
    };
    readonly GetUserResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly username: string;
      readonly name: string | null;
      readonly address: string;
      /** Milliseconds until messages expire, for new mailboxes. Absent: never. */
      readonly retention?: number | undefined;
      /** Second factors in use: totp, webauthn, custom. Empty: none. */
      readonly enabled2fa: readonly string[];
      /** true: switched on, even where its start is still ahead or its end is past. */
      readonly autoreply: boolean;
      /** true: mail is encrypted as it is stored, where a key is set. */
      readonly encryptMessages: boolean;
      /** true: also encrypts what is forwarded. Without a key it stays plain. */
      readonly encryptForwarded: boolean;
      /** PGP public key, ASCII-armoured; "" where none is set. */
      readonly pubKey: string;
      readonly keyInfo: components['schemas']['KeyInfo'] | false;
      readonly smimeCerts?: readonly string[] | undefined;
      /**
       * Cipher of S/MIME encryption. Default: AES-CBC.
       * @enum {string}
       */
      readonly smimeCipher?: ('AES-CBC' | 'AES-GCM') | undefined;
      /**
       * RSA padding of S/MIME encryption. Default: PKCS#1 v1.5.
       * @enum {string}
       */
      readonly smimeKeyTransport?: ('PKCS#1 v1.5' | 'OAEP') | undefined;
      readonly smimeCertInfo?: readonly components['schemas']['SmimeCertInfoItem'][] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData: {
        readonly [key: string]: unknown;
      };
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets: readonly string[];
      /** URL of the relay; absent where the server delivers by itself. */
      readonly mtaRelay?: string | undefined;
      /** 0 to 100, default 50: the higher, the more passes as not spam. 0: all is spam, 100: nothing is. */
      readonly spamLevel: number;
      readonly limits: components['schemas']['UserLimits'];
      readonly tags?: readonly string[] | undefined;
      /** More sender addresses, with * at the start or end. Others are silently replaced by the main address. */
      readonly fromWhitelist?: readonly string[] | undefined;
      /** Protocols the user may not use; mcp from 1.51 on. Always the whole list. */
      readonly disabledScopes?: readonly ('imap' | 'pop3' | 'smtp' | 'mcp')[] | undefined;
      /** false: only application passwords log in. */
      readonly hasPasswordSet: boolean;
      /** false only while the creation of the account is not finished. */
      readonly activated: boolean;
      /** true: no login, and incoming mail is refused. */
      readonly disabled: boolean;
      /** true: no login and open sessions end; mail still comes in. */
      readonly suspended: boolean;
      /**
       * Last time the password was looked up in the list of breached ones; absent: never. Format: date-time.
       */
      readonly lastPwnedCheck?: string | undefined;
      /** true: the password was found in a list of breached ones. */
      readonly passwordPwned?: boolean | undefined;
      /** Only a mark for your user interface: the server itself does not insist on a second factor. */
      readonly require2faEnabled?: boolean | undefined;
      /** true: the password is to be replaced. */
      readonly requirePasswordChange?: boolean | undefined;
      /** Null where none was set. */
      readonly language?: (string | null) | undefined;
      readonly featureFlags?:
        | {
            readonly indexing?: boolean | undefined;
          }
        | undefined;
    };
    readonly SuccessResponse: {
      readonly success: boolean;
    };
    readonly DeleteUserResponse: {
      readonly success: boolean;
      /** TaskScheduled: deletion goes on in the background; TaskCancelled: it was called off. */
      readonly code?: string | undefined;
      readonly user?: string | undefined;
      readonly addresses?:
        | {
            readonly deleted?: number | undefined;
          }
        | undefined;
      /**
       * Until then the user can be restored. Format: date-time.
       */
      readonly deleteAfter?: string | undefined;
      /** Id of the background task. */
      readonly task?: string | undefined;
    };
    readonly RecalculateQuotaResponse: {
      readonly success: boolean;
      /** Bytes. */
      readonly storageUsed: number;
      /** Bytes. */
      readonly previousStorageUsed: number;
    };
    readonly CreateImportResponse: {
      readonly result: {
        /** How many entries the file has. */
        readonly entries: number;
        readonly imported: number;
        readonly failed: number;
        /** How many were there already; they stay as they are. */
        readonly existing: number;
      };
    };
    readonly ResetUserPasswordResponse: {
      readonly success: boolean;
      /** Temporary password, shown only here; expires 24 hours after the call. */
      readonly password: string;
      /** Format: date-time */
      readonly validAfter?: string | undefined;
    };
    readonly RecoverInfoResponse: {
      readonly success: boolean;
      readonly user: string;
      readonly username: string;
      /** Bytes. */
      readonly storageUsed: number;
      readonly tags?: readonly string[] | undefined;
      /** Format: date-time */
      readonly deleted: string;
      /** Addresses that nobody has taken since. */
      readonly recoverableAddresses: readonly string[];
    };
    readonly CancelUserDeletionResponse: {
      readonly success: boolean;
      /** TaskScheduled: deletion goes on in the background; TaskCancelled: it was called off. */
      readonly code: string;
      readonly user?: string | undefined;
      /** Id of the background task. */
      readonly task?: string | undefined;
      readonly addresses?:
        | {
            readonly recovered?: number | undefined;
            readonly main?: string | undefined;
          }
        | undefined;
    };
    readonly GetAddressesResult: {
      readonly id: string;
      readonly name?: string | undefined;
      readonly address?: string | undefined;
      /** Owner; absent where it is a forwarded address. */
      readonly user?: string | undefined;
      /** true: a forwarded address, which has targets and no user. */
      readonly forwarded: boolean;
      /** true: nothing is forwarded any more. */
      readonly forwardedDisabled: boolean;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      readonly tags: readonly string[];
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
    };
    readonly GetAddressesResponse: {
      readonly success: boolean;
      readonly query?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetAddressesResult'][];
    };
    readonly CreateUserAddressResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetUserAddressesResult: {
      readonly id: string;
      readonly name?: string | undefined;
      readonly address?: string | undefined;
      readonly main: boolean;
      /** Format: date-time */
      readonly created: string;
      readonly tags: readonly string[];
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
    };
    readonly GetUserAddressesResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetUserAddressesResult'][];
    };
    readonly GetUserAddressResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly name?: string | undefined;
      readonly address?: string | undefined;
      readonly main: boolean;
      /** Format: date-time */
      readonly created: string;
      readonly tags: readonly string[];
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
    };
    readonly GetUserAddressregisterResult: {
      readonly id: string;
      readonly name?: string | undefined;
      readonly address: string;
    };
    readonly GetUserAddressregisterResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetUserAddressregisterResult'][];
    };
    readonly AutoreplySettings: {
      /**
       * Whether it is switched on; start and end still have to allow it.
       * @default true
       */
      readonly status?: boolean | undefined;
      /** No answers before this time; false or absent: no limit. */
      readonly start?: (string | false) | undefined;
      /** No answers after this time; false or absent: no limit. */
      readonly end?: (string | false) | undefined;
      /** Name in the From header. Empty: that of the user. */
      readonly name?: string | undefined;
      /** Sent with "Auto: " in front. Empty: the subject of the mail answered. */
      readonly subject?: string | undefined;
      readonly text?: string | undefined;
      readonly html?: string | undefined;
    };
    readonly CreateForwardedAddressResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly AddressLimits: {
      readonly forwards: components['schemas']['Forwards'];
    };
    readonly AutoreplyInfo: {
      /** Whether it is switched on; start and end still have to allow it. */
      readonly status: boolean;
      /** No answers before this time; false or absent: no limit. */
      readonly start?: (string | false) | undefined;
      /** No answers after this time; false or absent: no limit. */
      readonly end?: (string | false) | undefined;
      /** Name in the From header. Empty: that of the user. */
      readonly name?: string | undefined;
      /** Sent with "Auto: " in front. Empty: the subject of the mail answered. */
      readonly subject?: string | undefined;
      readonly text?: string | undefined;
      readonly html?: string | undefined;
    };
    readonly GetForwardedAddressResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly address?: string | undefined;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      readonly limits: components['schemas']['AddressLimits'];
      readonly autoreply: components['schemas']['AutoreplyInfo'];
      /** Format: date-time */
      readonly created: string;
      readonly tags: readonly string[];
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
      /** true: nothing is forwarded any more. */
      readonly forwardedDisabled?: boolean | undefined;
    };
    readonly ResolveAddressResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly address?: string | undefined;
      /** Owner; absent where it is a forwarded address. */
      readonly user?: string | undefined;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      readonly limits?: components['schemas']['AddressLimits'] | undefined;
      readonly autoreply?: components['schemas']['AutoreplyInfo'] | undefined;
      readonly tags: readonly string[];
      /** Format: date-time */
      readonly created: string;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?: Record<string, unknown> | undefined;
    };
    readonly ResolveDomainAddressesResponse: {
      readonly success: boolean;
      readonly modifiedAddresses: number;
      readonly modifiedUsers: number;
      readonly modifiedDkim: number;
      readonly modifiedAliases: number;
    };
    readonly GetMailboxesResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetMailboxesResult'][];
    };
    readonly CreateMailboxResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetMailboxResponse: {
      readonly success: boolean;
      readonly id: string;
      /** Last part of the path. */
      readonly name: string;
      /** Full path, with / between the levels. */
      readonly path: string;
      /** \Sent, \Trash, \Junk or \Drafts; null or absent: none, as for INBOX. */
      readonly specialUse?: (string | null) | undefined;
      /** Rises with every change in the mailbox: equal values mean nothing has changed. */
      readonly modifyIndex: number;
      /** IMAP subscription: many mail programs show only subscribed mailboxes. */
      readonly subscribed: boolean;
      /** true: IMAP clients cannot open the mailbox. */
      readonly hidden: boolean;
      /** true: what is put here is encrypted, where the user has a key. */
      readonly encryptMessages: boolean;
      /** Milliseconds until messages expire. 0 or absent: never. */
      readonly retention?: number | undefined;
      /** Messages in the mailbox; in a list only with counters=true. null: not known. */
      readonly total: number | null;
      /** Unread messages; in a list only with counters=true. null: not known. */
      readonly unseen: number | null;
    };
    readonly Address: {
      readonly name: string;
      readonly address: string;
    };
    readonly ContentType: {
      /** Type in lower case, such as multipart/mixed. */
      readonly value: string;
      readonly params?: Record<string, unknown> | undefined;
    };
    readonly MessageSummary: {
      readonly mailbox: string;
      readonly thread: string;
      /** Messages of the thread in all mailboxes; only with threadCounters=true. */
      readonly threadMessageCount?: number | undefined;
      readonly from?: (components['schemas']['Address'] | components['schemas']['AddressGroup']) | undefined;
      readonly to: readonly (components['schemas']['Address'] | components['schemas']['AddressGroup'])[];
      readonly cc: readonly (components['schemas']['Address'] | components['schemas']['AddressGroup'])[];
      /** As a rule only in drafts and sent mail. */
      readonly bcc: readonly (components['schemas']['Address'] | components['schemas']['AddressGroup'])[];
      /** With its angle brackets, as <…@…>. */
      readonly messageId: string;
      readonly subject: string;
      /**
       * From the Date header, as the sender set it; null where there is none. Format: date-time.
       */
      readonly date: string | null;
      /**
       * When the message arrived or was stored. Format: date-time.
       */
      readonly idate?: (string | null) | undefined;
      /** Start of the text, at most 128 characters. */
      readonly intro?: string | undefined;
      /** Whether there are any; attachmentsList has them. */
      readonly attachments: boolean;
      readonly attachmentsList?:
        | readonly {
            readonly id: string;
            /** SHA-256 of the content, as hex. */
            readonly hash?: string | undefined;
            readonly filename: string;
            readonly contentType: string;
            /** attachment or inline, as the sender set it. */
            readonly disposition: string | false;
            /** Encoding in the source; a download is already decoded. */
            readonly transferEncoding: string;
            /** true: embedded, most often an image in the HTML. */
            readonly related: boolean;
            /** Kilobytes of 1024 after decoding, estimated. */
            readonly sizeKb: number;
            /** Bytes. */
            readonly size: number;
            readonly cid?: (string | null) | undefined;
            /** SHA-256 of the decoded content, in base64. */
            readonly fileContentHash?: string | undefined;
          }[]
        | undefined;
      /** Bytes. */
      readonly size: number;
      /** true: read. With collapseThreads=true: all of the thread is read. */
      readonly seen: boolean;
      /** \Deleted flag. The message is still there until an IMAP client expunges it. */
      readonly deleted: boolean;
      /** With collapseThreads=true: one message of the thread is flagged. */
      readonly flagged: boolean;
      readonly draft: boolean;
      /** true: replied to. A forwarded message is not counted as answered. */
      readonly answered: boolean;
      readonly forwarded: boolean;
      /** Message-IDs of the References header. */
      readonly references: readonly string[];
      /** Logo of the sender; absent where there is none or it could not be verified. */
      readonly bimi?:
        | {
            /** true: a certificate (VMC or CMC) stands behind the logo. */
            readonly certified?: boolean | undefined;
            readonly url?: string | undefined;
            /** SVG as a data: URL. */
            readonly image?: string | undefined;
            /**
             * Kind of certificate; absent where certified is false.
             * @enum {string}
             */
            readonly type?: ('VMC' | 'CMC') | undefined;
          }
        | undefined;
      readonly contentType: components['schemas']['ContentType'];
      /** true: PGP or S/MIME, judged by the content type. Absent otherwise. */
      readonly encrypted?: boolean | undefined;
      /** Free data of your own; only with metaData=true. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Header fields by lower-case name; only with includeHeaders. */
      readonly headers?: Record<string, unknown> | undefined;
      /** Whether the thread has a draft. Only with includeHasDrafts. */
      readonly hasDrafts?: boolean | undefined;
    };
    readonly GetMessagesResponse: {
      readonly success: boolean;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      /** \Sent, \Trash, \Junk or \Drafts; null or absent: none, as for INBOX. */
      readonly specialUse: string | null;
      readonly results: readonly components['schemas']['GetMessagesResult'][];
    };
    readonly UpdateMessageResponse: {
      readonly success: boolean;
      /** After a move: a pair [old id, new id] for each message. */
      readonly id?: readonly (readonly number[])[] | undefined;
      /** After a move: id of the target mailbox. */
      readonly mailbox?: string | undefined;
      /** How many messages changed; absent after a move. */
      readonly updated?: number | undefined;
    };
    readonly DeleteMessagesInMailboxResponse: {
      readonly success: boolean;
      /** How many messages. Absent with async=true. */
      readonly deleted?: number | undefined;
      /** How many messages. Absent with async=true. */
      readonly errors?: number | undefined;
      /** true: such a task was waiting already. Only with async=true. */
      readonly existing?: boolean | undefined;
      /** Id of the background task. Only with async=true. */
      readonly scheduled?: string | undefined;
    };
    readonly AddressOptionalName: {
      readonly name?: string | undefined;
      /** As a sender: one the user may not use is silently replaced by the main address. */
      readonly address: string;
    };
    readonly Header: {
      readonly key?: string | undefined;
      readonly value?: string | undefined;
    };
    readonly Attachment: {
      readonly filename?: string | undefined;
      /** Default: guessed from filename. */
      readonly contentType?: string | undefined;
      /**
       * How content is written. Default: base64.
       * @default base64
       */
      readonly encoding?: string | undefined;
      /** Encoding in the message. Default: chosen by the content. */
      readonly contentTransferEncoding?: string | undefined;
      /** The file, written in the given encoding. */
      readonly content: string;
      /** Content-ID, by which the HTML of a message shows the file (a cid: URL). */
      readonly cid?: string | undefined;
      /**
       * Default: attachment, but inline for an image with a cid.
       * @enum {string}
       */
      readonly contentDisposition?: ('inline' | 'attachment') | undefined;
    };
    /** Message that is answered or forwarded: fills in recipients, subject and reply headers not given. */
    readonly MessageReferenceWithAttachments: {
      readonly mailbox: string;
      readonly id: number;
      /** @enum {string} */
      readonly action: 'reply' | 'replyAll' | 'forward';
      /** true: takes over all attachments; a list of ids: only these. */
      readonly attachments?: (boolean | readonly string[]) | undefined;
    };
    /** Shows the logo of this domain with the message; without a valid BIMI record nothing happens. */
    readonly Bimi: {
      readonly domain: string;
      readonly selector?: string | undefined;
    };
    readonly UploadMessageResponse: {
      readonly success: boolean;
      readonly message: {
        readonly id: number;
        readonly mailbox: string;
        /** Bytes. */
        readonly size: number;
      };
      /** Only with replacePrevious: whether the former message is gone. */
      readonly previousDeleted?: boolean | undefined;
      /** Why the former message is still there. The upload has succeeded all the same. */
      readonly previousDeleteError?: string | undefined;
    };
    readonly SearchMessagesResponse: {
      readonly success: boolean;
      readonly query?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetMessagesResult'][];
    };
    readonly SearchApplyMessagesResponse: {
      readonly success: boolean;
      /** Id of the background task. */
      readonly scheduled: string;
      readonly existing: boolean;
    };
    readonly Rcpt: {
      readonly value: string;
      /** Without +label and without dots in the local part. */
      readonly formatted: string;
    };
    readonly Envelope: {
      /** MAIL FROM, which need not be the From header. */
      readonly from: string;
      /** RCPT TO; for mail received usually one. */
      readonly rcpt?: readonly components['schemas']['Rcpt'][] | undefined;
    };
    readonly ListId: {
      readonly name?: string | undefined;
      readonly address?: string | undefined;
    };
    readonly ListUnsubscribe: {
      readonly name?: string | undefined;
      /** Address or URL to unsubscribe. */
      readonly address?: string | undefined;
    };
    /** Mailing-list headers; absent where there are none. */
    readonly MailingListHeaders: {
      readonly id?: (components['schemas']['ListId'] | '') | undefined;
      readonly unsubscribe?: (readonly components['schemas']['ListUnsubscribe'][] | '') | undefined;
    };
    readonly Dmarc: {
      /** Domain that passed DMARC; false: none did. */
      readonly domain: string | boolean;
      /**
       * none, quarantine or reject, as it was applied.
       * @enum {string}
       */
      readonly policy: 'none' | 'quarantine' | 'reject';
    };
    /** Checks made at reception. Absent means not checked, not failed. */
    readonly VerificationResults: {
      /** Cipher of the connection; false: came unencrypted. */
      readonly tls?:
        | (
            | {
                readonly name: string;
                readonly version: string;
              }
            | boolean
          )
        | undefined;
      /** Domain that passed SPF; false: none did. */
      readonly spf?: (string | boolean) | undefined;
      /** Domain whose signature is valid; false: none is. */
      readonly dkim?: (string | boolean) | undefined;
      readonly dmarc?: components['schemas']['Dmarc'] | undefined;
    };
    readonly StoredFile: {
      readonly id: string;
      readonly filename?: string | undefined;
      readonly contentType?: string | undefined;
      /** Bytes. */
      readonly size?: number | undefined;
      /** Content-ID, by which the HTML of a message shows the file (a cid: URL). */
      readonly cid?: (string | null) | undefined;
    };
    readonly OutboundQueueEntry: {
      /** Number of the recipient or target under the queue id, as hex such as 001. */
      readonly seq?: string | undefined;
      readonly recipient?: string | undefined;
      /** Group of sending IP addresses. */
      readonly sendingZone?: string | undefined;
      /**
       * Not tried before this time. Format: date-time.
       */
      readonly queued?: string | undefined;
    };
    readonly OutboundQueue: {
      /** Id in the outbound queue, to cancel the message or change its time. */
      readonly queueId: string;
      readonly entries?: readonly components['schemas']['OutboundQueueEntry'][] | undefined;
    };
    readonly ForwardTarget: {
      /** mail, relay or http. */
      readonly type?: string | undefined;
      readonly value?: string | undefined;
    };
    /** Message that is answered or forwarded: fills in recipients, subject and reply headers not given. */
    readonly MessageReference: {
      readonly mailbox: string;
      readonly id: number;
      /** @enum {string} */
      readonly action: 'reply' | 'replyAll' | 'forward';
    };
    readonly GetMessageResponse: {
      readonly success: boolean;
      /** Number of the message in its mailbox; a new one after a move. */
      readonly id: number;
      readonly mailbox: string;
      readonly user: string;
      readonly envelope: components['schemas']['Envelope'];
      readonly thread: string;
      readonly from?:
        | (components['schemas']['AddressOptionalName'] | components['schemas']['AddressGroup'])
        | undefined;
      readonly replyTo?:
        | (readonly (components['schemas']['AddressOptionalName'] | components['schemas']['AddressGroup'])[] | '')
        | undefined;
      readonly to?:
        | (readonly (components['schemas']['AddressOptionalName'] | components['schemas']['AddressGroup'])[] | '')
        | undefined;
      readonly cc?:
        | (readonly (components['schemas']['AddressOptionalName'] | components['schemas']['AddressGroup'])[] | '')
        | undefined;
      /** As a rule only in drafts and sent mail. */
      readonly bcc?:
        | (readonly (components['schemas']['AddressOptionalName'] | components['schemas']['AddressGroup'])[] | '')
        | undefined;
      readonly subject: string;
      /** With its angle brackets, as <…@…>. */
      readonly messageId: string;
      /**
       * From the Date header, as the sender set it; null where there is none. Format: date-time.
       */
      readonly date: string | null;
      /**
       * When the message arrived or was stored. Format: date-time.
       */
      readonly idate?: (string | null) | undefined;
      readonly list?: components['schemas']['MailingListHeaders'] | undefined;
      /** Bytes. */
      readonly size: number;
      /** When the message is deleted by itself; absent: never. */
      readonly expires?: string | undefined;
      readonly seen: boolean;
      /** \Deleted flag. The message is still there until an IMAP client expunges it. */
      readonly deleted: boolean;
      readonly flagged: boolean;
      readonly draft: boolean;
      /** One string per HTML part; join them to show the message. Made from the text where there is no HTML. */
      readonly html?: readonly string[] | undefined;
      /** All text parts as one. Made from the HTML where there is no text. */
      readonly text?: string | undefined;
      readonly attachments?:
        | readonly {
            readonly id: string;
            /** SHA-256 of the content, as hex. */
            readonly hash?: string | undefined;
            readonly filename: string;
            readonly contentType: string;
            /** attachment or inline, as the sender set it. */
            readonly disposition: string | false;
            /** Encoding in the source; a download is already decoded. */
            readonly transferEncoding: string;
            /** true: embedded, most often an image in the HTML. */
            readonly related: boolean;
            /** Kilobytes of 1024 after decoding, estimated. */
            readonly sizeKb: number;
            /** Bytes. */
            readonly size: number;
            readonly cid?: (string | null) | undefined;
            /** SHA-256 of the decoded content, in base64. */
            readonly fileContentHash?: string | undefined;
          }[]
        | undefined;
      readonly verificationResults?: components['schemas']['VerificationResults'] | undefined;
      /** Logo of the sender; absent where there is none or it could not be verified. */
      readonly bimi?:
        | {
            /** true: a certificate (VMC or CMC) stands behind the logo. */
            readonly certified?: boolean | undefined;
            readonly url?: string | undefined;
            /** SVG as a data: URL. */
            readonly image?: string | undefined;
            /**
             * Kind of certificate; absent where certified is false.
             * @enum {string}
             */
            readonly type?: ('VMC' | 'CMC') | undefined;
          }
        | undefined;
      readonly contentType?:
        | {
            /** Type in lower case, such as multipart/mixed. */
            readonly value: string;
            readonly params?: Record<string, unknown> | undefined;
          }
        | undefined;
      /** Free data of your own; {} where there is none. */
      readonly metaData?: (Record<string, unknown> | string) | undefined;
      /** Message-IDs of the References header. */
      readonly references: readonly string[];
      /** Stored files a draft was made with; absent in other messages. */
      readonly files?: readonly components['schemas']['StoredFile'][] | undefined;
      /** What is still waiting to be sent or forwarded; absent once all is delivered. */
      readonly outbound?: readonly components['schemas']['OutboundQueue'][] | undefined;
      /** Where filters or settings sent copies. */
      readonly forwardTargets?: readonly components['schemas']['ForwardTarget'][] | undefined;
      readonly reference?: components['schemas']['MessageReference'] | undefined;
      /** true: replied to. A forwarded message is not counted as answered. */
      readonly answered: boolean;
      readonly forwarded: boolean;
      /** true: PGP or S/MIME, judged by the content type. Absent otherwise. */
      readonly encrypted?: boolean | undefined;
    };
    readonly DeleteMessageResponse: {
      readonly success: boolean;
      readonly deleted?: number | undefined;
      readonly errors?: number | undefined;
    };
    readonly Forwarded: {
      /** Number of the recipient or target under the queue id, as hex such as 001. */
      readonly seq: string;
      /** mail, relay or http. */
      readonly type: string;
      readonly value: string;
    };
    readonly ForwardStoredMessageResponse: {
      readonly success: boolean;
      /** Absent where nothing was queued, despite success. */
      readonly queueId?: string | undefined;
      /** Empty where the message has no targets and no addresses were given. */
      readonly forwarded?: readonly components['schemas']['Forwarded'][] | undefined;
    };
    readonly StoredMessage: {
      readonly id: number;
      readonly mailbox: string;
      /** Bytes. */
      readonly size: number;
    };
    readonly SubmitStoredMessageResponse: {
      readonly success: boolean;
      /** Absent where the draft has no recipients: nothing was sent, despite success. */
      readonly queueId?: string | undefined;
      readonly message?: components['schemas']['StoredMessage'] | undefined;
    };
    readonly UpdateOutboundMessageResponse: {
      readonly success: boolean;
      /** Id in the outbound queue, to cancel the message or change its time. */
      readonly queueId?: string | undefined;
      /**
       * The time that holds: now where the one asked for was past. Format: date-time.
       */
      readonly sendTime?: string | undefined;
      /** Queue entries changed, one per recipient. */
      readonly updated?: number | undefined;
      /** true: the Date header was changed too. Forwards and auto-replies keep theirs. */
      readonly dateUpdated?: boolean | undefined;
      /** Stored copies, as in Sent, whose date was changed too. */
      readonly storedUpdated?: number | undefined;
    };
    readonly GetArchivedMessagesResponse: {
      readonly success: boolean;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetArchivedMessagesResult'][];
    };
    readonly RestoreMessagesResponse: {
      readonly success: boolean;
      /** Id of the background task. */
      readonly task: string;
    };
    readonly RestoreMessageResponse: {
      readonly success: boolean;
      readonly mailbox: string;
      /** New number of the message in the mailbox. */
      readonly id: number;
    };
    readonly UploadFileResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetFilesResult: {
      readonly id: string;
      readonly filename?: string | undefined;
      readonly contentType?: string | undefined;
      /** Content-ID, by which the HTML of a message shows the file (a cid: URL). */
      readonly cid?: string | undefined;
      /** Bytes. */
      readonly size: number;
      /** Format: date-time */
      readonly created: string;
      readonly md5?: string | undefined;
    };
    readonly GetFilesResponse: {
      readonly success: boolean;
      readonly query?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetFilesResult'][];
    };
    /** All terms given must match. Without any, the filter matches every message. */
    readonly FilterQuery: {
      /** Part of the From or Sender header, in any letter case. */
      readonly from?: string | undefined;
      /** Part of the To, Cc or Delivered-To header, in any letter case. */
      readonly to?: string | undefined;
      /** Part of the subject, in any letter case. */
      readonly subject?: string | undefined;
      /** Part of the List-ID header, in any letter case. */
      readonly listId?: string | undefined;
      /** Words in the text. Space or comma: all of them; OR in capitals: one of them; "…": exactly so. */
      readonly text?: string | undefined;
      /** true: only with attachments. false has no effect. */
      readonly ha?: boolean | undefined;
      /** Bytes. Positive: at least as large; negative: at most as large. 0 has no effect. */
      readonly size?: number | undefined;
    };
    readonly FilterAction: {
      /** true: stored as read. null takes the action away. */
      readonly seen?: (boolean | null) | undefined;
      /** true: stored as flagged. null takes the action away. */
      readonly flag?: (boolean | null) | undefined;
      /** true: the message is dropped, not put in Trash. null takes the action away. */
      readonly delete?: (boolean | null) | undefined;
      /** true: goes to Junk; false: never does. null takes the action away. */
      readonly spam?: (boolean | null) | undefined;
      /** Id of the mailbox the message goes to. It outweighs spam. */
      readonly mailbox?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
    };
    readonly GetAllFiltersResult: {
      readonly id: string;
      readonly user?: string | undefined;
      readonly name?: string | undefined;
      /** Format: date-time */
      readonly created: string;
      /** For people: parts such as ["from", "(anna)"]. originalQuery is for programs. */
      readonly query: readonly (readonly (string | number | false)[])[];
      /** For people: parts such as ["mark as read"]. originalAction is for programs. */
      readonly action: readonly (readonly string[])[];
      /** true: the filter is kept but not applied. */
      readonly disabled: boolean;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      readonly originalQuery?: components['schemas']['FilterQuery'] | undefined;
      readonly originalAction?: components['schemas']['FilterAction'] | undefined;
    };
    readonly GetAllFiltersResponse: {
      readonly success: boolean;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetAllFiltersResult'][];
    };
    readonly GetFiltersResult: {
      readonly id: string;
      readonly name?: string | undefined;
      /** Format: date-time */
      readonly created: string;
      /** For people: parts such as ["from", "(anna)"]. originalQuery is for programs. */
      readonly query: readonly (readonly (string | number | false)[])[];
      /** For people: parts such as ["mark as read"]. originalAction is for programs. */
      readonly action: readonly (readonly string[])[];
      /** true: the filter is kept but not applied. */
      readonly disabled: boolean;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
      readonly originalQuery?: components['schemas']['FilterQuery'] | undefined;
      readonly originalAction?: components['schemas']['FilterAction'] | undefined;
    };
    readonly GetFiltersResponse: {
      readonly success: boolean;
      readonly limits: {
        readonly allowed?: number | undefined;
        readonly used?: number | undefined;
      };
      readonly results: readonly components['schemas']['GetFiltersResult'][];
    };
    readonly UpdateFilterResponse: {
      readonly success: boolean;
    };
    readonly GetFilterResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly name?: string | undefined;
      /** Format: date-time */
      readonly created: string;
      readonly query: components['schemas']['FilterQuery'];
      readonly action: components['schemas']['FilterAction'];
      /** true: the filter is kept but not applied. */
      readonly disabled: boolean;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?: Record<string, unknown> | undefined;
    };
    readonly CreateAllowedDomainResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetAllowedDomainResult: {
      readonly id: string;
      readonly domain: string;
      readonly action: string;
    };
    readonly GetAllowedDomainsResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetAllowedDomainResult'][];
    };
    readonly CreateBlockedDomainResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetBlockedDomainResult: {
      readonly id: string;
      readonly domain: string;
      readonly action: string;
    };
    readonly GetBlockedDomainsResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetBlockedDomainResult'][];
    };
    readonly DeleteDomainListingResponse: {
      readonly success: boolean;
      /** Id of the entry that is gone. */
      readonly deleted: string;
    };
    readonly LastUse: {
      /**
       * Absent where it was never used. Format: date-time.
       */
      readonly time?: string | undefined;
      /** Id of the event in the authentication log. */
      readonly event?: string | undefined;
    };
    readonly GetASPsResult: {
      readonly id: string;
      readonly description: string;
      /** What the password is good for; * is answered as imap, pop3, smtp. */
      readonly scopes: readonly ('imap' | 'pop3' | 'smtp' | '*')[];
      readonly lastUse: components['schemas']['LastUse'];
      /** Format: date-time */
      readonly created: string;
      /**
       * Moves on with every use; absent: never expires. Format: date-time.
       */
      readonly expires?: string | undefined;
    };
    readonly GetASPsResponse: {
      readonly success: boolean;
      readonly results: readonly components['schemas']['GetASPsResult'][];
    };
    readonly CreateASPResponse: {
      readonly success: boolean;
      readonly id: string;
      /** Shown only here. Spaces may be put in for reading. */
      readonly password: string;
      /** Base64. Deliver it decoded, as application/x-apple-aspen-config. */
      readonly mobileconfig?: string | undefined;
      /** As in the profile; only with generateMobileconfig. */
      readonly name?: string | undefined;
      /** As in the profile; only with generateMobileconfig. */
      readonly address?: string | undefined;
    };
    readonly GetASPResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly description: string;
      /** What the password is good for; * is answered as imap, pop3, smtp. */
      readonly scopes: readonly ('imap' | 'pop3' | 'smtp' | '*')[];
      readonly lastUse: components['schemas']['LastUse'];
      /** Format: date-time */
      readonly created: string;
      /**
       * Moves on with every use; absent: never expires. Format: date-time.
       */
      readonly expires?: string | undefined;
    };
    readonly GenerateTOTPSeedResponse: {
      readonly success: boolean;
      /** Secret in base32, for typing in by hand. */
      readonly seed: string;
      /** PNG image as a data: URL. */
      readonly qrcode: string;
    };
    readonly ValidateTOTPTokenResponse: {
      readonly success: boolean;
      /** User token for the API; only where the login had asked for one. */
      readonly token?: string | undefined;
    };
    readonly GetWebAuthNResponse: {
      readonly success: boolean;
      readonly credentials: readonly {
        readonly id: string;
        /** Raw credential id as hex. */
        readonly rawId: string;
        readonly description: string;
        /** platform: built into the device; cross-platform: a separate key. */
        readonly authenticatorAttachment: string;
      }[];
    };
    readonly DeleteWebAuthNResponse: {
      readonly success: boolean;
      /** false: there was no such credential. */
      readonly deleted: boolean;
    };
    readonly InitiateWebAuthNRegistrationResponse: {
      readonly success: boolean;
      readonly registrationOptions?:
        | {
            /** As hex; good for one hour. */
            readonly challenge: string;
            readonly user?:
              | {
                  readonly id: string;
                  readonly name: string;
                  readonly displayName: string;
                }
              | undefined;
            readonly authenticatorSelection: {
              /** platform: built into the device; cross-platform: a separate key. */
              readonly authenticatorAttachment: string;
              readonly userVerification?: string | undefined;
            };
            readonly rp: {
              readonly name: string;
              readonly id: string;
              readonly icon?: string | undefined;
            };
            readonly excludeCredentials?:
              | readonly {
                  /** Raw credential id as hex. */
                  readonly rawId: string;
                  readonly type: string;
                  readonly transports: readonly string[];
                }[]
              | undefined;
            readonly pubKeyCredParams?:
              | readonly {
                  readonly type: string;
                  readonly alg: number;
                }[]
              | undefined;
            /** In milliseconds. */
            readonly timeout?: number | undefined;
            readonly attestation?: string | undefined;
          }
        | undefined;
    };
    readonly AttestateWebAuthNRegistrationResponse: {
      readonly success: boolean;
      readonly response: {
        readonly success: boolean;
        readonly id: string;
        readonly rawId: string;
        readonly description: string;
        readonly authenticatorAttachment: string;
      };
    };
    readonly AuthenticateWebAuthNResponse: {
      readonly success: boolean;
      readonly authenticationOptions: {
        /** As hex; good for one hour. */
        readonly challenge: string;
        readonly allowCredentials: readonly {
          /** Raw credential id as hex. */
          readonly rawId: string;
          readonly type: string;
        }[];
        /** Relying party: the domain the credentials belong to. Default: from the configuration of the server. */
        readonly rpId?: string | undefined;
        readonly rawChallenge?: string | undefined;
        readonly attestation?: string | undefined;
        readonly extensions?: Record<string, unknown> | undefined;
        readonly userVerification?: string | undefined;
        /** Milliseconds. */
        readonly timeout?: number | undefined;
      };
    };
    readonly AssertWebAuthNResponse: {
      readonly success: boolean;
      readonly response: {
        readonly authenticated: boolean;
        readonly credential: string;
      };
      /** User token for the API; only where asked for. */
      readonly token?: string | undefined;
    };
    readonly PreAuthCheckResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly username: string;
      /** Main address of the user. */
      readonly address: string;
      readonly scope: string;
      /** Second factors that have to follow; false: none. To ask for them is up to you. */
      readonly require2fa: readonly string[] | false;
    };
    readonly AuthenticateResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly username: string;
      /** Main address of the user. */
      readonly address?: string | undefined;
      readonly scope: string;
      /** Second factors that have to follow; false: none. To ask for them is up to you. */
      readonly require2fa: readonly string[] | false;
      /** Only a mark for your user interface: the server itself does not insist on a second factor. */
      readonly require2faEnabled?: boolean | undefined;
      /** true: a temporary password was used; it expires within 24 hours. */
      readonly requirePasswordChange?: boolean | undefined;
      /** 40 hex digits; use it as access token. Absent while a second factor is pending. */
      readonly token?: string | undefined;
      /** In place of token while a second factor is pending; good for 10 minutes. */
      readonly twoFactorNonce?: string | undefined;
      /** For the TOTP check, where TOTP is set up; good for 10 minutes. */
      readonly totpNonce?: string | undefined;
      /** true: the password was found in a list of breached ones. */
      readonly passwordPwned?: boolean | undefined;
    };
    readonly GetAuthlogResult: {
      readonly id: string;
      /** What happened, such as authentication, create asp, filter added. */
      readonly action: string;
      /** success, or what went wrong, such as fail. */
      readonly result?: string | undefined;
      /** Events of one key within 6 hours are counted in one entry. Opaque. */
      readonly key?: string | undefined;
      /** As the caller gave it; null where it gave none. */
      readonly sess?: (string | null) | undefined;
      /** As the caller gave it; null where it gave none. */
      readonly ip?: (string | null) | undefined;
      /**
       * First occurrence. Format: date-time.
       */
      readonly created: string;
      /** IMAP, POP3, SMTP, or the name an API caller gave. */
      readonly protocol?: string | undefined;
      readonly requiredScope?: string | undefined;
      /** What the action was about, such as a forwarding target. */
      readonly target?: string | undefined;
      /** Application password used or changed: its id. */
      readonly asp?: (string | null) | undefined;
      /** What the application password is called. */
      readonly aname?: (string | null) | undefined;
      /** true: the application password has a ttl. */
      readonly temporary?: boolean | undefined;
      readonly filter?: string | undefined;
      readonly credential?:
        | (
            | string
            | {
                readonly id: string;
                readonly rawId?: string | undefined;
                readonly description?: string | undefined;
                readonly authenticatorAttachment?: string | undefined;
              }
          )
        | undefined;
      readonly appId?: string | undefined;
      /** Second factors in use, comma-separated; false: none. */
      readonly require2fa?: (string | false) | undefined;
      /**
       * Latest occurrence. Format: date-time.
       */
      readonly last: string;
      /** Occurrences from created to last. */
      readonly events: number;
      /** master: account password; temporary: a reset one; asp: application password. */
      readonly source?: string | undefined;
      /**
       * When the entry is removed: 30 days after created, unless configured. Format: date-time.
       */
      readonly expires: string;
    };
    readonly GetAuthlogResponse: {
      readonly success: boolean;
      readonly action?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetAuthlogResult'][];
    };
    readonly GetAuthlogEventResponse: {
      readonly success: boolean;
      readonly id: string;
      /** What happened, such as authentication, create asp, filter added. */
      readonly action: string;
      /** success, or what went wrong, such as fail. */
      readonly result?: string | undefined;
      /** Events of one key within 6 hours are counted in one entry. Opaque. */
      readonly key?: string | undefined;
      /** As the caller gave it; null where it gave none. */
      readonly sess?: (string | null) | undefined;
      /** As the caller gave it; null where it gave none. */
      readonly ip?: (string | null) | undefined;
      /**
       * First occurrence. Format: date-time.
       */
      readonly created: string;
      /** IMAP, POP3, SMTP, or the name an API caller gave. */
      readonly protocol?: string | undefined;
      readonly requiredScope?: string | undefined;
      /** What the action was about, such as a forwarding target. */
      readonly target?: string | undefined;
      /** Application password used or changed: its id. */
      readonly asp?: (string | null) | undefined;
      /** What the application password is called. */
      readonly aname?: (string | null) | undefined;
      /** true: the application password has a ttl. */
      readonly temporary?: boolean | undefined;
      readonly filter?: string | undefined;
      readonly credential?:
        | (
            | string
            | {
                readonly id: string;
                readonly rawId?: string | undefined;
                readonly description?: string | undefined;
                readonly authenticatorAttachment?: string | undefined;
              }
          )
        | undefined;
      readonly appId?: string | undefined;
      /** Second factors in use, comma-separated; false: none. */
      readonly require2fa?: (string | false) | undefined;
      /**
       * Latest occurrence. Format: date-time.
       */
      readonly last: string;
      /** Occurrences from created to last. */
      readonly events: number;
      /** master: account password; temporary: a reset one; asp: application password. */
      readonly source?: string | undefined;
      /**
       * When the entry is removed: 30 days after created, unless configured. Format: date-time.
       */
      readonly expires: string;
    };
    readonly GetIsUserAuthenticatedResponse: {
      readonly success: boolean;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateAutoreplyResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetAutoreplyResponse: {
      readonly success: boolean;
      /** Whether it is switched on; start and end still have to allow it. */
      readonly status?: boolean | undefined;
      /** Name in the From header. Empty: that of the user. */
      readonly name?: string | undefined;
      /** Sent with "Auto: " in front. Empty: the subject of the mail answered. */
      readonly subject?: string | undefined;
      readonly text?: string | undefined;
      readonly html?: string | undefined;
      /**
       * No answers before this time; false or absent: no limit. Format: date-time.
       */
      readonly start?: string | undefined;
      /**
       * No answers after this time; false or absent: no limit. Format: date-time.
       */
      readonly end?: string | undefined;
      /** Format: date-time */
      readonly created?: string | undefined;
    };
    readonly MessageWithQueueId: {
      /** false: not stored, because the user is over quota. */
      readonly mailbox: string | false;
      /** Number in the mailbox; false: not stored, because the user is over quota. */
      readonly id: number | false;
      /** false: not sent: a draft, an upload only, or no valid recipient. */
      readonly queueId: string | false;
      /** The user is over quota, so no copy was kept. */
      readonly overQuota?: boolean | undefined;
    };
    readonly SubmitMessageResponse: {
      readonly success: boolean;
      readonly message?: components['schemas']['MessageWithQueueId'] | undefined;
    };
    readonly CreateAuditResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetAuditResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly user: string;
      readonly start?: ((string | null) | false) | undefined;
      readonly end?: ((string | null) | false) | undefined;
      /**
       * When the collected messages are deleted. Format: date-time.
       */
      readonly expires: string;
      readonly notes?: (string | null) | undefined;
      readonly meta?: Record<string, unknown> | undefined;
      /** true: the collected messages are gone. */
      readonly deleted?: boolean | undefined;
      /** Format: date-time */
      readonly deletedTime?: string | undefined;
      /** Messages collected so far, those found at the start included. */
      readonly audited?: number | undefined;
      /** Format: date-time */
      readonly lastAuditedMessage?: string | undefined;
      /** Collection of the messages that were there at the start. */
      readonly import: {
        /** queued, importing, imported or failed. */
        readonly status: string;
        readonly failed: number;
        readonly copied: number;
      };
    };
    readonly GetDomainAliasesResult: {
      readonly id: string;
      readonly alias: string;
      /** Domain that the alias stands for. */
      readonly domain: string;
    };
    readonly GetDomainAliasesResponse: {
      readonly success: boolean;
      readonly query?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetDomainAliasesResult'][];
    };
    readonly GetDomainAliasResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly alias: string;
      /** Domain that the alias stands for. */
      readonly domain: string;
      /** Format: date-time */
      readonly created: string;
    };
    readonly GetDkimKeysResult: {
      readonly id: string;
      readonly domain: string;
      readonly selector: string;
      readonly description?: string | undefined;
      /** SHA-256 of the key. */
      readonly fingerprint: string;
      /** Format: date-time */
      readonly created: string;
    };
    readonly GetDkimKeysResponse: {
      readonly success: boolean;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly query?: string | undefined;
      readonly results: readonly components['schemas']['GetDkimKeysResult'][];
    };
    /** TXT record to publish, so that receivers can check the signature. */
    readonly DnsTxt: {
      readonly name: string;
      readonly value: string;
    };
    readonly UpdateDkimKeyResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly domain: string;
      readonly selector: string;
      readonly description?: string | undefined;
      /** SHA-256 of the key. */
      readonly fingerprint: string;
      /** PEM; for the DNS take dnsTxt. */
      readonly publicKey: string;
      readonly dnsTxt: components['schemas']['DnsTxt'];
    };
    readonly ResolveIdResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetDkimKeyResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly domain: string;
      readonly selector: string;
      readonly description?: string | undefined;
      /** SHA-256 of the key. */
      readonly fingerprint: string;
      /** PEM; for the DNS take dnsTxt. */
      readonly publicKey: string;
      readonly dnsTxt: components['schemas']['DnsTxt'];
      /** Format: date-time */
      readonly created: string;
    };
    readonly GetTLSCertResult: {
      readonly id: string;
      readonly servername: string;
      /** true: the server fetches and renews the certificate by itself. */
      readonly acme: boolean;
      readonly description?: string | undefined;
      /** SHA-256 of the private key. */
      readonly fingerprint?: string | undefined;
      /** Format: date-time */
      readonly created?: string | undefined;
      /**
       * End of validity of the certificate; absent while there is none. Format: date-time.
       */
      readonly expires?: string | undefined;
      /** true: fetched by itself when a client first asked for this name. */
      readonly autogenerated?: boolean | undefined;
      /** All server names the certificate covers. */
      readonly altNames: readonly string[];
    };
    readonly GetTLSCertsResponse: {
      readonly success: boolean;
      readonly query?: string | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetTLSCertResult'][];
    };
    readonly UpdateTLSCertResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly servername: string;
      readonly description?: string | undefined;
      /** SHA-256 of the private key. */
      readonly fingerprint?: string | undefined;
      /**
       * End of validity of the certificate; absent while there is none. Format: date-time.
       */
      readonly expires?: string | undefined;
      /** All server names the certificate covers. */
      readonly altNames: readonly string[];
      /** true: the server fetches and renews the certificate by itself. */
      readonly acme: boolean;
    };
    readonly GetTLSCertResponse: {
      readonly success: boolean;
      readonly id: string;
      readonly servername: string;
      readonly description?: string | undefined;
      /** SHA-256 of the private key. */
      readonly fingerprint?: string | undefined;
      /**
       * End of validity of the certificate; absent while there is none. Format: date-time.
       */
      readonly expires?: string | undefined;
      /** Format: date-time */
      readonly created?: string | undefined;
      /** true: fetched by itself when a client first asked for this name. */
      readonly autogenerated?: boolean | undefined;
      /** All server names the certificate covers. */
      readonly altNames: readonly string[];
      /** true: the server fetches and renews the certificate by itself. */
      readonly acme: boolean;
      /** false: only registered, with no key or no certificate yet. */
      readonly hasCert: boolean;
    };
    readonly GetWebhooksResult: {
      readonly id: string;
      /** Events, such as user.created; user.* is a group, * all. */
      readonly type: readonly string[];
      /** Only events of this user; null: of all users. */
      readonly user: string | null;
      readonly url: string;
      /** Format: date-time */
      readonly created?: string | undefined;
    };
    readonly GetWebhooksResponse: {
      readonly success: boolean;
      readonly type?: string | undefined;
      readonly user?: (string | null) | undefined;
      /** Matching entries in all pages together. */
      readonly total: number;
      /** Number of this page, from 1. Informative: pages are reached by the cursors only. */
      readonly page: number;
      /** Cursor of the page before; false on the first page. */
      readonly previousCursor: string | false;
      /** Cursor of the next page; false on the last page. */
      readonly nextCursor: string | false;
      readonly results: readonly components['schemas']['GetWebhooksResult'][];
    };
    readonly CreateWebhookResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly GetSettingsResult: {
      readonly key: string;
      /** Value that holds, the default included. */
      readonly value: string | number | boolean;
      readonly name: string;
      readonly description: string;
      /** Value without a setting of your own. */
      readonly default: string | number | boolean;
      /** number, size (bytes), duration (milliseconds), string or boolean. */
      readonly type: string;
      /** true: set by you; false: the default holds. */
      readonly custom: boolean;
    };
    readonly GetSettingsResponse: {
      readonly success: boolean;
      readonly filter?: string | undefined;
      readonly settings: readonly components['schemas']['GetSettingsResult'][];
    };
    readonly CreateSettingResponse: {
      readonly success: boolean;
      readonly key: string;
    };
    readonly GetSettingResponse: {
      readonly success: boolean;
      readonly key: string;
      readonly value?: (string | number | boolean) | undefined;
      readonly error?: string | undefined;
    };
    readonly HealthSuccessResponse: {
      readonly success: boolean;
      readonly version?: string | undefined;
    };
    readonly HealthErrorResponse: {
      readonly success: boolean;
      readonly version: string;
      readonly message: string;
    };
    readonly FilterQueryChanges: {
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly subject?: string | undefined;
      readonly listId?: string | undefined;
      readonly text?: string | undefined;
      readonly ha?: (boolean | '') | undefined;
      readonly size?: (number | '') | undefined;
    };
    readonly FilterActionChanges: {
      readonly seen?: (boolean | '') | undefined;
      readonly flag?: (boolean | '') | undefined;
      readonly delete?: (boolean | '') | undefined;
      readonly spam?: (boolean | '') | undefined;
      readonly mailbox?: string | undefined;
      readonly targets?: (readonly string[] | '') | undefined;
    };
    readonly CreateFilterResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly DeleteOutboundMessageResponse: {
      readonly success: boolean;
      readonly queueId?: string | undefined;
      /** How many entries of the queue, one for each recipient. */
      readonly deleted?: number | undefined;
      readonly code?: string | undefined;
    };
    readonly AddressGroup: {
      readonly name: string;
      readonly group: readonly components['schemas']['Address'][];
    };
    readonly GetMessagesResult: components['schemas']['MessageSummary'] & {
      readonly id: number;
    };
    readonly GetArchivedMessagesResult: components['schemas']['MessageSummary'] & {
      readonly id: string;
    };
    readonly ErrorResponse: {
      readonly error: string;
      readonly code?: (string | number) | undefined;
      readonly details?:
        | {
            readonly [key: string]: string;
          }
        | undefined;
    };
    readonly FrameworkErrorResponse: {
      readonly code: string;
      readonly message: string;
    };
    readonly CreateUserRequest: {
      /** Letters, digits and -, with single . _ = : or one @ between them, at most 128. Case and dots do not count. */
      readonly username: string;
      /** At most 256 characters. false or "": no password, so that only application passwords log in. */
      readonly password: string | false;
      /**
       * true: password is a hash to store as it is (pbkdf2, bcrypt, argon2, MD5, SHA-256 or SHA-512 crypt).
       * @default false
       */
      readonly hashedPassword?: boolean | undefined;
      /**
       * false: refuses passwords known from data breaches, with 403. Default true: no check.
       * @default true
       */
      readonly allowUnsafe?: boolean | undefined;
      /** Main address. Default: the user name at the domain of the server. No wildcard. */
      readonly address?: string | undefined;
      /**
       * true: the user gets no address at all, even where address is given. Default false.
       * @default false
       */
      readonly emptyAddress?: boolean | undefined;
      /** Language code (en, et, de …): sets the names of the special mailboxes. English where unknown. */
      readonly language?: string | undefined;
      /**
       * Milliseconds until messages in mailboxes of the user expire; 0 (default): never, but 30 days in Junk.
       * @default 0
       */
      readonly retention?: number | undefined;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      /** smtp:// or smtps:// URL through which the mail of the user goes out. Default: own delivery. */
      readonly mtaRelay?: string | undefined;
      /**
       * 0 to 100, default 50: the higher, the more passes as not spam. 0: all is spam, 100: nothing is.
       * @default 50
       */
      readonly spamLevel?: number | undefined;
      /**
       * Storage in bytes. 0: default of the server, 1 GiB unless configured.
       * @default 0
       */
      readonly quota?: number | undefined;
      /**
       * Recipients (not messages) per 24 hours. 0: default of the server, 2000 unless configured.
       * @default 0
       */
      readonly recipients?: number | undefined;
      /**
       * Forwarded copies per 24 hours, one per target. 0: default of the server, 2000 unless configured.
       * @default 0
       */
      readonly forwards?: number | undefined;
      /**
       * How many filters the user may have. 0: default of the server, 400 unless configured.
       * @default 0
       */
      readonly filters?: number | undefined;
      /**
       * true: the password is temporary: it expires after 24 hours and is to be replaced at login. Default false.
       * @default false
       */
      readonly requirePasswordChange?: boolean | undefined;
      /**
       * Only a mark for your user interface: the server itself does not insist on a second factor.
       * @default false
       */
      readonly require2faEnabled?: boolean | undefined;
      /**
       * Bytes per 24 hours. 0: default of the server, 10 GiB unless configured.
       * @default 0
       */
      readonly imapMaxUpload?: number | undefined;
      /**
       * Bytes per 24 hours. 0: default of the server, 10 GiB unless configured.
       * @default 0
       */
      readonly imapMaxDownload?: number | undefined;
      /**
       * Bytes per 24 hours. 0: default of the server, 10 GiB unless configured.
       * @default 0
       */
      readonly pop3MaxDownload?: number | undefined;
      /**
       * How many of the newest messages a POP3 session sees. 0: default of the server, 250 unless configured.
       * @default 0
       */
      readonly pop3MaxMessages?: number | undefined;
      /**
       * IMAP connections at the same time. 0: default of the server, 15 unless configured.
       * @default 0
       */
      readonly imapMaxConnections?: number | undefined;
      /**
       * Messages the MX accepts per time window (set in the MX, usually an hour). 0: default of the MX.
       * @default 0
       */
      readonly receivedMax?: number | undefined;
      /** More sender addresses, with * at the start or end. Others are silently replaced by the main address. */
      readonly fromWhitelist?: readonly string[] | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /**
       * true: the main address gets the tags of the user too. Default false.
       * @default false
       */
      readonly addTagsToAddress?: boolean | undefined;
      /**
       * true: mail sent over SMTP is put in Sent; doubled where the mail program does so too. Default false.
       * @default false
       */
      readonly uploadSentMessages?: boolean | undefined;
      readonly mailboxes?: components['schemas']['MailboxNames'] | undefined;
      /** Protocols the user may not use; mcp from 1.51 on. Always the whole list. */
      readonly disabledScopes?: readonly ('imap' | 'pop3' | 'smtp' | 'mcp')[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** PGP public key, ASCII-armoured. Refused together with smimeCerts. */
      readonly pubKey?: string | undefined;
      /** At most 16 PEM certificates; mail is encrypted for all of them. Refused together with pubKey. */
      readonly smimeCerts?: readonly string[] | undefined;
      /**
       * Cipher of S/MIME encryption. Default: AES-CBC.
       * @default AES-CBC
       * @enum {string}
       */
      readonly smimeCipher?: ('AES-CBC' | 'AES-GCM') | undefined;
      /**
       * RSA padding of S/MIME encryption. Default: PKCS#1 v1.5.
       * @default PKCS#1 v1.5
       * @enum {string}
       */
      readonly smimeKeyTransport?: ('PKCS#1 v1.5' | 'OAEP') | undefined;
      /**
       * true: encrypts mail as it is stored, where pubKey or smimeCerts is set; without a key it stays plain.
       * @default false
       */
      readonly encryptMessages?: boolean | undefined;
      /**
       * true: also encrypts what is forwarded. Without a key it stays plain.
       * @default false
       */
      readonly encryptForwarded?: boolean | undefined;
      /** Flags left out are taken as false, also in an update. */
      readonly featureFlags?:
        | {
            /**
             * true: the messages go to the Elasticsearch index, where the server has one. Default false.
             * @default false
             */
            readonly indexing?: boolean | undefined;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateUserRequest: {
      /** The change is refused unless this is the present password; not looked at where none is set. */
      readonly existingPassword?: string | undefined;
      /** At most 256 characters. false or "": no password, so that only application passwords log in. */
      readonly password?: (string | false) | undefined;
      /**
       * true: password is a hash to store as it is (pbkdf2, bcrypt, argon2, MD5, SHA-256 or SHA-512 crypt).
       * @default false
       */
      readonly hashedPassword?: boolean | undefined;
      /**
       * false: refuses passwords known from data breaches, with 403. Default true: no check.
       * @default true
       */
      readonly allowUnsafe?: boolean | undefined;
      /** Language code. The names of existing mailboxes stay as they are. */
      readonly language?: string | undefined;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      /** smtp:// or smtps:// URL through which the mail of the user goes out. Default: own delivery. */
      readonly mtaRelay?: string | undefined;
      /** 0 to 100, default 50: the higher, the more passes as not spam. 0: all is spam, 100: nothing is. */
      readonly spamLevel?: number | undefined;
      /**
       * true: mail sent over SMTP is put in Sent; doubled where the mail program does so too. Default false.
       * @default false
       */
      readonly uploadSentMessages?: boolean | undefined;
      /** More sender addresses, with * at the start or end. Others are silently replaced by the main address. */
      readonly fromWhitelist?: readonly string[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** PGP public key, ASCII-armoured; clears smimeCerts. "" removes the key. */
      readonly pubKey?: string | undefined;
      /** At most 16 PEM certificates; clears pubKey. An empty list removes them. */
      readonly smimeCerts?: readonly string[] | undefined;
      /**
       * Cipher of S/MIME encryption. Default: AES-CBC.
       * @enum {string}
       */
      readonly smimeCipher?: ('AES-CBC' | 'AES-GCM') | undefined;
      /**
       * RSA padding of S/MIME encryption. Default: PKCS#1 v1.5.
       * @enum {string}
       */
      readonly smimeKeyTransport?: ('PKCS#1 v1.5' | 'OAEP') | undefined;
      /** true: encrypts mail as it is stored, where pubKey or smimeCerts is set; without a key it stays plain. */
      readonly encryptMessages?: boolean | undefined;
      /** true: also encrypts what is forwarded. Without a key it stays plain. */
      readonly encryptForwarded?: boolean | undefined;
      /** Milliseconds until messages expire, for mailboxes made from now on; 0: never. */
      readonly retention?: number | undefined;
      /** Storage in bytes. 0: default of the server, 1 GiB unless configured. */
      readonly quota?: number | undefined;
      /** Recipients (not messages) per 24 hours. 0: default of the server, 2000 unless configured. */
      readonly recipients?: number | undefined;
      /** Forwarded copies per 24 hours, one per target. 0: default of the server, 2000 unless configured. */
      readonly forwards?: number | undefined;
      /** How many filters the user may have. 0: default of the server, 400 unless configured. */
      readonly filters?: number | undefined;
      /** Bytes per 24 hours. 0: default of the server, 10 GiB unless configured. */
      readonly imapMaxUpload?: number | undefined;
      /** Bytes per 24 hours. 0: default of the server, 10 GiB unless configured. */
      readonly imapMaxDownload?: number | undefined;
      /** Bytes per 24 hours. 0: default of the server, 10 GiB unless configured. */
      readonly pop3MaxDownload?: number | undefined;
      /** How many of the newest messages a POP3 session sees. 0: default of the server, 250 unless configured. */
      readonly pop3MaxMessages?: number | undefined;
      /** IMAP connections at the same time. 0: default of the server, 15 unless configured. */
      readonly imapMaxConnections?: number | undefined;
      /** Messages the MX accepts per time window (set in the MX, usually an hour). 0: default of the MX. */
      readonly receivedMax?: number | undefined;
      /** true: removes every second factor of the user. */
      readonly disable2fa?: boolean | undefined;
      /** Only a mark for your user interface: the server itself does not insist on a second factor. */
      readonly require2faEnabled?: boolean | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /** Protocols the user may not use; mcp from 1.51 on. Always the whole list. */
      readonly disabledScopes?: readonly ('imap' | 'pop3' | 'smtp' | 'mcp')[] | undefined;
      /** true: no login, and incoming mail is refused. */
      readonly disabled?: boolean | undefined;
      /** Flags left out are taken as false, also in an update. */
      readonly featureFlags?:
        | {
            /**
             * true: the messages go to the Elasticsearch index, where the server has one. Default false.
             * @default false
             */
            readonly indexing?: boolean | undefined;
          }
        | undefined;
      /** true: no login and open sessions end; mail still comes in. */
      readonly suspended?: boolean | undefined;
      /**
       * Name of your application in the authentication log. Default: API.
       * @default API
       */
      readonly protocol?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly LogoutUserRequest: {
      readonly reason?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly RecalculateQuotaRequest: {
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly RecalculateQuotaAllUsersRequest: {
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly RecalculateQuotaAllUsersResponse: {
      readonly success: boolean;
      /** Id of the background task. */
      readonly task: string;
    };
    readonly CreateExportRequest: {
      readonly users?: readonly string[] | undefined;
      /** Exports the users that have at least one of these tags. */
      readonly tags?: readonly string[] | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly ResetUserPasswordRequest: {
      /** The temporary password works from then on, yet expires 24 hours after this call. Default: now. */
      readonly validAfter?: (string | false) | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CancelUserDeleteRequest: {
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateUserAddressRequest: {
      /** An address, or with allowWildcard one of *@example.com, *suffix@example.com, name@*. Unicode is fine. */
      readonly address: string;
      readonly name?: string | undefined;
      /** true: becomes the main address; the former one stays as a further address. */
      readonly main?: boolean | undefined;
      /** true: address may hold a *. Default: it may not. */
      readonly allowWildcard?: boolean | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateUserAddressRequest: {
      readonly name?: string | undefined;
      /** New address. An address with * cannot be renamed. */
      readonly address?: string | undefined;
      /** true: becomes the main address. false is refused: name another main address instead. */
      readonly main?: boolean | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateAddressAddressregisterRequest: {
      /** true: no longer suggested and no longer updated by mail that comes or goes. */
      readonly disabled: boolean;
      readonly name?: string | undefined;
    };
    readonly CreateForwardedAddressRequest: {
      /** An address, or with allowWildcard one of *@example.com, *suffix@example.com, name@*. Unicode is fine. */
      readonly address: string;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      /**
       * Forwarded copies per 24 hours, one per target. 0: default of the server, 2000 unless configured.
       * @default 0
       */
      readonly forwards?: number | undefined;
      /** true: address may hold a *. Default: it may not. */
      readonly allowWildcard?: boolean | undefined;
      readonly autoreply?: components['schemas']['AutoreplySettings'] | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateForwardedAddressRequest: {
      /** New address. An address with * cannot be renamed. */
      readonly address?: string | undefined;
      readonly name?: string | undefined;
      /** Where mail goes on to: addresses, smtp(s):// relays or http(s):// URLs that get a POST. Always the whole list. */
      readonly targets?: readonly string[] | undefined;
      /** Forwarded copies per 24 hours. 0 is ignored: the old value stays. */
      readonly forwards?: number | undefined;
      readonly autoreply?: components['schemas']['AutoreplySettings'] | undefined;
      /** Labels of at most 128 characters; of tags that differ in case only one stays. Replaces the whole list. */
      readonly tags?: readonly string[] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Like metaData, but out of reach of user tokens. */
      readonly internalData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** true: nothing is forwarded any more. */
      readonly forwardedDisabled?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly RenameDomainRequest: {
      readonly oldDomain: string;
      readonly newDomain: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateMailboxRequest: {
      /** Full path with / between the levels: at most 128 levels of 512 characters. Unicode is fine. */
      readonly path: string;
      /**
       * true: IMAP clients cannot open the mailbox.
       * @default false
       */
      readonly hidden?: boolean | undefined;
      /** Milliseconds until messages expire; 0: never. Default: the value of the user. */
      readonly retention?: number | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /**
       * true: what is put here is encrypted with the key of the user; without a key it stays plain.
       * @default false
       */
      readonly encryptMessages?: boolean | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateMailboxRequest: {
      /** New full path; renames or moves the mailbox. */
      readonly path?: string | undefined;
      /** Milliseconds until messages expire, counted from their arrival here, the present ones too; 0: never. */
      readonly retention?: number | undefined;
      /** IMAP subscription: many mail programs show only subscribed mailboxes. */
      readonly subscribed?: boolean | undefined;
      /** true: what is put here is encrypted with the key of the user; without a key it stays plain. */
      readonly encryptMessages?: boolean | undefined;
      /** true: IMAP clients cannot open the mailbox. */
      readonly hidden?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UploadMessageRequest: {
      /**
       * Date header and date of arrival. Default: now. Without effect on the headers of raw. Format: date-time.
       */
      readonly date?: string | undefined;
      /**
       * true: stored as unread. Default false: the message counts as read.
       * @default false
       */
      readonly unseen?: boolean | undefined;
      /** @default false */
      readonly flagged?: boolean | undefined;
      /**
       * true: gets the \Draft flag, and is never encrypted. A reference makes it true. Default false.
       * @default false
       */
      readonly draft?: boolean | undefined;
      /** Plain RFC 5322 source, not base64, at most 64 MB. All fields that make up the message are then ignored. */
      readonly raw?: string | undefined;
      readonly from?: components['schemas']['AddressOptionalName'] | undefined;
      readonly replyTo?: components['schemas']['AddressOptionalName'] | undefined;
      /** An entry with an invalid address is dropped without a word; in cc and bcc it is refused. */
      readonly to?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      readonly cc?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      readonly bcc?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      /** Further headers. In-Reply-To and References come from reference by themselves. */
      readonly headers?: readonly components['schemas']['Header'][] | undefined;
      /** At most 2048 characters. Default: that of the referenced message, with Re: or Fwd:. */
      readonly subject?: string | undefined;
      /** At most 1048576 characters. Default: made from html. */
      readonly text?: string | undefined;
      /** At most 1048576 characters once images given as data: URLs have become attachments. */
      readonly html?: string | undefined;
      /** Ids of stored files to attach; unknown ids are skipped without a word. Answers have objects here. */
      readonly files?: readonly string[] | undefined;
      readonly attachments?: readonly components['schemas']['Attachment'][] | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      readonly reference?: components['schemas']['MessageReferenceWithAttachments'] | undefined;
      /** Message to delete once the new one is stored, such as the version of a draft before. */
      readonly replacePrevious?:
        | {
            /** Default: the mailbox of the new message. */
            readonly mailbox?: string | undefined;
            readonly id: number;
          }
        | undefined;
      readonly bimi?: components['schemas']['Bimi'] | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateMessageRequest: {
      /** Message ids: 5, a list 1,2,5, a range 1:10 or an open range 5:*. */
      readonly message: string;
      /** Id of the mailbox to move the messages to. They get new ids there. */
      readonly moveTo?: string | undefined;
      /**
       * true: changes all messages of the threads in this mailbox. Not together with metaData, expires, draft.
       * @default false
       */
      readonly updateThread?: boolean | undefined;
      readonly seen?: boolean | undefined;
      /** Only sets the \Deleted flag: the message stays. */
      readonly deleted?: boolean | undefined;
      readonly flagged?: boolean | undefined;
      /**
       * true: tells the marked.ham webhook that this is no spam. flagged=true does so too. Default false.
       * @default false
       */
      readonly markHam?: boolean | undefined;
      readonly draft?: boolean | undefined;
      /** When to delete the message; false: never. */
      readonly expires?: (string | false) | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly SearchApplyMessagesRequest: {
      /** Search line with operators, such as from:anna is:unread has:attachment. The other terms are then ignored. From 1.51 on: 1.46 fails at it. */
      readonly q?: string | undefined;
      /** Only this mailbox. Default: all mailboxes. */
      readonly mailbox?: string | undefined;
      /** Message ids: 1,2,5 or 1:10 or 5:*. Ignored without mailbox. */
      readonly id?: string | undefined;
      /** Only messages of this thread. */
      readonly thread?: string | undefined;
      /** Terms query, from, to, subject of which one is enough; in the URL or.query, or.from, or.to, or.subject. */
      readonly or?:
        | {
            /** Full-text search in body and common headers; one of the words is enough unless useAndSearch is true. */
            readonly query?: string | undefined;
            /** Part of the From header, in any letter case. */
            readonly from?: string | undefined;
            /** Part of the To or Cc header, in any letter case. */
            readonly to?: string | undefined;
            /** Part of the subject, in any letter case. */
            readonly subject?: string | undefined;
          }
        | undefined;
      /** Full-text search in body and common headers; one of the words is enough unless useAndSearch is true. */
      readonly query?: string | undefined;
      /**
       * Only messages that arrived at this time or later. Format: date-time.
       */
      readonly datestart?: string | undefined;
      /**
       * Only messages that arrived at this time or earlier. Format: date-time.
       */
      readonly dateend?: string | undefined;
      /** Part of the From header, in any letter case. */
      readonly from?: string | undefined;
      /** Part of the To or Cc header, in any letter case. */
      readonly to?: string | undefined;
      /** Part of the subject, in any letter case. */
      readonly subject?: string | undefined;
      /** At least this many bytes. 0 has no effect. */
      readonly minSize?: number | undefined;
      /** At most this many bytes. 0 has no effect. */
      readonly maxSize?: number | undefined;
      /** true: only messages with attachments. false has no effect. */
      readonly attachments?: boolean | undefined;
      /** true: only flagged messages. false has no effect. */
      readonly flagged?: boolean | undefined;
      /** true: only unread messages, whatever seen says. false has no effect. */
      readonly unseen?: boolean | undefined;
      /** true: only read messages. false has no effect. */
      readonly seen?: boolean | undefined;
      /**
       * true: all words of a full-text search must occur. Default false: one is enough.
       * @default false
       */
      readonly useAndSearch?: boolean | undefined;
      /**
       * Without effect here: nothing is listed.
       * @default false
       */
      readonly includeHeaders?: boolean | undefined;
      /**
       * Without effect here: nothing is listed.
       * @default false
       */
      readonly metaData?: boolean | undefined;
      /** true: leaves out Junk and Trash, also beside q (in GET only). Ignored where mailbox is searched. */
      readonly searchable?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
      /** What to do with every message found, in the background. */
      readonly action: {
        /** Id of the target mailbox. Give it alone: beside seen or flagged nothing is moved. */
        readonly moveTo?: string | undefined;
        /** true sets the flag, false takes it away. */
        readonly seen?: boolean | undefined;
        /** true sets the flag, false takes it away. */
        readonly flagged?: boolean | undefined;
        /**
         * true: deletes the messages found; no other action may stand beside it. Default false.
         * @default false
         */
        readonly delete?: boolean | undefined;
      };
    };
    readonly UpdateMessagePathParamsRequest: {
      /** Id of the mailbox to move the messages to. They get new ids there. */
      readonly moveTo?: string | undefined;
      /**
       * true: changes all messages of the threads in this mailbox. Not together with metaData, expires, draft.
       * @default false
       */
      readonly updateThread?: boolean | undefined;
      readonly seen?: boolean | undefined;
      /** Only sets the \Deleted flag: the message stays. */
      readonly deleted?: boolean | undefined;
      readonly flagged?: boolean | undefined;
      /**
       * true: tells the marked.ham webhook that this is no spam. flagged=true does so too. Default false.
       * @default false
       */
      readonly markHam?: boolean | undefined;
      readonly draft?: boolean | undefined;
      /** When to delete the message; false: never. */
      readonly expires?: (string | false) | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly ForwardStoredMessageRequest: {
      /** Which of the forwardTargets of the message, from 1. Default: all of them, unless addresses is given. */
      readonly target?: number | undefined;
      /** Further addresses to forward to. */
      readonly addresses?: readonly string[] | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly SubmitStoredMessageRequest: {
      /** true: deletes the stored files that the draft was made with. Default: they stay. */
      readonly deleteFiles?: boolean | undefined;
      /**
       * Not sent before this time, which also becomes the Date; a time in the past means now. Format: date-time.
       */
      readonly sendTime?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateOutboundMessageRequest: {
      /**
       * New time. One in the past means now; one about a month ahead or more is refused. Format: date-time.
       */
      readonly sendTime: string;
    };
    readonly RestoreMessagesRequest: {
      /**
       * Restores what was deleted at this time or later. Format: date-time.
       */
      readonly start: string;
      /**
       * Restores what was deleted at this time or earlier. Format: date-time.
       */
      readonly end: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly RestoreMessageRequest: {
      /** Default: the mailbox the message was in. */
      readonly mailbox?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UploadFileRequest: {
      readonly filename?: string | undefined;
      /** Default: guessed from filename. */
      readonly contentType?: string | undefined;
      /**
       * base64 where content is written so; otherwise left out.
       * @enum {string}
       */
      readonly encoding?: 'base64' | undefined;
      /** At most 64 MB. Bytes are better sent as a binary body, with filename and contentType in the URL. */
      readonly content: string;
      /** Content-ID, by which the HTML of a message shows the file (a cid: URL). */
      readonly cid?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateFilterRequest: {
      readonly name?: string | undefined;
      readonly query: components['schemas']['FilterQuery'];
      readonly action: components['schemas']['FilterAction'];
      /**
       * true: the filter is kept but not applied.
       * @default false
       */
      readonly disabled?: boolean | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateFilterRequest: {
      readonly name?: string | undefined;
      readonly query?: components['schemas']['FilterQueryChanges'] | undefined;
      readonly action?: components['schemas']['FilterActionChanges'] | undefined;
      /** true: the filter is kept but not applied. */
      readonly disabled?: boolean | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly metaData?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateAllowedDomainRequest: {
      /** For users with the tag, mail from this domain is no spam. Delivery over LMTP (1.51) ignores this. */
      readonly domain: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateBlockedDomainRequest: {
      /** For users with the tag, mail from this domain goes to Junk. Delivery over LMTP (1.51) ignores this. */
      readonly domain: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateASPRequest: {
      readonly description: string;
      /** What the password is good for; * (default): imap, pop3 and smtp. Never the scope master. */
      readonly scopes?: readonly ('imap' | 'pop3' | 'smtp' | '*')[] | undefined;
      /** Address in the mobileconfig file, one of the user. Default: the main address. */
      readonly address?: string | undefined;
      /** 16 letters a to z. Default: made by the server. */
      readonly password?: string | undefined;
      /**
       * true: adds a profile for Apple devices; the scopes must allow smtp and one of imap, pop3. Default false.
       * @default false
       */
      readonly generateMobileconfig?: boolean | undefined;
      /** Seconds without use after which the password expires. 0 or left out: never. */
      readonly ttl?: number | undefined;
      /**
       * Name of your application in the authentication log. Default: API.
       * @default API
       */
      readonly protocol?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly GenerateTOTPSeedRequest: {
      /** Account shown in the authenticator app. Default: the user name. */
      readonly label?: string | undefined;
      /** Service shown in the authenticator app. */
      readonly issuer: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly EnableTOTPSeedRequest: {
      /** Six digits from the app, as a string. */
      readonly token: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly ValidateTOTPTokenRequest: {
      /** Six digits from the app, as a string. */
      readonly token: string;
      /** Comes from the login that a second factor is to complete; good for 10 minutes. */
      readonly totpNonce?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly EnableCustom2FARequest: {
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly InitiateWebAuthNRegistrationRequest: {
      readonly description: string;
      /** Origin of the web page that asks, such as https://mail.example.com. */
      readonly origin: string;
      /**
       * platform: built into the device; cross-platform: a separate key.
       * @default cross-platform
       * @enum {string}
       */
      readonly authenticatorAttachment?: ('platform' | 'cross-platform') | undefined;
      /** Relying party: the domain the credentials belong to. Default: from the configuration of the server. */
      readonly rpId?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly AttestateWebAuthNRegistrationRequest: {
      /** As hex; good for one hour. */
      readonly challenge: string;
      /** Raw credential id as hex. */
      readonly rawId: string;
      /** From the answer of the browser, as hex. */
      readonly clientDataJSON: string;
      /** From the answer of the browser, as hex. */
      readonly attestationObject: string;
      /** Relying party: the domain the credentials belong to. Default: from the configuration of the server. */
      readonly rpId?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly AuthenticateWebAuthNRequest: {
      /** Origin of the web page that asks, such as https://mail.example.com. */
      readonly origin: string;
      /**
       * platform: built into the device; cross-platform: a separate key.
       * @default cross-platform
       * @enum {string}
       */
      readonly authenticatorAttachment?: ('platform' | 'cross-platform') | undefined;
      /** Relying party: the domain the credentials belong to. Default: from the configuration of the server. */
      readonly rpId?: string | undefined;
      /** Comes from the login that a second factor is to complete; good for 10 minutes. */
      readonly twoFactorNonce?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly AssertWebAuthNRequest: {
      /** As hex; good for one hour. */
      readonly challenge: string;
      /** Raw credential id as hex. */
      readonly rawId: string;
      /** From the answer of the browser, as hex. */
      readonly clientDataJSON: string;
      /** From the answer of the browser, as hex. */
      readonly authenticatorData: string;
      /** From the answer of the browser, as hex. */
      readonly signature: string;
      /** Relying party: the domain the credentials belong to. Default: from the configuration of the server. */
      readonly rpId?: string | undefined;
      /** Comes from the login that a second factor is to complete; good for 10 minutes. */
      readonly twoFactorNonce?: string | undefined;
      /**
       * true: also answers a user token for the API. Default false.
       * @default false
       */
      readonly token?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly PreauthRequest: {
      /** User name or one of the addresses of the user. */
      readonly username: string;
      /**
       * master (default), imap, pop3 or smtp. Application passwords do not open master.
       * @default master
       */
      readonly scope?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly AuthenticateRequest: {
      /** User name or one of the addresses of the user. */
      readonly username: string;
      readonly password: string;
      /**
       * Name of your application in the authentication log. Default: API.
       * @default API
       */
      readonly protocol?: string | undefined;
      /**
       * master (default), imap, pop3 or smtp. Application passwords do not open master.
       * @default master
       */
      readonly scope?: string | undefined;
      /** URL of your application, for the log. */
      readonly appId?: string | undefined;
      /**
       * true: also answers a user token; scope must be master. Good for 14 days from the last use, 180 at most.
       * @default false
       */
      readonly token?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateAutoreplyRequest: {
      /** Whether it is switched on. The same sender gets one answer per 4 hours, unless configured. */
      readonly status?: boolean | undefined;
      /** Name in the From header. "": that of the user. */
      readonly name?: string | undefined;
      /** Sent with "Auto: " in front. "": the subject of the mail answered. */
      readonly subject?: string | undefined;
      /** At most 131072 characters. "" removes it. */
      readonly text?: string | undefined;
      /** At most 131072 characters. "" removes it. */
      readonly html?: string | undefined;
      /** No answers before this time; false: no limit. */
      readonly start?: (string | false) | undefined;
      /** No answers after this time; false: no limit. */
      readonly end?: (string | false) | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly SubmitMessageRequest: {
      /** Where the message is stored. Default: Sent, or Drafts with isDraft. */
      readonly mailbox?: string | undefined;
      readonly from?: components['schemas']['AddressOptionalName'] | undefined;
      readonly replyTo?: components['schemas']['AddressOptionalName'] | undefined;
      /** An entry with an invalid address is dropped without a word; in cc and bcc it is refused. */
      readonly to?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      readonly cc?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      readonly bcc?: readonly components['schemas']['AddressOptionalName'][] | undefined;
      /** Further headers. In-Reply-To and References come from reference by themselves. */
      readonly headers?: readonly components['schemas']['Header'][] | undefined;
      /** At most 2048 characters. Default: that of the referenced message, with Re: or Fwd:. */
      readonly subject?: string | undefined;
      /** At most 1048576 characters. Default: made from html. */
      readonly text?: string | undefined;
      /** At most 1048576 characters once images given as data: URLs have become attachments. */
      readonly html?: string | undefined;
      readonly attachments?:
        | readonly {
            readonly filename?: string | undefined;
            /** Default: guessed from filename. */
            readonly contentType?: string | undefined;
            /**
             * How content is written. Default: base64.
             * @default base64
             */
            readonly encoding?: string | undefined;
            /** Encoding in the message. Default: chosen by the content. */
            readonly contentTransferEncoding?: string | undefined;
            /**
             * Default: attachment, but inline for an image with a cid.
             * @enum {string}
             */
            readonly contentDisposition?: ('inline' | 'attachment') | undefined;
            /** The file, written in the given encoding. */
            readonly content: string;
            /** Content-ID, by which the HTML of a message shows the file (a cid: URL). */
            readonly cid?: string | undefined;
          }[]
        | undefined;
      /** Extra fields for the log data of the message, at most 1 MB. They do not come back as metaData. */
      readonly meta?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
      readonly reference?: components['schemas']['MessageReference'] | undefined;
      /**
       * true: stored as a draft, not sent. Default false.
       * @default false
       */
      readonly isDraft?: boolean | undefined;
      /** Draft this message was made from; deleted once the message is stored. */
      readonly draft?:
        | {
            readonly mailbox: string;
            readonly id: number;
          }
        | undefined;
      /**
       * Not sent before this time, which also becomes the Date; a time in the past means now. Format: date-time.
       */
      readonly sendTime?: string | undefined;
      /**
       * true: stored in Sent as if sent, not sent; the sender is not checked. Default false.
       * @default false
       */
      readonly uploadOnly?: boolean | undefined;
      /** SMTP sender and recipients, where they differ from the headers. A foreign sender becomes the main address. */
      readonly envelope?:
        | {
            readonly from?: components['schemas']['AddressOptionalName'] | undefined;
            /** Those who get the message, whatever To, Cc and Bcc say. */
            readonly to?:
              | readonly {
                  readonly name?: string | undefined;
                  readonly address: string;
                }[]
              | undefined;
          }
        | undefined;
    };
    readonly CreateAuditRequest: {
      readonly user: string;
      /** Messages from this time on; false or left out: from the first. */
      readonly start?: (string | false) | undefined;
      /** Messages up to this time; false or left out: goes on with new mail until expires. */
      readonly end?: (string | false) | undefined;
      /**
       * When the collected messages are deleted; must lie ahead. Format: date-time.
       */
      readonly expires: string;
      readonly notes?: string | undefined;
      /** Fields of your own, kept and given back; at most 1 MB as JSON. */
      readonly meta?:
        | {
            readonly [key: string]: unknown;
          }
        | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateDomainAliasRequest: {
      /** Domain whose addresses also arrive at domain. */
      readonly alias: string;
      /** Domain that the alias stands for. */
      readonly domain: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateDomainAliasResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly ResolveDomainAliasResponse: {
      readonly success: boolean;
      readonly id: string;
    };
    readonly UpdateDkimKeyRequest: {
      /** Domain name, or * for all domains without a key of their own. */
      readonly domain: string;
      /** Name in front of ._domainkey in the DNS. */
      readonly selector: string;
      /** PEM, or a raw Ed25519 key of 44 characters. Left out: a new RSA key of 2048 bits, which takes seconds. */
      readonly privateKey?: string | undefined;
      readonly description?: string | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly UpdateTLSCertRequest: {
      readonly servername: string;
      /** PEM. Not needed with acme=true. */
      readonly privateKey?: string | undefined;
      /** PEM, with or without the chain of the CA. Not needed with acme=true. */
      readonly cert?: string | undefined;
      /** PEM certificates of the chain, where cert does not hold them. */
      readonly ca?: readonly string[] | undefined;
      readonly description?: string | undefined;
      /**
       * true: the server fetches and renews the certificate by itself.
       * @default false
       */
      readonly acme?: boolean | undefined;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateWebhookRequest: {
      /** Events, such as user.created; user.* for a group, * for all. */
      readonly type: readonly string[];
      /** Only events of this user. Left out: of all users. */
      readonly user?: string | undefined;
      /** Gets a POST for every event. */
      readonly url: string;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly CreateSettingRequest: {
      /** Number, string or true/false, as the key asks. Times are in milliseconds, sizes in bytes. */
      readonly value: string | number | boolean;
      /** Session identifier of your own for the logs of the server, at most 255 characters. */
      readonly sess?: string | undefined;
      /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
      readonly ip?: string | undefined;
    };
    readonly GetMailboxesResult: {
      readonly id: string;
      /** Last part of the path. */
      readonly name: string;
      /** Full path, with / between the levels. */
      readonly path: string;
      /** \Sent, \Trash, \Junk or \Drafts; null or absent: none, as for INBOX. */
      readonly specialUse?: (string | null) | undefined;
      /** Rises with every change in the mailbox: equal values mean nothing has changed. */
      readonly modifyIndex: number;
      /** IMAP subscription: many mail programs show only subscribed mailboxes. */
      readonly subscribed: boolean;
      /** Milliseconds until messages expire. 0 or absent: never. */
      readonly retention?: number | undefined;
      /** true: IMAP clients cannot open the mailbox. */
      readonly hidden: boolean;
      /**
       * true: what is put here is encrypted, where the user has a key.
       * @default false
       */
      readonly encryptMessages: boolean;
      /** Messages in the mailbox; in a list only with counters=true. null: not known. */
      readonly total?: (number | null) | undefined;
      /** Unread messages; in a list only with counters=true. null: not known. */
      readonly unseen?: (number | null) | undefined;
      /** Bytes of all messages; only with sizes=true, and absent for an empty mailbox. */
      readonly size?: number | undefined;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getUsers: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the user name or the main address. Dots in the user name do not count. */
            readonly query?: string | undefined;
            /** Part of a forwarding target, turned to lower case first: a target stored with capitals is not found. */
            readonly forward?: string | undefined;
            /** Comma-separated; one of these tags is enough. Letter case does not matter. */
            readonly tags?: string | undefined;
            /** Comma-separated; all of these tags must be there. Letter case does not matter. */
            readonly requiredTags?: string | undefined;
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** true: adds internalData to each result; a user token never gets it. Default: left out. */
            readonly internalData?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetUsersResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createUser: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateUserRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateUserResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resolveUser: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly username: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveIdForUsernameResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getUser: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetUserResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateUser: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateUserRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteUser: {
    readonly parameters: {
      readonly query?:
        | {
            /** The user can be restored until this time, then the data goes. false (default): deletion starts at once. */
            readonly deleteAfter?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteUserResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly logoutUser: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LogoutUserRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly recalculateQuota: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecalculateQuotaRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecalculateQuotaResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly recalculateQuotaAllUsers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecalculateQuotaAllUsersRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecalculateQuotaAllUsersResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createExport: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateExportRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createImport: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/octet-stream': string;
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateImportResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resetUserPassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResetUserPasswordRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResetUserPasswordResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly restoreUserInfo: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoverInfoResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly cancelUserDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CancelUserDeleteRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CancelUserDeletionResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAddresses: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the address, in lower case. */
            readonly query?: string | undefined;
            /** Part of a forwarding target, in the letter case it was stored in. */
            readonly forward?: string | undefined;
            /** Comma-separated; one of these tags is enough. Letter case does not matter. */
            readonly tags?: string | undefined;
            /** Comma-separated; all of these tags must be there. Letter case does not matter. */
            readonly requiredTags?: string | undefined;
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** true: adds internalData to each result; a user token never gets it. Default: left out. */
            readonly internalData?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAddressesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getUserAddresses: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** true: adds internalData to each result; a user token never gets it. Default: left out. */
            readonly internalData?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetUserAddressesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createUserAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateUserAddressRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateUserAddressResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getUserAddress: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly address: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetUserAddressResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateUserAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly address: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateUserAddressRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteUserAddress: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly address: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getUserAddressregister: {
    readonly parameters: {
      readonly query: {
        /** Part of the address in lower case, or the start of the name. */
        readonly query: string;
        /** How many, the latest used first: 1 to 250, 20 by default. There are no further pages. */
        readonly limit?: number | undefined;
        /** Session identifier of your own for the logs of the server, at most 255 characters. */
        readonly sess?: string | undefined;
        /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
        readonly ip?: string | undefined;
      };
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetUserAddressregisterResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateAddressAddressregister: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateAddressAddressregisterRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createForwardedAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateForwardedAddressRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateForwardedAddressResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getForwardedAddress: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetForwardedAddressResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateForwardedAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateForwardedAddressRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteForwardedAddress: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resolveAddress: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: where the address itself is unknown, finds the wildcard address that covers it. Default false. */
            readonly allowWildcard?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of an address, or the address itself. */
        readonly address: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveAddressResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly renameDomain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RenameDomainRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveDomainAddressesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMailboxes: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: only INBOX and the mailboxes with a special use. Default false. */
            readonly specialUse?: boolean | undefined;
            /** true: also lists hidden mailboxes. Default false. */
            readonly showHidden?: boolean | undefined;
            /** true: adds total and unseen to each mailbox. Default false. */
            readonly counters?: boolean | undefined;
            /** true: adds size to each mailbox. Slow: every message of the user is summed up. Default false. */
            readonly sizes?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetMailboxesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createMailbox: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateMailboxRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateMailboxResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMailbox: {
    readonly parameters: {
      readonly query?:
        | {
            /** Mailbox path such as INBOX/Work; read only where the id in the URL is resolve. */
            readonly path?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        /** Mailbox id, or the word resolve to find the mailbox by the path parameter. */
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetMailboxResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateMailbox: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateMailboxRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteMailbox: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMessages: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: only unread, false: only read; left out: both. */
            readonly unseen?: boolean | undefined;
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** true: adds threadMessageCount, counted over all mailboxes of the user. Default false. */
            readonly threadCounters?: boolean | undefined;
            /** true: adds hasDrafts, whether a draft answers the message. Default false. */
            readonly includeHasDrafts?: boolean | undefined;
            /** true: one message per thread, and total counts threads; seen and flagged then speak of the whole thread. */
            readonly collapseThreads?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** By date of arrival: desc (default) begins with the newest, asc with the oldest. */
            readonly order?: ('asc' | 'desc') | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
            /** From 1.51 on, true: adds headers with every parsed header field. On 1.46, names such as List-ID,Received: adds those. Each refuses the other form. Default: no headers. */
            readonly includeHeaders?: (boolean | string) | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetMessagesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly uploadMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UploadMessageRequest'];
        readonly 'message/rfc822': string;
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UploadMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteMessagesInMailbox: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: answers at once and deletes in the background. Default false. */
            readonly async?: boolean | undefined;
            /** true: the messages cannot be restored. Default false: they go to the archive first. */
            readonly skipArchive?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteMessagesInMailboxResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly searchMessages: {
    readonly parameters: {
      readonly query?:
        | {
            /** Search line with operators, such as from:anna is:unread has:attachment. The other terms are then ignored. From 1.51 on: 1.46 fails at it. */
            readonly q?: string | undefined;
            /** Only this mailbox. Default: all mailboxes. */
            readonly mailbox?: string | undefined;
            /** Message ids: 1,2,5 or 1:10 or 5:*. Ignored without mailbox. */
            readonly id?: string | undefined;
            /** Only messages of this thread. */
            readonly thread?: string | undefined;
            /** Terms query, from, to, subject of which one is enough; in the URL or.query, or.from, or.to, or.subject. */
            readonly or?:
              | {
                  readonly query?: string | undefined;
                  readonly from?: string | undefined;
                  readonly to?: string | undefined;
                  readonly subject?: string | undefined;
                }
              | undefined;
            /** Full-text search in body and common headers; one of the words is enough unless useAndSearch is true. */
            readonly query?: string | undefined;
            /** Only messages that arrived at this time or later. */
            readonly datestart?: string | undefined;
            /** Only messages that arrived at this time or earlier. */
            readonly dateend?: string | undefined;
            /** Part of the From header, in any letter case. */
            readonly from?: string | undefined;
            /** Part of the To or Cc header, in any letter case. */
            readonly to?: string | undefined;
            /** Part of the subject, in any letter case. */
            readonly subject?: string | undefined;
            /** At least this many bytes. 0 has no effect. */
            readonly minSize?: number | undefined;
            /** At most this many bytes. 0 has no effect. */
            readonly maxSize?: number | undefined;
            /** true: only messages with attachments. false has no effect. */
            readonly attachments?: boolean | undefined;
            /** true: only flagged messages. false has no effect. */
            readonly flagged?: boolean | undefined;
            /** true: only unread messages, whatever seen says. false has no effect. */
            readonly unseen?: boolean | undefined;
            /** true: only read messages. false has no effect. */
            readonly seen?: boolean | undefined;
            /** true: all words of a full-text search must occur. Default false: one is enough. */
            readonly useAndSearch?: boolean | undefined;
            /** From 1.51 on, true: adds headers with every parsed header field. On 1.46, names such as List-ID,Received: adds those. Each refuses the other form. Default: no headers. */
            readonly includeHeaders?: (boolean | string) | undefined;
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** true: leaves out Junk and Trash, also beside q (in GET only). Ignored where mailbox is searched. */
            readonly searchable?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
            /** true: adds threadMessageCount, counted over all mailboxes of the user. Default false. */
            readonly threadCounters?: boolean | undefined;
            /** true: adds hasDrafts, whether a draft answers the message. Default false. */
            readonly includeHasDrafts?: boolean | undefined;
            /** true: one message per thread, and total counts threads; seen and flagged then speak of the whole thread. */
            readonly collapseThreads?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** By date of arrival. Left out: in the order of storing, newest first. */
            readonly order?: ('asc' | 'desc') | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SearchMessagesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly searchApplyMessages: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SearchApplyMessagesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SearchApplyMessagesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMessage: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: links to inline images become API paths of the attachments. Fetching those takes a token. Default false. */
            readonly replaceCidLinks?: boolean | undefined;
            /** true: also marks the message as read, for which the token must be allowed to write. Default false. */
            readonly markAsSeen?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateMessagePathParams: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        /** Message ids: 5, a list 1,2,5, a range 1:10 or an open range 5:*. */
        readonly message: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateMessagePathParamsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteMessage: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: also deletes the other messages of the thread in this mailbox. Default false. */
            readonly updateThread?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMessageSource: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'message/rfc822': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getMessageAttachment: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: text kept without base64 or quoted-printable is converted to UTF-8. Default false: bytes as stored. */
            readonly sendAsString?: boolean | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
        readonly attachment: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly forwardStoredMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ForwardStoredMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ForwardStoredMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly submitStoredMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly mailbox: string;
        readonly message: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SubmitStoredMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SubmitStoredMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateOutboundMessage: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        /** Queue id as the submission gave it, 18 to 24 hex digits. */
        readonly queueId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateOutboundMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateOutboundMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteOutboundMessage: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        /** Queue id as the submission gave it, 18 to 24 hex digits. */
        readonly queueId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteOutboundMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getArchivedMessages: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** By date of arrival: desc (default) begins with the newest, asc with the oldest. */
            readonly order?: ('asc' | 'desc') | undefined;
            /** true: adds threadMessageCount, counted over all mailboxes of the user. Default false. */
            readonly threadCounters?: boolean | undefined;
            /** From 1.51 on, true: adds headers with every parsed header field. On 1.46, names such as List-ID,Received: adds those. Each refuses the other form. Default: no headers. */
            readonly includeHeaders?: (boolean | string) | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetArchivedMessagesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly restoreMessages: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RestoreMessagesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RestoreMessagesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly restoreMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        /** Id from the archive: a string of 24 hex digits, not the number it had in its mailbox. */
        readonly message: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RestoreMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RestoreMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getFiles: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the file name. */
            readonly query?: string | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetFilesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly uploadFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UploadFileRequest'];
        readonly 'application/binary': string;
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UploadFileResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly file: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteFile: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly file: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAllFilters: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of a forwarding target, in the letter case it was stored in. */
            readonly forward?: string | undefined;
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAllFiltersResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getFilters: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: adds metaData to each result. Default: left out. */
            readonly metaData?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetFiltersResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createFilter: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateFilterRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateFilterResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getFilter: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly filter: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetFilterResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateFilter: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly filter: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateFilterRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateFilterResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteFilter: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly filter: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAllowedDomains: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Tag of the users concerned. Write it in lower case: mail is checked against lower-case tags. */
        readonly tag: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAllowedDomainsResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createAllowedDomain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Tag of the users concerned. Write it in lower case: mail is checked against lower-case tags. */
        readonly tag: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateAllowedDomainRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateAllowedDomainResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getBlockedDomains: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Tag of the users concerned. Write it in lower case: mail is checked against lower-case tags. */
        readonly tag: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetBlockedDomainsResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createBlockedDomain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Tag of the users concerned. Write it in lower case: mail is checked against lower-case tags. */
        readonly tag: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateBlockedDomainRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateBlockedDomainResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteDomainListing: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly domain: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteDomainListingResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getASPs: {
    readonly parameters: {
      readonly query?:
        | {
            /** true: also lists the passwords that have a ttl. Default false. */
            readonly showAll?: boolean | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetASPsResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createASP: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateASPRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateASPResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getASP: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly asp: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetASPResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteASP: {
    readonly parameters: {
      readonly query?:
        | {
            /** Name of your application in the authentication log. Default: API. */
            readonly protocol?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly asp: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly generateTOTPSeed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['GenerateTOTPSeedRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GenerateTOTPSeedResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly enableTOTPSeed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EnableTOTPSeedRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly disableTOTPAuth: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly validateTOTPToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ValidateTOTPTokenRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ValidateTOTPTokenResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly disable2FA: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly enableCustom2FA: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EnableCustom2FARequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly disableCustom2FA: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getWebAuthN: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetWebAuthNResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteWebAuthN: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly credential: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeleteWebAuthNResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly initiateWebAuthNRegistration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InitiateWebAuthNRegistrationRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InitiateWebAuthNRegistrationResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly attestateWebAuthNRegistration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AttestateWebAuthNRegistrationRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttestateWebAuthNRegistrationResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly authenticateWebAuthN: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AuthenticateWebAuthNRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuthenticateWebAuthNResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly assertWebAuthN: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssertWebAuthNRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AssertWebAuthNResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getUpdates: {
    readonly parameters: {
      readonly query?:
        | {
            /** Id of the last event received: the stream goes on after it. Events are kept for 3 hours. */
            readonly 'Last-Event-ID'?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly preauth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PreauthRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PreAuthCheckResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly authenticate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AuthenticateRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuthenticateResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly invalidateAccessToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAuthlog: {
    readonly parameters: {
      readonly query?:
        | {
            /** Only events with exactly this action, such as authentication. */
            readonly action?: string | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Only events from exactly this IP address; not to be confused with ip, which is for the logs. */
            readonly filterip?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAuthlogResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAuthlogEvent: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
        readonly event: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAuthlogEventResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly isUserAuthenticated: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetIsUserAuthenticatedResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAutoreply: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAutoreplyResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateAutoreply: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateAutoreplyRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateAutoreplyResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteAutoreply: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly submitMessage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** Id of the user; me stands for the owner of a user token. */
        readonly user: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SubmitMessageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SubmitMessageResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createAudit: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateAuditRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateAuditResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAudit: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly audit: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetAuditResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getAuditEmails: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly audit: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getDomainAliases: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the alias or of the domain it stands for, in lower case. */
            readonly query?: string | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetDomainAliasesResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createDomainAlias: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateDomainAliasRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateDomainAliasResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resolveDomainAlias: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly alias: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveDomainAliasResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getDomainAlias: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly alias: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetDomainAliasResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteDomainAlias: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly alias: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getDkimKeys: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the domain, in lower case. */
            readonly query?: string | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetDkimKeysResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateDkimKey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateDkimKeyRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateDkimKeyResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resolveDkim: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly domain: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveIdResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getDkimKey: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly dkim: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetDkimKeyResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteDkimKey: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly dkim: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getTLSCertificates: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the server name, in lower case. */
            readonly query?: string | undefined;
            /** true: query is also held against the alternative names, wildcards included. Default false. */
            readonly altNames?: boolean | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetTLSCertsResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly updateTLSCertificate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateTLSCertRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UpdateTLSCertResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly resolveTLSCertificate: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly servername: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ResolveIdResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getTLSCertificate: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly cert: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetTLSCertResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteTLSCert: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly cert: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getWebhooks: {
    readonly parameters: {
      readonly query?:
        | {
            /** The type exactly as the webhook was registered, such as user.* or *; it is not expanded. */
            readonly type?: string | undefined;
            /** Only webhooks bound to this user id. */
            readonly user?: string | undefined;
            /** Results per page: 1 to 250, 20 by default; anything else is refused with 400. */
            readonly limit?: number | undefined;
            /** The nextCursor of the page before, unchanged, with the same filters and order. Opaque. */
            readonly next?: string | undefined;
            /** The previousCursor of a page, unchanged, with the same filters and order. Opaque. */
            readonly previous?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetWebhooksResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createWebhook: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateWebhookRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateWebhookResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteWebhook: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly webhook: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getSettings: {
    readonly parameters: {
      readonly query?:
        | {
            /** Part of the key, in any letter case. */
            readonly filter?: string | undefined;
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetSettingsResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getSetting: {
    readonly parameters: {
      readonly query?:
        | {
            /** Session identifier of your own for the logs of the server, at most 255 characters. */
            readonly sess?: string | undefined;
            /** Address of your end user for the logs, IPv4 or IPv6; no CIDR range. */
            readonly ip?: string | undefined;
          }
        | undefined;
      readonly header?: never;
      readonly path: {
        readonly key: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GetSettingResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly createSetting: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly key:
          | 'const:archive:time'
          | 'const:max:storage'
          | 'const:max:recipients'
          | 'const:max:mailboxes'
          | 'const:max:rcpt_to'
          | 'const:max:forwards'
          | 'const:authlog:time'
          | 'const:autoreply:interval'
          | 'const:asp:limit'
          | 'const:max:imap:download'
          | 'const:max:pop3:download'
          | 'const:max:imap:upload'
          | 'const:imap:use_wd_worker_channels'
          | 'const:max:filters'
          | 'const:sender:defer_times'
          | 'const:max:bulk_batch_size'
          | 'const:domaincache:enabled';
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateSettingRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CreateSettingResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly deleteSetting: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly key: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuccessResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
  readonly getHealth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HealthSuccessResponse'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HealthErrorResponse'];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['ErrorResponse']
            | components['schemas']['FrameworkErrorResponse'];
        };
      };
    };
  };
}
