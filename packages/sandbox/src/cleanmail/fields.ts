import * as z from 'zod/mini';

/** What the fields of bodies can be. */

export const text = z.string();
export const texts = z.array(text);
export const flag = z.boolean();
export const number = z.number();
export const object = z.record(z.string(), z.unknown());

/** What may be left out or `null`. */
export const orNull = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);

/** A parameter of a query, which is a text, as something else. */
export const reading = <T extends z.ZodMiniType>(read: (value: string) => z.input<T>, schema: T) =>
  z.pipe(z.pipe(text, z.transform(read)), schema);
export const count = z.pipe(text.check(z.regex(/^\d+$/)), z.transform(Number));

const matching = (pattern: RegExp, complaint: string) =>
  z.string().check(z.refine((value) => pattern.test(value), complaint));

export const email = matching(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'is not an e-mail address');
export const domainName = matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'is not a domain name');
export const subnet = matching(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/, 'is not a subnet like a.b.c.d/y');

export const language = z.enum(['FR', 'EN', 'DE', 'ES', 'DA', 'NB']);
export type Language = z.output<typeof language>;

export const domainStatus = z.enum(['ENABLED', 'DISABLED', 'DELETED', 'PENDING']);
export type DomainStatus = z.output<typeof domainStatus>;

export const userStatus = z.enum(['ENABLED', 'DISABLED', 'PENDING']);
export type UserStatus = z.output<typeof userStatus>;

/** Whose sender rules win. */
export const priority = z.enum(['DOMAIN', 'USER']);
export type Priority = z.output<typeof priority>;

export const transportType = z.enum(['SMTP', 'SMTPS_ENCRYPT', 'SMTPS_MAY']);
export type TransportType = z.output<typeof transportType>;

export const apiType = z.enum(['IMAP', 'EXCHANGE', 'O365']);
export type ApiType = z.output<typeof apiType>;

export const authType = z.enum(['local', 'imap', 'ldap', 'oidc', 'entra']);
export type AuthType = z.output<typeof authType>;

export const mfaType = z.enum(['NONE', 'TOTP']);
export type MfaType = z.output<typeof mfaType>;

export const ruleType = z.enum(['ALLOW', 'BLOCK', 'PROTECTED']);
export type RuleType = z.output<typeof ruleType>;

/** What a diagnostic finds in the DNS of a domain. */
export type MxResult = 'OK' | 'ERROR_MX_MISSING_ENTRY' | 'ERROR_MX_INVALID_ENTRY';
export type DkimResult = 'OK' | 'ERROR_DKIM_MISSING_ENTRY' | 'ERROR_DKIM_INVALID_COUPLE';

/** The UTF-8 of a text in Base64. */
export const toBase64 = (value: string): string =>
  btoa(Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(''));

/** A text whose UTF-8 is sent in Base64. */
export const base64 = z.pipe(
  z.base64(),
  z.transform((value) => new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)))),
);
