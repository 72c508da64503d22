import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { commandLine } from './support/run.js';
import { openTerminal, type Terminal } from './support/terminal.js';

let config: Configuration;
let terminal: Terminal;
beforeEach(async () => {
  config = await configured({ main: 'wildduck' });
  const mailboxes = Array.from(
    { length: 60 },
    (_, number) => `      - { address: user${number}@example.org, password: 'env:NEW' }`,
  );
  const state = ['domains:', '  - name: example.org', '    host: main', '    mailboxes:', ...mailboxes];
  await writeFile(join(config.folder, 'many.yaml'), `${state.join('\n')}\n`);
  terminal = await openTerminal({
    cwd: config.folder,
    env: { ...config.env, NEW: 'A long one, 1A', MAILHOST: commandLine.join(' ') },
  });
});
afterEach(async () => {
  await terminal.close();
  await config.close();
});

/** Types a command line, and what shows its exit code. */
const enter = async (words: string) => {
  await terminal.type(`clear; $MAILHOST ${words}; echo "exit code $?"`);
  await terminal.press('Enter');
};

/** Each mailbox takes so long that somebody can press keys meanwhile. */
const slow = (milliseconds: number) => {
  config.sandbox.wildduck.fail({ kind: 'delay', milliseconds }, { match: ({ method }) => method === 'POST' });
};

test('asks with the counts before anything is sent; no changes nothing, yes applies it', async () => {
  await enter('apply many.yaml');
  await terminal.shows('Apply this plan: create 60?');
  await terminal.press('n');
  await terminal.shows('exit code 5');
  expect(await terminal.screen()).toContain('Nothing was changed.');
  expect(config.sandbox.wildduck.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  await enter('apply many.yaml');
  await terminal.shows('Apply this plan: create 60?');
  await terminal.press('y');
  await terminal.shows('exit code 0');
  const screen = await terminal.screen();
  expect(screen).toMatch(/\n60 done\.\nReport: \.mailhost\//);
  expect(screen).not.toContain('Applying');
});

test('shows a bar with rate and time left; the first Ctrl-C ends well', async () => {
  slow(400);
  await enter('apply many.yaml --yes');
  await terminal.shows(/Applying [█░]+ \d+ of 60, \d+ %, [\d.]+\/s, \d+ s left/);
  await terminal.press('C-c');
  await terminal.shows('Stopping: what is in flight is brought to its end.');
  const screen = await terminal.shows('exit code 130');
  expect(screen).toMatch(/Ended: \d+ done; \d+ not begun\.\nReport: \.mailhost\/\S+/);
  const [name = ''] = (await readdir(join(config.folder, '.mailhost'))).filter((file) => file.endsWith('.report.json'));
  const report = JSON.parse(await readFile(join(config.folder, '.mailhost', name), 'utf8'));
  const made = config.sandbox.wildduck.state.users.size;
  expect(report).toMatchObject({ status: 'ended', counts: { done: made, failed: 0, unknown: 0 }, left: 60 - made });
});

test('the second Ctrl-C ends at once; the next run goes on', async () => {
  slow(600_000);
  await enter('apply many.yaml --yes');
  await terminal.shows(/create 60|60 to create/);
  await expect.poll(() => config.sandbox.wildduck.requests.some(({ method }) => method === 'POST')).toBe(true);
  await terminal.press('C-c');
  await terminal.shows('Ctrl-C again ends at once.');
  await terminal.press('C-c');
  expect(await terminal.shows('exit code 130')).not.toContain('Report:');
  config.sandbox.wildduck.recover();
  await enter('apply many.yaml --yes');
  expect(await terminal.shows('exit code 0')).toMatch(/\d+ done\./);
  expect(config.sandbox.wildduck.state.users.size).toBe(60);
});
