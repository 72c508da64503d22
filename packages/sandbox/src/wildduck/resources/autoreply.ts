import { isoDate, Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { defined, picked } from '../fields.js';
import * as check from '../parameters/checks.js';
import { dateOrFalse, flag } from '../parameters/common.js';
import { allowing, trimmed } from '../parameters/rules.js';
import type { Autoreply } from '../records.js';
import { operationsOn } from '../router.js';

export const autoreplyOperations = operationsOn('autoreplies', {
  'GET /users/:user/autoreply': { run: getAutoreply },
  'PUT /users/:user/autoreply': {
    takes: {
      status: flag,
      name: allowing([''], trimmed(check.max(128))),
      subject: allowing([''], trimmed(check.max(2048))),
      text: allowing([''], trimmed(check.max(131072))),
      html: allowing([''], trimmed(check.max(131072))),
      start: dateOrFalse,
      end: dateOrFalse,
    },
    run: updateAutoreply,
  },
  'DELETE /users/:user/autoreply': { run: deleteAutoreply },
});

const none = { status: false, name: '', subject: '', text: '', html: '' };

function getAutoreply({ state, userId }: Call): WildduckResult {
  const autoreply = state.autoreplies.get(userId);
  if (!autoreply) return success(none);
  const { start, end, created } = autoreply;
  const times = { start: start && isoDate(start), end: end && isoDate(end), created: isoDate(created) };
  return success(defined({ ...picked(autoreply, 'status', 'name', 'subject', 'text', 'html'), ...times }));
}

function updateAutoreply(call: Call): WildduckResult {
  const { state, values, userId, now } = call;
  if (!state.users.has(userId)) throw new Refusal(404, 'Unknown user', 'UserNotFound');
  const blank = (): Autoreply => ({ ...none, id: call.newId(), start: undefined, end: undefined, created: now });
  const autoreply = state.autoreplies.get(userId) ?? blank();
  state.autoreplies.set(userId, autoreply);
  Object.assign(autoreply, values.picked('status', 'name', 'subject', 'text', 'html'));
  // `false` takes a time away.
  if (values.has('start')) autoreply.start = values.date('start');
  if (values.has('end')) autoreply.end = values.date('end');
  return success({ id: autoreply.id });
}

function deleteAutoreply({ state, userId }: Call): WildduckResult {
  state.autoreplies.delete(userId);
  return success();
}
