import {
  each,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  unionBy,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { fieldOf, type Maybe, type Open, type SenderRuleId } from './common.js';
import { answeredId, answeredTime, expectedOneOf, filled, milliseconds } from './fields.js';
import { filterText, type ListQuery, listQuery } from './list-query.js';

/** What happens to a sender's mail. `PROTECTED` stands in the vendor's model, without an explanation. */
export type SenderRuleType = 'ALLOW' | 'BLOCK' | 'PROTECTED';

/** A rule on a sender. */
export interface FilterSender {
  readonly id: SenderRuleId;
  /** The sender: an address or a domain. */
  readonly value: string;
  /** Whose rule it is: a mailbox or a domain. */
  readonly owner: string;
  readonly type: Open<SenderRuleType>;
  readonly createdDate: Date;
  /** `null` for never. */
  readonly expireAt: Date | null;
  readonly description: string | null;
  /** Whether the sender is also checked by SPF. `null` for rules that block. */
  readonly spfOn: boolean | null;
}

export interface SenderRuleFields {
  /** The sender: an address or a domain. */
  readonly value: string;
  /** When the rule ends. Default: never. */
  readonly expireAt?: Maybe<Date>;
  readonly description?: Maybe<string>;
}

/** A rule to be written. One that allows has to say whether the sender is also checked by SPF. */
export type FilterSenderAdd =
  | (SenderRuleFields & { readonly type: 'ALLOW'; readonly spfOn: boolean })
  | (SenderRuleFields & { readonly type: 'BLOCK' | 'PROTECTED'; readonly spfOn?: Maybe<boolean> });

/** A rule to be written, with its owner: a mailbox or a domain. */
export type FilterSenderItem = FilterSenderAdd & { readonly owner: string };

/** What rules on senders can be sorted by. */
export type SenderRuleSort = 'id' | 'owner' | 'value' | 'type' | 'createdDate' | 'expireAt' | 'description' | 'spfOn';

/** What rules on senders can be filtered by, one at a time. */
export interface SenderRuleFilters {
  readonly type: SenderRuleType;
  readonly value: string;
}

const types = ['ALLOW', 'BLOCK', 'PROTECTED'] as const;

/** A rule on senders, as it is answered. */
export const filterSenderSchema: ResponseSchema<FilterSender> = z.looseObject({
  id: answeredId,
  ...each(['value', 'owner'], z.string()),
  type: z.enum(types),
  createdDate: answeredTime,
  expireAt: z.nullable(answeredTime),
  description: z.nullable(z.string()),
  spfOn: z.nullable(z.boolean()),
} satisfies ResponseFields<FilterSender>);

/** What `domains.wblist.list` and `users.wblist.list` take. */
export const listFilterSendersQuerySchema: InputObject<ListQuery<SenderRuleSort, SenderRuleFilters>> = listQuery({
  type: z.optional(z.enum(types, words)),
  value: z.optional(filterText),
});

const fields = {
  value: filled,
  expireAt: z.nullish(z.date(words)),
  description: z.nullish(z.string(words)),
};
const allowing = { ...fields, type: z.literal('ALLOW', words), spfOn: z.boolean(words) };
const blocking = {
  ...fields,
  type: z.enum(['BLOCK', 'PROTECTED'], expectedOneOf(types)),
  spfOn: z.nullish(z.boolean(words)),
};

const allow = z.strictObject(allowing, words);
const block = z.strictObject(blocking, words);

/**
 * What `domains.wblist.replace` and `users.wblist.replace` take: one rule. `spfOn` is required where it allows.
 */
export const replaceFilterSenderSchema: InputSchema<FilterSenderAdd> = unionBy([allow, block], (value) =>
  fieldOf(value, 'type') === 'ALLOW' ? allow : block,
);

/** What `domains.wblist.add` and `users.wblist.add` take: rules, one at least. */
export const addFilterSendersSchema: InputSchema<readonly FilterSenderAdd[]> = withChecks(
  z.array(replaceFilterSenderSchema, words),
  z.minLength(1, words),
);

/** What `domains.wblist.set` and `users.wblist.set` take: all rules; nothing takes all of them away. */
export const setFilterSendersSchema: InputSchema<readonly FilterSenderAdd[]> = z.array(
  replaceFilterSenderSchema,
  words,
);

const allowForOwner = z.strictObject({ ...allowing, owner: filled }, words);
const blockForOwner = z.strictObject({ ...blocking, owner: filled }, words);

/** What `filters.senders.add` takes: rules with their owners, one at least. */
export const addFilterSenderItemsSchema: InputSchema<readonly FilterSenderItem[]> = withChecks(
  z.array(
    unionBy([allowForOwner, blockForOwner], (value) =>
      fieldOf(value, 'type') === 'ALLOW' ? allowForOwner : blockForOwner,
    ),
    words,
  ),
  z.minLength(1, words),
);

export function writeFilterSender({ expireAt, ...rule }: FilterSenderAdd): object {
  return { ...rule, expireAt: milliseconds(expireAt) };
}

export function writeFilterSenders(rules: readonly FilterSenderAdd[]): readonly object[] {
  return rules.map(writeFilterSender);
}
