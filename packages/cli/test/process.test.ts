import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { commandLine, type Ran, type RunOptions, runProcess } from './support/run.js';

let config: Configuration;
beforeAll(async () => {
  config = await configured({ main: 'planimail', front: 'protecmail' });
  const { planimail, protecmail } = config.sandbox;
  planimail.state.domains.add('example.org');
  await run('domains ensure example.org --relay mx.example.net --account front');
  await run('recipients ensure user@example.org');
  protecmail.quarantine('user@example.org', 2);
});
afterAll(() => config.close());

const run = (line: string, options: RunOptions = {}): Promise<Ran> =>
  runProcess(line.split(' '), { cwd: config.folder, ...options, env: { ...config.env, ...options.env } });

test('0: a result on stdout, and nothing else', async () => {
  const input = 'A long one, 1A\n';
  expect(
    await run('mailboxes create ana@example.org --name Ana --quota 1GiB --password-from stdin', { input }),
  ).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: 'main: mailbox ana@example.org was made.\n  name Ana\n  quota 1 GiB\n  password (write-only)\n',
  });
  expect(await run('mailboxes list --domain example.org --json=address,name')).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: '[\n  {"address":"ana@example.org","name":"Ana"}\n]\n',
  });
});

test('1: an error, and what to do', async () => {
  expect(await run('mailboxes get nobody@example.org')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Error: planimail .+nobody@example\.org.+\nWhat there is, is told by: list\./),
  });
});

test('1: what the product cannot do, and why', async () => {
  expect(await run('mailboxes disable ana@example.org')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'Error: planimail mailbox.enabled: not sent: Planimail’s API has no call to disable a mailbox: set a new password, or ' +
      'delete it.\nWhat each account can do is told by: mailhost doctor --capabilities\n',
  });
});

test('4: refused credentials', async () => {
  const { exitCode, stdout, stderr } = await run('domains list --account front', { env: { PROTECMAIL: 'wrong' } });
  expect([exitCode, stdout]).toEqual([4, '']);
  expect(stderr).toMatch(/^Error: protecmail .+\nLook at the secret that the account has in the configuration/);
});

test('5: a deletion that nobody confirmed', async () => {
  expect(await run('mailboxes delete ana@example.org')).toEqual({
    exitCode: 5,
    stdout: '',
    stderr:
      'Error: Not done, since nobody can be asked: Delete the mailbox ana@example.org of main? It cannot be brought ' +
      'back.\nIf it is meant, say --yes.\n',
  });
});

test('6: an answer that was lost', async () => {
  const list = await run('quarantine list --json=id');
  const [mail]: readonly { readonly id: string }[] = JSON.parse(list.stdout);
  config.sandbox.protecmail.fail({ kind: 'reset', when: 'after' }, { times: 10 });
  const { exitCode, stdout, stderr } = await run(`quarantine release ${mail?.id}`);
  config.sandbox.protecmail.recover();
  expect([exitCode, stdout]).toEqual([6, '']);
  expect(stderr).toContain('It may have been carried out: look at it (get) before you repeat it.');
});

test('64: a command line that cannot be meant', async () => {
  expect(await run('mailboxes delete ana@example.org --dry-rnu')).toEqual({
    exitCode: 64,
    stdout: '',
    stderr: 'There is no flag --dry-rnu. Did you mean --dry-run? See mailhost --help.\n',
  });
});

test('130: Ctrl-C ends a request that takes long, and says so', async () => {
  config.sandbox.planimail.fail({ kind: 'delay', milliseconds: 600_000 }, { times: 10 });
  const before = config.sandbox.planimail.requests.length;
  const [program = '', ...words] = [...commandLine, 'domains', 'list', '--account', 'main'];
  const child = spawn(program, words, { cwd: config.folder, env: { ...process.env, ...config.env } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await expect.poll(() => config.sandbox.planimail.requests.length).toBeGreaterThan(before);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(stderr).toContain('Stopping: what is in flight is brought to its end. Ctrl-C again ends at once.');
  config.sandbox.planimail.recover();
});

test('a reader that has seen enough is no error', async () => {
  const cwd = join(config.folder, 'many');
  await mkdir(cwd);
  const [program = '', ...words] = commandLine;
  const line = [program, ...words, 'completion', 'bash'].join(' ');
  const child = spawn('bash', ['-c', `${line} | true; echo "\${PIPESTATUS[0]}"`], { cwd });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
  }
  await new Promise((resolve) => child.once('close', resolve));
  expect(told).toBe('0\n');
});

test.each(['| true', '2> >(true) | true'])('an apply goes on when its reader leaves: %s', async (reader) => {
  const own = await configured({ main: 'wildduck' });
  onTestFinished(() => own.close());
  const mailboxes = Array.from({ length: 5 }, (_, index) => ({
    address: `u${index}@example.org`,
    password: 'env:NEW',
  }));
  await writeFile(
    join(own.folder, 'new.json'),
    JSON.stringify({ domains: [{ name: 'example.org', host: 'main', mailboxes }] }),
  );
  const [program = '', ...words] = commandLine;
  const line = [program, ...words, 'apply', 'new.json', '--yes'].join(' ');
  const env = { ...process.env, ...own.env, NEW: 'A long one, 1A' };
  const child = spawn('bash', ['-c', `${line} ${reader}; exit "\${PIPESTATUS[0]}"`], { cwd: own.folder, env });
  child.stdout.resume();
  child.stderr.resume();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  expect(own.sandbox.wildduck.state.users.size).toBe(5);
});
