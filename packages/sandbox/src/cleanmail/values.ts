/** The values of fields that take one of a few. */

export const languages = ['FR', 'EN', 'DE', 'ES', 'DA', 'NB'] as const;
export type Language = (typeof languages)[number];

export const domainStatuses = ['ENABLED', 'DISABLED', 'DELETED', 'PENDING'] as const;
export type DomainStatus = (typeof domainStatuses)[number];

export const userStatuses = ['ENABLED', 'DISABLED', 'PENDING'] as const;
export type UserStatus = (typeof userStatuses)[number];

/** Whose sender rules win. */
export const priorities = ['DOMAIN', 'USER'] as const;
export type Priority = (typeof priorities)[number];

export const transportTypes = ['SMTP', 'SMTPS_ENCRYPT', 'SMTPS_MAY'] as const;
export type TransportType = (typeof transportTypes)[number];

export const apiTypes = ['IMAP', 'EXCHANGE', 'O365'] as const;
export type ApiType = (typeof apiTypes)[number];

export const authTypes = ['local', 'imap', 'ldap', 'oidc', 'entra'] as const;
export type AuthType = (typeof authTypes)[number];

export const mfaTypes = ['NONE', 'TOTP'] as const;
export type MfaType = (typeof mfaTypes)[number];

export const ruleTypes = ['ALLOW', 'BLOCK', 'PROTECTED'] as const;
export type RuleType = (typeof ruleTypes)[number];

export type MxResult = 'OK' | 'ERROR_MX_MISSING_ENTRY' | 'ERROR_MX_INVALID_ENTRY';
export type DkimResult = 'OK' | 'ERROR_DKIM_MISSING_ENTRY' | 'ERROR_DKIM_INVALID_COUPLE';
