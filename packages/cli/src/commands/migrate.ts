import { type Command, command } from '../frame/command.js';
import { migrateFlags } from '../plan/flags.js';

/** `mailhost migrate` */
export const migrate: Command = command({
  brief: 'Bring domains from one account to another',
  description:
    'Reads domains at one account, tells what the other cannot have, and once each loss is accepted by its name, makes there what is missing: shown as a plan, asked, applied, and safe to repeat. The account that they come from is only read. Mail is not moved: the report says how.',
  examples: [
    { command: 'mailhost migrate --from old --to new --domain example.org', what: 'What would be lost' },
    {
      command:
        'mailhost migrate --from old --to new --domain example.org --accept-loss mailbox.password --one-time passwords.age --age-recipient age1…',
      what: 'With new passwords, in a file that only the holder of a key can read',
    },
  ],
  flags: migrateFlags,
  load: async () => (await import('../plan/migrate.js')).migrateCommand,
});
