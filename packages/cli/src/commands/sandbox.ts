import { type Command, command } from '../frame/command.js';
import { sandboxFlags } from '../servers/flags.js';

/** `mailhost sandbox` */
export const sandbox: Command = command({
  brief: 'Servers of all products in memory, to try things out',
  description:
    'Serves an in-memory server of each product on loopback, with domains, mailboxes, aliases and quarantined mails in them, until it is stopped. Nothing is kept.',
  examples: [
    { command: 'mailhost sandbox --write try', what: 'With try/mailhost.yaml, for commands in another terminal' },
    { command: 'mailhost sandbox --faults 10', what: 'Servers that fail now and then' },
  ],
  flags: sandboxFlags,
  load: async () => (await import('../servers/sandbox.js')).sandboxCommand,
});
