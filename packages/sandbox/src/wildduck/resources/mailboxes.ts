import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { addMailbox, mailboxAt, mailboxesOf, normalizedPath, shownMailbox } from '../mailboxes.js';
import { messagesIn } from '../messages.js';
import * as check from '../parameters/checks.js';
import { amount, flag, flagOr, id, mailboxPath } from '../parameters/common.js';
import { allowing, blankable, required, text } from '../parameters/rules.js';
import { operationsOn } from '../router.js';

export const mailboxOperations = operationsOn('mailboxes', {
  'GET /users/:user/mailboxes': {
    takes: { specialUse: flagOr(false), showHidden: flagOr(false), counters: flagOr(false), sizes: flagOr(false) },
    run: listMailboxes,
  },
  'POST /users/:user/mailboxes': {
    takes: { path: required(mailboxPath), hidden: flagOr(false), retention: amount, encryptMessages: flagOr(false) },
    run: createMailbox,
  },
  'GET /users/:user/mailboxes/:mailbox': {
    takes: { mailbox: required(allowing(['resolve'], id)), path: text(check.without(/\/{2,}|\/$/)) },
    run: getMailbox,
  },
  'PUT /users/:user/mailboxes/:mailbox': {
    takes: { path: mailboxPath, retention: blankable(amount), subscribed: flag, encryptMessages: flag, hidden: flag },
    run: updateMailbox,
  },
  'DELETE /users/:user/mailboxes/:mailbox': { run: deleteMailbox },
});

function listMailboxes(call: Call): WildduckResult {
  const { state, values } = call;
  const user = call.user();
  const withSize = values.flag('sizes') === true;
  const withCounters = values.flag('counters') === true;
  const onlySpecial = values.flag('specialUse') === true;
  const showHidden = values.flag('showHidden') === true;
  const results = mailboxesOf(state, user.id)
    .filter(({ hidden, specialUse }) => (showHidden || !hidden) && (!onlySpecial || specialUse !== undefined))
    .map((mailbox) => shownMailbox(call, mailbox, { withCounters, withSize, inList: true }));
  return success({ results });
}

function createMailbox(call: Call): WildduckResult {
  const { state, journal, values, now } = call;
  const user = call.user();
  const path = normalizedPath(values.needed('path'));
  if (mailboxAt(state, user.id, path)) throw exists('creation');
  const mailbox = addMailbox(
    state,
    {
      user: user.id,
      path,
      specialUse: undefined,
      retention: values.number('retention') ?? user.retention,
      hidden: values.flag('hidden') === true,
      encryptMessages: values.flag('encryptMessages') === true,
    },
    now,
  );
  journal.add(user.id, mailbox.id, { command: 'CREATE', mailbox: mailbox.id, path });
  return success({ id: mailbox.id });
}

function getMailbox(call: Call): WildduckResult {
  call.user();
  const { state, values, userId } = call;
  const id = values.needed('mailbox');
  const resolved = id === 'resolve' ? mailboxAt(state, userId, values.text('path') ?? '')?.id : id;
  const mailbox = call.mailbox(resolved ?? '');
  return success(shownMailbox(call, mailbox, { withCounters: true, withSize: false, inList: false }));
}

function updateMailbox(call: Call): WildduckResult {
  const { journal, state, values, userId } = call;
  const path = values.text('path');
  const changes = values.picked('retention', 'subscribed', 'encryptMessages', 'hidden');
  if (path === undefined && Object.keys(changes).length === 0) throw new Refusal(400, 'Nothing was changed');
  const mailbox = call.findMailbox(values.needed('mailbox'));
  if (!mailbox) throw new Refusal(404, 'Mailbox update failed with code NoSuchMailbox', 'NoSuchMailbox');
  if (path !== undefined && normalizedPath(path) !== mailbox.path) {
    if (mailbox.path === 'INBOX') throw disallowed('update');
    const wanted = normalizedPath(path);
    if (mailboxAt(state, userId, wanted)) throw exists('rename');
    const below = `${mailbox.path}/`;
    for (const child of mailboxesOf(state, userId)) {
      if (child.path.startsWith(below)) child.path = `${wanted}/${child.path.slice(below.length)}`;
    }
    mailbox.path = wanted;
    journal.add(userId, mailbox.id, { command: 'RENAME', path: wanted, mailbox: mailbox.id });
  }
  Object.assign(mailbox, changes);
  return success();
}

function deleteMailbox(call: Call): WildduckResult {
  const { journal, state, values, userId } = call;
  const mailbox = call.findMailbox(values.needed('mailbox'));
  if (!mailbox) throw new Refusal(404, 'Mailbox deletion failed with code NoSuchMailbox', 'NoSuchMailbox');
  if (mailbox.specialUse !== undefined) throw disallowed('deletion');
  const user = state.users.get(userId);
  for (const message of messagesIn(state, mailbox.id)) {
    state.messages.delete(message.id);
    if (user) user.storageUsed = Math.max(user.storageUsed - message.size, 0);
  }
  state.mailboxes.delete(mailbox.id);
  journal.announce(userId, { command: 'DROP', mailbox: mailbox.id });
  journal.add(userId, mailbox.id, { command: 'DELETE', mailbox: mailbox.id });
  return success();
}

const exists = (what: string) =>
  new Refusal(400, `Mailbox ${what} failed with code MailboxAlreadyExists`, 'MailboxExistsError');

const disallowed = (what: string) =>
  new Refusal(400, `Mailbox ${what} failed with code DisallowedMailboxMethod`, 'DisallowedMailboxMethod');
