import { type Command, command } from '../frame/command.js';
import { applyCommandFlags } from '../plan/flags.js';

/** `mailhost apply` */
export const apply: Command = command({
  brief: 'Do what a plan says',
  description:
    'Applies a plan of plan --out, or plans and applies in one. Shows the plan, asks, and does exactly that; what somebody changed since is left alone. Safe to repeat: a run that was killed goes on where it was. The first Ctrl-C brings what is in flight to its end and writes the report, the second ends at once.',
  examples: [
    { command: 'mailhost apply', what: 'Plan the configuration, and apply it' },
    { command: 'mailhost apply monday.plan --yes', what: 'Apply a plan that was looked at, without asking' },
  ],
  flags: applyCommandFlags,
  args: [
    {
      name: 'FILE',
      brief: 'A plan, or files of states; default: the configuration',
      optional: true,
      many: true,
      completes: 'file',
    },
  ],
  load: async () => (await import('../plan/apply.js')).applyCommand,
});
