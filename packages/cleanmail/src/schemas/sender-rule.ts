import {
  boolean,
  chosen,
  dateToMilliseconds,
  each,
  list,
  looseObject,
  nullable,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '@mailhost/core/schema';
import {
  answeredId,
  answeredTime,
  fieldOf,
  filled,
  type Maybe,
  maybe,
  type Open,
  type SenderRuleId,
} from './common.js';

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

export const senderRuleTypes: readonly SenderRuleType[] = ['ALLOW', 'BLOCK', 'PROTECTED'];

/** A rule on senders, as it is answered. */
export const filterSender: Schema<FilterSender> = looseObject<FilterSender>({
  id: answeredId(),
  ...each(['value', 'owner'], text()),
  type: oneOf(senderRuleTypes),
  createdDate: answeredTime(),
  expireAt: nullable(answeredTime()),
  description: nullable(text()),
  spfOn: nullable(boolean()),
});

/** The fields of a rule; `spfOn` is required where the rule allows. */
// @__NO_SIDE_EFFECTS__
function ruleWith<Rule>(more: Readonly<Record<string, Schema<unknown>>>): Schema<Rule> {
  const fields = {
    value: filled(),
    ...more,
    type: oneOf(senderRuleTypes),
    expireAt: optional(nullable(dateToMilliseconds())),
    description: maybe(text()),
  };
  const allow = object({ ...fields, spfOn: boolean() });
  const other = object({ ...fields, spfOn: maybe(boolean()) });
  return chosen((value) => (fieldOf(value, 'type') === 'ALLOW' ? allow : other));
}

/** A rule on senders to be added. */
export const filterSenderAdd: Schema<FilterSenderAdd> = ruleWith({});
/** Rules on senders to be added, one at least. */
export const filterSendersAdd: Schema<readonly FilterSenderAdd[]> = list(filterSenderAdd, { min: 1 });
/** What replaces all rules; nothing takes all of them away. */
export const filterSendersSet: Schema<readonly FilterSenderAdd[]> = list(filterSenderAdd);
/** What `filters.senders.add` takes. */
export const filterSenderItems: Schema<readonly FilterSenderItem[]> = list(
  ruleWith<FilterSenderItem>({ owner: filled() }),
  { min: 1 },
);
