import {
  anything,
  boolean,
  chosen,
  each,
  integer,
  looseObject,
  nullable,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { answeredId, entryOf, fieldOf, filled, maybe, type Open, type OtherText, type PlatformId } from './common.js';

/** `SMTP`, or SMTP over TLS: always (`SMTPS_ENCRYPT`) or where the other side can (`SMTPS_MAY`). */
export type TransportType = 'SMTP' | 'SMTPS_ENCRYPT' | 'SMTPS_MAY';

/** Settings of `authType: 'imap'`. */
export interface AuthImapSettings {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly use_ssl?: boolean | undefined;
  /** Certificate, as PEM. */
  readonly cert_pem?: string | undefined;
}

/** Settings of `authType: 'ldap'`. */
export interface AuthLdapSettings extends AuthImapSettings {
  readonly bind_user?: string | undefined;
  readonly bind_password?: string | undefined;
  readonly base_dn?: string | undefined;
  readonly mail_attribute?: string | undefined;
  readonly username_format?: string | undefined;
}

/** Settings of `authType: 'oidc'`. */
export interface AuthOidcSettings {
  readonly issuerUri?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly nameAttr?: string | undefined;
  readonly scope?: string | undefined;
}

/** Settings of `authType: 'entra'`. */
export interface AuthEntraSettings {
  readonly tenantId?: string | undefined;
}

/** How users of a platform log in. `authType` says what `authData` holds. */
export type PlatformAuth =
  | { readonly authType?: 'local' | undefined; readonly authData?: '' | null | undefined }
  | { readonly authType: 'imap'; readonly authData: AuthImapSettings | null }
  | { readonly authType: 'ldap'; readonly authData: AuthLdapSettings | null }
  | { readonly authType: 'oidc'; readonly authData: AuthOidcSettings | null }
  | { readonly authType: 'entra'; readonly authData: AuthEntraSettings | null };

/** Settings of `apiType: 'IMAP'`. */
export interface RemediationImapApiSettings {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly useSsl?: boolean | undefined;
}

/** Settings of `apiType: 'EXCHANGE'`: Exchange Web Services. */
export interface RemediationEwsApiSettings {
  readonly host?: string | undefined;
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly testAccount?: string | undefined;
}

/** Settings of `apiType: 'O365'`: Microsoft Graph. */
export interface RemediationGraphApiSettings {
  readonly clientId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** How delivered mail can be taken back. `apiType` says what `apiData` holds. */
export type PlatformApi =
  | { readonly apiType?: null | undefined; readonly apiData?: null | undefined }
  | { readonly apiType: 'IMAP'; readonly apiData: RemediationImapApiSettings | null }
  | { readonly apiType: 'EXCHANGE'; readonly apiData: RemediationEwsApiSettings | null }
  | { readonly apiType: 'O365'; readonly apiData: RemediationGraphApiSettings | null };

/** The servers that mail is handed on to. */
export interface PlatformTransport {
  readonly name: string;
  /** Host name or IP address of the main server. */
  readonly transportDest: string;
  readonly transportType: TransportType;
  readonly transportPort: number;
  /** Host name or IP address of the second server. */
  readonly fallbackTransportDest?: string | null | undefined;
  readonly fallbackTransportType?: TransportType | null | undefined;
  readonly fallbackTransportPort?: number | null | undefined;
  /** Whether mail for addresses without an account goes here. */
  readonly default?: boolean | undefined;
}

/** A platform to be written: a relay with its login and its access for taking mail back. */
export type PlatformInput = PlatformTransport & PlatformIdentity & PlatformAuth & PlatformApi;

export interface PlatformIdentity {
  /** Of a platform that exists. Without it a new one takes its place, under another id, which users may not follow. */
  readonly id?: PlatformId | undefined;
}

/**
 * A platform as the server tells it: a relay without its credentials, which it keeps to itself. `authData` and `apiData` are
 * `null` in every example. `authType` and `apiType` are closed here, so that they tell what the settings are; a value that the
 * vendor adds later is handed on all the same. For writing a platform back there is `platformInput`.
 */
export type Platform = Omit<PlatformTransport, 'transportType' | 'fallbackTransportType'> & {
  readonly id: PlatformId;
  readonly transportType: Open<TransportType>;
  readonly fallbackTransportType?: Open<TransportType> | null | undefined;
} & PlatformAuth &
  PlatformApi;

/** What to change of a platform that was read, its credentials above all. */
export type PlatformChanges = Partial<PlatformTransport> & (PlatformAuth | object) & (PlatformApi | object);

/** A relay to be tried before it is written. The vendor's call takes no name, no transport types and no `default`. */
export type RelayCheck = Omit<PlatformTransport, 'name' | 'transportType' | 'fallbackTransportType' | 'default'> & {
  /** Only of a platform that exists. */
  readonly id?: PlatformId | undefined;
} & RelayAuth &
  RelayApi;

/** The vendor lists no values here: what is not known passes, with settings of any form. */
export type RelayAuth =
  | (PlatformAuth & { readonly authType: NonNullable<PlatformAuth['authType']> })
  | { readonly authType: OtherText; readonly authData?: unknown };

/** `null` is for a relay without: the vendor marks the type as required, and shows no value for that. */
export type RelayApi =
  | (PlatformApi & { readonly apiType: PlatformApi['apiType'] & (string | null) })
  | { readonly apiType: OtherText; readonly apiData?: unknown };

const transportTypes: readonly TransportType[] = ['SMTP', 'SMTPS_ENCRYPT', 'SMTPS_MAY'];
const texts = <Key extends string>(keys: readonly Key[]) => each(keys, optional(text()));
const port = optional(integer({ min: 1, max: 65_535 }));

const imapSettings = { ...texts(['host', 'cert_pem']), port, use_ssl: optional(boolean()) };

/** By `authType`. */
const authSettings: Readonly<Record<string, Schema<unknown>>> = {
  local: optional(oneOf(['', null])),
  imap: nullable(object<AuthImapSettings>(imapSettings)),
  ldap: nullable(
    object<AuthLdapSettings>({
      ...imapSettings,
      ...texts(['bind_user', 'bind_password', 'base_dn', 'mail_attribute', 'username_format']),
    }),
  ),
  oidc: nullable(object<AuthOidcSettings>(texts(['issuerUri', 'clientId', 'clientSecret', 'nameAttr', 'scope']))),
  entra: nullable(object<AuthEntraSettings>(texts(['tenantId']))),
};

/** By `apiType`. */
const apiSettings: Readonly<Record<string, Schema<unknown>>> = {
  IMAP: nullable(
    object<RemediationImapApiSettings>({
      ...texts(['host', 'login', 'password']),
      port,
      useSsl: optional(boolean()),
    }),
  ),
  EXCHANGE: nullable(object<RemediationEwsApiSettings>(texts(['host', 'login', 'password', 'testAccount']))),
  O365: nullable(object<RemediationGraphApiSettings>(texts(['clientId', 'tenantId', 'clientSecret']))),
};

const authType = oneOf(['local', 'imap', 'ldap', 'oidc', 'entra']);
const apiType = oneOf(['IMAP', 'EXCHANGE', 'O365']);

/** What a relay has, written as a platform or tried. */
const relay = {
  transportPort: integer({ min: 1, max: 65_535 }),
  fallbackTransportDest: maybe(text()),
  fallbackTransportPort: maybe(number()),
  authType: optional(authType),
  apiType: maybe(apiType),
};

/** What only a platform has. */
const types = {
  transportType: oneOf(transportTypes),
  fallbackTransportType: maybe(oneOf(transportTypes)),
  default: optional(boolean()),
};

const none = optional(oneOf([null]));

/** A type that is not known is told at its own field, so its settings may be anything. */
function settingsFor(value: unknown): { readonly authData: Schema<unknown>; readonly apiData: Schema<unknown> } {
  const apiType = fieldOf(value, 'apiType');
  return {
    authData: entryOf(authSettings, fieldOf(value, 'authType') ?? 'local') ?? anything(),
    apiData: apiType === undefined || apiType === null ? none : (entryOf(apiSettings, apiType) ?? anything()),
  };
}

const writtenFallback = { fallbackTransportPort: maybe(integer({ min: 1, max: 65_535 })) };

/** A platform of a domain, as it is written. */
export const platformWritten: Schema<PlatformInput> = chosen((value) =>
  object({
    id: optional(filled()),
    ...each(['name', 'transportDest'], filled()),
    ...relay,
    ...writtenFallback,
    ...types,
    ...settingsFor(value),
  }),
);

/** A platform of a domain, as it is answered. */
export const platform: Schema<Platform> = chosen((value) =>
  looseObject({
    id: answeredId(),
    ...each(['name', 'transportDest'], text()),
    ...relay,
    ...types,
    transportPort: number(),
    ...settingsFor(value),
  }),
);

/** What `health.tryRelay` takes. */
export const relayCheck: Schema<RelayCheck> = chosen((value) =>
  object({
    id: optional(filled()),
    transportDest: filled(),
    ...relay,
    ...writtenFallback,
    authType: filled(),
    apiType: nullable(filled()),
    ...settingsFor(value),
  }),
);
