import type { QueryValues } from '@mailhost/core';
import { each, type InputObject, unionBy, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { ListChange } from './domain.js';
import { boolean, domainNames } from './fields.js';
import { formWriter } from './form-writer.js';
import { asUnion, excludes, type InputUnion } from './rules.js';
import { greylistSender } from './senders.js';

/** Senders whose mail is never greylisted: set anew, or added and removed. */
export type GreylistSenders = ListChange<'senders', 'addSenders', 'removeSenders'>;

/** Domains whose published mail servers are never greylisted: set anew, or added and removed. */
export type GreylistDomains = ListChange<'domains', 'addDomains', 'removeDomains'>;

/** Whether unknown senders are made to try again. */
export interface GreylistStatus {
  readonly status: boolean | 'enable' | 'disable';
}

const word = z.enum(['enable', 'disable'], words);

/** What `greylisting.set` sends. */
export const setGreylistStatusSchema: InputObject<GreylistStatus> = z.strictObject(
  { status: unionBy([boolean, word], (value) => (typeof value === 'string' ? word : boolean)) },
  words,
);

export const writeGreylistStatus: (input: GreylistStatus) => QueryValues = formWriter<GreylistStatus>({
  status: { yes: 'enable', no: 'disable' },
});

const senderFields = ['senders', 'addSenders', 'removeSenders'] as const;
const domainFields = ['domains', 'addDomains', 'removeDomains'] as const;

/** What `greylisting.updateSenders` takes. */
export const updateGreylistSendersSchema: InputUnion<GreylistSenders> = asUnion<GreylistSenders>(
  withChecks(
    z.strictObject(each(senderFields, z.optional(z.array(greylistSender, words))), words),
    excludes(...senderFields),
  ),
);

/** What `greylisting.updateDomains` takes. */
export const updateGreylistDomainsSchema: InputUnion<GreylistDomains> = asUnion<GreylistDomains>(
  withChecks(z.strictObject(each(domainFields, z.optional(domainNames)), words), excludes(...domainFields)),
);
