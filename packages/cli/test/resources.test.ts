import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { type RunHereOptions, runHere } from './support/run.js';

let config: Configuration;
afterEach(() => config.close());

const run = (line: string, options: RunHereOptions = {}) =>
  runHere(line.split(' '), {
    cwd: config.folder,
    ...options,
    env: { ...config.env, XDG_CACHE_HOME: `${config.folder}/cache`, NEW: 'A long one, 1A', ...options.env },
  });

describe('a host', () => {
  beforeEach(async () => {
    config = await configured({ main: 'wildduck' });
  });

  test('a mailbox is made, told, changed, listed, and deleted once it is confirmed', async () => {
    const made = await run('mailboxes create ana@example.org --name Ana --quota 2GiB --password-from env:NEW');
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(made.stdout).toBe(
      'main: mailbox ana@example.org was made.\n  name Ana\n  quota 2 GiB\n  password (write-only)\n',
    );
    expect((await run('mailboxes create ana@example.org --password-from env:NEW')).exitCode).toBe(1);
    const again = await run('mailboxes ensure ana@example.org --quota 2GiB');
    expect(again.stdout).toBe('main: mailbox ana@example.org is as it was asked for.\n');
    const dry = await run('mailboxes update ana@example.org --quota 3GiB --dry-run');
    expect(dry.stdout).toBe('main: mailbox ana@example.org would be changed.\n  quota 2 GiB → 3 GiB\n');
    const json = await run('mailboxes update ana@example.org --quota 3GiB --json=key,changed,action');
    expect(JSON.parse(json.stdout)).toEqual({ key: 'ana@example.org', changed: true, action: 'update' });
    const told = await run('mailboxes get ana@example.org --json=address,quota,enabled');
    expect(JSON.parse(told.stdout)).toEqual({ address: 'ana@example.org', quota: 3 * 1024 ** 3, enabled: true });

    const list = await run('mailboxes list');
    expect(list.stdout.split('\n')[0]).toMatch(/^ADDRESS +NAME +QUOTA +ENABLED +FORWARD +USAGE$/);
    expect(list.stdout).toMatch(/^ana@example\.org +Ana +3 GiB +yes/m);

    const unasked = await run('mailboxes delete ana@example.org');
    expect(unasked).toMatchObject({ exitCode: 5, stdout: '' });
    expect(unasked.stderr).toMatch(
      /nobody can be asked: Delete the mailbox ana@example\.org of main\? It can be brought/,
    );
    expect((await run('mailboxes get ana@example.org')).exitCode).toBe(0);
    const off = await run('mailboxes disable ana@example.org --yes');
    expect(off.stdout).toContain('was put out of use');
    const deleted = await run('mailboxes delete ana@example.org --yes');
    expect(deleted.stdout).toContain('main: mailbox ana@example.org was deleted.');
    expect((await run('mailboxes delete ana@example.org --yes')).stdout).toContain('is not there');
    const gone = await run('mailboxes get ana@example.org');
    expect(gone).toMatchObject({ exitCode: 1, stdout: '' });
    expect(gone.stderr).toContain('What there is, is told by: list.');
  });

  test('aliases, the catch-all, DKIM keys and second names go by the same commands', async () => {
    await run('mailboxes create ana@example.org --password-from env:NEW');
    for (const line of [
      'aliases ensure info@example.org --targets ana@example.org,ext@example.net',
      'catch-all ensure example.org --targets ana@example.org',
      'dkim ensure example.org --selector mail',
      'domain-aliases ensure example.net --target example.org',
    ]) {
      expect([line, await run(line)]).toMatchObject([line, { exitCode: 0 }]);
    }
    expect((await run('aliases list --domain example.org --csv')).stdout).toBe(
      'address,targets\r\ninfo@example.org,ana@example.org ext@example.net\r\n',
    );
    expect(JSON.parse((await run('catch-all get example.org --json')).stdout)).toEqual({
      domain: 'example.org',
      targets: ['ana@example.org'],
    });
    expect((await run('dkim list --jsonl')).stdout).toMatch(
      /^\{"domain":"example.org","selector":"mail","record":"v=DKIM1/,
    );
    expect((await run('domain-aliases list --domain example.org --json')).stdout).toContain('example.net');
    expect((await run('domains list --json=name')).stdout).toContain('example.org');
  });

  test('a secret comes from stdin, and one on the command line is refused without being repeated', async () => {
    const piped = await run('mailboxes create bea@example.org --password-from stdin', { input: 'Of the pipe, 1A\n' });
    expect(piped.exitCode).toBe(0);
    const bare = await run('mailboxes create eva@example.org --password-from hunter2');
    expect(bare).toMatchObject({ exitCode: 64, stdout: '' });
    expect(bare.stderr).toContain('never the secret itself');
    expect(bare.stderr).not.toContain('hunter2');
    const nobody = await run('mailboxes create eva@example.org --password-from ask');
    expect(nobody).toMatchObject({ exitCode: 64 });
    const missing = await run('mailboxes create eva@example.org --password-from env:NOT_THERE');
    expect(missing.stderr).toContain('env:NOT_THERE: there is no such secret');
  });

  test('what the product or the role cannot do is told with its reason', async () => {
    expect(await run('rules list --scope example.org')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/senderRule\.list: not sent: .+\nWhat each account can do/),
    });
    expect(await run('recipients list')).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining('has no account that can do this: main (WildDuck)'),
    });
    expect(await run('recipients list --account main')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('ask an account of the other role'),
    });
    expect(await run('mailboxes create ana --quota 2GiB')).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining('an e-mail address such as ana@example.org'),
    });
    expect(await run('mailboxes update ana@example.org --quota much')).toMatchObject({ exitCode: 64 });
  });

  test('refused credentials end with 4, a server that is down with 1, an interruption with 130', async () => {
    const refused = await run('domains list', { env: { WILDDUCK: 'wrong' } });
    expect(refused).toMatchObject({ exitCode: 4, stdout: '' });
    expect(refused.stderr).toContain('mailhost doctor');
    config.sandbox.wildduck.fail({ kind: 'status', status: 503 });
    expect(await run('dkim get example.org')).toMatchObject({ exitCode: 1 });
    config.sandbox.wildduck.recover();
    const interrupted = new AbortController();
    interrupted.abort();
    expect(await run('domains list', { signal: interrupted.signal })).toMatchObject({ exitCode: 130 });
  });
});

