// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { integer, list as listOf, object, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { CreateWebhookRequest, CreateWebhookResponse, GetWebhooksQuery, GetWebhooksResponse } from '../models.js';

/** `getWebhooks` */
export const list: WildduckOperation<{ readonly query?: GetWebhooksQuery }, GetWebhooksResponse> = {
  id: 'webhooks.list',
  method: 'GET',
  path: '/webhooks',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    type: optional(text()),
    user: optional(text()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `createWebhook`. */
export const createWebhookRequestSchema: Schema<CreateWebhookRequest> = object({
  type: listOf(text()),
  user: optional(text()),
  url: text(),
  ...loggedFields,
});

/** `createWebhook` */
export const create: WildduckOperation<{ readonly body: CreateWebhookRequest }, CreateWebhookResponse> = {
  id: 'webhooks.create',
  method: 'POST',
  path: '/webhooks',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createWebhookRequestSchema,
  read: asItIs,
};

/** `deleteWebhook` */
export const remove: WildduckOperation<{ readonly path: { readonly webhook: string | number } }, void> = {
  id: 'webhooks.delete',
  method: 'DELETE',
  path: '/webhooks/{webhook}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, create, remove];
