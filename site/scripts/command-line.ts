import { existsSync, writeFileSync } from 'node:fs';
import type { Document } from './documents.js';
import { pages, root } from './places.js';

/** What the command line's package says of a command. */
interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly brief: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly examples: readonly { readonly command: string; readonly what: string }[];
}

interface Flag {
  readonly flag: string;
  readonly value: string | undefined;
  readonly brief: string;
  readonly isCommon: boolean;
}

const built = `${root}packages/cli/dist/index.js`;
const page = 'command-line.md';

/** Writes a page of all commands, made of their declarations. */
export async function writeCommandLine(): Promise<Document[]> {
  if (!existsSync(built)) return [];
  const { reference }: { reference(): readonly Command[] } = await import(built);
  const commands = reference();
  const common = commands[0]?.flags.filter(({ isCommon }) => isCommon) ?? [];
  const title = 'Commands of mailhost';
  const text = [
    `# ${title}`,
    'Made of the declarations by which [`@mailhost/cli`](/packages/cli/) works, which `mailhost COMMAND --help` shows too.',
    '## Flags of every command',
    tableOf(common),
    ...groupsOf(commands).flatMap(([group, inGroup]) => [`## ${group}`, ...inGroup.flatMap(sectionOf)]),
  ];
  writeFileSync(`${pages}${page}`, `${text.join('\n\n')}\n`);
  return [{ file: 'packages/cli/src/reference.ts', page, title }];
}

/** The commands by their first word, in the order in which they are declared. */
function groupsOf(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const [, word = ''] = command.command.split(' ');
    groups.set(word, [...(groups.get(word) ?? []), command]);
  }
  return [...groups];
}

function sectionOf({ command, args, description, flags, examples }: Command): string[] {
  const own = flags.filter(({ isCommon }) => !isCommon);
  const usage = [command, ...(own.length > 0 ? ['[FLAGS]'] : []), ...args].join(' ');
  const lines = examples.flatMap((example) => [`# ${example.what}`, example.command]);
  return [
    `### ${command}`,
    escaped(description),
    fence('text', usage),
    ...(own.length > 0 ? [tableOf(own)] : []),
    ...(lines.length > 0 ? [fence('sh', lines.join('\n'))] : []),
  ];
}

function tableOf(flags: readonly Flag[]): string {
  const rows = flags.map(({ flag, value, brief }) => {
    const written = value === undefined ? flag : `${flag} ${value}`;
    return `| \`${written.replaceAll('|', '\\|')}\` | ${escaped(brief).replaceAll('|', '\\|')} |`;
  });
  return ['| flag | what it does |', '|---|---|', ...rows].join('\n');
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** A text of a terminal as one of a page. */
const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;');
