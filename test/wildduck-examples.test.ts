import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { WildduckClient } from '@mailhost/wildduck';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from './support/held-timers.js';

/** The examples of WildDuck as a user would start them, on the built packages. */
const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const loader = fileURLToPath(import.meta.resolve('tsx'));
let place: string;
let sandbox: RunningSandbox;
let client: WildduckClient;

const clientOf = ({ wildduck: { url: baseUrl, accessToken } }: RunningSandbox) =>
  new WildduckClient({ baseUrl, accessToken, logLevel: 'off' });

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'wildduck-example-'));
  sandbox = await startSandbox();
  client = clientOf(sandbox);
});
afterEach(async () => {
  await sandbox.close();
  await rm(place, { recursive: true });
});

function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const options = { cwd: place, env: { ...process.env, ...env } };
  const running = spawn(process.execPath, ['--import', loader, `${examples}${program}`, ...args], options);
  const printed = { text: '' };
  for (const stream of [running.stdout, running.stderr]) {
    stream.on('data', (chunk) => {
      printed.text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => running.on('exit', resolve));
  const says = (words: string) =>
    eventually(words, () => {
      if (running.exitCode !== null && !printed.text.includes(words)) throw new Error(printed.text);
      return printed.text.includes(words);
    });
  return { running, printed, ended, says };
}

async function newUser(wildduck: WildduckClient, username: string): Promise<string> {
  const address = `${username}@example.test`;
  return (await wildduck.users.create({ username, password: 'correct horse', address })).id;
}

describe('mailbox-migration', () => {
  const count = 300;
  const source = (number: number) => {
    const head = `From: a@example.org\r\nMessage-ID: <${number}@example.org>\r\nSubject: ${number}\r\n\r\n`;
    return Buffer.from(`${head}Gr\xfc\xdfe ${number}`, 'latin1');
  };

  test('killed in the middle and begun again: every message is there once, byte by byte', async () => {
    const other = await startSandbox();
    try {
      const there = clientOf(other);
      const from = await newUser(client, 'jane');
      const to = await newUser(there, 'jane');
      const { id: archive } = await client.mailboxes.create(from, { path: 'Archive/2025' });
      const inbox = (await client.mailboxes.resolve(from, 'INBOX')).id;
      for (let number = 1; number <= count; number += 1) {
        const options = { unseen: number % 3 === 0, flagged: number % 5 === 0 };
        await client.messages.upload(from, number % 4 === 0 ? archive : inbox, new Uint8Array(source(number)), options);
      }
      const env = {
        FROM_BASE_URL: sandbox.wildduck.url,
        FROM_ACCESS_TOKEN: sandbox.wildduck.accessToken,
        TO_BASE_URL: other.wildduck.url,
        TO_ACCESS_TOKEN: other.wildduck.accessToken,
      };
      // Now and then an upload is carried out and its answer lost.
      const match = ({ method, path }: { method: string; path: string }) =>
        method === 'POST' && path.endsWith('/messages');
      other.wildduck.fail({ kind: 'reset', when: 'after' }, { share: 0.05, match });
      const uploads = () => other.wildduck.requests.filter(match).length;
      const first = start('mailbox-migration/migrate.ts', ['jane'], env);
      await eventually('a third is there', () => uploads() >= count / 3);
      first.running.kill('SIGKILL');
      await first.ended;
      expect(uploads()).toBeLessThan(count);
      await start('mailbox-migration/migrate.ts', ['jane'], env).ended;
      other.wildduck.recover();
      const last = start('mailbox-migration/migrate.ts', ['jane'], env);
      expect(await last.ended, last.printed.text).toBe(0);
      expect(last.printed.text).toMatch(/300 messages: \d+ copied, \d+ done before, 0 failed\./);

      const found: number[] = [];
      for (const path of ['INBOX', 'Archive/2025']) {
        const mailbox = (await there.mailboxes.resolve(to, path)).id;
        for await (const { id, subject, seen, flagged } of there.messages.list(to, mailbox, { limit: 250 })) {
          const number = Number(subject);
          found.push(number);
          expect([number % 4 === 0, !seen, flagged]).toEqual([path !== 'INBOX', number % 3 === 0, number % 5 === 0]);
          const copy = Buffer.from(await there.messages.source(to, mailbox, id));
          expect(copy.equals(source(number)), subject).toBe(true);
        }
      }
      expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    } finally {
      await other.close();
    }
  });

  test('a mail of which half comes, as if that were all, counts as failed', async () => {
    const other = await startSandbox();
    try {
      const there = clientOf(other);
      const from = await newUser(client, 'cut');
      const to = await newUser(there, 'cut');
      const inbox = (await client.mailboxes.resolve(from, 'INBOX')).id;
      await client.messages.upload(from, inbox, new Uint8Array(source(1)));
      const env = {
        FROM_BASE_URL: sandbox.wildduck.url,
        FROM_ACCESS_TOKEN: sandbox.wildduck.accessToken,
        TO_BASE_URL: other.wildduck.url,
        TO_ACCESS_TOKEN: other.wildduck.accessToken,
      };
      sandbox.wildduck.fail({ kind: 'truncate' }, { match: ({ path }) => path.endsWith('/message.eml') });
      const migration = start('mailbox-migration/migrate.ts', ['cut'], env);
      expect(await migration.ended).toBe(1);
      expect(migration.printed.text).toContain('1 messages: 0 copied, 0 done before, 1 failed.');
      const { total } = await there.messages.list(to, (await there.mailboxes.resolve(to, 'INBOX')).id);
      expect(total).toBe(0);
    } finally {
      sandbox.wildduck.recover();
      await other.close();
    }
  });
});

describe('mailbox-watcher', () => {
  test('tells of new mail, and of what came while it was away', async () => {
    await newUser(client, 'jane');
    const { url, accessToken } = sandbox.wildduck;
    const env = { WILDDUCK_BASE_URL: url, WILDDUCK_ACCESS_TOKEN: accessToken };
    const watch = () => start('mailbox-watcher/watch.ts', ['jane'], env);
    const deliver = (subject: string) => sandbox.wildduck.deliver('jane@example.test', { subject, text: 'Hello' });
    const first = watch();
    await first.says('Watching jane.');
    await eventually('it listens', () => sandbox.wildduck.openStreams > 0);
    deliver('one');
    await first.says(': one — Hello');
    // The server ends the stream, as it does now and then.
    sandbox.wildduck.endStreams();
    deliver('two');
    await first.says(': two — Hello');
    first.running.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    deliver('three');
    const second = watch();
    await second.says(': three — Hello');
    expect(second.printed.text).not.toContain('two');
    second.running.kill('SIGTERM');
    await second.ended;
  });
});