describe('two filters', () => {
  beforeEach(async () => {
    config = await configured({ front: 'protecmail', second: 'cleanmail', main: 'planimail' });
  });

  test('the account has to be said where more than one fits, and the choices are told', async () => {
    expect(await run('recipients list')).toMatchObject({
      exitCode: 64,
      stderr:
        'Error: Which account is meant?\nSay --account NAME; these fit: front (Protecmail), second (Cleanmail).\n',
    });
    expect(await run('recipients list --account frnt')).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining('It has these: front (Protecmail)'),
    });
    expect(await run('mailboxes list')).toMatchObject({ exitCode: 0, stderr: 'main has no mailbox.\n' });
  });

  test('mails that are held back are listed, and released', async () => {
    await run('domains ensure example.org --relay mx.example.net --account front');
    await run('recipients ensure user@example.org --account front');
    config.sandbox.protecmail.quarantine('user@example.org', 3);
    const list = await run('quarantine list --account front --json=id,recipient');
    const mails: readonly { readonly id: string; readonly recipient: string }[] = JSON.parse(list.stdout);
    expect(mails.map(({ recipient }) => recipient)).toEqual(Array.from({ length: 3 }, () => 'user@example.org'));
    expect(
      (await run('quarantine list --domain example.org --limit 2 --account front --jsonl')).stdout.match(/\n/g),
    ).toHaveLength(2);
    const [first] = mails;
    expect(await run(`quarantine release ${first?.id} --account front`)).toEqual({
      exitCode: 0,
      stdout: `Released ${first?.id}.\n`,
      stderr: '',
    });
    const [, second] = mails;
    config.sandbox.protecmail.fail({ kind: 'reset', when: 'after' });
    const lost = await run(`quarantine release ${second?.id} --account front`);
    expect(lost).toMatchObject({ exitCode: 6, stdout: '' });
    expect(lost.stderr).toContain('It may have been carried out');
    config.sandbox.protecmail.recover();
    expect(await run(`quarantine delete ${first?.id} --account front --yes`)).toMatchObject({
      exitCode: 1,
      stdout: '',
    });
    expect(await run('quarantine list --account main')).toMatchObject({ exitCode: 1 });
    expect(await run('quarantine list --since soon --account front')).toMatchObject({ exitCode: 64 });
  });
});
