import { each, type InputFields, type InputSchema, unionBy, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { entryOf, fieldOf } from './common.js';

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

/** A schema for each field. */
type Fields = Readonly<Record<string, z.ZodMiniType>>;
/** Makes an object of them: a strict one of what is given, a loose one of what is answered. */
type ObjectOf = (fields: Fields) => z.ZodMiniType;

export const port: InputSchema<number> = withChecks(z.int(words), z.minimum(1, words), z.maximum(65_535, words));

export const authTypes = ['local', 'imap', 'ldap', 'oidc', 'entra'] as const;
export const apiTypes = ['IMAP', 'EXCHANGE', 'O365'] as const;

const text = z.optional(z.string(words));
const flag = z.optional(z.boolean(words));

const imap = {
  ...each(['host', 'cert_pem'], text),
  port: z.optional(port),
  use_ssl: flag,
} satisfies InputFields<AuthImapSettings>;

/** What `authData` has, by `authType`. */
const authFields = {
  imap,
  ldap: {
    ...imap,
    ...each(['bind_user', 'bind_password', 'base_dn', 'mail_attribute', 'username_format'], text),
  } satisfies InputFields<AuthLdapSettings>,
  oidc: each(
    ['issuerUri', 'clientId', 'clientSecret', 'nameAttr', 'scope'],
    text,
  ) satisfies InputFields<AuthOidcSettings>,
  entra: each(['tenantId'], text) satisfies InputFields<AuthEntraSettings>,
};

/** What `apiData` has, by `apiType`. */
const apiFields = {
  IMAP: {
    ...each(['host', 'login', 'password'], text),
    port: z.optional(port),
    useSsl: flag,
  } satisfies InputFields<RemediationImapApiSettings>,
  EXCHANGE: each(['host', 'login', 'password', 'testAccount'], text) satisfies InputFields<RemediationEwsApiSettings>,
  O365: each(['clientId', 'tenantId', 'clientSecret'], text) satisfies InputFields<RemediationGraphApiSettings>,
};

/** Where there is nothing to log in with, or no API. */
const none = { authData: z.optional(z.literal(['', null], words)), apiData: z.optional(z.literal(null, words)) };

/** Of a type that is not known. Where it may not be, that is told at the type's own field. */
export const anySettings: InputSchema<unknown> = z.optional(z.unknown());

/**
 * An object with `authData` and `apiData`, which hold what its `authType` and `apiType` say. As JSON Schema it has the
 * alternatives of each of the two by themselves, since both together have twenty.
 *
 * @param others What the settings of types that are not known are told as in JSON Schema.
 */
// @__NO_SIDE_EFFECTS__
export function withSettings<Value>(
  objectOf: ObjectOf,
  fields: Fields,
  others: readonly z.ZodMiniType[] = [],
): InputSchema<Value> {
  const auth = { local: none.authData, ...settings(objectOf, authFields) };
  const api = settings(objectOf, apiFields);
  const whole = objectOf({
    ...fields,
    authData: z.optional(z.union([...Object.values(auth), ...others])),
    apiData: z.optional(z.union([none.apiData, ...Object.values(api), ...others])),
  });
  const made = new Map<string, z.ZodMiniType>();
  const chosen = (value: unknown): z.ZodMiniType => {
    const authType = fieldOf(value, 'authType') ?? 'local';
    const apiType = fieldOf(value, 'apiType') ?? null;
    const authData = entryOf(auth, authType);
    const apiData = apiType === null ? none.apiData : entryOf(api, apiType);
    const key = `${authData && authType} ${apiData && apiType}`;
    const exact =
      made.get(key) ?? objectOf({ ...fields, authData: authData ?? anySettings, apiData: apiData ?? anySettings });
    made.set(key, exact);
    return exact;
  };
  // The settings are those of the value's own types.
  return unionBy([whole], chosen) as InputSchema<Value>;
}

// @__NO_SIDE_EFFECTS__
function settings(objectOf: ObjectOf, byType: Readonly<Record<string, Fields>>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(byType).map(([type, fields]) => [type, z.nullable(objectOf(fields))]));
}
