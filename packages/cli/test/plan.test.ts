import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { type RunHereOptions, runHere } from './support/run.js';

let config: Configuration;
beforeEach(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
  await state('customers.yaml', customers);
});
afterEach(() => config.close());

const here = (args: readonly string[], options: RunHereOptions = {}) =>
  runHere(args, { cwd: config.folder, ...options, env: { ...config.env, NEW: 'A long one, 1A', ...options.env } });

const state = (name: string, text: string) => writeFile(join(config.folder, name), text);

const customers = `domains:
  - name: example.org
    host: main
    filter: front
    relay: { host: mx.example.net }
    mailboxes:
      - { address: ana@example.org, name: Ana Paz, quota: 2 GiB, password: 'env:NEW' }
      - { address: ben@example.org, name: Ben Ito, quota: 2 GiB, password: 'env:NEW' }
    aliases:
      - { address: info@example.org, targets: [ana@example.org, ben@example.org] }
    recipients: addresses
`;

const planned = `front
  example.org
    domain
      + example.org  relay host: mx.example.net, port: 25
    recipient
      + ana@example.org
      + ben@example.org
      + info@example.org
main
  example.org
    mailbox
      + ana@example.org  name Ana Paz; quota 2 GiB; password (write-only)
      + ben@example.org  name Ben Ito; quota 2 GiB; password (write-only)
    alias
      + info@example.org  targets ana@example.org, ben@example.org
+ 7 to create. About 14 requests, 1 s.
`;

const nothing = { exitCode: 0, stdout: 'Nothing to do.\n', stderr: '' };

test('plans to stdout, applies what was planned, has nothing to do then, and takes it back', async () => {
  expect(await here(['plan', 'customers.yaml'])).toEqual({ exitCode: 0, stdout: planned, stderr: '' });
  const kept = await here(['plan', 'customers.yaml', '--out', 'monday.plan', '--detailed-exitcode']);
  expect(kept).toEqual({ exitCode: 2, stdout: planned, stderr: 'To apply exactly this: mailhost apply monday.plan\n' });
  const applied = await here(['apply', 'monday.plan', '--yes']);
  expect(applied).toMatchObject({ exitCode: 0, stdout: `${planned}7 done.\n` });
  const [, path = ''] =
    /^Report: (\.mailhost\/\S+\.report\.json)\. To take it back: mailhost undo \S+\n$/.exec(applied.stderr) ?? [];
  expect((await readdir(join(config.folder, '.mailhost'))).sort()).toEqual(
    ['.gitignore', basename(path), 'applied.json'].sort(),
  );
  expect(await readFile(join(config.folder, path), 'utf8')).not.toContain('A long one, 1A');
  expect(await here(['plan', 'customers.yaml', '--detailed-exitcode'])).toEqual(nothing);
  expect(await here(['apply', 'customers.yaml'])).toEqual(nothing);
  const refused = await here(['undo', path, '--yes']);
  expect(refused).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('--skip-refused') });
  const undone = await here(['undo', path, '--yes', '--skip-refused']);
  expect(undone).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/- ana@example\.org[\s\S]*\n6 done\.\n$/),
  });
});

test('a plan as JSON and as Markdown, a report as JSON', async () => {
  const { stdout: json } = await here(['plan', 'customers.yaml', '--json']);
  expect(JSON.parse(json)).toMatchObject({ isEmpty: false, summary: { actions: { create: 7 } } });
  const { stdout: markdown } = await here(['plan', 'customers.yaml', '--markdown']);
  expect(markdown).toContain('ana@example.org');
  const applied = await here(['apply', 'customers.yaml', '--yes', '--json']);
  expect(JSON.parse(applied.stdout)).toMatchObject({ status: 'finished', counts: { done: 7 } });
  expect(applied.stderr).toContain('+ 7 to create.');
});

