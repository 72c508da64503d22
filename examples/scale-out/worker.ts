import { worker } from '@mailhost/bullmq';
import { accounts, connection } from './accounts.js';

/** A worker: as many as you like, on any machine. It ends in order when it is told to. */
const running = worker(accounts, { connection });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.close());
await running.ready;
console.log('Ready for work.');
