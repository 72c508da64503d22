import type { CommandGroup } from '../frame/command.js';
import { resourceCommands } from '../kinds/resource-commands.js';
import { accounts } from './accounts.js';
import { apply } from './apply.js';
import { call } from './call.js';
import { completion } from './completion.js';
import { doctor } from './doctor.js';
import { exportState } from './export.js';
import { gateway, panel } from './gateway.js';
import { init } from './init.js';
import { mcp } from './mcp.js';
import { migrate } from './migrate.js';
import { operations } from './operations.js';
import { plan } from './plan.js';
import { quarantine } from './quarantine.js';
import { sandbox } from './sandbox.js';
import { undo } from './undo.js';
import { worker } from './worker.js';

/** All commands, by the words that call them. */
export const commands: CommandGroup = {
  brief: 'Domains, mailboxes, aliases, recipients and quarantine of mail hosts and mail filters',
  commands: {
    init,
    accounts,
    doctor,
    ...resourceCommands(),
    quarantine,
    plan,
    apply,
    undo,
    export: exportState,
    migrate,
    worker,
    call,
    operations,
    mcp,
    sandbox,
    gateway,
    panel,
    completion,
  },
};
