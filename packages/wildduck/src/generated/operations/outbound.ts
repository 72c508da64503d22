// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { text } from '../../fields.js';
import { loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  DeleteOutboundMessageResponse,
  UpdateOutboundMessageRequest,
  UpdateOutboundMessageResponse,
} from '../models.js';

/** The body of `updateOutboundMessage`. */
export const updateOutboundMessageSchema: InputObject<UpdateOutboundMessageRequest> = z.strictObject(
  { sendTime: text },
  words,
);

/** `updateOutboundMessage` */
export const update: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly queueId: string | number };
    readonly body: UpdateOutboundMessageRequest;
  },
  UpdateOutboundMessageResponse
> = {
  id: 'outbound.update',
  method: 'PUT',
  path: '/users/{user}/outbound/{queueId}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  body: updateOutboundMessageSchema,
  read: asItIs,
};

/** `deleteOutboundMessage` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly queueId: string | number } },
  DeleteOutboundMessageResponse
> = {
  id: 'outbound.delete',
  method: 'DELETE',
  path: '/users/{user}/outbound/{queueId}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  read: asItIs,
  notFoundMeansDone: true,
  resultWhenGone: { success: true },
};

export const all: readonly WildduckOperation[] = [update, remove];
