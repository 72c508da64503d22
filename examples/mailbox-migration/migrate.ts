import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { type BulkContext, bulk } from '@mailhost/unified';
import { fileJournal } from '@mailhost/unified/journal';
import { type GetMessagesResult, NotFoundError, WildduckClient } from '@mailhost/wildduck';

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
// Each entry is on the disk before a message is copied: a copy cannot be taken back by asking again.
const journal = await fileJournal(`${from}.journal`, { batch: 1 });
const count = { seen: 0, skipped: 0, copied: 0, failed: 0, bytes: 0 };
const began = performance.now();
let shown = began;

const [{ id: oldUser }, { id: user }] = await Promise.all([old.users.resolve(from), here.users.resolve(to)]);
for await (const { id, path } of old.mailboxes.list(oldUser)) {
  const mailbox = await mailboxAt(path);
  // The oldest first, so that they come in their order.
  const messages = old.messages.list(oldUser, id, { order: 'asc', limit: 250 });
  const key = (message: GetMessagesResult) => `${path}/${message.id}`;
  const work = async (message: GetMessagesResult, { earlier }: BulkContext) => {
    // A run that was killed, or an answer that was lost, may have left the message there.
    const there = earlier === undefined ? undefined : await copyOf(message, key(message), mailbox);
    if (there === undefined) await copy(message, key(message), id, mailbox);
  };
  for await (const outcome of bulk(messages, work, { concurrency: Number(values.concurrency), journal, key })) {
    count.seen += 1;
    if (outcome.status === 'skipped') count.skipped += 1;
    else if (outcome.status === 'failed') {
      count.failed += 1;
      const { error } = outcome;
      console.error(`${key(outcome.item)}: ${error instanceof Error ? error.message : error}`);
    } else {
      count.copied += 1;
      count.bytes += outcome.item.size;
    }
    progress();
  }
}
await journal.close();
report();

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

function progress(): void {
  if (performance.now() - shown < 1000) return;
  shown = performance.now();
  const megabytes = (count.bytes / 2 ** 20).toFixed(1);
  console.log(`${count.seen} messages seen, ${count.copied} copied (${megabytes} MiB), ${count.failed} failed`);
}

function report(): void {
  const { seen, skipped, copied, failed } = count;
  console.log(`${seen} messages: ${copied} copied, ${skipped} done before, ${failed} failed.`);
  if (failed > 0) console.log(`What failed is in ${from}.journal, with the reason; a new run tries it again.`);
  exit(failed > 0 ? 1 : 0);
}
