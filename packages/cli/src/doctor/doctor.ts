import { visibleText } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import { normalizeDomain } from '@mailhost/unified';
import { readConfiguration } from '../frame/accounts.js';
import { UsageError } from '../frame/cli-error.js';
import type { OutputFlags } from '../frame/common-flags.js';
import type { CliContext, DnsResolver } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { fieldColumn } from '../frame/output/columns.js';
import { formatOf, writeRecords } from '../frame/output/records.js';
import { createProgress } from '../frame/progress.js';
import { examineAccount, missingOf } from './account-checks.js';
import { examineAddresses } from './address-checks.js';
import { examineDkim, examineMx } from './dns-checks.js';
import type { Finding } from './finding.js';
import { type DomainPlace, domainPlaces } from './pairs.js';

interface DoctorFlags extends OutputFlags {
  readonly account: string | undefined;
  readonly domain: readonly string[];
  readonly noDns: boolean;
  readonly capabilities: boolean;
}

/** Looks at accounts and domains, and tells what is wrong and what to do about it. */
export async function examine(context: CliContext, flags: DoctorFlags): Promise<ExitCode> {
  const { file, state } = await readConfiguration(context);
  const entries = Object.entries(state.accounts ?? {}).filter(
    ([name]) => flags.account === undefined || name === flags.account,
  );
  if (entries.length === 0) {
    const which = flags.account === undefined ? 'no accounts' : `no account ${flags.account}`;
    throw new UsageError(`${file} has ${which}.`, 'Add one below accounts:, or by mailhost init.');
  }
  const examined = await Promise.all(entries.map(([name, entry]) => examineAccount(context, name, entry)));
  const accounts = examined.flatMap(({ account }) => account ?? []);
  if (flags.capabilities) {
    const columns = ['account', 'capability', 'reason'].map((name) => fieldColumn(name));
    await writeRecords(
      context,
      flags,
      columns,
      accounts.flatMap((account) => [...missingOf(account)]),
      'Nothing.',
    );
    return exitCodes.done;
  }
  const counts = { ok: 0, warn: 0, fail: 0 };
  const findings = async function* () {
    for (const finding of examined.flatMap((one) => one.findings)) yield finding;
    const wanted = new Set(flags.domain.map(normalizeDomain));
    const places = await domainPlaces(state, accounts, context.signal);
    const looked = places.filter(({ domain }) => wanted.size === 0 || wanted.has(domain));
    for (const domain of wanted) {
      if (places.some((place) => place.domain === domain)) continue;
      const message = 'No account has this domain';
      const advice = 'Look whether it is spelled as it is there: mailhost domains list';
      yield { status: 'fail', subject: domain, check: 'domain', message, advice } as const;
    }
    // Where the findings stand on the terminal, they are the progress.
    const progress = context.stdout.isTTY ? undefined : createProgress(context, 'Looking at domains');
    for (const [index, place] of looked.entries()) {
      yield* examineDomain(context, flags, place);
      progress?.update(index + 1, looked.length);
    }
    progress?.end();
  };
  const counted = async function* () {
    for await (const finding of findings()) {
      counts[finding.status] += 1;
      yield finding;
    }
  };
  if (formatOf(flags) === 'table') {
    for await (const finding of counted()) await context.print(findingText(context, finding));
  } else {
    const columns = ['status', 'subject', 'check', 'message', 'advice'].map((name) => fieldColumn(name));
    await writeRecords(context, flags, columns, counted(), '');
  }
  context.tell(`${counts.ok} ok, ${counts.warn} to look at, ${counts.fail} failed.`);
  return counts.fail > 0 ? exitCodes.error : exitCodes.done;
}

/** A finding for people: nothing of it is cut, and what to do stands below it. */
function findingText({ colors }: CliContext, { status, subject, check, message, advice }: Finding): string {
  const paint = { ok: colors.green, warn: colors.yellow, fail: colors.red }[status];
  const line = `${paint(status.padEnd(4))}  ${subject.padEnd(20)}  ${check.padEnd(9)}  ${visibleText(message)}\n`;
  return advice === undefined ? line : `${line}${' '.repeat(39)}→ ${visibleText(advice)}\n`;
}

async function* examineDomain(
  { resolver, signal }: CliContext,
  { noDns }: DoctorFlags,
  { domain, hosts, filters }: DomainPlace,
): AsyncGenerator<Finding> {
  if (hosts.length + filters.length === 0) {
    const advice = 'Make it by a plan, or by: mailhost domains ensure';
    yield { subject: domain, check: 'domain', status: 'warn', message: 'No account has it', advice };
  }
  for (const host of hosts) {
    for (const filter of filters) yield* await examineAddresses(host, filter, domain, signal);
  }
  if (noDns) return;
  const dns = resolver ?? (await systemResolver());
  yield await examineMx(dns, domain);
  const all: readonly OpenedAccount[] = [...hosts, ...filters];
  for (const account of all) yield* examineDkim(dns, account, domain, signal);
}

async function systemResolver(): Promise<DnsResolver> {
  return import('node:dns/promises');
}
