import { type Command, command } from '../frame/command.js';
import type { FlagSet } from '../frame/flags.js';

/** The flags of `mailhost panel`. */
export const panelFlags = {
  accounts: { kind: 'list', placeholder: 'NAME', completes: 'account', brief: 'The accounts. Default: all' },
  port: { kind: 'number', placeholder: 'N', brief: 'The port. Default: any that is free' },
  readOnly: { kind: 'switch', brief: 'Refuse calls that change something' },
  noOpen: { kind: 'switch', brief: 'Open no browser' },
} as const satisfies FlagSet;

/** The flags of `mailhost gateway`. */
export const gatewayFlags = {
  ...panelFlags,
  origins: { kind: 'list', placeholder: 'ORIGIN', brief: 'Other origins whose pages may call: http://localhost:5173' },
} as const satisfies FlagSet;

/** `mailhost gateway` */
export const gateway: Command = command({
  brief: 'A gateway for each account, for browser panels under development',
  description:
    'Serves a gateway for each account on 127.0.0.1 until it is stopped, so that pages can use the clients without a secret. Only the browser that opens the printed address, which serves once, can call it.',
  examples: [{ command: 'mailhost gateway --port 8081 --origins http://localhost:5173', what: 'For a panel on Vite' }],
  flags: gatewayFlags,
  load: async () => (await import('../servers/gateway.js')).gatewayCommand,
});

/** `mailhost panel` */
export const panel: Command = command({
  brief: 'A control panel in the browser',
  description:
    'Serves a control panel for the accounts on 127.0.0.1 until it is stopped, and opens it. The browser holds none of the credentials. Only the browser that opens the printed address, which serves once, can use it.',
  examples: [
    { command: 'mailhost panel', what: 'All accounts of the configuration' },
    { command: 'mailhost panel --read-only --accounts main', what: 'Look at one' },
  ],
  flags: panelFlags,
  load: async () => (await import('../servers/gateway.js')).panelCommand,
});
