import { type Command, type CommandGroup, command, type Example } from '../frame/command.js';
import { accountFlag, changeFlags, confirmFlags, outputFlags } from '../frame/common-flags.js';
import type { FlagSet } from '../frame/flags.js';
import { flagsOfField } from './fields.js';
import { type ResourceKind, resourceKinds } from './kinds.js';

const listFlags = {
  limit: { kind: 'number', placeholder: 'N', brief: 'No more than so many' },
  noDetails: { kind: 'switch', brief: 'Leave out what costs a request for each' },
} as const satisfies FlagSet;

/** What a list can be narrowed to. */
const scopeFlags: { readonly [Scope in NonNullable<ResourceKind['listOf']>]: FlagSet } = {
  account: {},
  domain: {
    domain: { kind: 'text', placeholder: 'DOMAIN', completes: 'domain', brief: 'Of this domain. Default: of each' },
  },
  scope: {
    scope: {
      kind: 'text',
      placeholder: 'SCOPE',
      completes: 'domain',
      brief: 'Of a domain, an address, or global. Default: of each domain',
    },
  },
};

const keepDays = {
  keepDays: { kind: 'number', placeholder: 'DAYS', brief: 'For how long a deleted one can be brought back' },
} as const satisfies FlagSet;

const writing = {
  create: 'Make a new one; an error where it is there',
  ensure: 'Make one, or change the given fields where they differ. Safe to repeat',
  update: 'Change the given fields of one that is there',
} as const;

/** The commands of all kinds, by their words: `mailboxes list`, `rules ensure`, … */
export function resourceCommands(): Readonly<Record<string, CommandGroup>> {
  return Object.fromEntries(Object.entries(resourceKinds).map(([word, kind]) => [word, groupOf(word, kind)]));
}

function groupOf(word: string, kind: ResourceKind): CommandGroup {
  const what = word === 'dkim' ? 'DKIM keys' : word.replace('-', ' ');
  const commands: Record<string, Command> = {};
  if (kind.listOf) commands['list'] = listCommand(word, kind);
  commands['get'] = command({
    brief: `One ${kind.noun}`,
    examples: [example(word, 'get', kind, '')],
    args: kind.key,
    flags: { ...accountFlag, ...outputFlags },
    load: async () => {
      const { getResource } = await import('./get-resource.js');
      return (context, flags, words) => getResource(context, kind, flags, words);
    },
  });
  for (const verb of ['create', 'ensure', 'update'] as const) commands[verb] = writeCommand(word, kind, verb);
  if (Object.hasOwn(kind.fields, 'enabled')) commands['disable'] = removeCommand(word, kind, 'disable', {});
  const graced = ['domain', 'mailbox'].includes(kind.kind);
  commands['delete'] = removeCommand(word, kind, 'delete', graced ? keepDays : {});
  return { brief: `The ${what} of an account: ${Object.keys(commands).join(', ')}`, commands };
}

function listCommand(word: string, kind: ResourceKind): Command {
  return command({
    brief: `All of them, as they come`,
    examples: [
      { command: `mailhost ${word} list`, what: 'A table' },
      { command: `mailhost ${word} list --csv --account main`, what: 'Of one of several accounts, for a spreadsheet' },
    ],
    flags: { ...scopeFlags[kind.listOf ?? 'account'], ...listFlags, ...accountFlag, ...outputFlags },
    load: async () => {
      const { listResources } = await import('./list-resources.js');
      return (context, flags) => listResources(context, kind, flags);
    },
  });
}

function writeCommand(word: string, kind: ResourceKind, verb: keyof typeof writing): Command {
  const flags = Object.entries(kind.fields).map(([name, field]) => flagsOfField(name, field));
  const hasPassword = Object.hasOwn(kind.fields, 'password');
  const reset: FlagSet = {
    resetPassword: { kind: 'switch', brief: 'Send the password also where it is there already' },
  };
  return command({
    brief: writing[verb],
    examples: [example(word, verb, kind, kind.example)],
    args: kind.key,
    flags: {
      ...Object.assign({}, ...flags),
      ...(hasPassword && verb === 'ensure' ? reset : {}),
      ...changeFlags,
      ...accountFlag,
      ...outputFlags,
    },
    load: async () => {
      const { writeResource } = await import('./write-resource.js');
      return (context, given, words) => writeResource(context, kind, verb, given, words);
    },
  });
}

function removeCommand(word: string, kind: ResourceKind, mode: 'disable' | 'delete', more: FlagSet): Command {
  const brief =
    mode === 'disable'
      ? `Put one out of use, and delete nothing`
      : `Delete one, where it is there. It is asked before, and told whether it can be brought back`;
  return command({
    brief,
    examples: [example(word, mode, kind, '--dry-run')],
    args: kind.key,
    flags: { ...more, ...changeFlags, ...confirmFlags, ...accountFlag, ...outputFlags },
    load: async () => {
      const { removeResource } = await import('./remove-resource.js');
      return (context, flags, words) => removeResource(context, kind, mode, flags, words);
    },
  });
}

/** An example: that of the kind, or what names its first one with further words. */
function example(word: string, verb: string, { example: whole, keyFields, noun }: ResourceKind, rest: string): Example {
  const key = whole.split(' ').slice(0, keyFields.length).join(' ');
  const words = rest === whole ? whole : `${key} ${rest}`.trim();
  return { command: `mailhost ${word} ${verb} ${words}`, what: `${verb[0]?.toUpperCase()}${verb.slice(1)} a ${noun}` };
}
