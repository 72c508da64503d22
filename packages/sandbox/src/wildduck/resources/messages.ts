import { file, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { changeMessage, inRange, type MessageChange, messagesIn, moveMessages, removeMessage } from '../messages.js';
import { listed } from '../pages.js';
import { flag, flagOr, listing } from '../parameters/common.js';
import * as takes from '../parameters/messages.js';
import { required } from '../parameters/rules.js';
import type { WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';
import { listedMessage, listWants, shownMessage } from '../shown-messages.js';

const messages = '/users/:user/mailboxes/:mailbox/messages';

export const messageOperations = operationsOn('messages', {
  [`GET ${messages}`]: { takes: { unseen: flag, ...listing }, passesUnknown: true, run: listMessages },
  [`PUT ${messages}`]: { takes: takes.changes, run: update },
  [`DELETE ${messages}`]: { takes: { async: flagOr(false), skipArchive: flagOr(false) }, run: removeAll },
  [`GET ${messages}/:message`]: {
    takes: { replaceCidLinks: flagOr(false), markAsSeen: flagOr(false) },
    run: getMessage,
  },
  [`PUT ${messages}/:message`]: { takes: takes.changes, run: update },
  [`DELETE ${messages}/:message`]: { takes: { updateThread: flagOr(false) }, run: remove },
  [`GET ${messages}/:message/message.eml`]: { isFile: true, run: getSource },
  [`GET ${messages}/:message/attachments/:attachment`]: {
    takes: { attachment: required(takes.attachmentId), sendAsString: flagOr(false) },
    withoutSession: true,
    needs: 'read attachments',
    isFile: true,
    run: getAttachment,
  },
});

function listMessages(call: Call): WildduckResult {
  const { state, values } = call;
  const mailbox = call.mailbox();
  const descending = values.raw['order'] !== 'asc';
  const unseen = values.flag('unseen');
  const found = messagesIn(state, mailbox.id).filter(({ seen }) => unseen === undefined || seen !== unseen);
  return listed(values, found, {
    positionOf,
    descending,
    show: (message) => listedMessage(state, message, listWants(values)),
    more: { specialUse: mailbox.specialUse ?? null },
  });
}

export const positionOf = ({ received, id }: WildduckMessage): readonly [number, string] => [received, id];

function getMessage(call: Call): WildduckResult {
  const { state, values } = call;
  const message = call.message();
  if (values.flag('markAsSeen') && !message.seen) changeMessage(call, message, { seen: true });
  return success(shownMessage(state, message));
}

function getSource(call: Call): WildduckResult {
  return file(call.message().source, 'message/rfc822');
}

function getAttachment(call: Call): WildduckResult {
  const wanted = call.values.needed('attachment').toUpperCase();
  const attachment = call.message().parsed.attachments.find(({ id }) => id === wanted);
  if (!attachment) throw new Refusal(404, 'This attachment does not exist', 'AttachmentNotFound');
  const { content, contentType, dispositionHeader } = attachment;
  return file(
    content,
    contentType,
    dispositionHeader === undefined ? {} : { 'content-disposition': dispositionHeader },
  );
}

/** Changes or moves the messages that a range names. */
function update(call: Call): WildduckResult {
  const { state, values } = call;
  const range = values.needed('message');
  const moveTo = values.text('moveTo');
  const change = changeIn(call);
  if (moveTo === undefined && Object.keys(change).length === 0) throw new Refusal(500, 'Nothing was changed');
  const mailbox = call.findMailbox(values.needed('mailbox'));
  const target = moveTo === undefined ? undefined : call.findMailbox(moveTo);
  if (!mailbox || (moveTo !== undefined && !target)) throw refusals.mailboxMissing();
  const found = inRange(messagesIn(state, mailbox.id), range);
  if (found.length === 0) {
    const text = target ? 'Could not move message, check if message exists' : 'No message matched query';
    throw new Refusal(404, text, 'MessageNotFound');
  }
  if (target) return success({ mailbox: target.id, id: moveMessages(call, found, target, change) });
  for (const message of found) changeMessage(call, message, change);
  return success({ updated: found.length });
}

function changeIn({ values }: Call): MessageChange {
  const expires = values.has('expires') ? { expires: values.date('expires') } : {};
  return { ...values.picked('seen', 'deleted', 'flagged', 'draft', 'metaData'), ...expires };
}

function remove(call: Call): WildduckResult {
  call.mailbox();
  const message = call.findMessage(call.values.needed('mailbox'), call.values.number('message') ?? 0);
  if (!message) throw new Refusal(404, 'Message was not found', 'MessageNotFound');
  removeMessage(call, message, { archive: true });
  return success({ deleted: 1, errors: 0 });
}

function removeAll(call: Call): WildduckResult {
  const mailbox = call.mailbox();
  const found = messagesIn(call.state, mailbox.id).reverse();
  const archive = call.values.flag('skipArchive') !== true;
  for (const message of found) removeMessage(call, message, { archive });
  if (call.values.flag('async')) return success({ existing: false, scheduled: call.newId() });
  return success({ deleted: found.length, errors: 0 });
}
