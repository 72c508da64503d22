import { isMail } from '../addresses.js';
import type { RequestParameters } from '../forms.js';
import { accessPolicies, type ListSetting } from '../records.js';

/** How a parameter of a mailing list is read, and what holds where it was never sent. */
interface Setting {
  readonly standard: ListSetting;
  readonly read: (parameters: RequestParameters, name: string) => ListSetting | undefined;
}

const flag = (standard: 'yes' | 'no'): Setting => ({
  standard: standard === 'yes',
  read: (parameters, name) => parameters.flag(name),
});
const text: Setting = { standard: '', read: (parameters, name) => parameters.text(name) };
const mails: Setting = { standard: [], read: (parameters, name) => parameters.list(name, isMail) };

const settings: Readonly<Record<string, Setting>> = {
  name: text,
  accessPolicy: { standard: 'public', read: (parameters, name) => parameters.oneOf(name, accessPolicies) },
  is_newsletter: flag('no'),
  newsletter_description: text,
  close_list: flag('no'),
  only_moderator_can_post: flag('no'),
  only_subscriber_can_post: flag('yes'),
  disable_subscription: flag('no'),
  disable_subscription_confirm: flag('no'),
  disable_digest_subscription: flag('no'),
  disable_digest_text: flag('no'),
  disable_nomail_subscription: flag('no'),
  moderated: flag('no'),
  moderate_non_subscriber_post: flag('no'),
  disable_retrieving_old_posts: flag('no'),
  only_subscriber_can_get_old_posts: flag('yes'),
  disable_retrieving_subscribers: flag('yes'),
  disable_send_copy_to_sender: flag('yes'),
  notify_owner_when_sub_unsub: flag('no'),
  notify_sender_when_moderated: flag('no'),
  disable_archive: flag('no'),
  moderate_subscription: flag('no'),
  extra_addresses: mails,
  subscription_moderators: mails,
  owner: mails,
  moderators: mails,
  max_message_size: { standard: 0, read: (parameters, name) => parameters.integer(name) },
  subject_prefix: text,
  custom_headers: { standard: [], read: (parameters, name) => lines(parameters.text(name)) },
  remove_headers: { standard: [], read: (parameters, name) => headerNames(parameters.text(name)) },
  footer_text: text,
  footer_html: text,
};

/** The settings of a new mailing list. */
export const standardSettings = (): Map<string, ListSetting> =>
  new Map(Object.entries(settings).map(([name, { standard }]) => [name, standard]));

/** The settings that a request sends. */
export function sentSettings(parameters: RequestParameters): Map<string, ListSetting> {
  const sent = new Map<string, ListSetting>();
  for (const [name, { read }] of Object.entries(settings)) {
    const value = read(parameters, name);
    if (value !== undefined) sent.set(name, value);
  }
  // Who names moderators of subscriptions wants them moderated; who does not want that has no moderators of them.
  if (sent.has('subscription_moderators')) sent.set('moderate_subscription', true);
  if (sent.get('moderate_subscription') === false) sent.set('subscription_moderators', []);
  return sent;
}

const lines = (value: string | undefined): string[] | undefined => value?.split(/\r?\n/).filter((line) => line !== '');

/** With or without the colon, it is the same name. */
function headerNames(value: string | undefined): string[] | undefined {
  const names = value?.split(',').map((name) => name.trim().replace(/:$/, ''));
  return names?.filter((name) => name !== '');
}
