import { readFile, writeFile } from 'node:fs/promises';
import type { AccountEntry } from '@mailhost/plan';
import { readState } from '@mailhost/plan';
import { parseDocument, stringify } from 'yaml';
import { confirm } from '../frame/confirm.js';
import type { CliContext } from '../frame/context.js';

const schemaLine = '# yaml-language-server: $schema=node_modules/@mailhost/plan/schema.json\n';

/** Writes a new file. Throws where there is one already. */
export async function newYaml(file: string, name: string, entry: AccountEntry): Promise<void> {
  await writeFile(file, `${schemaLine}${stringify({ accounts: { [name]: entry } })}`, { flag: 'wx' });
}

/** Writes a new module. Throws where there is one already. */
export async function newTypeScript(file: string, name: string, entry: AccountEntry): Promise<void> {
  const lines = Object.entries(entry).map(([option, value]) => `      ${option}: ${literal(value)},`);
  const text = [
    // A type alone: the file can be read where the package is not installed, too.
    "import type { Config } from '@mailhost/plan';",
    '',
    'export default {',
    '  accounts: {',
    `    ${/^[A-Za-z_]\w*$/.test(name) ? name : literal(name)}: {`,
    ...lines,
    '    },',
    '  },',
    '} satisfies Config;',
    '',
  ];
  await writeFile(file, text.join('\n'), { flag: 'wx' });
}

/** Adds an account to a file of YAML, with its comments and all else as it is; one of that name is replaced once that is confirmed. */
export async function addToYaml(
  context: CliContext,
  file: string,
  name: string,
  entry: AccountEntry,
  { yes }: { readonly yes: boolean },
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const { accounts = {} } = readState(text, { file });
  if (Object.hasOwn(accounts, name)) {
    await confirm(context, `Replace the account ${name} that ${file} has?`, { yes });
  }
  const document = parseDocument(text);
  document.setIn(['accounts', name], document.createNode(entry));
  await writeFile(file, document.toString({ lineWidth: 0 }));
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : JSON.stringify(value);
}
