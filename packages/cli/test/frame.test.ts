import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { runHere, runProcess } from './support/run.js';
import { openTerminal } from './support/terminal.js';

let config: Configuration;
beforeAll(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
});
afterAll(() => config.close());

const here = (...args: readonly string[]) => runHere(args, { cwd: config.folder, env: config.env });

test('accounts are told as a table, as JSON of chosen fields, as lines of JSON, and as CSV', async () => {
  const table = await here('accounts');
  expect(table).toMatchObject({ exitCode: 0, stderr: '' });
  expect(table.stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
    ['NAME', 'PRODUCT', 'ROLE'],
    ['main', 'wildduck', 'host'],
    ['front', 'protecmail', 'filter'],
    [''],
  ]);
  const { stdout: json } = await here('accounts', '--json=name,role');
  expect(JSON.parse(json)).toEqual([
    { name: 'main', role: 'host' },
    { name: 'front', role: 'filter' },
  ]);
  const { stdout: lines } = await here('accounts', '--jsonl');
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name),
  ).toEqual(['main', 'front']);
  const { stdout: csv } = await here('accounts', '--csv');
  expect(csv).toMatch(/^name,product,role,baseUrl\r\nmain,wildduck,host,http/);
});

test.each([
  [['acounts'], 'There is no command acounts. Did you mean accounts? See mailhost --help.'],
  [['accounts', '--jsno'], 'There is no flag --jsno. Did you mean --json'],
  [['accounts', '--json', '--csv'], 'Error: --json and --csv cannot stand together.\nSay one of them.'],
  [['accounts', '--json=nam'], 'Error: There is no field nam.\nThese are there: --json=name,product,role,baseUrl'],
  [['accounts', 'all'], '"all" is one word too many: 0 are expected.'],
])('%j is refused with what is meant', async (args, told) => {
  const ran = await here(...args);
  expect(ran).toMatchObject({ exitCode: 64, stdout: '' });
  expect(ran.stderr).toContain(told);
});

test('a configuration that is not there, or that is wrong, is told with what to do', async () => {
  expect(await runHere(['accounts', '--config', 'none.yaml'], { cwd: config.folder })).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringContaining('none.yaml: the file cannot be read (ENOENT).'),
  });
  const nowhere = await runHere(['accounts'], { cwd: '/' });
  expect(nowhere.stderr).toContain('Write one with mailhost init, or name it with --config FILE.');
});

test('as a process: help on stdout with 0, a mistake on stderr with 64, the version', async () => {
  const { env, folder: cwd } = config;
  const [help, mistake, version] = await Promise.all([
    runProcess(['accounts', '--help'], { env, cwd }),
    runProcess(['accounts', '--wdie'], { env, cwd }),
    runProcess(['--version'], { env, cwd }),
  ]);
  expect(help).toMatchObject({ exitCode: 0, stderr: '' });
  expect(help.stdout).toContain('--no-input');
  expect(help.stdout).toContain('mailhost accounts --json=name,product');
  expect(mistake).toEqual({ exitCode: 64, stdout: '', stderr: expect.stringContaining('Did you mean --wide?') });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a table is cut to a real terminal, and with --wide it is not', async () => {
  const { commandLine } = await import('./support/run.js');
  const quoted = commandLine.join(' ');
  const terminal = await openTerminal({ env: config.env, cwd: config.folder, columns: 40, rows: 10 });
  try {
    await terminal.type(`clear; ${quoted} accounts; echo ended`);
    await terminal.press('Enter');
    const screen = await terminal.shows(/front[^\n]*\nended/);
    expect(screen).toMatch(/^main +wildduck +host +http.*…$/m);
  } finally {
    await terminal.close();
  }
});
