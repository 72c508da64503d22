import { type Command, command } from '../frame/command.js';
import { outputFlags } from '../frame/common-flags.js';

/** `mailhost accounts` */
export const accounts: Command = command({
  brief: 'The accounts of the configuration',
  description: 'The accounts of the configuration, their products and roles. Sends nothing, and looks at no secret.',
  examples: [
    { command: 'mailhost accounts', what: 'What there is' },
    { command: 'mailhost accounts --json=name,product', what: 'For programs' },
  ],
  flags: outputFlags,
  load: async () => (await import('../accounts/list-accounts.js')).listAccounts,
});
