import {
  type Application,
  type ApplicationText,
  ArgumentScannerError,
  buildApplication,
  buildCommand,
  buildRouteMap,
  type CommandContext,
  formatMessageForArgumentScannerError,
  type RouteMap,
  type StricliProcess,
  text_en,
} from '@stricli/core';
import { type Argument, type Command, type CommandDocs, type CommandGroup, isGroup } from './command.js';
import type { Surroundings } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { type Completes, type Flag, flagText } from './flags.js';

/** What the parser of command lines hands to a command. */
export interface RunContext extends CommandContext {
  readonly process: StricliProcess;
  readonly surroundings: Surroundings;
  /** The values that fit what was typed so far. */
  readonly propose: (completes: Completes, partial: string) => Promise<readonly string[]>;
  /** Tells an error to people, and gives its exit code. */
  readonly report: (error: unknown, given: object) => Promise<ExitCode>;
}

/** The declared commands as an application of stricli, which reads the command line and writes the helps. */
export function applicationOf(root: CommandGroup, name: string, version: string): Application<RunContext> {
  return buildApplication(routeMapOf(root, name), {
    name,
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab', onlyRequiredInUsageLine: true },
    localization: { text: textFor(name) },
  });
}

function routeMapOf(group: CommandGroup, path: string): RouteMap<RunContext> {
  const routes = Object.entries(group.commands).map(([name, entry]) => [
    name,
    isGroup(entry) ? routeMapOf(entry, `${path} ${name}`) : commandOf(entry),
  ]);
  return buildRouteMap({ routes: Object.fromEntries(routes), docs: docsOf(group) });
}

/** Flags that stricli types by their declaration are typed by {@link flagValues} here: to it they are any object's. */
type AnyFlags = Record<never, never>;

function commandOf(declared: Command) {
  const flags: AnyFlags = Object.fromEntries(
    Object.entries(declared.flags).map(([name, flag]) => [name, parameterOf(flag)]),
  );
  const docs = docsOf(declared);
  const loader = async () =>
    async function (this: RunContext, given: object, ...words: readonly (string | undefined)[]) {
      const { process, surroundings, report } = this;
      try {
        process.exitCode = await declared.run(surroundings, given, words.filter(isGiven));
      } catch (error) {
        process.exitCode = await report(error, given);
      }
    };
  const { args } = declared;
  const [first, second] = args;
  if (!first) return buildCommand<AnyFlags, [], RunContext>({ docs, loader, parameters: { flags } });
  if (args.at(-1)?.many) {
    const names = args.map(({ name }) => name).join(' ');
    const parameter = { ...positional(first), placeholder: names };
    const minimum = args.filter(({ optional }) => !optional).length;
    const parameters = { flags, positional: { kind: 'array', parameter, minimum } } as const;
    return buildCommand<AnyFlags, string[], RunContext>({ docs, loader, parameters });
  }
  if (second) {
    const parameters = {
      flags,
      positional: { kind: 'tuple', parameters: [positional(first), positional(second)] },
    } as const;
    return buildCommand<AnyFlags, [string, string], RunContext>({ docs, loader, parameters });
  }
  if (first.optional) {
    const parameter = { ...positional(first), optional: true } as const;
    const parameters = { flags, positional: { kind: 'tuple', parameters: [parameter] } } as const;
    return buildCommand<AnyFlags, [string?], RunContext>({ docs, loader, parameters });
  }
  const parameters = { flags, positional: { kind: 'tuple', parameters: [positional(first)] } } as const;
  return buildCommand<AnyFlags, [string], RunContext>({ docs, loader, parameters });
}

function positional({ name, brief, completes }: Argument) {
  return { placeholder: name, brief, ...parsing(completes) };
}

/** How a word is taken, and what is proposed for it. */
function parsing(completes: Completes | undefined) {
  if (completes === undefined) return { parse: String };
  return {
    parse: String,
    proposeCompletions(this: RunContext, partial: string) {
      return this.propose(completes, partial);
    },
  };
}

function isGiven(word: string | undefined): word is string {
  return word !== undefined;
}

function parameterOf(flag: Flag): object {
  const brief = 'placeholder' in flag ? `${flag.placeholder}: ${flag.brief}` : flag.brief;
  switch (flag.kind) {
    case 'switch':
      return { kind: 'boolean', brief, optional: true, withNegated: false };
    case 'choice':
      return { kind: 'enum', brief, values: flag.values, optional: true };
    case 'number':
      return { kind: 'parsed', brief, placeholder: flag.placeholder, optional: true, parse: wholeNumber };
    case 'list':
      return {
        kind: 'parsed',
        brief,
        placeholder: flag.placeholder,
        optional: true,
        variadic: ',',
        ...parsing(flag.completes),
      };
    case 'text': {
      const inferEmpty = flag.canBeEmpty ?? false;
      return {
        kind: 'parsed',
        brief,
        placeholder: flag.placeholder,
        optional: true,
        inferEmpty,
        ...parsing(flag.completes),
      };
    }
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new TypeError('expected a whole number, 0 or more');
}

function docsOf({ brief, description = brief, examples = [] }: CommandDocs) {
  const told = examples.map(({ command, what }) => `  ${command}\n      ${what}`);
  return { brief, fullDescription: examples.length === 0 ? description : `${description}\n\n${told.join('\n')}` };
}

/** What is said of a wrong command line. */
function textFor(name: string): ApplicationText {
  const help = `See ${name} --help.`;
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) =>
      `There is no command ${input}. ${meant(corrections.map((correction) => correction.replaceAll('`', '')))}${help}`,
    exceptionWhileParsingArguments(error) {
      if (!(error instanceof ArgumentScannerError)) return String(error);
      const told = formatMessageForArgumentScannerError(error, {
        FlagNotFoundError: ({ input, corrections }) =>
          `There is no flag --${input}. ${meant(corrections.map(flagText))}`.trimEnd(),
        AliasNotFoundError: ({ input }) => `There is no flag -${input}.`,
        ArgumentParseError: ({ externalFlagNameOrPlaceholder: flag, exception }) =>
          `${flag}: ${exception instanceof Error ? exception.message : String(exception)}.`,
        UnexpectedPositionalError: ({ input, expectedCount }) =>
          `${JSON.stringify(input)} is one word too many: ${expectedCount} ${expectedCount === 1 ? 'is' : 'are'} expected.`,
        UnsatisfiedPositionalError: ({ placeholder }) => `${placeholder} is missing.`,
      });
      return `${told} ${help}`;
    },
  };
}

function meant(corrections: readonly string[]): string {
  return corrections.length === 0 ? '' : `Did you mean ${corrections.join(' or ')}? `;
}
