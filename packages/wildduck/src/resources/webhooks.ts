import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateWebhookRequest,
  CreateWebhookResponse,
  GetWebhooksQuery,
  GetWebhooksResult,
} from '../generated/models.js';
import * as operations from '../generated/operations/webhooks.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** Addresses that the server calls when something happens. */
export class Webhooks extends Resource<WildduckConnection> {
  /** The webhooks, page by page. Spec: `getWebhooks`. */
  list(query: GetWebhooksQuery = {}, options?: WildduckListOptions): PagePromise<GetWebhooksResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /** Makes a webhook. Not repeated by itself: each call makes another. Spec: `createWebhook`. */
  create(webhook: CreateWebhookRequest, options?: WildduckCallOptions): ApiPromise<CreateWebhookResponse> {
    return callOperation(this.client, operations.create, { body: webhook }, options);
  }

  /** Deletes a webhook. Safe to repeat. Spec: `deleteWebhook`. */
  delete(webhook: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { webhook } }, options);
  }
}
