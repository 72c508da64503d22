import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '@mailhost/plan/config';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { commandLine, runHere } from './support/run.js';
import { openTerminal } from './support/terminal.js';

let config: Configuration;
beforeAll(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
});
afterAll(() => config.close());

async function folder(name: string): Promise<string> {
  const path = join(config.folder, 'init', name);
  await mkdir(path, { recursive: true });
  return path;
}

/** The words of a command line that makes an account of the sandbox. */
function wildduck(...more: readonly string[]): readonly string[] {
  const { url } = config.sandbox.wildduck;
  return ['init', '--product', 'wildduck', '--base-url', url, '--secret-from', 'env:WILDDUCK', ...more];
}

test('by flags: the credentials are tried, the file names the secret, and another account is added to it', async () => {
  const cwd = await folder('flags');
  const file = join(cwd, 'mailhost.yaml');
  const first = await runHere([...wildduck(), '--config', file], { cwd, env: config.env });
  expect(first).toMatchObject({ exitCode: 0, stdout: `Wrote the account main: ${file}\n` });
  expect(first.stderr).toContain('WildDuck answers, and takes the credentials.');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('accessToken: env:WILDDUCK');
  expect(text).not.toContain(config.sandbox.wildduck.accessToken);
  await writeFile(file, `# Kept by hand.\n${text}`);
  const { url, apiKey } = config.sandbox.protecmail;
  await writeFile(join(cwd, 'front.key'), apiKey);
  const words = ['init', '--product', 'protecmail', '--base-url', url, '--secret-from', `file:${cwd}/front.key`];
  const second = await runHere([...words, '--config', file], { cwd, env: config.env });
  expect(second.stdout).toBe(`Added the account front: ${file}\n`);
  expect(await readFile(file, 'utf8')).toMatch(/^# Kept by hand\./);
  expect(Object.keys((await readConfig(file)).state.accounts ?? {})).toEqual(['main', 'front']);
});

test('a typed module is written where it is asked for', async () => {
  const cwd = await folder('typed');
  const file = join(cwd, 'mailhost.config.ts');
  const ran = await runHere([...wildduck('--format', 'ts'), '--config', file], { cwd, env: config.env });
  expect(ran).toMatchObject({ exitCode: 0 });
  expect((await readConfig(file)).state.accounts).toMatchObject({ main: { accessToken: 'env:WILDDUCK' } });
  const again = await runHere([...wildduck(), '--config', file], { cwd, env: config.env });
  expect(again).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining('nothing is written into what is not YAML'),
  });
});

test('nothing is written where the credentials are refused, the secret is given itself, or an account is there', async () => {
  const cwd = await folder('refused');
  const file = join(cwd, 'mailhost.yaml');
  const at = (words: readonly string[], env = config.env) => runHere([...words, '--config', file], { cwd, env });
  expect(await at(wildduck(), { WILDDUCK: 'wrong' })).toMatchObject({ exitCode: 4 });
  expect(await at(['init', '--product', 'cleanmail', '--secret-from', 'hunter2'])).toMatchObject({
    exitCode: 64,
    stderr: expect.not.stringContaining('hunter2'),
  });
  expect(await at(['init'])).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('--product is missing') });
  await expect(stat(file)).rejects.toThrow('ENOENT');
  expect(await at(wildduck('--no-check'), {})).toMatchObject({ exitCode: 0 });
  const before = await readFile(file, 'utf8');
  expect(await at(wildduck())).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining('Replace the account main'),
  });
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await at(wildduck('--yes'))).toMatchObject({ exitCode: 0 });
});

test('in a terminal all is asked, and Ctrl-C writes nothing', async () => {
  const cwd = await folder('terminal');
  const words = `${commandLine.join(' ')} init --config mailhost.yaml`;
  const terminal = await openTerminal({ env: config.env, cwd, columns: 120, rows: 40 });
  try {
    await terminal.type(words);
    await terminal.press('Enter');
    await terminal.shows('What is the account of?');
    await terminal.press('C-c');
    await terminal.shows('Nothing was changed.');
    await terminal.type(`${words}; echo ended with $?`);
    await terminal.press('Enter');
    await terminal.shows(/◆ {2}What is the account of/);
    await terminal.press('Down', 'Down', 'Enter');
    await terminal.shows('What to call it');
    await terminal.press('Enter');
    await terminal.shows(/The API's address/);
    await terminal.type(config.sandbox.wildduck.url);
    await terminal.press('Enter');
    await terminal.shows('Where is the access token?');
    await terminal.press('Enter');
    await terminal.shows('MAIN_ACCESS_TOKEN');
    await terminal.press('C-u');
    await terminal.type('WILDDUCK');
    await terminal.press('Enter');
    const screen = await terminal.shows(/^ended with 0/m);
    expect(screen).toContain('Wrote the account main');
    expect((await readConfig(join(cwd, 'mailhost.yaml'))).state.accounts).toMatchObject({
      main: { product: 'wildduck', accessToken: 'env:WILDDUCK' },
    });
  } finally {
    await terminal.close();
  }
});
