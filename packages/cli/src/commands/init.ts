import { type Command, command } from '../frame/command.js';
import { productNames } from '../frame/products.js';

/** `mailhost init` */
export const init: Command = command({
  brief: 'Write a configuration, or add an account to it',
  description:
    'Asks for an account, or takes it by flags, tries its credentials with a call that changes nothing, and writes it to ' +
    'mailhost.yaml, or to a mailhost.config.ts. Secrets stay where they are: the file names them.',
  examples: [
    { command: 'mailhost init', what: 'Be asked' },
    {
      command:
        'mailhost init --product wildduck --name main --base-url https://mail.example.org/api --secret-from env:MAIN_TOKEN',
      what: 'Without being asked',
    },
  ],
  flags: {
    product: {
      kind: 'choice',
      values: productNames,
      brief: 'What the account is of',
    },
    name: { kind: 'text', placeholder: 'NAME', brief: 'What to call the account' },
    baseUrl: { kind: 'text', placeholder: 'URL', brief: "The API's address, where it is not the vendor's own" },
    user: {
      kind: 'text',
      placeholder: 'USER',
      brief: "iRedAdmin-Pro's administrator, or the account's id of Planimail",
    },
    secretFrom: {
      kind: 'text',
      placeholder: 'env:NAME|file:PATH|cmd:PROGRAM',
      brief: 'Where the password, key or token is taken from; it is never given itself',
    },
    format: { kind: 'choice', values: ['yaml', 'ts'], brief: 'Of a new file. Default: yaml' },
    noCheck: { kind: 'switch', brief: 'Do not try the credentials' },
    yes: { kind: 'switch', brief: 'Replace an account of that name without asking' },
  },
  load: async () => (await import('../init/init.js')).initialize,
});
