import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reference } from '@mailhost/cli';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { runHere } from './support/run.js';

let folder = '';
let config: Configuration;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-reference-'));
  config = await configured({});
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await config.close();
});

/** A line's words, as a shell parts them. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Those that need neither a configuration nor files have tests of their own. */
const ownExamples = reference().flatMap(({ examples }) =>
  examples.filter(({ command }) => /^mailhost (?!init|completion|operations|sandbox)[^|]*$/.test(command)),
);

test.each(ownExamples)(
  'the example $command can be typed: it fails for want of what it names alone',
  async ({ command }) => {
    const [, ...words] = wordsOf(command);
    const ran = await runHere(words, { cwd: folder });
    expect(ran.exitCode).not.toBe(0);
    expect(ran).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(
        /There is no configuration|cannot be read \(ENOENT\)|there is no such (?:report|secret)/,
      ),
    });
  },
);

test('each command has a help with its flags and examples', async () => {
  for (const { command, flags, examples } of reference()) {
    const { stdout, exitCode } = await runHere([...command.split(' ').slice(1), '--help'], { cwd: folder });
    expect(exitCode).toBe(0);
    for (const { flag } of flags) expect(stdout).toContain(flag);
    for (const example of examples) expect(stdout).toContain(example.command);
  }
});

test('what the README shows is what it does', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, shown = ''] = /```console\n([\s\S]*?)```/.exec(readme) ?? [];
  const cwd = join(config.folder, 'readme');
  await mkdir(cwd);
  const { url, accessToken } = config.sandbox.wildduck;
  const env = { WILDDUCK: accessToken, NEW_PASSWORD: 'A long one, 1A' };
  let told = '';
  for (const [, line = ''] of shown.matchAll(/^\$ (.*)$/gm)) {
    const [, ...words] = wordsOf(line.replace('$WILDDUCK_URL', url));
    const { stdout } = await runHere([...words, '--config', 'mailhost.yaml'], { cwd, env });
    told += `$ ${line}\n${stdout.replaceAll('\r\n', '\n').replaceAll(`${cwd}/`, '')}`;
  }
  expect(told).toBe(shown);
});
