import type { QueryValues } from '@mailhost/core';
import { each, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { type AccountStatus, accountStatus, amount, boolean, filledText, limit, text } from './fields.js';
import { formWriter } from './form-writer.js';
import { asUnion, type InputUnion, needs } from './rules.js';

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

/** What `admins.create` takes. */
export const createAdminSchema: InputUnion<AdminFields> = asUnion<AdminFields>(
  withChecks(
    z.strictObject(
      {
        name: z.optional(text),
        ...each(['password', 'language'], z.optional(filledText)),
        accountStatus: z.optional(accountStatus),
        ...each(['isGlobalAdmin', 'disableViewingMailLog', 'disableManagingQuarantinedMails'], z.optional(boolean)),
        maxDomains: z.optional(limit),
        ...each(['maxQuota', 'maxUsers', 'maxAliases', 'maxLists'], z.optional(amount)),
        quotaUnit: z.optional(z.enum(['TB', 'GB', 'MB'], words)),
      },
      words,
    ),
    needs('quotaUnit', 'maxQuota'),
    needs('maxQuota', 'quotaUnit'),
  ),
);

/** What `admins.update` takes: the same. */
export const updateAdminSchema: InputUnion<AdminFields> = createAdminSchema;

/** The form of a new administrator in the documents before the present one. */
export const writeNewAdmin2016: (input: AdminFields) => QueryValues = formWriter<AdminFields>({
  isGlobalAdmin: { name: 'domainGlobalAdmin' },
});
