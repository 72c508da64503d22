import { each, object, oneOf, optional, type Schema } from '@mailhost/core/schema';
import type { ListChange } from './domain.js';
import {
  type AccessPolicy,
  type AccountStatus,
  accessPolicies,
  accountStatus,
  addresses,
  amount,
  form,
  lines,
  names,
  needing,
  renamed,
  words,
  yesNo,
} from './fields.js';

/** An alias, or an unsubscribable mailing list, to be created. */
export interface NewAlias {
  readonly name?: string | undefined;
  /** For an alias on SQL only. */
  readonly accessPolicy?: AccessPolicy | undefined;
  readonly members?: readonly string[] | undefined;
}

/** What to change of an unsubscribable mailing list; what is left out stays. */
export type MaillistChanges = Omit<NewAlias, 'members'> & ListChange<'members', 'addMember', 'removeMember'>;

/** What to change of an alias; what is left out stays. */
export type AliasChanges = MaillistChanges & { readonly accountStatus?: AccountStatus | undefined };

type YesNoOption = (typeof yesNoOptions)[number];

/** What can be said of a subscribable mailing list. */
export interface MailingListFields extends Readonly<Partial<Record<YesNoOption, boolean | undefined>>> {
  /** A short description. */
  readonly name?: string | undefined;
  readonly accountStatus?: AccountStatus | undefined;
  readonly accessPolicy?: AccessPolicy | undefined;
  /** Shown on the page for subscribing. */
  readonly newsletter_description?: string | undefined;
  /** Further addresses of the list. */
  readonly extra_addresses?: readonly string[] | undefined;
  /** Who decides on subscriptions; sets `moderate_subscription`. */
  readonly subscription_moderators?: readonly string[] | undefined;
  /** Who gets mail to `LIST+owner@DOMAIN`. */
  readonly owner?: readonly string[] | undefined;
  /** Whether mails wait for a moderator; `true` needs `moderators`, or an `owner`. */
  readonly moderated?: boolean | undefined;
  /** Who decides on mails; an empty list for nobody. */
  readonly moderators?: readonly string[] | undefined;
  /** Bytes. */
  readonly max_message_size?: number | undefined;
  /** Put before the subject; empty for none. */
  readonly subject_prefix?: string | undefined;
  /** Headers to add, each as `Name: value`; an empty list for none. */
  readonly custom_headers?: readonly string[] | undefined;
  /** Names of headers to take away. */
  readonly remove_headers?: readonly string[] | undefined;
  readonly footer_text?: string | undefined;
  readonly footer_html?: string | undefined;
  /** Whether new subscribers are asked by mail first, and are none until they agree. Default `true`. */
  readonly require_confirm?: boolean | undefined;
  /** How new subscribers get mail: each, in digests, or not at all. Default `normal`. */
  readonly subscription?: 'normal' | 'digest' | 'nomail' | undefined;
}

/** A subscribable mailing list to be created. */
export interface NewMailingList extends MailingListFields {
  /** They are asked by mail first, unless `require_confirm` is `false`. */
  readonly subscribers?: readonly string[] | undefined;
}

/** What to change of a subscribable mailing list; what is left out stays. */
export interface MailingListChanges extends MailingListFields {
  /** They are asked by mail first, unless `require_confirm` is `false`. */
  readonly add_subscribers?: readonly string[] | undefined;
  readonly remove_subscribers?: readonly string[] | undefined;
}

/** What is switched on or off; the vendor's document says of each what it does. */
const yesNoOptions = [
  'is_newsletter',
  'close_list',
  'only_moderator_can_post',
  'only_subscriber_can_post',
  'disable_subscription',
  'disable_subscription_confirm',
  'disable_digest_subscription',
  'disable_digest_text',
  'disable_nomail_subscription',
  'moderated',
  'moderate_non_subscriber_post',
  'disable_retrieving_old_posts',
  'only_subscriber_can_get_old_posts',
  'disable_retrieving_subscribers',
  'disable_send_copy_to_sender',
  'notify_owner_when_sub_unsub',
  'notify_sender_when_moderated',
  'disable_archive',
  'moderate_subscription',
] as const;

const accessPolicy = optional(oneOf<AccessPolicy>(accessPolicies));

/** What `aliases.create` takes. */
export const newAlias: Schema<NewAlias> = object<NewAlias>({
  name: optional(words),
  accessPolicy,
  members: optional(addresses),
});

const members = ['members', 'addMember', 'removeMember'] as const;
const maillist = { name: optional(words), accessPolicy, ...each(members, optional(addresses)) };

/** What `maillists.create` and `maillists.update` take. */
export const maillistChanges: Schema<MaillistChanges> = form<MaillistChanges>(maillist, { conflicts: [members] });

/** What `aliases.update` takes. */
export const aliasChanges: Schema<AliasChanges> = form<AliasChanges>(
  { ...maillist, accountStatus: optional(accountStatus) },
  { conflicts: [members] },
);

const fields = {
  ...each(['name', 'newsletter_description', 'subject_prefix', 'footer_text', 'footer_html'], optional(words)),
  accountStatus: optional(accountStatus),
  accessPolicy,
  ...each(yesNoOptions, optional(yesNo)),
  ...each(['extra_addresses', 'subscription_moderators', 'owner', 'moderators'], optional(addresses)),
  max_message_size: optional(amount),
  custom_headers: optional(lines),
  remove_headers: optional(names),
  require_confirm: optional(yesNo),
  subscription: optional(oneOf<'normal' | 'digest' | 'nomail'>(['normal', 'digest', 'nomail'])),
};

// @__NO_SIDE_EFFECTS__
function moderatedBySomebody<Value>(schema: Schema<Value>): Schema<Value> {
  return needing(schema, 'moderated', 'moderators', 'owner');
}

/** What `mailingLists.create` takes. */
export const newMailingList: Schema<NewMailingList> = moderatedBySomebody(
  object<NewMailingList>({ ...fields, subscribers: optional(addresses) }),
);

/** What `mailingLists.update` takes. */
export const mailingListChanges: Schema<MailingListChanges> = moderatedBySomebody(
  object<MailingListChanges>({
    ...fields,
    ...each(['add_subscribers', 'remove_subscribers'], optional(addresses)),
  }),
);

/** The same under the name of older documents. */
const olderSize = { max_message_size: 'maxMailSize' };
export const newMailingList2016: Schema<NewMailingList> = renamed(newMailingList, olderSize);
export const mailingListChanges2016: Schema<MailingListChanges> = renamed(mailingListChanges, olderSize);

/** The option of a removal; its name differs by the kind of list. */
export const keepArchive: Schema<{ readonly keep_archive?: boolean | undefined }> = form(
  each(['keep_archive'], optional(yesNo)),
);
export const archive: Schema<{ readonly archive?: boolean | undefined }> = form(each(['archive'], optional(yesNo)));

export const emailOnly: Schema<{ readonly email_only?: boolean | undefined }> = form(
  each(['email_only'], optional(yesNo)),
);
export const withSubscribers: Schema<{ readonly with_subscribers?: boolean | undefined }> = form(
  each(['with_subscribers'], optional(yesNo)),
);
