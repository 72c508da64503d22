import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startSandbox } from '@mailhost/sandbox';
import { type AccountOptions, bulk, MailhostError } from '@mailhost/unified';
import { filters, hosts } from './accounts.js';
import { provision } from './provision.js';
import { lineOf, nameOf, type Refusal, type Row, readRows } from './rows.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { host: { type: 'string', default: 'planimail' }, filter: { type: 'string', default: 'protecmail' } },
});
const [file = 'accounts.csv'] = positionals;
const [openHost, openFilter] = [hosts[values.host], filters[values.filter]];
if (!openHost || !openFilter) {
  const choices = [Object.keys(hosts), Object.keys(filters)].map((names) => names.join('|'));
  console.error(`usage: main.ts [--host ${choices[0]}] [--filter ${choices[1]}] [FILE]`);
  process.exit(64);
}

const started = performance.now();
const sandbox = await startSandbox({ seed: 20 });
let waits = 0;
const options: AccountOptions = {
  // In memory, they may be asked as fast as they can.
  pace: { requestsPerSecond: Number.POSITIVE_INFINITY },
  onWait: () => {
    waits += 1;
  },
};
const [{ account: host, server: hostServer }, { account: filter, server: filterServer }] = [
  openHost(sandbox, options),
  openFilter(sandbox, options),
];
const servers = [hostServer, filterServer];
console.log(
  `${host.capabilities.title} and ${filter.capabilities.title} listen on ${hostServer.url} and ${filterServer.url}.`,
);

// 1. Check every row before anything is sent.
const { rows, refused, lines } = readRows(await readFile(file, 'utf8'));
console.log(`${file}: ${lines} lines, ${refused.length} refused by the model; ${requests()} requests sent so far.`);

// 2. Carry the good ones out, on servers that fail now and then.
for (const server of servers) {
  server.fail({ kind: 'status', status: 503, retryAfter: '0.05' }, { share: 0.12 });
  server.fail({ kind: 'reset', when: 'after' }, { share: 0.04 });
  server.fail({ kind: 'reset', when: 'before' }, { share: 0.04 });
}
const done = await carryOut(rows);
const struck = servers.flatMap((server) => server.requests).filter(({ fault }) => fault !== undefined).length;
for (const server of servers) server.recover();

// 3. Say what was done.
console.log('\nDone on both');
console.table(
  ['domain', 'mailbox', 'alias'].map((kind) => ({ kind, done: done.filter((row) => row.kind === kind).length })),
);
console.log('Refused');
console.table(refused.toSorted((a, b) => a.line - b.line));
console.log(`The servers failed ${struck} times on purpose; work waited for them ${waits} times.`);

// 4. Ask for the same again: nothing is left to do.
const before = requests();
const again = (await Promise.all(done.map((row) => provision({ host, filter }, row, { dryRun: true })))).flat();
const different = again.filter(({ changed }) => changed !== false);
await sandbox.close();
for (const { change } of different) console.error(`${change.kind} ${change.key} would need: ${change.action}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `Asked for again: ${different.length} changes, ${requests() - before} requests that only look. ${seconds} s.`,
);
process.exitCode = different.length === 0 ? 0 : 1;

/** The rows that were carried out, kind after kind: an alias needs its mailboxes, and these their domain. */
async function carryOut(all: readonly Row[]): Promise<Row[]> {
  const ended: Row[] = [];
  for (const kind of ['domain', 'mailbox', 'alias']) {
    const ofKind = all.filter((row) => row.kind === kind);
    for await (const outcome of bulk(ofKind, (row) => provision({ host, filter }, row), { concurrency: 4 })) {
      if (outcome.status === 'failed') refused.push(refusalOf(outcome.item, outcome.error));
      else ended.push(outcome.item);
    }
    console.log(`${ended.length} of ${all.length} rows`);
  }
  return ended;
}

function refusalOf(row: Row, error: unknown): Refusal {
  if (!(error instanceof MailhostError)) throw error;
  const [issue] = error.issues ?? [];
  const reason = issue?.message ?? error.providerMessage ?? error.message;
  return { line: lineOf(row), name: nameOf(row), field: issue?.path.join('.') ?? 'address', reason };
}

function requests(): number {
  return servers.reduce((sum, server) => sum + server.requests.length, 0);
}
