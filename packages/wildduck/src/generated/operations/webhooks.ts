// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalPageSize, optionalText, text, texts } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { CreateWebhookRequest, CreateWebhookResponse, GetWebhooksQuery, GetWebhooksResponse } from '../models.js';

/** The query of `getWebhooks`. */
export const listWebhooksQuerySchema: InputObject<GetWebhooksQuery> = z.strictObject(
  {
    type: optionalText,
    user: optionalText,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

/** `getWebhooks` */
export const list: WildduckOperation<{ readonly query?: GetWebhooksQuery }, GetWebhooksResponse> = {
  id: 'webhooks.list',
  method: 'GET',
  path: '/webhooks',
  repeat: 'readonly',
  logged: 'query',
  query: listWebhooksQuerySchema,
};

/** The body of `createWebhook`. */
export const createWebhookSchema: InputObject<CreateWebhookRequest> = z.strictObject(
  { type: texts, user: optionalText, url: text, ...loggedFields },
  words,
);

/** `createWebhook` */
export const create: WildduckOperation<{ readonly body: CreateWebhookRequest }, CreateWebhookResponse> = {
  id: 'webhooks.create',
  method: 'POST',
  path: '/webhooks',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createWebhookSchema,
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
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, create, remove];
