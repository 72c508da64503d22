// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import type { UpdateOutboundMessageRequest, UpdateOutboundMessageResponse } from '../models.js';
import { noAnswer } from '@mailhost/core';
import { object, text } from '@mailhost/core/schema';

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
  repeat: 'safe',
  logged: 'query',
  query: loggedQuery,
  body: object({ sendTime: text() }),
};

/** `deleteOutboundMessage` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly queueId: string | number } },
  void
> = {
  id: 'outbound.delete',
  method: 'DELETE',
  path: '/users/{user}/outbound/{queueId}',
  repeat: 'safe',
  logged: 'query',
  query: loggedQuery,
  answerKind: noAnswer,
};

export const all: readonly WildduckOperation[] = [update, remove];
