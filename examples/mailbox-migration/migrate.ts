import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { copyMail } from '@mailhost/plan/migrate';
import { fileJournal } from '@mailhost/unified/journal';
import { WildduckClient } from '@mailhost/wildduck';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '4' } },
});
const [user, there = user] = positionals;
if (!user || !there) {
  console.error('usage: migrate.ts USER [USER-THERE] [--concurrency 4]');
  exit(64);
}

const { FROM_BASE_URL, FROM_ACCESS_TOKEN, TO_BASE_URL, TO_ACCESS_TOKEN } = process.env;
const from = new WildduckClient({ baseUrl: FROM_BASE_URL, accessToken: FROM_ACCESS_TOKEN, logLevel: 'error' });
const to = new WildduckClient({ baseUrl: TO_BASE_URL, accessToken: TO_ACCESS_TOKEN, logLevel: 'error' });
const journal = await fileJournal(`${user}.journal`);
const count = { copied: 0, skipped: 0, failed: 0, bytes: 0 };
let shown = performance.now();

const users = [{ from: user, to: there }];
for await (const outcome of copyMail({ from, to, users, journal, concurrency: Number(values.concurrency) })) {
  const { status, path, message, size, error } = outcome;
  count[status] += 1;
  if (status === 'copied') count.bytes += size;
  if (status === 'failed')
    console.error(`${path ?? user}/${message ?? ''}: ${error instanceof Error ? error.message : error}`);
  if (performance.now() - shown < 1000) continue;
  shown = performance.now();
  console.log(`${count.copied} messages copied (${(count.bytes / 2 ** 20).toFixed(1)} MiB), ${count.failed} failed`);
}
await journal.close();

const { copied, skipped, failed } = count;
console.log(`${copied + skipped + failed} messages: ${copied} copied, ${skipped} done before, ${failed} failed.`);
if (failed > 0) console.log(`What failed is in ${user}.journal, with the reason; a new run tries it again.`);
exit(failed > 0 ? 1 : 0);
