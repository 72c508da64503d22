import type {
  ApiType,
  AuthType,
  DkimResult,
  DomainStatus,
  Language,
  MfaType,
  MxResult,
  Priority,
  RuleType,
  TransportType,
  UserStatus,
} from './values.js';

/** An account that may use the administration. */
export interface CleanmailAdmin {
  readonly id: string;
  login: string;
  displayName: string;
  email: string;
  password: string;
  enabled: boolean;
  language: Language;
  totp: boolean;
  sysAdmin: boolean;
  /** What the account may do, by domain id. */
  readonly authorities: Map<string, readonly string[]>;
  lastConnectionDate: number | null;
  createdAt: number;
}

/** A personal token. */
export interface CleanmailToken {
  readonly id: string;
  readonly adminId: string;
  readonly name: string;
  readonly value: string;
  readonly expiration?: number;
  readonly createdAt: number;
  lastUse?: number;
}

/** What a diagnostic found. */
export interface CleanmailHealth {
  /** Epoch SECONDS, as on the wire. */
  readonly performedAt: number;
  readonly report: CleanmailHealthReport;
}

export interface CleanmailHealthReport {
  readonly status: boolean;
  readonly entries: readonly { readonly type: string; readonly result: string; readonly output: readonly string[] }[];
}

/** A mail server behind a domain. */
export interface CleanmailPlatform {
  readonly id: string;
  readonly name: string;
  readonly transportDest: string;
  readonly transportType: TransportType;
  readonly transportPort: number;
  readonly fallbackTransportDest: string | null;
  readonly fallbackTransportType: TransportType | null;
  readonly fallbackTransportPort: number | null;
  readonly apiType: ApiType | null;
  /** As it was sent; answers show `null`. */
  readonly apiData: unknown;
  readonly authType: AuthType;
  /** As it was sent; answers show `null`. */
  readonly authData: unknown;
  readonly default: boolean;
  health: CleanmailHealth | null;
}

/** A domain. Its policies, users, groups, filters and rules name it by its id. */
export interface CleanmailDomain {
  readonly id: string;
  name: string;
  description: string | null;
  status: DomainStatus;
  wblistPriority: Priority;
  defaultLanguage: Language;
  autoProvisioningOn: boolean;
  senderVerifyOn: boolean;
  customerId: string;
  /** As it was sent; answers show `null`. */
  externalId: string | null;
  /** The default policy. */
  policyId: string;
  aliases: { readonly id: string; readonly name: string }[];
  outgoingSubnets: readonly string[];
  outgoingProvidersIds: readonly string[];
  platforms: CleanmailPlatform[];
  creationDate: number;
  deletionDate: number | null;
  /** When the domain and all that belongs to it vanishes. */
  purgeDate: number | null;
  /** The permissions of the domain's end users. */
  access: readonly string[];
  dkim: { readonly selector: string; readonly publicKey: string; readonly privateKey: string | null } | null;
  /** The values of options by name. */
  readonly options: Map<string, string>;
  /** What the next diagnostic will find; tests may change it. */
  dns: { mx: MxResult; dkim: DkimResult };
  health: CleanmailHealth | null;
}

/** A policy, as it is on the wire. The parameters of a service that is off are `null`. */
export interface CleanmailPolicy {
  readonly id: string;
  readonly name: string;
  readonly domainId: string;
  readonly quarantine: boolean;
  readonly retention: boolean;
  readonly archive: boolean;
  readonly mailSizeLimit: number;
  readonly spamScore: number;
  readonly incoming: boolean;
  readonly outgoing: boolean;
  readonly relayProps: {
    readonly relaySpam: boolean;
    readonly relayAdvert: boolean;
    readonly advertPrefix: string;
    readonly prefixSpam: string | null;
    readonly relayBadHeaders: boolean;
    readonly relayBadAttachments: boolean;
    readonly spamScoreLimit: number;
  };
  readonly quarantineProps: CleanmailQuarantine | null;
  readonly retentionProps: {
    readonly duration: number;
    readonly storeMailOut: boolean;
    readonly storeCleanMailIn: boolean;
  } | null;
  readonly archiveProps: CleanmailArchive | null;
}

interface CleanmailStorage {
  readonly duration: number;
  readonly storeSpam: boolean;
  readonly storeAdvert: boolean;
  readonly storeBlacklisted: boolean;
  readonly storeSenderVerify: boolean;
  readonly storeBadHeaders: boolean;
  readonly storeBadEncoding: boolean;
  readonly storeBadAttachments: boolean;
}

export interface CleanmailQuarantine extends CleanmailStorage {
  readonly storeVirus: boolean;
}

export interface CleanmailArchive extends CleanmailStorage {
  readonly archiveByCopy: boolean;
  readonly storeMailOut: boolean;
  readonly storeCleanMailIn: boolean;
}

export interface CleanmailUser {
  readonly id: string;
  email: string;
  firstname: string | null;
  lastname: string | null;
  status: UserStatus;
  language: Language;
  password: string | null;
  domainId: string;
  /** `null`: the domain's default one. */
  policyId: string | null;
  /** `null`: the domain's default one. */
  platformId: string | null;
  authId: string | null;
  senderVerifyOn: boolean;
  /** HTML; on the wire of `/users/{userId}/sign` it is Base64. */
  sign: string | null;
  mfaType: MfaType | null;
  creationDate: number;
  lastConnectionDate: number | null;
  /** The values of options by name. */
  readonly options: Map<string, string>;
}

/** An e-mail alias. Whether a recipient is a user, an alias or neither follows from the other records. */
export interface CleanmailGroup {
  readonly id: string;
  readonly domainId: string;
  email: string;
  recipients: { readonly id: string; readonly email: string }[];
}

/** A filter on attachments (with `checkType`) or on URIs (without). */
export interface CleanmailFilter {
  readonly id: string;
  readonly domainId: string;
  action: string;
  checkType?: string;
  filter: string;
  description: string | null;
  readonly priority: number;
  createdDate: number;
}

/** An entry of the allowlist or blocklist of a domain or of a user. */
export interface CleanmailSenderRule {
  readonly id: string;
  readonly owner: 'domain' | 'user';
  readonly ownerId: string;
  readonly value: string;
  readonly type: RuleType;
  readonly createdDate: number;
  readonly expireAt: number | null;
  readonly description: string | null;
  readonly spfOn: boolean | null;
}

/** An option's definition, and the value that holds where no domain or user has one of its own. */
export interface CleanmailOption {
  readonly parentValue: string;
  readonly option: {
    readonly name: string;
    readonly type: string;
    readonly ptfScope: boolean;
    readonly urlScope: boolean;
    readonly customerScope: boolean;
    readonly domainScope: boolean;
    readonly userScope: boolean;
    readonly restricted: boolean;
    readonly group: string | null;
    readonly values: readonly string[] | null;
    readonly description: string | null;
  };
}
