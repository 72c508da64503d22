import { keyOf, type QuarantinedMail } from '@mailhost/unified';
import { UsageError } from '../frame/cli-error.js';
import type { OutputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { Column } from '../frame/output/columns.js';
import { writeRecords } from '../frame/output/records.js';
import { quarantineAccount } from './quarantine-account.js';

interface ListQuarantineFlags extends OutputFlags {
  readonly account: string | undefined;
  readonly domain: string | undefined;
  readonly recipient: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly limit: number | undefined;
}

const columns: readonly Column<QuarantinedMail>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'date', value: ({ date }) => date },
  { name: 'recipient', value: ({ recipient }) => recipient },
  { name: 'sender', value: ({ sender }) => sender },
  { name: 'subject', value: ({ subject }) => subject },
];

/** Writes the mails that a filter holds back. */
export async function listQuarantine(context: CliContext, flags: ListQuarantineFlags): Promise<ExitCode> {
  const { domain, recipient, limit = Number.POSITIVE_INFINITY } = flags;
  if (domain !== undefined && recipient !== undefined) {
    throw new UsageError('--domain and --recipient cannot stand together.', 'Say one of them.');
  }
  const account = await quarantineAccount(context, flags.account);
  const period = { since: timeOf('--since', flags.since), until: timeOf('--until', flags.until) };
  const { signal } = context;
  const mails = async function* () {
    let count = 0;
    for await (const of of wanted()) {
      for await (const mail of account.quarantine.list({ of, ...period }, { signal })) {
        if (count >= limit) return;
        count += 1;
        yield mail;
      }
    }
  };
  const wanted = async function* () {
    const one = domain ?? recipient;
    if (one !== undefined) yield one;
    else {
      for await (const item of account.calls('domain').list({}, { details: false, signal })) {
        yield keyOf('domain', item).text;
      }
    }
  };
  await writeRecords(context, flags, columns, mails(), `${account.name} holds no mail back.`);
  return exitCodes.done;
}

const hours: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** A time as people write it: a date, or how long ago. */
function timeOf(flag: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const ago = Number(amount) * (hours[unit ?? ''] ?? Number.NaN);
  const time = Number.isNaN(ago) ? new Date(text) : new Date(Date.now() - ago * 3_600_000);
  if (!Number.isNaN(time.getTime())) return time;
  throw new UsageError(`${flag} ${text}: expected a date such as 2026-01-31, or how long ago: 12h, 7d, 2w.`);
}