test('the state can stand in the configuration, with accounts in a file of their own', async () => {
  const accounts = await readFile(config.file, 'utf8');
  await state('mailhost.yaml', `${accounts}${customers}`);
  expect(await here(['plan'])).toMatchObject({ exitCode: 0, stdout: planned });
  await rm(config.file);
  await state('whole.yaml', `${accounts}${customers}`);
  expect(await here(['plan', 'whole.yaml'])).toMatchObject({ exitCode: 0, stdout: planned });
  await state('accounts.yaml', accounts);
  expect(await here(['plan', 'customers.yaml', '--config', 'accounts.yaml'])).toMatchObject({
    exitCode: 0,
    stdout: planned,
  });
  const twice = await here(['plan', 'customers.yaml', 'customers.yaml', '--config', 'accounts.yaml']);
  expect(twice).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('example.org stands here twice') });
  const none = await here(['plan', '--config', 'accounts.yaml']);
  expect(none).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('names no domains') });
});

test('what looks like a slip is refused with 5, and told in flags', async () => {
  await here(['apply', 'customers.yaml', '--yes']);
  const gone = customers
    .replaceAll(/password: 'env:NEW'/g, 'absent: delete')
    .replace(/ {4}(?:aliases|recipients):[\s\S]*/, '');
  await state('slip.yaml', gone);
  const planned = await here(['plan', 'slip.yaml', '--allow-deletes', '1']);
  expect(planned).toMatchObject({ exitCode: 5, stderr: '' });
  expect(planned.stdout).toContain('more than 1. If it is meant, say --allow-deletes 2.');
  const applied = await here(['apply', 'slip.yaml', '--allow-deletes', '1', '--yes']);
  expect(applied).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('Nothing is applied') });
  expect(await here(['apply', 'slip.yaml', '--allow-deletes', '2'])).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining('nobody can be asked: Apply this plan: DELETE 2?'),
  });
  expect(await here(['apply', 'slip.yaml', '--allow-deletes', '2', '--yes'])).toMatchObject({ exitCode: 0 });
});

test('prune takes away what is not named, where it is asked for', async () => {
  await here(['apply', 'customers.yaml', '--yes']);
  await state('fewer.yaml', customers.replace(/.*ben@.*Ben.*\n/, '').replace(', ben@example.org]', ']'));
  expect(await here(['plan', 'fewer.yaml'])).toMatchObject({
    stdout: expect.stringContaining('1 not named, left alone: ben@example.org'),
  });
  const pruned = await here(['plan', 'fewer.yaml', '--prune', 'mailbox,recipient=delete']);
  expect(pruned.stdout).toMatch(/- ben@example\.org[\s\S]*! ben@example\.org/);
});

test.each([
  [['plan', '--prune', 'domain'], 'there is no kind domain'],
  [['plan', '--prune', 'mailbox=gone'], 'expected mailbox=disable or mailbox=delete'],
  [['plan', 'customers.yaml', '--json', '--markdown'], 'cannot stand together'],
  [['plan', 'customers.yaml', '--max-removals', '101'], '100 at most'],
  [['apply', '--allow-delets', '3'], 'Did you mean --allow'],
])('%j is refused with 64', async (args, told) => {
  expect(await here(args)).toMatchObject({ exitCode: 64, stdout: '', stderr: expect.stringContaining(told) });
});

test('a saved plan keeps its limits, and is applied by itself', async () => {
  await here(['plan', 'customers.yaml', '--out', 'monday.plan']);
  expect(await here(['apply', 'monday.plan', '--allow-deletes', '9'])).toMatchObject({ exitCode: 64 });
  expect(await here(['apply', 'monday.plan', 'customers.yaml'])).toMatchObject({ exitCode: 64 });
});

test('some failed: 3, and each is told with its reason', async () => {
  config.sandbox.wildduck.fail(
    { kind: 'status', status: 400 },
    { match: ({ path }) => path.endsWith('/addresses/forwarded') },
  );
  const applied = await here(['apply', 'customers.yaml', '--yes']);
  expect(applied).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('6 done, 1 failed.') });
  expect(applied.stderr).toContain('failed: main alias info@example.org: ');
  config.sandbox.wildduck.recover();
  expect(await here(['apply', 'customers.yaml', '--yes'])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('\n1 done.'),
  });
});

