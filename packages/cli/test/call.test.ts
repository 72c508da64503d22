import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { runHere } from './support/run.js';

const names = { planimail: 'planimail', cleanmail: 'cleanmail', protecmail: 'protecmail', iredadmin: 'iredadmin' };
let config: Configuration;
beforeAll(async () => {
  config = await configured({ ...names, wildduck: 'wildduck' });
});
afterAll(() => config.close());
beforeEach(() => {
  for (const server of servers()) server.forget();
});

const servers = () => {
  const { planimail, cleanmail, protecmail, iredadmin, wildduck } = config.sandbox;
  return [planimail, cleanmail, protecmail, iredadmin, wildduck];
};
const received = () => servers().flatMap(({ requests }) => [...requests]);
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') =>
  runHere(args, { cwd: config.folder, env: { ...config.env, ...env }, input });

describe('a call', () => {
  test('takes fields of path, query and body by their names, and writes what it gives as JSON', async () => {
    const made = await run(
      ['call', 'wildduck', 'users.create', 'username=ana', 'password=env:PW', 'quota=1073741824', 'tags=a', 'tags=b'],
      { PW: 'a long one, 1A' },
    );
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    const { id } = JSON.parse(made.stdout);
    const { stdout } = await run(['call', 'wildduck', 'users.get', `user=${id}`]);
    expect(JSON.parse(stdout)).toMatchObject({
      username: 'ana',
      tags: ['a', 'b'],
      limits: { quota: { allowed: 2 ** 30 } },
    });
    expect(made.stdout + stdout).not.toContain('a long one');
  });

  test('takes a body as a whole from an argument, a file, or stdin', async () => {
    const body = (username: string) => JSON.stringify({ username, password: false });
    const file = join(config.folder, 'bea.json');
    await writeFile(file, body('bea'));
    await run(['call', 'wildduck', 'users.create', '--body', body('eva')]);
    await run(['call', 'wildduck', 'users.create', '--body', `@${file}`]);
    await run(['call', 'wildduck', 'users.create', '--body', '@-'], {}, body('ida'));
    const { stdout } = await run(['call', 'wildduck', 'users.list']);
    const users: readonly { username: string }[] = JSON.parse(stdout).results;
    expect(users.map(({ username }) => username)).toEqual(expect.arrayContaining(['bea', 'eva', 'ida']));
  });

  test('writes a text or a file as it is, also into a file', async () => {
    const output = join(config.folder, 'export.bin');
    const password = { PW: 'a long one, 1A' };
    const made = await run(['call', 'wildduck', 'users.create', 'username=oto', 'password=env:PW'], password);
    const user = `user=${JSON.parse(made.stdout).id}`;
    const { stdout: mailboxes } = await run(['call', 'wildduck', 'mailboxes.list', user]);
    const mailbox = `mailbox=${JSON.parse(mailboxes).results[0].id}`;
    const raw = 'From: ana@example.org\r\nSubject: Hi\r\n\r\nHello';
    const upload = await run(['call', 'wildduck', 'messages.create', user, mailbox, `raw=${raw}`]);
    expect(upload).toMatchObject({ exitCode: 0, stderr: '' });
    const message = `message=${JSON.parse(upload.stdout).message.id}`;
    const { stdout } = await run(['call', 'wildduck', 'messages.source', user, mailbox, message]);
    expect(stdout).toContain('Subject: Hi');
    const written = await run(['call', 'wildduck', 'messages.source', user, mailbox, message, '--output', output]);
    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    expect(await readFile(output, 'utf8')).toBe(stdout);
  });

  test('asks before it removes something for good', async () => {
    await run(['call', 'protecmail', 'domains.create', 'domain=example.org', 'redirectTo=mx.example.net']);
    for (const server of servers()) server.forget();
    const refused = await run(['call', 'protecmail', 'domains.delete', 'domain=example.org']);
    expect(refused).toMatchObject({ exitCode: 5, stdout: '', stderr: expect.stringContaining('--yes') });
    expect(received()).toEqual([]);
    expect(await run(['call', 'protecmail', 'domains.delete', 'domain=example.org', '--yes'])).toMatchObject({
      exitCode: 0,
    });
  });
});

