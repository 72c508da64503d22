import { bullmqExecutor } from '@mailhost/bullmq';
import { apply } from '@mailhost/plan';
import { readPlan } from '@mailhost/plan/node';
import { accounts, connection } from './accounts.js';

/** Applies a plan that writePlan wrote, by the workers. The first Ctrl-C ends it in order; begun again, it goes on. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const [, , file = 'mail.plan'] = process.argv;
let shown = 0;
const run = apply(await readPlan(file), accounts, {
  executor: bullmqExecutor({ connection }),
  signal: stop.signal,
  // A large plan's outcomes are not held.
  keepOutcomes: false,
  onProgress: ({ total, done, unchanged, failed, unknown }) => {
    const ended = done + unchanged + failed + unknown;
    if (ended < shown + 100 && ended < total) return;
    shown = ended;
    console.log(`${ended} of ${total}: ${done} done, ${failed} failed, ${unknown} unknown`);
  },
  onReport: ({ status, counts, left }) => console.log(status, counts, `${left} left`),
});
for await (const { operation, status, message } of run) {
  if (status === 'failed' || status === 'unknown') console.error(status, operation.id, message);
}
