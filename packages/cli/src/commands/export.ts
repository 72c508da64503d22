import { type Command, command } from '../frame/command.js';
import { exportFlags } from '../plan/flags.js';

/** `mailhost export` */
export const exportState: Command = command({
  brief: 'A state of what is there',
  description:
    'Writes what is there of an account as a state, to be changed and planned. Its first lines say what is left out, such as passwords. Its plan is empty.',
  examples: [
    { command: 'mailhost export example.org --account main --out example.yaml', what: 'One domain, into a file' },
    { command: 'mailhost export --account main > all.yaml', what: 'All domains of an account' },
  ],
  flags: exportFlags,
  args: [{ name: 'DOMAIN', brief: 'The domains; default: all', optional: true, many: true, completes: 'domain' }],
  load: async () => (await import('../plan/export.js')).exportCommand,
});
