import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { checkFurther, domainForNew } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { data, done } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { checkCount } from '../limits.js';
import { flag, mails, oneOf, text } from '../parameters.js';
import { listProfile } from '../profiles/lists.js';
import { type IredadminList, type Subscription, subscriptions } from '../records.js';
import { removeAccount } from '../removal.js';
import { sentSettings, settingParameters, standardSettings } from './list-settings.js';

const parameters = { accountStatus: text, require_confirm: flag, subscription: oneOf(...subscriptions) };
const newList = z.strictObject({ ...settingParameters, ...parameters, subscribers: mails });
const changes = z.strictObject({
  ...{ ...settingParameters, ...parameters },
  ...{ add_subscribers: mails, remove_subscribers: mails },
});

/** The mailing lists to which people can subscribe. */
export const listRoutes: Routes = {
  'GET /mls/:domain': takes(z.strictObject({ email_only: flag }), (call, sent) => {
    const { name } = call.domain();
    const lists = [...call.state.lists.values()].filter(({ mail }) => domainOf(mail) === name);
    return data(lists.map((list) => (sent.email_only ? list.mail : listProfile(call.backend, list, false))));
  }),
  'GET /ml/:mail': takes(z.strictObject({ with_subscribers: flag }), (call, sent) =>
    data(listProfile(call.backend, call.account(call.state.lists), sent.with_subscribers ?? false)),
  ),
  'POST /ml/:mail': takes(newList, (call, sent) => {
    const { now, state } = call;
    const mail = call.value('mail');
    checkCount(call, domainForNew(call, mail), 'lists');
    const list: IredadminList = {
      ...{ mail, active: true, settings: standardSettings() },
      ...{ subscribers: new Map(), unconfirmed: new Map(), created: now, modified: now },
    };
    change(call, list, sent);
    subscribe(list, sent.subscribers, sent);
    state.lists.set(mail, list);
    return done;
  }),
  'PUT /ml/:mail': takes(changes, (call, sent) => {
    const list = call.account(call.state.lists);
    change(call, list, sent);
    subscribe(list, sent.add_subscribers, sent);
    for (const mail of sent.remove_subscribers ?? []) {
      list.subscribers.delete(mail);
      list.unconfirmed.delete(mail);
    }
    return done;
  }),
  'DELETE /ml/:mail': takes(z.strictObject({ keep_archive: flag }), (call, sent) => {
    const { mail } = call.account(call.state.lists);
    if (sent.keep_archive !== false) call.state.archivedLists.push(mail);
    removeAccount(call.state, call.state.lists, mail);
    return done;
  }),
};

function change(call: Call, list: IredadminList, { accountStatus, ...sent }: z.output<typeof newList>): void {
  const settings = sentSettings(sent);
  const extra = settings.get('extra_addresses');
  const current = list.settings.get('extra_addresses');
  if (Array.isArray(extra)) checkFurther(call.state, Array.isArray(current) ? current : [], extra);
  for (const [name, value] of settings) list.settings.set(name, value);
  list.active = call.active(accountStatus) ?? list.active;
  list.modified = call.now;
}

interface Sent {
  readonly require_confirm?: boolean | undefined;
  readonly subscription?: Subscription | undefined;
}

/** Subscribes addresses: those that are asked to confirm it, which is so unless it is forbidden, when they have. */
function subscribe(list: IredadminList, added: readonly string[] = [], sent: Sent): void {
  const { require_confirm = true, subscription = 'normal' } = sent;
  for (const mail of added) (require_confirm ? list.unconfirmed : list.subscribers).set(mail, subscription);
}
