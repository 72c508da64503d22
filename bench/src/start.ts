import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inTurns } from './statistics.js';
import { markdownTable } from './tables.js';

const script = fileURLToPath(new URL('../../packages/cli/bin/mailhost.js', import.meta.url));

/** Command lines that load little, by the words that Node gets for them. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'mailhost --help': [script, '--help'],
  'mailhost mailboxes list --help': [script, 'mailboxes', 'list', '--help'],
};

/** How long the command line takes until its help is written, as a multiple of an empty script. */
export async function startFigures(): Promise<string> {
  const measure = (name: string) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, lines[name] ?? [], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  };
  const medians = await inTurns(Object.keys(lines), 15, measure);
  const empty = medians.get('node -e 0') ?? Number.NaN;
  const rows = [...medians].map(([name, value]) => [`\`${name}\``, (value / empty).toFixed(2)]);
  return `## The command line\n\nThe start of the command line; its limit is 1.5 for \`--help\`.\n\n${markdownTable(['command', '× `node -e 0`'], rows)}`;
}