describe('refused before anything is sent', () => {
  test.each([
    [['wildduk', 'users.get'], 'There is no product wildduk.\nDid you mean wildduck?'],
    [['wildduck', 'user.get'], 'wildduck has no operation user.get.\nDid you mean users.get?'],
    [['wildduck', 'users.get', 'usr=a'], 'users.get takes no field usr.\nDid you mean user? It takes these: user'],
    [['wildduck', 'users.get', 'user'], '"user" is no field.\nWrite NAME=VALUE, or NAME:=JSON.'],
    [['wildduck', 'users.update', 'user=a', 'password=hunter2'], 'password is a secret'],
    [['wildduck', 'users.update', 'user=a', 'password:="hunter2"'], 'password is a secret'],
    [['wildduck', 'users.update', 'user=a', 'tags:=[a'], 'tags: what stands behind := is no JSON.'],
    [['wildduck', 'users.get', 'user=a', '--body', '{}'], 'users.get takes no body.'],
    [['wildduck', 'users.create', '--body', '{"username":"a","password":"hunter2"}'], '--body is a secret'],
    [['wildduck', 'users.create', '--body', '{'], '--body: expected JSON.'],
    [['wildduck', 'users.create', '--body', '@none.json'], 'none.json cannot be read (ENOENT).'],
    [['cleanmail', 'emails.attachments.upload', 'file=offer.txt'], 'file takes a file.\nWrite file=@PATH.'],
    [['planimail', 'mailboxes.setQuota', 'email=ana@example.org', 'quotamb=much'], 'quotamb'],
    [
      ['wildduck', 'users.get', 'user=a', '--account', 'planimail'],
      'The account planimail is of Planimail.\nName one of that product.',
    ],
  ])('%j', async (args, told) => {
    const ran = await run(['call', ...args]);
    expect(ran).toMatchObject({ exitCode: 64, stdout: '' });
    expect(ran.stderr).toContain(told);
    expect(ran.stderr).not.toContain('hunter2');
    expect(received()).toEqual([]);
  });
});

/** What the shell makes of a command: its words, by a function in the place of curl. */
async function wordsOf(script: string, env: Readonly<Record<string, string>>): Promise<string[][]> {
  const shell = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; printf '\\n\\0'; }\n${script}`;
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', shell], { env });
  return stdout
    .split('\n\0')
    .filter(Boolean)
    .map((words) => words.split('\0').slice(0, -1));
}

describe('a request that is shown', () => {
  const secret = { PW: `it's "quoted" $HOME` };

  test.each([
    ['planimail', 'aliases.get', ['alias=info@example.org']],
    ['cleanmail', 'domains.list', ['pageSize=2']],
    ['protecmail', 'domains.get', ['domain=example.org']],
    ['iredadmin', 'domains.get', ['domain=example.org']],
    ['wildduck', 'users.create', ['username=ana', 'password=env:PW', "name=it's"]],
  ])('%s %s names the secrets and holds none', async (product, id, fields) => {
    const dry = await run(['call', product, id, ...fields, '--dry-run'], secret);
    const curl = await run(['call', product, id, ...fields, '--curl'], secret);
    expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
    expect(dry.stdout).toContain(`[${product.toUpperCase()}]`);
    expect(curl.stdout).toContain(`"$${product.toUpperCase()}"`);
    for (const hidden of [config.env[product.toUpperCase()] ?? '', secret.PW]) {
      expect(dry.stdout + curl.stdout).not.toContain(hidden);
    }
    expect(received()).toEqual([]);
  });

  test('as curl it is what the client sends', async () => {
    const args = ['call', 'wildduck', 'users.create', 'username=uma', 'password=env:WORD', "name=it's $HOME"];
    const env = { WORD: 'simple-1' };
    const { stdout } = await run([...args, '--curl'], env);
    const [words = []] = await wordsOf(stdout, { ...config.env, ...env });
    await run(args, env);
    const [sent] = received();
    expect(words.slice(0, 2)).toEqual(['-X', 'POST']);
    expect(words).toContain(`x-access-token: ${config.env['WILDDUCK']}`);
    expect(JSON.parse(words.at(-1) ?? '')).toEqual(JSON.parse(String(sent?.body)));
  });

  test('a session is begun first, and kept in a file', async () => {
    const { stdout } = await run(['call', 'iredadmin', 'domains.get', 'domain=example.org', '--curl']);
    const commands = await wordsOf(stdout, { IREDADMIN: 'a b' });
    expect(commands).toHaveLength(2);
    expect(commands[0]).toEqual(expect.arrayContaining(['--cookie-jar', 'mailhost.cookies']));
    expect(commands[1]).toEqual(expect.arrayContaining(['--cookie', 'mailhost.cookies']));
    expect(commands[1]?.join(' ')).not.toContain('mailhost-session');
  });
});

describe('operations', () => {
  test('all of them are listed, and searched by words', async () => {
    const { stdout } = await run(['operations', '--jsonl']);
    expect(stdout.trim().split('\n')).toHaveLength(376);
    const { stdout: found } = await run(['operations', 'planimail', '--search', 'QUOTA', '--json=id']);
    expect(JSON.parse(found)).toEqual([{ id: 'mailboxes.getQuota' }, { id: 'mailboxes.setQuota' }]);
    expect(await run(['operations', '--search', 'no such thing'])).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test('one is told with its fields, also by call … --help', async () => {
    const { stdout } = await run(['operations', 'planimail', 'mailboxes.setQuota']);
    expect(stdout).toContain('planimail mailboxes.setQuota  ');
    expect(stdout).toContain('in MB');
    expect(stdout).toMatch(/quotamb \(required\) +whole number/);
    expect(stdout).toContain('mailhost call planimail mailboxes.setQuota email=… quotamb=…');
    const help = await run(['call', 'planimail', 'mailboxes.setQuota', '--help']);
    expect(help).toEqual({ exitCode: 0, stdout, stderr: '' });
    const { stdout: user } = await run(['operations', 'wildduck', 'users.create']);
    expect(user).toMatch(/password \(required\) +a secret: env:NAME, file:PATH or cmd:PROGRAM/);
  });
});
