import { createReadStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { IredadminClient } from '@mailhost/iredadmin';
import {
  type ApplyProgress,
  apply,
  assertState,
  type MailboxState,
  planState,
  type Reference,
  renderText,
  type State,
  StateError,
} from '@mailhost/plan';
import { readPlan, writePlan } from '@mailhost/plan/node';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { fileJournal } from '@mailhost/unified/journal';
import { parse } from 'csv-parse';

type Row = Readonly<Record<'mail' | 'name' | 'password' | 'password_hash' | 'quota_mb', string>>;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '8' }, rate: { type: 'string', default: '50' } },
});
const [file = 'users.csv'] = positionals;
const [planFile, journalFile] = [`${file}.plan`, `${file}.journal`];

const rows: AsyncIterable<Row> = createReadStream(file).pipe(parse({ columns: true, trim: true }));
const { state, secrets, count, problems } = await readUsers(rows, file);
for (const problem of problems) console.error(problem);
// Passwords stay where they are: the plan and the journal hold references into the file.
const resolveSecret = (reference: string) => secrets.get(reference) ?? '';

// From the environment: IREDADMIN_BASE_URL, IREDADMIN_USERNAME, IREDADMIN_PASSWORD.
const host = iredadmin(new IredadminClient({ logLevel: 'error' }), {
  resolveSecret,
  pace: { concurrency: Number(values.concurrency), requestsPerSecond: Number(values.rate) },
  onWait: ({ error, delay }) => console.error(`The server is down (${error.message}): waiting ${delay.toFixed(0)} s.`),
});
const accounts = { main: host };

// A plan that was not finished is gone on with; else a new one says what differs.
const isBegun = await access(planFile).then(
  () => true,
  () => false,
);
if (!isBegun) {
  const made = await planState(state, { accounts });
  console.log(await renderText(made));
  if (made.summary.refusals.length > 0) exit(1);
  await writePlan(planFile, made);
}
const plan = await readPlan(planFile);
const journal = await fileJournal(journalFile);
const began = performance.now();
let shown = began;
const ended = { created: 0, changed: 0, earlier: 0, failed: problems.length };

for await (const outcome of apply(plan, accounts, {
  journal,
  resolveSecret,
  keepOutcomes: false,
  onProgress: progress,
})) {
  const { operation, status, message, isEarlier } = outcome;
  if (operation.kind !== 'mailbox') continue;
  if (isEarlier) ended.earlier += 1;
  else if (status === 'done') ended[operation.action === 'create' ? 'created' : 'changed'] += 1;
  else if (status !== 'unchanged') {
    ended.failed += 1;
    console.error(`${operation.key}: ${status}: ${message}`);
  }
}
await journal.close();
report();
// All is there: the next import is planned anew.
if (ended.failed === 0) await Promise.all([rm(planFile), rm(journalFile)]);
exit(ended.failed > 0 ? 1 : 0);

function progress({ total, done, failed }: ApplyProgress): void {
  if (performance.now() - shown < 1000) return;
  shown = performance.now();
  const rate = (done / ((shown - began) / 1000)).toFixed(0);
  console.log(`${done} of ${total} done, ${rate} a second, ${failed} failed`);
}

function report(): void {
  const { created, changed, earlier, failed } = ended;
  const there = count - created - changed - earlier - failed;
  console.log(
    `${count} rows: ${created} created, ${changed} changed, ${there} there already, ${earlier} done before, ${failed} failed.`,
  );
  if (failed > 0) console.log(`A new run goes on with ${planFile}; delete it to plan anew.`);
}

/** What the file asks for. */
interface Users {
  readonly state: State;
  /** Passwords and hashes, by the references that stand for them. */
  readonly secrets: ReadonlyMap<string, string>;
  /** How many rows there are. */
  readonly count: number;
  /** Rows that are left out, and why. */
  readonly problems: readonly string[];
}

/** Makes a desired state of rows: each user in the domain of their address. */
async function readUsers(rows: AsyncIterable<Row>, file: string): Promise<Users> {
  const domains = new Map<string, MailboxState[]>();
  const secrets = new Map<string, string>();
  const problems: string[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const reference: Reference = `file:${file}#${row.mail}`;
    const mailbox = mailboxOf(row, reference);
    const name = row.mail.slice(row.mail.lastIndexOf('@') + 1);
    try {
      assertState({ domains: [{ name, host: 'main', mailboxes: [mailbox] }] }, { file });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      problems.push(`${row.mail}: ${error.problems.map(({ message }) => message).join('; ')}`);
      continue;
    }
    secrets.set(reference, row.password_hash || row.password);
    const others = domains.get(name);
    if (others) others.push(mailbox);
    else domains.set(name, [mailbox]);
  }
  const state = { domains: [...domains].map(([name, mailboxes]) => ({ name, host: 'main', mailboxes })) };
  return { state, secrets, count, problems };
}

function mailboxOf({ mail, name, password_hash, quota_mb }: Row, reference: Reference): MailboxState {
  const scheme = /^\{([\w-]+)\}/.exec(password_hash)?.[1]?.toLowerCase() ?? 'ssha512';
  const secret = password_hash ? { passwordHash: { hash: reference, scheme } } : { password: reference };
  return { address: mail, name, quota: `${quota_mb} MiB`, ...secret };
}
