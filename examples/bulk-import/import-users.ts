import { createReadStream } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { ConflictError, IredadminClient, MailhostError, type NewUser, NotFoundError } from '@mailhost/iredadmin';
import { parse } from 'csv-parse';

/** A line of the journal: what became of a user. `started` is written before anything is sent. */
type Entry = { mail: string; result: 'started' | 'created' | 'there already' | 'failed'; reason?: string };
type Row = Readonly<Record<'mail' | 'name' | 'password' | 'password_hash' | 'quota_mb', string>>;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '8' } },
});
const [file = 'users.csv'] = positionals;
const journal = `${file}.journal`;

// From the environment: IREDADMIN_BASE_URL, IREDADMIN_USERNAME, IREDADMIN_PASSWORD.
const iredadmin = new IredadminClient({ logLevel: 'error' });
const results = await readJournal();
const count = { read: 0, skipped: 0, created: 0, there: 0, failed: 0 };
const began = performance.now();
let shown = began;

// One reader; the workers take row by row, so that the file is never held as a whole.
const rows: AsyncIterator<Row> = createReadStream(file)
  .pipe(parse({ columns: true, trim: true }))
  [Symbol.asyncIterator]();
await Promise.all(Array.from({ length: Number(values.concurrency) }, work));
report();

async function work(): Promise<void> {
  for (;;) {
    const { done, value: row } = await rows.next();
    if (done) return;
    count.read += 1;
    const before = results.get(row.mail);
    if (before === 'created' || before === 'there already') {
      count.skipped += 1;
      continue;
    }
    // A run that was killed may have created this one and not lived to write it down.
    const entry = await importUser(row, before === 'started');
    await write(entry);
    if (entry.result === 'created') count.created += 1;
    else if (entry.result === 'there already') count.there += 1;
    else count.failed += 1;
    progress();
  }
}

async function importUser(row: Row, mayBeOurs: boolean): Promise<Entry> {
  const { mail } = row;
  await write({ mail, result: 'started' });
  try {
    await iredadmin.users.create(mail, settingsOf(row));
    return { mail, result: 'created' };
  } catch (error) {
    if (error instanceof ConflictError) return { mail, result: mayBeOurs ? 'created' : 'there already' };
    const reason = error instanceof MailhostError ? error.message : String(error);
    // The answer was lost: whether the user is there can be seen.
    if (error instanceof MailhostError && error.mayHaveTakenEffect && (await isThere(mail))) {
      return { mail, result: 'created' };
    }
    return { mail, result: 'failed', reason };
  }
}

function settingsOf({ name, password, password_hash, quota_mb }: Row): NewUser {
  const secret = password_hash ? { password_hash } : { password };
  return { name, ...secret, quota: Number(quota_mb) };
}

async function isThere(mail: string): Promise<boolean> {
  try {
    await iredadmin.users.get(mail);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

async function readJournal(): Promise<Map<string, Entry['result']>> {
  const text = await readFile(journal, 'utf8').catch(() => '');
  const found = new Map<string, Entry['result']>();
  for (const line of text.split('\n')) {
    try {
      const { mail, result }: Entry = JSON.parse(line);
      found.set(mail, result);
    } catch {
      // The end of the file, or a line that was cut off when the run was killed.
    }
  }
  return found;
}

/** A line of its own, also after one that was cut off. */
async function write(entry: Entry): Promise<void> {
  results.set(entry.mail, entry.result);
  await appendFile(journal, `\n${JSON.stringify(entry)}`);
  if (entry.result === 'failed') console.error(`${entry.mail}: ${entry.reason}`);
}

function progress(): void {
  if (performance.now() - shown < 1000) return;
  shown = performance.now();
  const seconds = (shown - began) / 1000;
  const done = count.created + count.there + count.failed;
  console.log(`${count.read} rows read, ${done} done, ${(done / seconds).toFixed(0)} a second, ${count.failed} failed`);
}

function report(): void {
  const { read, skipped, created, there, failed } = count;
  console.log(`${read} rows: ${created} created, ${there} there already, ${skipped} done before, ${failed} failed.`);
  if (failed > 0) console.log(`What failed is in ${journal}, with the reason; a new run tries it again.`);
  exit(failed > 0 ? 1 : 0);
}
