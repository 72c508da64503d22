import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { commandLine, runHere } from './support/run.js';
import { openTerminal } from './support/terminal.js';

let config: Configuration;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
  env = { ...config.env, XDG_CACHE_HOME: join(config.folder, 'cache'), NEW: 'A long one, 1A' };
  for (const address of ['ana@example.org', 'anton@example.org', 'bea@example.org']) {
    const words = ['mailboxes', 'create', address, '--password-from', 'env:NEW'];
    expect(await runHere(words, { cwd: config.folder, env })).toMatchObject({ exitCode: 0 });
  }
  await runHere(['mailboxes', 'list'], { cwd: config.folder, env });
  await runHere(['domains', 'list', '--account', 'main'], { cwd: config.folder, env });
});
afterAll(() => config.close());

/** The proposals for a command line whose last word is still being typed. */
async function proposed(line: string): Promise<readonly string[]> {
  const { stdout } = await runHere(['__complete', '--', ...line.split(' ')], { cwd: config.folder, env });
  return stdout.split('\n').flatMap((proposal) => (proposal === '' ? [] : [proposal.split('\t')[0] ?? '']));
}

test.each([
  ['mailb', ['mailboxes']],
  ['mailboxes d', ['disable', 'delete']],
  ['mailboxes list --acc', ['--account']],
  ['mailboxes list --account ', ['front', 'main']],
  ['mailboxes list --domain e', ['example.org']],
  ['mailboxes get an', ['ana@example.org', 'anton@example.org']],
  ['domains ensure example.org --spam-action t', ['tag']],
  ['nothing of this ', []],
])('%j: %j', async (line, values) => {
  expect(await proposed(line)).toEqual(values);
});

test('what is kept is for the user alone, has no secret, and is forgotten after an hour', async () => {
  const folder = join(config.folder, 'cache', 'mailhost');
  const [name = ''] = await readdir(folder);
  const file = join(folder, name);
  expect((await stat(file)).mode & 0o077).toBe(0);
  const text = await readFile(file, 'utf8');
  for (const secret of [...Object.values(config.env), 'A long one, 1A']) expect(text).not.toContain(secret);
  await writeFile(file, text.replace(/"at":\d+/g, `"at":${Date.now() - 3_600_001}`));
  expect(await proposed('mailboxes get an')).toEqual([]);
  await writeFile(file, text);
});

test.each([
  ['bash', ['bash', '--norc', '--noprofile'], 'source <(mailhost completion bash)'],
  ['zsh', ['zsh', '-f'], 'PS1="$ "; autoload -U compinit; compinit -u; source <(mailhost completion zsh)'],
  ['fish', ['fish', '--no-config'], 'mailhost completion fish | source'],
])('in %s, Tab completes commands and addresses', async (_, command, setup) => {
  const bin = join(config.folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'mailhost'), `#!/bin/sh\nexec ${commandLine.join(' ')} "$@"\n`, { mode: 0o755 });
  const terminal = await openTerminal({
    command,
    cwd: config.folder,
    env: { ...env, PATH: `${bin}:${process.env['PATH']}`, HOME: config.folder },
  });
  try {
    await terminal.type(`${setup}; echo ready for it | tr a-z A-Z`);
    await terminal.press('Enter');
    await terminal.shows('READY FOR IT');
    await terminal.type('mailhost mailb');
    await terminal.press('Tab');
    await terminal.shows(/mailhost mailboxes ?$/m);
    await terminal.type('get ant');
    await terminal.press('Tab');
    await terminal.shows(/mailhost mailboxes get anton@example\.org/);
    await terminal.press('Enter');
    await terminal.shows(/address +anton@example\.org/);
    await terminal.type('mailhost mailboxes get bea@ex');
    await terminal.press('Tab');
    await terminal.shows(/mailhost mailboxes get bea@example\.org/);
  } finally {
    await terminal.close();
  }
});
