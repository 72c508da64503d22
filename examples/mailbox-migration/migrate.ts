import { appendFile, readFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { type GetMessagesResult, MailhostError, NotFoundError, WildduckClient } from '@mailhost/wildduck';

/** A line of the journal: what became of a message. `started` is written before anything is sent. */
type Entry = { key: string; result: 'started' | 'copied' | 'failed'; reason?: string };

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '4' } },
});
const [from, to = from] = positionals;
if (!from || !to) {
  console.error('usage: migrate.ts USER [USER-THERE] [--concurrency 4]');
  exit(64);
}

const { FROM_BASE_URL, FROM_ACCESS_TOKEN, TO_BASE_URL, TO_ACCESS_TOKEN } = process.env;
const old = new WildduckClient({ baseUrl: FROM_BASE_URL, accessToken: FROM_ACCESS_TOKEN, logLevel: 'error' });
const here = new WildduckClient({ baseUrl: TO_BASE_URL, accessToken: TO_ACCESS_TOKEN, logLevel: 'error' });
const journal = `${from}.journal`;
const results = await readJournal();
const count = { seen: 0, skipped: 0, copied: 0, failed: 0, bytes: 0 };
const began = performance.now();
let shown = began;

const [{ id: oldUser }, { id: user }] = await Promise.all([old.users.resolve(from), here.users.resolve(to)]);
for await (const { id, path } of old.mailboxes.list(oldUser)) {
  const mailbox = await mailboxAt(path);
  // The oldest first, so that they come in their order.
  const messages = old.messages.list(oldUser, id, { order: 'asc', limit: 250 })[Symbol.asyncIterator]();
  await Promise.all(Array.from({ length: Number(values.concurrency) }, () => work(messages, path, id, mailbox)));
}
report();

async function work(
  messages: AsyncIterator<GetMessagesResult>,
  path: string,
  oldMailbox: string,
  mailbox: string,
): Promise<void> {
  for (;;) {
    const { done, value: message } = await messages.next();
    if (done) return;
    count.seen += 1;
    const key = `${path}/${message.id}`;
    if (results.get(key) === 'copied') {
      count.skipped += 1;
      continue;
    }
    try {
      // A run that was killed, or an answer that was lost, may have left the message there.
      const there = results.get(key) === undefined ? undefined : await copyOf(message, key, mailbox);
      await write({ key, result: 'started' });
      if (!there) await copy(message, key, oldMailbox, mailbox);
      count.copied += 1;
      count.bytes += message.size;
      await write({ key, result: 'copied' });
    } catch (error) {
      count.failed += 1;
      await write({ key, result: 'failed', reason: error instanceof MailhostError ? error.message : String(error) });
    }
    progress();
  }
}

/** Byte by byte, with its flags and the time of its arrival. What it was is kept in its metaData. */
async function copy(
  { id, size, seen, flagged, draft, idate }: GetMessagesResult,
  key: string,
  oldMailbox: string,
  mailbox: string,
) {
  // With the size, a source that the old server ends early is an error, and not a shorter mail.
  const source = await old.messages.source(oldUser, oldMailbox, id, { size });
  const { message } = await here.messages.upload(user, mailbox, source, {
    unseen: !seen,
    flagged,
    draft,
    date: idate ?? undefined,
    metaData: { migrated: key },
  });
  // A few bytes more or less are line breaks, which the server sets right.
  if (message.size < source.length - Math.min(1024, source.length / 32)) {
    await here.messages.delete(user, mailbox, message.id);
    throw new Error(`only ${message.size} of ${source.length} bytes were stored`);
  }
}

async function copyOf({ messageId }: GetMessagesResult, key: string, mailbox: string): Promise<number | undefined> {
  for await (const message of here.messages.list(user, mailbox, { metaData: true, limit: 250 })) {
    if (message.messageId === messageId && message.metaData?.['migrated'] === key) return message.id;
  }
  return undefined;
}

/** The mailbox of that path, which is made where it is not there. */
async function mailboxAt(path: string): Promise<string> {
  try {
    return (await here.mailboxes.resolve(user, path)).id;
  } catch (error) {
    if (error instanceof NotFoundError) return (await here.mailboxes.create(user, { path })).id;
    throw error;
  }
}

async function readJournal(): Promise<Map<string, Entry['result']>> {
  const text = await readFile(journal, 'utf8').catch(() => '');
  const found = new Map<string, Entry['result']>();
  for (const line of text.split('\n')) {
    try {
      const { key, result }: Entry = JSON.parse(line);
      found.set(key, result);
    } catch {
      // The end of the file, or a line that was cut off when the run was killed.
    }
  }
  return found;
}

/** A line of its own, also after one that was cut off. */
async function write(entry: Entry): Promise<void> {
  results.set(entry.key, entry.result);
  await appendFile(journal, `\n${JSON.stringify(entry)}`);
  if (entry.result === 'failed') console.error(`${entry.key}: ${entry.reason}`);
}

function progress(): void {
  if (performance.now() - shown < 1000) return;
  shown = performance.now();
  const megabytes = (count.bytes / 2 ** 20).toFixed(1);
  console.log(`${count.seen} messages seen, ${count.copied} copied (${megabytes} MiB), ${count.failed} failed`);
}

function report(): void {
  const { seen, skipped, copied, failed } = count;
  console.log(`${seen} messages: ${copied} copied, ${skipped} done before, ${failed} failed.`);
  if (failed > 0) console.log(`What failed is in ${journal}, with the reason; a new run tries it again.`);
  exit(failed > 0 ? 1 : 0);
}
