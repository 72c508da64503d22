import { readFile } from 'node:fs/promises';
import { type HttpRequest, PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { startSandbox } from '@mailhost/sandbox';
import { check, differences, type Products, provision, refusalsOf } from './accounts.js';
import { conflictsOf, type Refusal, type Row, readRows } from './rows.js';

const [file = 'accounts.csv'] = process.argv.slice(2);
const started = performance.now();

const sandbox = await startSandbox({ seed: 20 });
console.log(`Planimail listens on ${sandbox.planimail.url}, Protecmail on ${sandbox.protecmail.url}.`);

/** Retries by operation, counted where every attempt passes. */
const retried = new Map<string, number>();
const countRetries = (product: string) => (request: HttpRequest, next: (request: HttpRequest) => Promise<Response>) => {
  const key = `${product} ${request.operation}`;
  if (request.attempt > 1) retried.set(key, (retried.get(key) ?? 0) + 1);
  return next(request);
};
const { planimailId, apiKey } = sandbox.planimail;
const products: Products = {
  planimail: new PlanimailClient({
    baseUrl: sandbox.planimail.url,
    planimailId,
    apiKey,
    logLevel: 'off',
    middleware: [countRetries('planimail')],
  }),
  protecmail: new ProtecmailClient({
    baseUrl: sandbox.protecmail.url,
    apiKey: sandbox.protecmail.apiKey,
    logLevel: 'off',
    middleware: [countRetries('protecmail')],
  }),
};

// 1. Check every row before anything is sent.
const { rows, refused } = readRows(await readFile(file, 'utf8'));
for (const row of rows) refused.push(...(await check(products, row)));
refused.push(...conflictsOf(rows.filter(isGood)));
const good = rows.filter(isGood);
const sent = sandbox.planimail.count() + sandbox.protecmail.count();
console.log(`${file}: ${rows.length} rows, ${good.length} of them good; ${sent} requests sent so far.`);

// 2. Carry the good ones out, on servers that fail now and then.
for (const server of [sandbox.planimail, sandbox.protecmail]) {
  server.fail({ kind: 'status', status: 503, retryAfter: '0.05' }, { share: 0.12 });
  server.fail({ kind: 'reset', when: 'after' }, { share: 0.04 });
  server.fail({ kind: 'reset', when: 'before' }, { share: 0.04 });
}
let done = 0;
for (const kind of ['domain', 'mailbox', 'alias'] as const) {
  const queue = good.filter((row) => row.kind === kind);
  await Promise.all(Array.from({ length: 4 }, () => work(queue)));
}
const struck = faultsOf(sandbox.planimail.requests) + faultsOf(sandbox.protecmail.requests);
for (const server of [sandbox.planimail, sandbox.protecmail]) server.recover();

// 3. Say what was done.
const created = good.filter(isGood);
console.log('\nCreated on both products');
console.table(
  ['domain', 'mailbox', 'alias'].map((kind) => ({ kind, rows: created.filter((row) => row.kind === kind).length })),
);
console.log('Refused');
console.table(refused.toSorted((a, b) => a.line - b.line));
console.log(`Retried (the servers failed ${struck} times on purpose)`);
console.table([...retried].map(([operation, retries]) => ({ operation, retries })));

// 4. Read everything back.
const wrong = await differences(products, created);
await sandbox.close();
for (const difference of wrong) console.error(difference);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (wrong.length === 0) console.log(`Read back: everything is as the file asks for. ${seconds} s.`);
else console.error(`Read back: ${wrong.length} differences. ${seconds} s.`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function work(queue: Row[]): Promise<void> {
  for (let row = queue.shift(); row; row = queue.shift()) {
    try {
      await provision(products, row);
    } catch (error) {
      refused.push(...refusalsOf(row, error));
    }
    done += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${good.length} rows`);
    else if (done % 10 === 0 || done === good.length) console.log(`${done} of ${good.length} rows`);
  }
}

function isGood({ line }: Row): boolean {
  return !refused.some((refusal: Refusal) => refusal.line === line);
}

function faultsOf(requests: readonly { readonly fault?: string }[]): number {
  return requests.filter(({ fault }) => fault !== undefined).length;
}
