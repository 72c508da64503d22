import { commands } from './commands/index.js';
import { type Argument, type Command, type CommandGroup, type Example, isGroup } from './frame/command.js';
import { commonFlags } from './frame/common-flags.js';
import { type Flag, flagText } from './frame/flags.js';

/** A flag of a command, as it is written. */
export interface FlagReference {
  /** `--dry-run` */
  readonly flag: string;
  /** What stands for its value: `NAME`, or `allow|deny`; `undefined` for a switch. */
  readonly value: string | undefined;
  readonly brief: string;
  /** Whether every command has it. */
  readonly isCommon: boolean;
}

/** A command with all that it takes. */
export interface CommandReference {
  /** `mailhost mailboxes list` */
  readonly command: string;
  /** What stands behind it without a flag: `ADDRESS`, `[SHELL]`, `ID…`. */
  readonly args: readonly string[];
  readonly brief: string;
  readonly description: string;
  readonly flags: readonly FlagReference[];
  readonly examples: readonly Example[];
}

/** Every command of the command line, from the declarations that it is made of. */
export function reference(): readonly CommandReference[] {
  return [...below('mailhost', commands)];
}

function* below(path: string, group: CommandGroup): Generator<CommandReference> {
  for (const [word, entry] of Object.entries(group.commands)) {
    if (isGroup(entry)) yield* below(`${path} ${word}`, entry);
    else yield referenceOf(`${path} ${word}`, entry);
  }
}

function referenceOf(
  path: string,
  { brief, description = brief, args, flags, examples = [] }: Command,
): CommandReference {
  return {
    command: path,
    args: args.map(argumentText),
    brief,
    description,
    flags: Object.entries(flags).map(([name, flag]) => ({
      flag: flagText(name),
      value: valueText(flag),
      brief: flag.brief,
      isCommon: Object.hasOwn(commonFlags, name),
    })),
    examples,
  };
}

function argumentText({ name, optional = false, many = false }: Argument): string {
  const text = many ? `${name}…` : name;
  return optional ? `[${text}]` : text;
}

function valueText(flag: Flag): string | undefined {
  if (flag.kind === 'switch') return undefined;
  if (flag.kind === 'choice') return flag.values.join('|');
  return flag.kind === 'text' && flag.canBeEmpty ? `[${flag.placeholder}]` : flag.placeholder;
}
