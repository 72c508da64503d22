import { type Command, command } from '../frame/command.js';
import { planFlags } from '../plan/flags.js';

/** `mailhost plan` */
export const plan: Command = command({
  brief: 'What would change for things to be as the state says',
  description:
    'Reads the state (domains: of the configuration, or of the files) and what is there, and writes what would change. Sends reads only. Exits with 5 where something is refused.',
  examples: [
    { command: 'mailhost plan', what: 'What the configuration would change' },
    { command: 'mailhost plan customers.yaml --out monday.plan', what: 'Keep the plan, to apply exactly that' },
    { command: 'mailhost plan --prune mailbox', what: 'Disable mailboxes that are not named, too' },
  ],
  flags: planFlags,
  args: [
    {
      name: 'FILE',
      brief: 'Files of states; default: the configuration',
      optional: true,
      many: true,
      completes: 'file',
    },
  ],
  load: async () => (await import('../plan/plan.js')).planCommand,
});
