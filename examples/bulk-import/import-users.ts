import { createReadStream } from 'node:fs';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { IredadminClient } from '@mailhost/iredadmin';
import { type BulkProgress, bulk, type MailboxInput, MiB } from '@mailhost/unified';
import { type IredadminInputs, iredadmin } from '@mailhost/unified/iredadmin';
import { fileJournal } from '@mailhost/unified/journal';
import { parse } from 'csv-parse';

type Row = Readonly<Record<'mail' | 'name' | 'password' | 'password_hash' | 'quota_mb', string>>;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '8' }, rate: { type: 'string', default: '50' } },
});
const [file = 'users.csv'] = positionals;
const concurrency = Number(values.concurrency);

// From the environment: IREDADMIN_BASE_URL, IREDADMIN_USERNAME, IREDADMIN_PASSWORD.
const host = iredadmin(new IredadminClient({ logLevel: 'error' }), {
  pace: { concurrency, requestsPerSecond: Number(values.rate) },
  onWait: ({ error, delay }) => console.error(`The server is down (${error.message}): waiting ${delay.toFixed(0)} s.`),
});
// Stopped or killed, a new run goes on where it was; what of its last lines was lost is looked at once more.
const journal = await fileJournal(`${file}.journal`);
const rows: AsyncIterable<Row> = createReadStream(file).pipe(parse({ columns: true, trim: true }));
const began = performance.now();
let shown = began;
const count = { created: 0, changed: 0, there: 0, skipped: 0, failed: 0 };

const work = async (row: Row) => await host.mailboxes.ensure(mailboxOf(row));
for await (const outcome of bulk(rows, work, { concurrency, journal, key: ({ mail }) => mail, onProgress: progress })) {
  if (outcome.status === 'skipped') count.skipped += 1;
  else if (outcome.status === 'failed') {
    count.failed += 1;
    const { error } = outcome;
    console.error(`${outcome.item.mail}: ${error instanceof Error ? error.message : error}`);
  } else if (outcome.result.change.action === 'create') count.created += 1;
  else if (outcome.result.change.action === 'update') count.changed += 1;
  else count.there += 1;
}
await journal.close();
report();

function mailboxOf({ mail, name, password, password_hash, quota_mb }: Row): MailboxInput<IredadminInputs> {
  const scheme = /^\{([\w-]+)\}/.exec(password_hash)?.[1]?.toLowerCase() ?? 'ssha512';
  const secret = password_hash ? { hash: password_hash, scheme } : password;
  return { address: mail, name, quota: Number(quota_mb) * MiB, password: secret };
}

function progress({ read, done, failed, skipped }: BulkProgress): void {
  if (performance.now() - shown < 1000) return;
  shown = performance.now();
  const rate = (done / ((shown - began) / 1000)).toFixed(0);
  console.log(`${read} rows read, ${done} done, ${rate} a second, ${skipped} done before, ${failed} failed`);
}

function report(): void {
  const { created, changed, there, skipped, failed } = count;
  const all = created + changed + there + skipped + failed;
  console.log(
    `${all} rows: ${created} created, ${changed} changed, ${there} there already, ${skipped} done before, ${failed} failed.`,
  );
  if (failed > 0) console.log(`What failed is in ${file}.journal, with the reason; a new run tries it again.`);
  exit(failed > 0 ? 1 : 0);
}