test('an answer that was lost, and cannot be looked at: 6', async () => {
  let isSent = false;
  const { wildduck } = config.sandbox;
  wildduck.fail({ kind: 'status', status: 500 }, { match: () => isSent });
  wildduck.fail(
    { kind: 'reset', when: 'after' },
    {
      match: ({ method, path }) => {
        isSent ||= method === 'POST' && path.endsWith('/addresses/forwarded');
        return isSent;
      },
    },
  );
  const applied = await here(['apply', 'customers.yaml', '--yes']);
  expect(applied).toMatchObject({ exitCode: 6, stdout: expect.stringContaining('1 unknown') });
  expect(applied.stderr).toContain('unknown: main alias info@example.org: its answer was lost');
});

test('credentials that the server refuses: 4; a server that fails: 1, and nothing is planned as if nothing were there', async () => {
  const refused = await here(['plan', 'customers.yaml'], { env: { WILDDUCK: 'wrong' } });
  expect(refused).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('Look at the secret') });
  config.sandbox.protecmail.fail({ kind: 'status', status: 500 });
  for (const command of ['plan', 'apply']) {
    const failed = await here([command, 'customers.yaml']);
    expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('HTTP 500') });
  }
});

test('Ctrl-C brings what is in flight to its end, writes the report, and ends with 130', async () => {
  const interruption = new AbortController();
  config.sandbox.wildduck.fail(
    { kind: 'delay', milliseconds: 0 },
    {
      match: ({ method, path }) => {
        if (method === 'POST' && path.endsWith('/users')) interruption.abort();
        return false;
      },
    },
  );
  const applied = await here(['apply', 'customers.yaml', '--yes'], { signal: interruption.signal });
  expect(applied).toMatchObject({ exitCode: 130, stdout: expect.stringMatching(/Ended: \d done; \d not begun\.\n$/) });
  expect(applied.stderr).toContain('Report: .mailhost/');
  const again = await here(['apply', 'customers.yaml', '--yes']);
  expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/\d done\.\n$/) });
});

test('exports what is there, whose plan is empty, and writes over no file', async () => {
  await here(['apply', 'customers.yaml', '--yes']);
  const exported = await here(['export', '--account', 'main']);
  expect(exported).toMatchObject({ exitCode: 0, stderr: '' });
  expect(exported.stdout).toMatch(/^# yaml-language-server[\s\S]*Left out: passwords[\s\S]*address: ana@example\.org/);
  const written = await here(['export', 'example.org', '--account', 'main', '--out', 'there.yaml']);
  expect(written).toMatchObject({ exitCode: 0, stdout: '' });
  expect(await here(['plan', 'there.yaml'])).toEqual(nothing);
  const again = await here(['export', '--account', 'main', '--out', 'there.yaml']);
  expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is there already') });
});

test('the user’s own configuration keeps its records in the state folder', async () => {
  const home = {
    HOME: config.folder,
    XDG_CONFIG_HOME: join(config.folder, 'config'),
    XDG_STATE_HOME: join(config.folder, 'state'),
  };
  const { mkdir, rename } = await import('node:fs/promises');
  await mkdir(join(config.folder, 'config', 'mailhost'), { recursive: true });
  await rename(config.file, join(config.folder, 'config', 'mailhost', 'mailhost.yaml'));
  expect(await here(['apply', 'customers.yaml', '--yes'], { env: home })).toMatchObject({ exitCode: 0 });
  expect(await readdir(join(config.folder, 'state', 'mailhost'))).toContain('applied.json');
});

test('what is no report is not undone', async () => {
  expect(await here(['undo', 'none.json'])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('no such report'),
  });
  await state('some.json', '{"outcomes":[{}]}');
  expect(await here(['undo', 'some.json'])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('no report'),
  });
});
