import type { CallInfo, Middleware } from '@mailhost/core';
import pLimit from 'p-limit';
import type { Pace } from '../capabilities/capabilities.js';
import type { OutageGate } from './outage.js';
import { sleep } from './sleep.js';
import { untilAborted } from './until-aborted.js';

/** What each request waits for, besides its own account's pace. */
export type Turns = Iterable<() => Promise<void>>;

/**
 * Middleware that keeps to a pace (the calls that are under way at once, and the requests of a second, repeats among them), and
 * holds calls back while the server is down. What may have been carried out is never sent again here.
 */
export function pacing({ concurrency, requestsPerSecond }: Pace, gate: OutageGate, turns: Turns): Middleware {
  const inTurn = Number.isFinite(concurrency) ? pLimit(concurrency) : undefined;
  const interval = 1000 / requestsPerSecond;
  /** When the next request may be sent. */
  let free = 0;
  const ownTurn = async (signals: readonly AbortSignal[]) => {
    const now = performance.now();
    const turn = Math.max(now, free);
    free = turn + interval;
    const message = 'The wait for the account’s pace was ended.';
    if (turn > now) await untilAborted(sleep(turn - now), signals, message);
    for (const wait of turns) await untilAborted(wait(), signals, message);
  };
  // The first attempt has waited around the call, so that it does not count against the call's time.
  const middleware: Middleware = async (request, next) => {
    if (request.attempt > 1) await ownTurn([request.signal]);
    return await next(request);
  };
  const paced = async <Result>(signals: readonly AbortSignal[], next: () => Promise<Result>) => {
    await ownTurn(signals);
    return await next();
  };
  return Object.assign(middleware, {
    aroundCall: <Result>({ operation, signals }: CallInfo, next: () => Promise<Result>) =>
      gate.run(() => (inTurn ? inTurn(paced, signals, next) : paced(signals, next)), {
        signals,
        mayRepeat: (error) => operation.repeat === 'readonly' || error.mayHaveTakenEffect !== true,
      }),
  });
}
