import type { FlagSet } from '../frame/flags.js';
import { limitFlags, recordsFlag } from '../plan/flags.js';

/** The flags of `mailhost mcp`. */
export const mcpFlags = {
  allow: {
    kind: 'list',
    placeholder: 'WHAT',
    brief: 'What the assistant may do besides looking: write, delete, release (quarantined mails)',
  },
  domains: {
    kind: 'list',
    placeholder: 'DOMAIN',
    completes: 'domain',
    brief: 'The domains that it can see and change. Default: all of the accounts',
  },
  accounts: { kind: 'list', placeholder: 'NAME', completes: 'account', brief: 'The accounts. Default: all' },
  secrets: {
    kind: 'list',
    placeholder: 'NAME',
    brief: 'Variables of the environment that it can name as passwords (env:NAME). Default: none',
  },
  externalTargets: {
    kind: 'switch',
    brief: 'Let it send mail to addresses and servers outside of the domains',
  },
  allowDeletes: { ...limitFlags.allowDeletes, brief: 'How many deletions there can be while it runs. Default 5' },
  maxRemovals: limitFlags.maxRemovals,
  maxUpdates: limitFlags.maxUpdates,
  protect: limitFlags.protect,
  ...recordsFlag,
} as const satisfies FlagSet;
