import { type Command, command } from '../frame/command.js';
import { workerFlags } from '../plan/flags.js';

/** `mailhost worker` */
export const worker: Command = command({
  brief: 'Work on plans that are applied over Redis',
  description:
    'Carries out what mailhost apply --redis hands over, for the accounts of its configuration, until it is stopped; any number of workers can run, on any machine. Needs @mailhost/bullmq beside it.',
  examples: [{ command: 'mailhost worker --redis env:REDIS_URL', what: 'For all accounts' }],
  flags: workerFlags,
  load: async () => (await import('../plan/worker.js')).workerCommand,
});
