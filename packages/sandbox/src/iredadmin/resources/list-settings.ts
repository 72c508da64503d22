import type * as z from 'zod/mini';
import { flag, integer, mails, oneOf, reading, text } from '../parameters.js';
import { accessPolicies, type ListSetting } from '../records.js';

/** How a parameter of a mailing list is read, and what holds where it was never sent. */
interface Setting {
  readonly standard: ListSetting;
  readonly parameter: z.ZodMiniType<ListSetting | undefined>;
}

const no: Setting = { standard: false, parameter: flag };
const yes: Setting = { standard: true, parameter: flag };
const plain: Setting = { standard: '', parameter: text };
const addresses: Setting = { standard: [], parameter: mails };
const lines = reading((value) => value.split(/\r?\n/).filter((line) => line !== ''));
/** With or without the colon, it is the same name. */
const headerNames = reading((value) => {
  const names = value.split(',').map((name) => name.trim().replace(/:$/, ''));
  return names.filter((name) => name !== '');
});

const settings: Readonly<Record<string, Setting>> = {
  name: plain,
  accessPolicy: { standard: 'public', parameter: oneOf(...accessPolicies) },
  is_newsletter: no,
  newsletter_description: plain,
  close_list: no,
  only_moderator_can_post: no,
  only_subscriber_can_post: yes,
  disable_subscription: no,
  disable_subscription_confirm: no,
  disable_digest_subscription: no,
  disable_digest_text: no,
  disable_nomail_subscription: no,
  moderated: no,
  moderate_non_subscriber_post: no,
  disable_retrieving_old_posts: no,
  only_subscriber_can_get_old_posts: yes,
  disable_retrieving_subscribers: yes,
  disable_send_copy_to_sender: yes,
  notify_owner_when_sub_unsub: no,
  notify_sender_when_moderated: no,
  disable_archive: no,
  moderate_subscription: no,
  extra_addresses: addresses,
  subscription_moderators: addresses,
  owner: addresses,
  moderators: addresses,
  max_message_size: { standard: 0, parameter: integer },
  subject_prefix: plain,
  custom_headers: { standard: [], parameter: lines },
  remove_headers: { standard: [], parameter: headerNames },
  footer_text: plain,
  footer_html: plain,
};

/** The settings of a new mailing list. */
export const standardSettings = (): Map<string, ListSetting> =>
  new Map(Object.entries(settings).map(([name, { standard }]) => [name, standard]));

/** The parameters that are settings. */
export const settingParameters = Object.fromEntries(
  Object.entries(settings).map(([name, { parameter }]) => [name, parameter]),
);

/** The settings among parameters. */
export function sentSettings(parameters: Readonly<Record<string, ListSetting | undefined>>): Map<string, ListSetting> {
  const sent = new Map<string, ListSetting>();
  for (const [name, value] of Object.entries(parameters)) {
    if (name in settings && value !== undefined) sent.set(name, value);
  }
  // Who names moderators of subscriptions wants them moderated; who does not want that has no moderators of them.
  if (sent.has('subscription_moderators')) sent.set('moderate_subscription', true);
  if (sent.get('moderate_subscription') === false) sent.set('subscription_moderators', []);
  return sent;
}
