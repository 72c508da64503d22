import { commonFlags } from './common-flags.js';
import { type CliContext, createContext, type Surroundings } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { type Completes, type FlagSet, type FlagValues, flagValues } from './flags.js';

/** What stands on a command line without a flag: at most two, of which one alone can be optional, or as many as there are. */
export interface Argument {
  /** As helps have it: `ADDRESS`. */
  readonly name: string;
  readonly brief: string;
  readonly optional?: boolean | undefined;
  /** Whether more can follow; of the last one only. */
  readonly many?: boolean | undefined;
  readonly completes?: Completes | undefined;
}

/** A command line, and what it does. */
export interface Example {
  readonly command: string;
  readonly what: string;
}

/** What a command says of itself. */
export interface CommandDocs {
  /** In a line. */
  readonly brief: string;
  /** In some sentences. */
  readonly description?: string | undefined;
  readonly examples?: readonly Example[] | undefined;
}

/** Carries a command out. What it throws is told to people, and gives the exit code. */
export type Run<Flags extends FlagSet> = (
  context: CliContext,
  flags: FlagValues<Flags>,
  args: readonly string[],
) => Promise<ExitCode>;

interface CommandParts<Flags extends FlagSet> extends CommandDocs {
  readonly flags: Flags;
  readonly args?: readonly Argument[] | undefined;
  /** Loads what it does, when it is run. */
  readonly load: () => Promise<Run<Flags>>;
}

/** A command as data, with the common flags among its flags. */
export interface Command extends CommandDocs {
  readonly flags: FlagSet;
  readonly args: readonly Argument[];
  /** Runs it with the flags that were given. Throws what the command throws. */
  readonly run: (surroundings: Surroundings, given: object, args: readonly string[]) => Promise<ExitCode>;
}

/** Commands below one word. */
export interface CommandGroup extends CommandDocs {
  readonly commands: Readonly<Record<string, Command | CommandGroup>>;
}

/** Declares a command. Nothing of what it does is loaded until it is run. */
export function command<const Flags extends FlagSet>({
  flags,
  args = [],
  load,
  ...docs
}: CommandParts<Flags>): Command {
  return {
    ...docs,
    flags: { ...flags, ...commonFlags },
    args,
    run: async (surroundings, given, words) => {
      const context = createContext(surroundings, flagValues(commonFlags, given));
      const run = await load();
      return run(context, flagValues(flags, given), words);
    },
  };
}

/** Whether it has commands below it. */
export function isGroup(entry: Command | CommandGroup): entry is CommandGroup {
  return 'commands' in entry;
}
