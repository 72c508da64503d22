import { isoDate, Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import * as check from '../parameters/checks.js';
import { date, lower, required, text } from '../parameters/rules.js';
import type { Outbound, WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';

const queueId = required(lower(text(check.hex, check.min(18), check.max(24))));

export const outboundOperations = operationsOn('messages', {
  'PUT /users/:user/outbound/:queueId': { takes: { queueId, sendTime: required(date) }, run: reschedule },
  'DELETE /users/:user/outbound/:queueId': { takes: { queueId }, run: remove },
});

/** How long a mail is tried to be delivered, from when it was submitted. */
const longestQueueTime = 30 * 24 * 3600 * 1000;

interface Queued {
  readonly message: WildduckMessage;
  readonly entry: Outbound;
}

function find({ state, values }: Call): Queued | undefined {
  for (const message of state.messages.values()) {
    const entry = message.outbound.find((one) => one.queueId === values.needed('queueId'));
    if (entry) return { message, entry };
  }
  return undefined;
}

function reschedule(call: Call): WildduckResult {
  const { values, userId, now } = call;
  const found = find(call);
  const fail = ({ status, message, code }: Refusal) => ({ status, json: { success: false, error: message, code } });
  if (!found) return fail(new Refusal(404, 'No such queue entry', 'NoSuchQueueEntry'));
  const { message, entry } = found;
  if (message.user !== userId) return fail(new Refusal(403, 'Not enough privileges', 'NotEnoughPrivileges'));
  const sendTime = Math.max(values.date('sendTime') ?? now, now);
  const latest = message.received + longestQueueTime;
  if (sendTime > latest) {
    const text = `Delivery time can not be later than ${isoDate(latest)}`;
    return fail(new Refusal(400, text, 'SendTimeTooLate'));
  }
  entry.queued = sendTime;
  message.date = sendTime;
  const { queueId, recipients } = entry;
  const counts = { updated: recipients.length, dateUpdated: true, sendTime: isoDate(sendTime), storedUpdated: 1 };
  return success({ queueId, ...counts });
}

/** Says with the status of a success that there is nothing to delete, or nothing of the user's. */
function remove(call: Call): WildduckResult {
  const found = find(call);
  if (!found) return { json: { success: false, code: 'NoSuchQueueEntry' } };
  const { message, entry } = found;
  if (message.user !== call.userId) return { json: { success: false, code: 'NotEnoughPrivileges' } };
  message.outbound = message.outbound.filter((one) => one !== entry);
  return success({ queueId: entry.queueId, deleted: entry.recipients.length });
}
