import { each, oneOf, optional, type Schema } from '@mailhost/core/schema';
import { type AccountStatus, accountStatus, amount, filled, form, limit, renamed, words, yesNo } from './fields.js';

/** How much mailbox space an administrator may give away; the server takes both fields or neither. */
export type AdminQuota =
  | { readonly maxQuota: number; readonly quotaUnit: 'TB' | 'GB' | 'MB' }
  | { readonly maxQuota?: never; readonly quotaUnit?: never };

/** What can be said of a domain administrator. Limits are shared by all domains of the administrator. */
export type AdminFields = AdminQuota & {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly accountStatus?: AccountStatus | undefined;
  /** Of the web interface, for example `en_US`. */
  readonly language?: string | undefined;
  readonly isGlobalAdmin?: boolean | undefined;
  /** How many domains the administrator may create: 0 for no limit, -1 for none at all. */
  readonly maxDomains?: number | undefined;
  readonly maxUsers?: number | undefined;
  readonly maxAliases?: number | undefined;
  readonly maxLists?: number | undefined;
  readonly disableViewingMailLog?: boolean | undefined;
  readonly disableManagingQuarantinedMails?: boolean | undefined;
};

/** What `admins.create` and `admins.update` take. */
export const adminFields: Schema<AdminFields> = form<AdminFields>(
  {
    name: optional(words),
    ...each(['password', 'language'], optional(filled)),
    accountStatus: optional(accountStatus),
    ...each(['isGlobalAdmin', 'disableViewingMailLog', 'disableManagingQuarantinedMails'], optional(yesNo)),
    maxDomains: optional(limit),
    ...each(['maxQuota', 'maxUsers', 'maxAliases', 'maxLists'], optional(amount)),
    quotaUnit: optional(oneOf(['TB', 'GB', 'MB'])),
  },
  {
    together: [
      ['quotaUnit', 'maxQuota'],
      ['maxQuota', 'quotaUnit'],
    ],
  },
);

/** As the documents before the present one have it. */
export const adminFields2016: Schema<AdminFields> = renamed(adminFields, { isGlobalAdmin: 'domainGlobalAdmin' });
