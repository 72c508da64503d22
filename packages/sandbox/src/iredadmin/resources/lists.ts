import { checkFurther, domainForNew } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { data, done, type Outcome } from '../answers.js';
import type { Call } from '../call.js';
import { checkCount } from '../limits.js';
import { listProfile } from '../profiles/lists.js';
import { type IredadminList, subscriptions } from '../records.js';
import { removeAccount } from '../removal.js';
import type { Routes } from '../router.js';
import { sentSettings, standardSettings } from './list-settings.js';

/** The mailing lists to which people can subscribe. */
export const listRoutes: Routes = {
  'GET /mls/<domain>': listLists,
  'GET /ml/<mail>': (call) =>
    data(listProfile(call.backend, call.account(call.state.lists), call.parameters.flag('with_subscribers') ?? false)),
  'POST /ml/<mail>': createList,
  'PUT /ml/<mail>': updateList,
  'DELETE /ml/<mail>': deleteList,
};

function listLists(call: Call): Outcome {
  const { name } = call.domain();
  const lists = [...call.state.lists.values()].filter(({ mail }) => domainOf(mail) === name);
  if (call.parameters.flag('email_only')) return data(lists.map(({ mail }) => mail));
  return data(lists.map((list) => listProfile(call.backend, list, false)));
}

function createList(call: Call): Outcome {
  const { now, state } = call;
  const mail = call.value('mail');
  checkCount(call, domainForNew(call, mail), 'lists');
  const list: IredadminList = {
    mail,
    active: true,
    settings: standardSettings(),
    subscribers: new Map(),
    unconfirmed: new Map(),
    created: now,
    modified: now,
  };
  change(call, list);
  subscribe(call, list, 'subscribers');
  state.lists.set(mail, list);
  return done;
}

function updateList(call: Call): Outcome {
  const list = call.account(call.state.lists);
  change(call, list);
  subscribe(call, list, 'add_subscribers');
  for (const mail of call.parameters.mails('remove_subscribers') ?? []) {
    list.subscribers.delete(mail);
    list.unconfirmed.delete(mail);
  }
  return done;
}

function change(call: Call, list: IredadminList): void {
  const sent = sentSettings(call.parameters);
  const extra = sent.get('extra_addresses');
  const current = list.settings.get('extra_addresses');
  if (Array.isArray(extra)) checkFurther(call.state, Array.isArray(current) ? current : [], extra);
  for (const [name, value] of sent) list.settings.set(name, value);
  list.active = call.active() ?? list.active;
  list.modified = call.now;
}

/** Subscribes addresses: those that are asked to confirm it, which is so unless it is forbidden, when they have. */
function subscribe({ parameters }: Call, list: IredadminList, parameter: string): void {
  const subscription = parameters.oneOf('subscription', subscriptions) ?? 'normal';
  const confirmed = parameters.flag('require_confirm') === false;
  for (const mail of parameters.mails(parameter) ?? []) {
    (confirmed ? list.subscribers : list.unconfirmed).set(mail, subscription);
  }
}

function deleteList(call: Call): Outcome {
  const { mail } = call.account(call.state.lists);
  if (call.parameters.flag('keep_archive') !== false) call.state.archivedLists.push(mail);
  removeAccount(call.state, call.state.lists, mail);
  return done;
}
