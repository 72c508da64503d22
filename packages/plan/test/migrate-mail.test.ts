import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { imapsyncCommand } from '@mailhost/plan';
import { type CopiedMail, type CopyMailOptions, type CopyOutcome, copyMail } from '@mailhost/plan/migrate';
import { createSandbox, type Sandbox } from '@mailhost/sandbox';
import { memoryJournal } from '@mailhost/unified';
import { WildduckClient } from '@mailhost/wildduck';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);

describe('imapsync', () => {
  /** The words that a shell makes of a command. */
  async function wordsOf(command: string): Promise<readonly string[]> {
    const { stdout } = await run('/bin/sh', [
      '-c',
      `imapsync() { for word; do printf '%s\\0' "$word"; done; }\n${command}`,
    ]);
    return stdout.split('\0').slice(0, -1);
  }

  const sides = {
    from: { host: 'old.example.net', authUser: 'master user', passfile: '/srv/old.pass' },
    to: { host: 'new.example.net', port: 1993, passfile: (address: string) => `/srv/pass/${address}` },
  };

  test('each side has its server, its user, and a file with the password', async () => {
    expect(imapsyncCommand('ana@example.org', sides)).toBe(
      "imapsync --host1=old.example.net --port1=993 --ssl1 --user1=ana@example.org '--authuser1=master user' --passfile1=/srv/old.pass --host2=new.example.net --port2=1993 --ssl2 --user2=ana@example.org --passfile2=/srv/pass/ana@example.org --automap",
    );
  });

  test('whatever is in an address, a shell takes it for one word', async () => {
    const local = fc.stringMatching(/^[!-~]{1,20}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(local, fc.constantFrom("o'neil", '$(reboot)', '-x', '`a`', 'a;b', '*', 'ü"')),
        async (name) => {
          const words = await wordsOf(imapsyncCommand(`${name}@example.org`, sides));
          expect(words).toContain(`--user1=${name}@example.org`);
          expect(words).toContain(`--passfile2=/srv/pass/${name}@example.org`);
          expect(words).toHaveLength(12);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('copyMail', () => {
  let [old, here]: [Sandbox, Sandbox] = [createSandbox(), createSandbox()];
  let [from, to] = [clientOf(old), clientOf(here)];
  beforeEach(() => {
    [old, here] = [createSandbox(), createSandbox()];
    [from, to] = [clientOf(old), clientOf(here)];
  });

  function clientOf({ wildduck: { url: baseUrl, accessToken, fetch } }: Sandbox): WildduckClient {
    return new WildduckClient({ baseUrl, accessToken, fetch, logLevel: 'off' });
  }

  const address = 'ana@example.test';
  const newUser = async (client: WildduckClient, username: string, at = `${username}@example.test`) =>
    (await client.users.create({ username, password: 'correct horse', address: at })).id;
  const put = async (user: string, path: string, subject: string, options = {}) => {
    const { id } = await from.mailboxes.resolve(user, path);
    await from.messages.upload(user, id, new TextEncoder().encode(`Subject: ${subject}\r\n\r\nHello\r\n`), options);
  };
  const subjectsAt = async (user: string, path: string) => {
    const { id } = await to.mailboxes.resolve(user, path);
    return (await to.messages.list(user, id, { order: 'asc' }).toArray()).map(({ subject }) => subject);
  };
  async function copied(
    options: Partial<CopyMailOptions> = {},
  ): Promise<CopiedMail & { readonly outcomes: readonly CopyOutcome[] }> {
    const copying = copyMail({ from, to, users: [address], concurrency: 1, ...options });
    const outcomes: CopyOutcome[] = [];
    for (;;) {
      const next = await copying.next();
      if (next.done) return { ...next.value, outcomes };
      outcomes.push(next.value);
    }
  }

  test('all folders with flags and times, and a later run what has come since, with a journal or without', async () => {
    const [user, there] = [await newUser(from, 'ana'), await newUser(to, 'ana')];
    await from.mailboxes.create(user, { path: 'Archive/2025' });
    await put(user, 'INBOX', 'one', { unseen: false, flagged: true, date: '2024-05-06T07:08:09.000Z' });
    await put(user, 'Archive/2025', 'two', { unseen: true });
    for (const options of [{}, { journal: memoryJournal() }]) {
      const before = await subjectsAt(there, 'INBOX');
      await put(user, 'INBOX', `later ${before.length}`);
      const { outcomes, ...numbers } = await copied(options);
      const first = before.length === 0;
      expect(numbers).toMatchObject({ failed: 0, copied: first ? 3 : 1, skipped: first ? 0 : 3 });
      expect(outcomes.map(({ user: whose }) => whose)).toEqual(outcomes.map(() => address));
      expect(await copied(options)).toMatchObject({ copied: 0, failed: 0, bytes: 0 });
    }
    expect(await subjectsAt(there, 'INBOX')).toEqual(['one', 'later 0', 'later 2']);
    expect(await subjectsAt(there, 'Archive/2025')).toEqual(['two']);
    const inbox = (await to.mailboxes.resolve(there, 'INBOX')).id;
    const [one] = await to.messages.list(there, inbox, { order: 'asc' }).toArray();
    expect(one).toMatchObject({ seen: true, flagged: true, idate: '2024-05-06T07:08:09.000Z' });
  });

  test('a folder for the same use is the same, whatever it is called', async () => {
    const [user, there] = [await newUser(from, 'ana'), await newUser(to, 'ana')];
    const sent = (await to.mailboxes.list(there).toArray()).find(({ specialUse }) => specialUse === '\\Sent');
    await to.mailboxes.update(there, sent?.id ?? '', { path: 'Gesendet' });
    await put(user, sent?.path ?? '', 'hello');
    expect(await copied()).toMatchObject({ copied: 1, failed: 0 });
    expect(await subjectsAt(there, 'Gesendet')).toEqual(['hello']);
  });

  test('a user who is not there is told, and the others go on', async () => {
    const user = await newUser(from, 'ana');
    const there = await newUser(to, 'ana2');
    await put(user, 'INBOX', 'hello');
    const {
      outcomes,
      copied: number,
      failed,
    } = await copied({ users: ['nobody@example.test', { from: 'ana', to: 'ana2' }] });
    expect([number, failed]).toEqual([1, 1]);
    expect(outcomes[0]).toMatchObject({
      user: 'nobody@example.test',
      status: 'failed',
      error: { name: 'NotFoundError' },
    });
    expect(await subjectsAt(there, 'INBOX')).toEqual(['hello']);
  });

  test('a lost answer leaves no second copy, and a signal ends it after what is under way', async () => {
    const [user, there] = [await newUser(from, 'ana'), await newUser(to, 'ana')];
    for (const subject of ['one', 'two', 'three']) await put(user, 'INBOX', subject);
    const match = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/messages');
    here.wildduck.fail({ kind: 'reset', when: 'after' }, { times: 1, match });
    const journal = memoryJournal();
    expect(await copied({ journal })).toMatchObject({ copied: 2, failed: 1 });
    expect(await copied({ journal })).toMatchObject({ copied: 0, skipped: 3 });
    expect((await subjectsAt(there, 'INBOX')).toSorted()).toEqual(['one', 'three', 'two']);
    for (const subject of ['four', 'five']) await put(user, 'INBOX', subject);
    const end = new AbortController();
    const copying = copyMail({ from, to, users: [address], concurrency: 1, signal: end.signal });
    for await (const { status } of copying) if (status === 'copied') end.abort();
    expect(await subjectsAt(there, 'INBOX')).toHaveLength(4);
  });
});
