import type { QueryValues } from '@mailhost/core';
import { each, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  type AccessPolicy,
  type AccountStatus,
  accessPolicy,
  accountStatus,
  addresses,
  amount,
  boolean,
  lines,
  names,
  text,
} from './fields.js';
import { formWriter } from './form-writer.js';
import { needsWhenTrue } from './rules.js';

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

const written = {
  ...each(['name', 'newsletter_description', 'subject_prefix', 'footer_text', 'footer_html'], z.optional(text)),
  accountStatus: z.optional(accountStatus),
  accessPolicy: z.optional(accessPolicy),
  ...each(yesNoOptions, z.optional(boolean)),
  ...each(['extra_addresses', 'subscription_moderators', 'owner', 'moderators'], z.optional(addresses)),
  max_message_size: z.optional(amount),
  custom_headers: z.optional(lines),
  remove_headers: z.optional(names),
  require_confirm: z.optional(boolean),
  subscription: z.optional(z.enum(['normal', 'digest', 'nomail'], words)),
};

/** What `mailingLists.create` takes. */
export const createMailingListSchema: InputObject<NewMailingList> = withChecks(
  z.strictObject({ ...written, subscribers: z.optional(addresses) }, words),
  needsWhenTrue('moderated', 'moderators', 'owner'),
);

/** What `mailingLists.update` takes. */
export const updateMailingListSchema: InputObject<MailingListChanges> = withChecks(
  z.strictObject({ ...written, ...each(['add_subscribers', 'remove_subscribers'], z.optional(addresses)) }, words),
  needsWhenTrue('moderated', 'moderators', 'owner'),
);

const headers = { custom_headers: { separator: '\n' } };

/** The form of a mailing list. */
export const writeMailingList: (input: MailingListFields) => QueryValues = formWriter<MailingListFields>(headers);

/** The same in the documents before the present one. */
export const writeMailingList2016: (input: MailingListFields) => QueryValues = formWriter<MailingListFields>({
  ...headers,
  max_message_size: { name: 'maxMailSize' },
});

/** What can be asked of the list of mailing lists. */
export interface ListMailingListsQuery {
  readonly email_only?: boolean | undefined;
}

/** What `mailingLists.list` and `mailingLists.emails` ask. */
export const listMailingListsQuerySchema: InputObject<ListMailingListsQuery> = z.strictObject(
  { email_only: z.optional(boolean) },
  words,
);

/** What `mailingLists.get` can ask. */
export interface GetMailingListQuery {
  readonly with_subscribers?: boolean | undefined;
}

export const getMailingListQuerySchema: InputObject<GetMailingListQuery> = z.strictObject(
  { with_subscribers: z.optional(boolean) },
  words,
);

/** What `mailingLists.delete` can ask. */
export interface DeleteMailingListQuery {
  readonly keep_archive?: boolean | undefined;
}

export const deleteMailingListQuerySchema: InputObject<DeleteMailingListQuery> = z.strictObject(
  { keep_archive: z.optional(boolean) },
  words,
);
