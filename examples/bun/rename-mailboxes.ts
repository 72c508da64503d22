#!/usr/bin/env bun
import { Database } from 'bun:sqlite';
import { parseArgs } from 'node:util';
import {
  ApiError,
  AuthenticationError,
  IredadminClient,
  MailhostError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
} from '@mailhost/iredadmin';
import { parse } from 'csv-parse/sync';

const usage = `usage: rename-mailboxes.ts FILE [--dry-run] [--concurrency 4] [--journal FILE.journal]

Gives users of iRedAdmin-Pro new addresses, by a CSV file with the columns "from" and "to"; the old address goes on to work.
Exit status: 0 all are renamed, 1 some were refused, 64 wrong usage; run it again after 75, the server failed, and 130,
interrupted.`;

type Row = Readonly<Record<'from' | 'to', string>>;
/** Written before anything is sent, then after each of the two calls. */
type Step = 'started' | 'renamed' | 'done';

const { file, dryRun, concurrency, journalFile } = readOptions();
const rows: Row[] = parse(await Bun.file(file).text(), { columns: true, trim: true, bom: true });
if (rows.some(({ from, to }) => !from || !to)) fail('Each row needs a value in the columns "from" and "to".');
const byOld = Map.groupBy(rows, ({ from }) => from);
const byNew = Map.groupBy(rows, ({ to }) => to);
const demo = Bun.env['IREDADMIN_BASE_URL'] ? undefined : await startDemo();
// From the environment: IREDADMIN_BASE_URL, IREDADMIN_USERNAME, IREDADMIN_PASSWORD.
const iredadmin = new IredadminClient({ ...demo?.server, logLevel: 'error' });

// What is in the journal is on the disk. A dry run only reads it, and a sandbox forgets what was done anyway.
const journal = new Database(demo || (dryRun && !(await Bun.file(journalFile).exists())) ? ':memory:' : journalFile);
journal.run('CREATE TABLE IF NOT EXISTS renames ("from" TEXT, "to" TEXT, step TEXT, PRIMARY KEY ("from", "to"))');
const stepOf = journal.query<{ step: Step }, [string, string]>(
  'SELECT step FROM renames WHERE "from" = ? AND "to" = ?',
);
const write = journal.query('INSERT OR REPLACE INTO renames VALUES (?, ?, ?)');
const forget = journal.query('DELETE FROM renames WHERE "from" = ? AND "to" = ?');

const count = { done: 0, before: 0, refused: 0 };
let stopped: 'interrupted' | 'failed' | undefined;
process.once('SIGINT', () => {
  stopped ??= 'interrupted';
  console.error('Ending what is under way; Ctrl-C again ends at once.');
});

// The workers take from one iterator.
const queue = rows.values();
await Promise.all(Array.from({ length: concurrency }, work));
journal.close();
await demo?.close();

const done = dryRun ? 'can be renamed' : 'renamed';
console.log(`${rows.length} rows: ${count.done} ${done}, ${count.before} done before, ${count.refused} refused.`);
const left = rows.length - count.done - count.before - count.refused;
if (left > 0) console.error(`${left} rows are left: run it again.`);
process.exitCode = left > 0 ? (stopped === 'interrupted' ? 130 : 75) : count.refused > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (const row of queue) {
    if (stopped) return;
    const { from, to } = row;
    const before = stepOf.get(from, to)?.step;
    if (before === 'done') {
      count.before += 1;
      continue;
    }
    try {
      checkInFile(row);
      if (dryRun) await rehearse(row, before);
      else await rename(row, before);
      count.done += 1;
      console.log(`${from} -> ${to}: ${dryRun ? 'can be renamed' : 'renamed'}`);
    } catch (error) {
      tell(row, error);
    }
  }
}

async function rename({ from, to }: Row, before: Step | undefined): Promise<void> {
  // A run that was killed, or that got no answer, may have renamed this one.
  if (before === undefined || (before === 'started' && !(await isRenamed(from, to)))) {
    write.run(from, to, 'started');
    try {
      await iredadmin.users.changeEmail(from, to);
    } catch (error) {
      if (isRefusal(error)) forget.run(from, to);
      throw error;
    }
  }
  write.run(from, to, 'renamed');
  await iredadmin.users.update(to, { addAlias: [from] });
  write.run(from, to, 'done');
}

/** Finds what would be refused, as far as reading can tell. */
async function rehearse({ from, to }: Row, before: Step | undefined): Promise<void> {
  if (before !== undefined && (await exists(to))) return;
  if (!(await exists(from))) throw new RangeError('there is no such user');
  if (await exists(to)) throw new RangeError('the new address is taken');
}

/** Rows run side by side, so that nothing may depend on their order. */
function checkInFile({ from, to }: Row): void {
  if (byOld.get(from)?.length !== 1) throw new RangeError('the old address is in the file twice');
  if (byNew.get(to)?.length !== 1) throw new RangeError('the new address is in the file twice');
  if (byOld.has(to)) throw new RangeError('the new address is the old one of another row');
}

async function isRenamed(from: string, to: string): Promise<boolean> {
  return (await exists(to)) && !(await exists(from));
}

async function exists(mail: string): Promise<boolean> {
  try {
    await iredadmin.users.get(mail);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

/** A refusal is about its row; anything else would be the same for the next one. */
function tell({ from, to }: Row, error: unknown): void {
  if (!(error instanceof MailhostError || error instanceof RangeError)) throw error;
  console.error(`${from} -> ${to}: ${error.message}`);
  if (isRefusal(error)) count.refused += 1;
  else stopped ??= 'failed';
}

function isRefusal(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof ValidationError) return true;
  const general = [AuthenticationError, RateLimitError, ServerError];
  return error instanceof ApiError && !general.some((ErrorClass) => error instanceof ErrorClass);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      args: Bun.argv.slice(2),
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        concurrency: { type: 'string', default: '4' },
        journal: { type: 'string' },
      },
    });
    const [file] = positionals;
    const concurrency = Number(values.concurrency);
    if (!file || positionals.length > 1) throw new TypeError('Which file?');
    if (!(concurrency >= 1)) throw new TypeError('--concurrency is 1 or more');
    return { file, dryRun: values['dry-run'], concurrency, journalFile: values.journal ?? `${file}.journal` };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(`${error.message}\n\n${usage}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(64);
}

/** A server in this process, with the users of renames.csv. */
async function startDemo() {
  console.error('IREDADMIN_BASE_URL is not set: this is a sandbox.');
  const { startSandbox } = await import('@mailhost/sandbox');
  const sandbox = await startSandbox();
  sandbox.iredadmin.addDomain('example.org');
  for (const name of ['apaz', 'bstone', 'cwolf', 'sales']) sandbox.iredadmin.addUser(`${name}@example.org`);
  const { url: baseUrl, username, password } = sandbox.iredadmin;
  return { server: { baseUrl, username, password }, close: () => sandbox.close() };
}
