import { worker } from '@mailhost/bullmq';
import { openAccount } from './account.js';

/** A worker in a process of its own, until it is told to end. */
const [, , connection = '', options = '{}'] = process.argv;
const running = worker({ main: openAccount(JSON.parse(options)) }, { connection });
process.once('SIGTERM', () => void running.close());
await running.ready;
console.log('ready');
