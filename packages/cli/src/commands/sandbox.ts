import { type Command, command } from '../frame/command.js';
import type { FlagSet } from '../frame/flags.js';

/** The flags of `mailhost sandbox`. */
export const sandboxFlags = {
  write: {
    kind: 'text',
    placeholder: 'FOLDER',
    completes: 'file',
    brief: 'Write a mailhost.yaml with its accounts into a folder. Default: print it',
  },
  port: { kind: 'number', placeholder: 'N', brief: 'The first of five ports in a row. Default: any that are free' },
  faults: { kind: 'number', placeholder: 'PERCENT', brief: 'The share of requests that fail on purpose. Default 0' },
} as const satisfies FlagSet;

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
