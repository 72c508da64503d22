import { type Command, command } from '../frame/command.js';
import { undoFlags } from '../plan/flags.js';

/** `mailhost undo` */
export const undo: Command = command({
  brief: 'Take back what an apply did',
  description:
    'Plans the other way round what a report of apply says was done, shows it, asks, and applies it. What cannot be undone (deletions, passwords, domains) is refused; --skip-refused undoes the rest.',
  examples: [{ command: 'mailhost undo .mailhost/ID.report.json', what: 'The path that apply told' }],
  flags: undoFlags,
  args: [{ name: 'REPORT', brief: 'The report that apply wrote', completes: 'file' }],
  load: async () => (await import('../plan/undo.js')).undoCommand,
});
