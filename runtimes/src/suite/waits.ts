import { AbortError, TimeoutError } from '@mailhost/core';
import { check, delayNext, equal, failure } from './harness.js';
import type { Place, Product } from './place.js';

interface WaitingCall {
  readonly product: Product;
  readonly method: string;
  readonly path: string;
  readonly call: (options: { readonly signal?: AbortSignal; readonly timeout?: number }) => PromiseLike<unknown>;
}

/** Milliseconds: well before the answer comes, and long enough for a machine that is busy. */
const soon = 20_000;

/** A call that is aborted while it waits for its answer ends at once, with the signal's reason. */
export async function abortsWhileWaiting(place: Place, { product, method, path, call }: WaitingCall): Promise<void> {
  await delayNext(place, product, method, path);
  const controller = new AbortController();
  const began = performance.now();
  const pending = failure(call({ signal: controller.signal }), AbortError);
  setTimeout(() => controller.abort(new Error('no longer wanted')), 100);
  const error = await pending;
  const took = performance.now() - began;
  check(took < soon, `the abort took ${took} ms`);
  check(error.cause instanceof Error && error.cause.message === 'no longer wanted', `the cause is ${error.cause}`);
  equal(error.provider, product, 'the provider');
}

/** A call whose answer does not come in time ends with a `TimeoutError`. */
export async function timesOut(place: Place, { product, method, path, call }: WaitingCall): Promise<void> {
  await delayNext(place, product, method, path);
  const began = performance.now();
  const error = await failure(call({ timeout: 150 }), TimeoutError);
  const took = performance.now() - began;
  check(took >= 140 && took < soon, `the timeout came after ${took} ms`);
  equal([error.provider, error.attempts, error.method], [product, 1, method], 'provider, attempts, method');
}
