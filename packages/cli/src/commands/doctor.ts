import { type Command, command } from '../frame/command.js';
import { outputFlags } from '../frame/common-flags.js';

/** `mailhost doctor` */
export const doctor: Command = command({
  brief: 'Look at accounts and domains: what is wrong, and what to do about it',
  description:
    'Asks each account whether it can be reached and what its credentials may do, holds the addresses of hosts against the ' +
    'recipients of filters, and MX and DKIM records in DNS against what the accounts say. Sends reads only. Ends with 1 ' +
    'where something fails.',
  examples: [
    { command: 'mailhost doctor', what: 'Everything' },
    { command: 'mailhost doctor --domain example.org --json', what: 'One domain, for programs' },
    { command: 'mailhost doctor --capabilities', what: 'What each account cannot do, and why' },
  ],
  flags: {
    account: { kind: 'text', placeholder: 'NAME', completes: 'account', brief: 'This account alone. Default: all' },
    domain: { kind: 'list', placeholder: 'DOMAINS', completes: 'domain', brief: 'These domains alone. Default: all' },
    noDns: { kind: 'switch', brief: 'Leave DNS out' },
    capabilities: { kind: 'switch', brief: 'Tell what each account cannot do, and why' },
    ...outputFlags,
  },
  load: async () => (await import('../doctor/doctor.js')).examine,
});
