import { type Command, command } from '../frame/command.js';
import { accountFlag, confirmFlags } from '../frame/common-flags.js';

/** `mailhost call` */
export const call: Command = command({
  brief: 'One operation of a product, as its own API has it',
  description: `One operation of a product, as its own API has it. Fields are NAME=VALUE, or NAME:=JSON; quota.limit=5 names one in another,
body.name=x one of the body, where the path or the query has the same name. A field that is given again makes a list longer.
A secret is told by where it is: password=env:NAME, password=file:PATH or password=cmd:PROGRAM.
All about an operation: mailhost operations PRODUCT OPERATION.`,
  examples: [
    { command: 'mailhost call wildduck users.resolve username=ana', what: 'The id of a user' },
    { command: 'mailhost call planimail mailboxes.setQuota --body @quota.json', what: 'What it takes, from a file' },
    {
      command: 'mailhost call cleanmail domains.list --curl',
      what: 'The same for curl, with the secret as a variable',
    },
  ],
  args: [
    { name: 'PRODUCT', brief: 'cleanmail, iredadmin, planimail, protecmail or wildduck', completes: 'product' },
    { name: 'OPERATION', brief: 'Its id, such as users.get' },
    { name: 'FIELD=VALUE', brief: 'What it takes', optional: true, many: true },
  ],
  flags: {
    ...accountFlag,
    body: {
      kind: 'text',
      placeholder: '@FILE',
      completes: 'file',
      brief: 'The body as a whole: JSON, or @FILE, or @- for stdin',
    },
    output: { kind: 'text', placeholder: 'FILE', completes: 'file', brief: 'Write what it gives to a file' },
    dryRun: { kind: 'switch', brief: 'Show the request without its secrets, and send nothing' },
    curl: { kind: 'switch', brief: 'Show the request as a command of curl, and send nothing' },
    ...confirmFlags,
  },
  load: async () => (await import('../call/call.js')).call,
});
