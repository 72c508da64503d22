import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type CliContext, createContext } from '../src/frame/context.js';
import { fieldColumn } from '../src/frame/output/columns.js';
import { writeRecords } from '../src/frame/output/records.js';
import { createProgress } from '../src/frame/progress.js';

interface Written {
  readonly context: CliContext;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A context that keeps what is written; with columns it is a terminal. */
function writing(columns?: number, env: Readonly<Record<string, string>> = {}, now = () => 0): Written {
  const texts = { stdout: '', stderr: '' };
  const output = (name: keyof typeof texts) => ({
    write: (text: string) => {
      texts[name] += text;
      return true;
    },
    once: () => {},
    isTTY: columns !== undefined,
    columns,
  });
  const { signal } = new AbortController();
  const streams = { stdin: Readable.from([]), stdout: output('stdout'), stderr: output('stderr') };
  const common = { config: undefined, noInput: false, debug: false };
  const context = createContext({ env, cwd: '/', ...streams, signal, now }, common);
  return { context, stdout: () => texts.stdout, stderr: () => texts.stderr };
}

const columns = ['sender', 'subject'].map((name) => fieldColumn(name));
const asTable = { json: undefined, jsonl: false, csv: false, wide: false };
const mails = [
  { sender: 'ana@example.org', subject: 'A subject that is much too long for a narrow terminal' },
  { sender: '山田@example.org', subject: '日本語の件名はとても長いので切り取られます' },
  { sender: 'eve@example.org', subject: '=1+1\u001B[2J\u202E' },
];

test('a table is as wide as the terminal, wide characters counted, and nothing in it moves the cursor', async () => {
  const { context, stdout } = writing(40, { NO_COLOR: '1' });
  await writeRecords(context, asTable, columns, mails, '');
  expect(stdout()).toBe(
    [
      'SENDER            SUBJECT',
      'ana@example.org   A subject that is muc…',
      '山田@example.org  日本語の件名はとても…',
      'eve@example.org   =1+1\\u{1b}[2J\\u{202e}',
      '',
    ].join('\n'),
  );
});

test('with --wide, and in a pipe, nothing is cut', async () => {
  const wide = writing(40);
  await writeRecords(wide.context, { ...asTable, wide: true }, columns, mails, '');
  expect(wide.stdout()).toContain('for a narrow terminal');
  const pipe = writing();
  await writeRecords(pipe.context, asTable, columns, mails, '');
  expect(pipe.stdout()).toContain('for a narrow terminal');
  expect(pipe.stdout()).not.toContain('\u001B');
});

test('rows are written before the last has come, in each format', async () => {
  for (const flags of [asTable, { ...asTable, json: '' }, { ...asTable, jsonl: true }, { ...asTable, csv: true }]) {
    const { context, stdout } = writing();
    let seen = 0;
    const many = async function* () {
      for (let index = 0; index < 500; index += 1) {
        if (index === 400) seen = stdout().split('\n').length;
        yield { sender: `${index}@example.org`, subject: '' };
      }
    };
    expect(await writeRecords(context, flags, columns, many(), '')).toBe(500);
    expect(seen).toBeGreaterThan(399);
    if (flags.json === '') expect(JSON.parse(stdout())).toHaveLength(500);
  }
});

test('CSV is quoted, and what a spreadsheet would run has an apostrophe', async () => {
  const { context, stdout } = writing();
  const items = [{ sender: '=HYPERLINK("http://a.example")', subject: 'one,\ntwo' }];
  await writeRecords(context, { ...asTable, csv: true }, columns, items, '');
  expect(stdout()).toBe('sender,subject\r\n"\'=HYPERLINK(""http://a.example"")","one,\ntwo"\r\n');
});

test('colours are on terminals, and as NO_COLOR and FORCE_COLOR say', () => {
  const painted = (columns: number | undefined, env: Readonly<Record<string, string>>) =>
    writing(columns, env).context.colors.red('x') !== 'x';
  expect(painted(80, {})).toBe(true);
  expect(painted(undefined, {})).toBe(false);
  expect(painted(80, { NO_COLOR: '1' })).toBe(false);
  expect(painted(80, { TERM: 'dumb' })).toBe(false);
  expect(painted(undefined, { FORCE_COLOR: '1' })).toBe(true);
  expect(painted(undefined, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('progress: a bar with rate and time left on a terminal, a plain line every few seconds elsewhere', () => {
  let time = 0;
  const terminal = writing(100, {}, () => time);
  const pipe = writing(undefined, {}, () => time);
  const bars = createProgress(terminal.context, 'Applying');
  const lines = createProgress(pipe.context, 'Applying');
  for (let done = 0; done <= 200; done += 1) {
    time = done * 100;
    bars.update(done, 400);
    lines.update(done, 400);
  }
  bars.end();
  lines.end();
  expect(terminal.stderr().split('\r').at(-2)).toBe(
    'Applying ████████████░░░░░░░░░░░░ 200 of 400, 50 %, 10/s, 20 s left\u001B[K',
  );
  expect(terminal.stderr().endsWith('\r\u001B[K')).toBe(true);
  expect(pipe.stderr().split('\n')).toEqual([
    'Applying 50 of 400, 12 %, 10/s, 35 s left',
    'Applying 100 of 400, 25 %, 10/s, 30 s left',
    'Applying 150 of 400, 37 %, 10/s, 25 s left',
    'Applying 200 of 400, 50 %, 10/s, 20 s left',
    '',
  ]);
});
