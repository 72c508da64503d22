import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { configured } from './support/configuration.js';
import { runHere } from './support/run.js';
import { serving } from './support/serving.js';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mailhost-servers-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

interface Asked {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Asks a server of this machine, with any Host header. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (incoming) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      incoming.once('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, body }));
    });
    outgoing.once('error', reject).end();
  });
}

test('a sandbox writes a configuration whose accounts work, until it is stopped', async () => {
  const cwd = await folder();
  const { stop } = await serving(['sandbox', '--write', 'try', '--faults', '10'], { cwd });
  const own = { cwd: join(cwd, 'try') };
  const listed = await runHere(
    ['mailboxes', 'list', '--account', 'planimail', '--domain', 'bakery.example', '--json=address'],
    own,
  );
  expect(JSON.parse(listed.stdout)).toContainEqual({ address: 'ana@bakery.example' });
  const held = await runHere(
    ['quarantine', 'list', '--account', 'cleanmail', '--domain', 'quartet.example', '--jsonl'],
    own,
  );
  expect(held.stdout).toContain('You were drawn');
  expect((await stat(join(cwd, 'try', '.sandbox-secrets', 'wildduck'))).mode & 0o077).toBe(0);
  expect(await readFile(join(cwd, 'try', 'mailhost.yaml'), 'utf8')).not.toContain('sandbox-root-token');
  expect(await runHere(['sandbox', '--write', 'try'], { cwd })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('is there already'),
  });
  expect(await stop()).toMatchObject({ exitCode: 0 });
});

test('a sandbox prints a configuration, and the variables that it names', async () => {
  const cwd = await folder();
  const { told } = await serving(['sandbox'], { cwd });
  expect(told).toMatch(/# export SANDBOX_WILDDUCK=\S+\n[\s\S]*accounts:[\s\S]*accessToken: env:SANDBOX_WILDDUCK/);
});

test('a gateway for each account, for whoever opened the address that was printed', async () => {
  const config = await configured({ main: 'wildduck', front: 'protecmail' });
  onTestFinished(() => config.close());
  const { told } = await serving(['gateway'], { cwd: config.folder, env: config.env });
  const [, main = ''] = /^main\t(\S+)$/m.exec(told) ?? [];
  const [, entry = ''] = /(http:\S+token=\S+)/.exec(told) ?? [];
  const call = `${main}/wildduck/users`;
  const mark = { 'X-Mailhost-Gateway': '1' };
  expect((await ask(call, mark)).status).toBe(401);
  expect((await ask(entry.replace(/token=.*/, 'token=guess'))).status).toBe(403);
  const opened = await ask(entry);
  expect(opened).toMatchObject({ status: 303, headers: { location: '/' } });
  const [setCookie = ''] = [opened.headers['set-cookie']].flat();
  expect(setCookie).toMatch(/^mailhost_\d+=\S+; Path=\/; HttpOnly; SameSite=Strict$/);
  const cookie = { Cookie: setCookie.split(';')[0] ?? '' };
  expect(await ask(call, { ...mark, ...cookie })).toMatchObject({
    status: 200,
    body: expect.stringMatching(/"success": *true/),
  });
  // The address served once; other names of this machine, and pages of other sites, get nothing.
  expect((await ask(entry)).status).toBe(403);
  expect((await ask(call, { ...mark, ...cookie, Host: 'evil.example' })).status).toBe(421);
  expect((await ask(call, { ...mark, ...cookie, Host: `localhost:${new URL(main).port}` })).status).toBe(421);
  expect((await ask(call, { ...mark, ...cookie, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask(call, cookie)).status).toBe(403);
  expect(told).not.toContain(config.env['WILDDUCK']);
});

test('with --read-only, nothing that changes something passes', async () => {
  const config = await configured({ main: 'wildduck' });
  onTestFinished(() => config.close());
  const { told } = await serving(['gateway', '--read-only'], { cwd: config.folder, env: config.env });
  const [, main = ''] = /^main\t(\S+)$/m.exec(told) ?? [];
  const [, entry = ''] = /(http:\S+token=\S+)/.exec(told) ?? [];
  const [setCookie = ''] = [(await ask(entry)).headers['set-cookie']].flat();
  const headers = { 'X-Mailhost-Gateway': '1', Cookie: setCookie.split(';')[0] ?? '' };
  expect((await ask(`${main}/wildduck/users`, headers)).status).toBe(200);
  expect((await ask(`${main}/wildduck/users/000000000000000000000000`, headers, 'DELETE')).status).toBe(403);
});

test('a port that is taken is told with what to do', async () => {
  const config = await configured({ main: 'wildduck' });
  onTestFinished(() => config.close());
  const { port } = new URL(config.sandbox.wildduck.url);
  const ran = await runHere(['gateway', '--port', port], { cwd: config.folder, env: config.env });
  expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--port N') });
});
