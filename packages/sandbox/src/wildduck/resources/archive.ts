import { refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { mailboxAt } from '../mailboxes.js';
import { byArrival, restoreMessage } from '../messages.js';
import { listed } from '../pages.js';
import { id, listing } from '../parameters/common.js';
import { date, labelled, required } from '../parameters/rules.js';
import type { WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';
import { listedMessage, listWants } from '../shown-messages.js';

export const archiveOperations = operationsOn('messages', {
  'GET /users/:user/archived/messages': { takes: listing, passesUnknown: true, run: list },
  'POST /users/:user/archived/restore': {
    takes: { start: labelled('Start time', required(date)), end: labelled('End time', required(date)) },
    needs: 'update messages',
    run: restoreRange,
  },
  // The server wants a number, and no message in the archive has one.
  'POST /users/:user/archived/messages/:message/restore': {
    takes: { mailbox: id },
    needs: 'update messages',
    run: () => {
      throw refusals.noMessage();
    },
  },
});

const archivedOf = ({ state, userId }: Call): WildduckMessage[] =>
  [...state.archived.values()].filter(({ user }) => user === userId);

function list(call: Call): WildduckResult {
  const { state, values } = call;
  const descending = values.raw['order'] !== 'asc';
  const found = archivedOf(call);
  const wants = { ...listWants(values), among: found };
  const show = (message: WildduckMessage) => ({ ...listedMessage(state, message, wants), id: message.id });
  return listed(values, found, { positionOf: (message) => [message.id, message.id], descending, show });
}

/** Moves messages back to where they were at once; the server does it in the background, a while later. */
function restoreRange(call: Call): WildduckResult {
  const { state, values, userId } = call;
  call.user();
  const [start = 0, end = 0] = [values.date('start'), values.date('end')];
  for (const message of byArrival(archivedOf(call), false)) {
    if (message.archived < start || message.archived > end) continue;
    const mailbox = call.findMailbox(message.mailbox) ?? mailboxAt(state, userId, 'INBOX');
    if (mailbox) restoreMessage(call, message, mailbox);
  }
  return success({ task: call.newId() });
}
