import { type Command, command } from '../frame/command.js';
import { gatewayFlags, panelFlags } from '../servers/flags.js';

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
