import {
  each,
  type InputFields,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Open, OtherText, PlatformId } from './common.js';
import { answeredId, filled } from './fields.js';
import {
  type AuthEntraSettings,
  type AuthImapSettings,
  type AuthLdapSettings,
  type AuthOidcSettings,
  anySettings,
  apiTypes,
  authTypes,
  port,
  type RemediationEwsApiSettings,
  type RemediationGraphApiSettings,
  type RemediationImapApiSettings,
  withSettings,
} from './platform-settings.js';

/** `SMTP`, or SMTP over TLS: always (`SMTPS_ENCRYPT`) or where the other side can (`SMTPS_MAY`). */
export type TransportType = 'SMTP' | 'SMTPS_ENCRYPT' | 'SMTPS_MAY';

/** How users of a platform log in. `authType` says what `authData` holds. */
export type PlatformAuth =
  | { readonly authType?: 'local' | undefined; readonly authData?: '' | null | undefined }
  | { readonly authType: 'imap'; readonly authData: AuthImapSettings | null }
  | { readonly authType: 'ldap'; readonly authData: AuthLdapSettings | null }
  | { readonly authType: 'oidc'; readonly authData: AuthOidcSettings | null }
  | { readonly authType: 'entra'; readonly authData: AuthEntraSettings | null };

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
 * A platform as the server tells it: a relay without its credentials, which it keeps to itself. `authData` and
 * `apiData` are `null` in every example. `authType` and `apiType` are closed here, so that they tell what the settings
 * are; a value that the vendor adds later is handed on all the same. For writing a platform back there is
 * `platformInput`.
 */
export type Platform = Omit<PlatformTransport, 'transportType' | 'fallbackTransportType'> & {
  readonly id: PlatformId;
  readonly transportType: Open<TransportType>;
  readonly fallbackTransportType?: Open<TransportType> | null | undefined;
} & PlatformAuth &
  PlatformApi;

/** What to change of a platform that was read, its credentials above all. */
export type PlatformChanges = Partial<PlatformTransport> & (PlatformAuth | object) & (PlatformApi | object);

export type RelayTransport = Omit<PlatformTransport, 'name' | 'transportType' | 'fallbackTransportType' | 'default'>;

/** A relay to be tried before it is written. The vendor's call takes no name, no transport types and no `default`. */
export type RelayCheck = RelayTransport & {
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

/** What says which settings a platform has. */
interface PlatformKinds {
  readonly authType?: PlatformAuth['authType'];
  readonly apiType?: PlatformApi['apiType'];
}

const transportType = z.enum(['SMTP', 'SMTPS_ENCRYPT', 'SMTPS_MAY'], words);
const kinds = { authType: z.optional(z.enum(authTypes, words)), apiType: z.nullish(z.enum(apiTypes, words)) };

const written = {
  id: z.optional(filled),
  transportDest: filled,
  transportPort: port,
  fallbackTransportDest: z.nullish(z.string(words)),
  fallbackTransportPort: z.nullish(port),
};

/** A platform of a domain, as it is written. */
export const platformInputSchema: InputSchema<PlatformInput> = withSettings((fields) => z.strictObject(fields, words), {
  ...written,
  name: filled,
  transportType,
  fallbackTransportType: z.nullish(transportType),
  default: z.optional(z.boolean(words)),
  ...kinds,
} satisfies InputFields<PlatformTransport & PlatformIdentity & PlatformKinds>);

/** A platform of a domain, as it is answered. */
export const platformSchema: ResponseSchema<Platform> = withSettings<Platform>((fields) => z.looseObject(fields), {
  id: answeredId,
  ...each(['name', 'transportDest'], z.string()),
  transportType,
  transportPort: z.number(),
  fallbackTransportDest: z.nullish(z.string()),
  fallbackTransportType: z.nullish(transportType),
  fallbackTransportPort: z.nullish(z.number()),
  default: z.optional(z.boolean()),
  ...kinds,
} satisfies ResponseFields<PlatformTransport & Required<PlatformIdentity> & PlatformKinds>);

/** What a relay has besides its settings. */
interface RelayFields extends RelayTransport, PlatformIdentity {
  readonly authType: string;
  readonly apiType: string | null;
}

/** What `health.tryRelay` takes. */
export const relayCheckSchema: InputSchema<RelayCheck> = withSettings(
  (fields) => z.strictObject(fields, words),
  { ...written, authType: filled, apiType: z.nullable(filled) } satisfies InputFields<RelayFields>,
  [anySettings],
);
