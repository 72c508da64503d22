import type { CallInfo, Middleware } from '@mailhost/core';
import pLimit from 'p-limit';
import type { Pace } from '../capabilities/capabilities.js';
import type { OutageGate } from './outage.js';
import { sleep } from './sleep.js';

/**
 * Middleware that keeps to a pace (the calls that are under way at once, and the requests of a second, repeats among them), and
 * holds calls back while the server is down. What may have been carried out is never sent again here.
 */
export function pacing({ concurrency, requestsPerSecond }: Pace, gate: OutageGate): Middleware {
  const inTurn = Number.isFinite(concurrency) ? pLimit(concurrency) : undefined;
  const interval = 1000 / requestsPerSecond;
  /** When the next request may be sent. */
  let free = 0;
  const middleware: Middleware = async (request, next) => {
    const now = performance.now();
    const turn = Math.max(now, free);
    free = turn + interval;
    if (turn > now) await sleep(turn - now);
    return await next(request);
  };
  return Object.assign(middleware, {
    aroundCall: <Result>({ operation, signals }: CallInfo, next: () => Promise<Result>) =>
      gate.run(() => (inTurn ? inTurn(next) : next()), {
        signals,
        mayRepeat: (error) => operation.repeat === 'readonly' || error.mayHaveTakenEffect !== true,
      }),
  });
}
