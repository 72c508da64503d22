import { isoDate, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { id, page } from '../parameters/common.js';
import { blankable, listOf, lower, required, text, trimmed } from '../parameters/rules.js';
import { operationsOn } from '../router.js';

export const webhookOperations = operationsOn('webhooks', {
  'GET /webhooks': {
    takes: { type: blankable(lower(text(check.max(128)))), user: id, ...page },
    passesUnknown: true,
    ownOnly: true,
    run: list,
  },
  'POST /webhooks': {
    takes: {
      type: required(listOf(lower(trimmed(check.max(128))))),
      user: id,
      url: required(text(check.url('smtps?|https?'))),
    },
    run: create,
  },
  'DELETE /webhooks/:webhook': { run: remove },
});

function list({ state, values, visitor }: Call): WildduckResult {
  const type = values.text('type');
  const wantedUser = visitor.role === 'user' ? visitor.user : values.text('user');
  const webhooks = [...state.webhooks.values()].filter(
    (webhook) =>
      (type === undefined || webhook.type.includes(type)) && (wantedUser === undefined || webhook.user === wantedUser),
  );
  return listed(values, webhooks, {
    positionOf: ({ id }) => [id, id],
    show: ({ created, ...webhook }) => ({ ...webhook, created: isoDate(created) }),
    more: { ...values.picked('type'), user: wantedUser ?? null },
  });
}

function create(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = values.text('user') ?? null;
  if (user !== null && !state.users.has(user)) throw refusals.noUser();
  const id = call.newId();
  state.webhooks.set(id, { id, type: values.texts('type') ?? [], user, url: values.needed('url'), created: now });
  return success({ id });
}

function remove({ state, values }: Call): WildduckResult {
  if (!state.webhooks.delete(values.needed('webhook'))) {
    throw new Refusal(404, 'Invalid or unknown webhook identifier', 'WebhookNotFound');
  }
  return success();
}
