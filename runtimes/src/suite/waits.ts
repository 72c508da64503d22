import { AbortError, TimeoutError } from '@mailhost/core';
import { check, delayNext, equal, failure, received, tell } from './harness.js';
import type { Place, Product } from './place.js';

interface WaitingCall {
  readonly product: Product;
  readonly method: string;
  readonly path: string;
  readonly call: (options: { readonly signal?: AbortSignal; readonly timeout?: number }) => PromiseLike<unknown>;
}

/** A call that is aborted while it waits for its answer ends without it, with the signal's reason. */
export async function abortsWhileWaiting(place: Place, { product, method, path, call }: WaitingCall): Promise<void> {
  await delayNext(place, product, method, path);
  const controller = new AbortController();
  const count = (await received(place, product)) + 1;
  const pending = failure(call({ signal: controller.signal }), AbortError);
  check(await tell<boolean>(place, 'untilReceived', { product, count }), 'the request did not arrive');
  controller.abort(new Error('no longer wanted'));
  const error = await pending;
  check(error.cause instanceof Error && error.cause.message === 'no longer wanted', `the cause is ${error.cause}`);
  equal(error.provider, product, 'the provider');
}

/** A call whose answer does not come in time ends with a `TimeoutError`. */
export async function timesOut(place: Place, { product, method, path, call }: WaitingCall): Promise<void> {
  await delayNext(place, product, method, path);
  const error = await failure(call({ timeout: 500 }), TimeoutError);
  equal([error.provider, error.attempts, error.method], [product, 1, method], 'provider, attempts, method');
}
