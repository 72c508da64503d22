import type { CommandGroup } from '../frame/command.js';
import { resourceCommands } from '../kinds/resource-commands.js';
import { accounts } from './accounts.js';
import { call } from './call.js';
import { completion } from './completion.js';
import { doctor } from './doctor.js';
import { init } from './init.js';
import { operations } from './operations.js';
import { quarantine } from './quarantine.js';

/** All commands, by the words that call them. */
export const commands: CommandGroup = {
  brief: 'Domains, mailboxes, aliases, recipients and quarantine of mail hosts and mail filters',
  commands: { init, accounts, doctor, ...resourceCommands(), quarantine, call, operations, completion },
};
