import { type ApiPromise, callOperation, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import type {
  DeleteOutboundMessageResponse,
  SubmitMessageRequest,
  SubmitMessageResponse,
  UpdateOutboundMessageRequest,
  UpdateOutboundMessageResponse,
} from '../generated/models.js';
import * as outbound from '../generated/operations/outbound.js';
import * as operations from '../generated/operations/submission.js';

/** Sending mail. */
export class Submission extends Resource<WildduckConnection> {
  /**
   * Makes a message of its parts, sends it, and keeps a copy with the sent messages. Not repeated by itself: it sends
   * mail, even when the message id is the same. With `isDraft` or `uploadOnly` it is stored only, by every version of
   * the server.
   *
   * Throws `RateLimitError` when the user has sent as much as is allowed for a day, with the seconds to wait.
   * `InvalidRequestError` when there is nobody to send it to, although a copy is stored then. `QuotaExceededError` when
   * it was neither sent nor stored. `NotFoundError` when there is no such user. Spec: `submitMessage`.
   */
  submit(
    user: string,
    message: SubmitMessageRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<SubmitMessageResponse> {
    return callOperation(this.client, operations.submit, { path: { user }, body: message }, options);
  }
}

/** Mail that waits to be sent. */
export class Outbound extends Resource<WildduckConnection> {
  /**
   * Sends it at another time. Safe to repeat. Throws `NotFoundError` when it was sent. Spec: `updateOutboundMessage`.
   */
  update(
    user: string,
    queueId: string,
    changes: UpdateOutboundMessageRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UpdateOutboundMessageResponse> {
    return callOperation(this.client, outbound.update, { path: { user, queueId }, body: changes }, options);
  }

  /**
   * Keeps it from being sent. Safe to repeat: it is done when the queue has no such entry after an attempt that broke
   * off. Otherwise it throws `NotFoundError` then: it was sent. Spec: `deleteOutboundMessage`.
   */
  delete(user: string, queueId: string, options?: WildduckCallOptions): ApiPromise<DeleteOutboundMessageResponse> {
    return callOperation(this.client, outbound.remove, { path: { user, queueId } }, options);
  }
}
