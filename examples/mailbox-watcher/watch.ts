import { readFile, writeFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { AbortError, type MessageAdded, NotFoundError, WildduckClient } from '@mailhost/wildduck';

const [, , username] = argv;
if (!username) {
  console.error('usage: watch.ts USER');
  exit(64);
}

// From the environment: WILDDUCK_BASE_URL, WILDDUCK_ACCESS_TOKEN.
const wildduck = new WildduckClient({ logLevel: 'error' });
const { id: user } = await wildduck.users.resolve(username);
const bookmark = `${username}.last-event`;
const lastEventId = (await readFile(bookmark, 'utf8').catch(() => '')) || undefined;

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
const onReconnect = (error?: Error) => console.error(`Connecting anew: ${error?.message ?? 'the server closed'}`);

console.log(lastEventId ? `Watching ${username} from ${lastEventId} on.` : `Watching ${username}.`);
try {
  for await (const event of wildduck.users.updates(user, { lastEventId, signal: stop.signal, onReconnect })) {
    if (event.command === 'MISSED') {
      console.log(`Mail since ${event.since.toISOString()} may have been missed: look into the mailboxes.`);
      continue;
    }
    if (event.command === 'EXISTS') await tell(event);
    // What was told is not told again by the next run.
    if (event.id) await writeFile(bookmark, event.id);
  }
} catch (error) {
  if (!(error instanceof AbortError)) throw error;
  console.log('Stopped.');
}

async function tell({ mailbox, uid }: MessageAdded): Promise<void> {
  try {
    const { from, subject, intro } = await describe(mailbox, uid);
    console.log(`New mail from ${from}: ${subject} — ${intro}`);
  } catch (error) {
    // Moved or deleted meanwhile.
    if (!(error instanceof NotFoundError)) throw error;
  }
}

async function describe(mailbox: string, uid: number) {
  const { from, subject, text = '' } = await wildduck.messages.get(user, mailbox, uid);
  // A sender may have no address, and a group of them has only a name.
  const sender = from?.name || (from && 'address' in from && from.address) || 'unknown sender';
  return { from: sender, subject, intro: text.trim().slice(0, 80) };
}
