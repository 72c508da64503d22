import { type CommandGroup, command } from '../frame/command.js';
import { accountFlag, confirmFlags, outputFlags } from '../frame/common-flags.js';

const ids = [{ name: 'ID', brief: 'As list has it', many: true }] as const;

/** `mailhost quarantine` */
export const quarantine: CommandGroup = {
  brief: 'The mails that a filter holds back: list, release, delete',
  commands: {
    list: command({
      brief: 'All of them, as they come',
      examples: [
        { command: 'mailhost quarantine list --domain example.org --since 7d', what: 'Of the last seven days' },
        { command: 'mailhost quarantine list --recipient ana@example.org --jsonl', what: 'Of one recipient' },
      ],
      flags: {
        domain: { kind: 'text', placeholder: 'DOMAIN', completes: 'domain', brief: 'Of this domain. Default: of each' },
        recipient: { kind: 'text', placeholder: 'ADDRESS', completes: 'address', brief: 'Of this recipient' },
        since: { kind: 'text', placeholder: 'TIME', brief: 'No older ones: 2026-01-31, 7d or 12h' },
        until: { kind: 'text', placeholder: 'TIME', brief: 'No newer ones' },
        limit: { kind: 'number', placeholder: 'N', brief: 'No more than so many' },
        ...accountFlag,
        ...outputFlags,
      },
      load: async () => (await import('../kinds/list-quarantine.js')).listQuarantine,
    }),
    release: command({
      brief: 'Hand mails to their recipients. Not safe to repeat: they may arrive twice',
      examples: [{ command: 'mailhost quarantine release 4711', what: 'Hand on a mail that was held back' }],
      args: ids,
      flags: accountFlag,
      load: async () => (await import('../kinds/release-quarantine.js')).releaseMails,
    }),
    delete: command({
      brief: 'Delete mails. It is asked before',
      examples: [{ command: 'mailhost quarantine delete 4711', what: 'Delete a mail that was held back' }],
      args: ids,
      flags: { ...accountFlag, ...confirmFlags },
      load: async () => (await import('../kinds/release-quarantine.js')).deleteMails,
    }),
  },
};
