import { type Command, command } from '../frame/command.js';
import { outputFlags } from '../frame/common-flags.js';

/** `mailhost operations` */
export const operations: Command = command({
  brief: 'What mailhost call can do: the operations of the products',
  description: 'The operations of all products, of one, or all about one of them. Sends nothing.',
  examples: [
    { command: 'mailhost operations --search quota', what: 'Operations that have to do with quotas' },
    { command: 'mailhost operations wildduck users.create', what: 'All about one, with the fields that it takes' },
  ],
  args: [
    {
      name: 'PRODUCT',
      brief: 'cleanmail, iredadmin, planimail, protecmail or wildduck',
      optional: true,
      completes: 'product',
    },
    { name: 'OPERATION', brief: 'Its id, such as users.get', optional: true, many: true },
  ],
  flags: {
    search: { kind: 'text', placeholder: 'TEXT', brief: 'Those that have these words in their id, path or summary' },
    ...outputFlags,
  },
  load: async () => (await import('../call/list-operations.js')).listOperations,
});
