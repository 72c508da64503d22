import { AuthenticationError, PermissionDeniedError } from '@mailhost/core';
import {
  type Accounts,
  type ApplyOutcome,
  type ApplyReport,
  apply,
  type Executor,
  type Plan,
  type ResolveSecret,
  renderText,
  visibleText,
} from '@mailhost/plan';
import { resolveSecret } from '@mailhost/plan/node';
import { nouns } from '@mailhost/unified';
import { fileJournal } from '@mailhost/unified/journal';
import { CliError } from '../frame/cli-error.js';
import { confirm } from '../frame/confirm.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { createProgress } from '../frame/progress.js';
import type { ApplyFlags } from './flags.js';
import { inFlags } from './limits.js';
import { type Records, reportText, shownPath } from './records.js';
import { loadBullmq, redisAddress } from './redis.js';

/** So many operations that were not done are told one by one. */
const mostTold = 20;

/** What a plan is carried out with. */
export interface CarryOutOptions {
  readonly accounts: Accounts;
  readonly records: Records;
  readonly flags: ApplyFlags;
  /** Gives the secrets that the plan refers to. Default: those of the environment, of files and programs. */
  readonly resolveSecret?: ResolveSecret | undefined;
}

/**
 * Shows a plan, has it confirmed with its counts, and applies it: with a journal, so that it goes on after a kill, and a report,
 * whatever the end is. Ctrl-C brings what is in flight to its end.
 */
export async function carryOut(context: CliContext, plan: Plan, options: CarryOutOptions): Promise<ExitCode> {
  const { accounts, records, flags } = options;
  const { resolveSecret: secrets = (reference) => resolveSecret(reference, { env: context.env }) } = options;
  const shown = await renderText(plan, {
    color: flags.json ? context.errorColors.isColorSupported : context.colors.isColorSupported,
  });
  if (flags.json) context.tell(inFlags(shown).trimEnd());
  else await context.print(inFlags(shown));
  const { refusals } = plan.summary;
  if (refusals.length > 0 && !flags.skipRefused) {
    const advice = 'Change the state, raise the limits that are meant, or leave out what is refused by --skip-refused.';
    throw new CliError('Nothing is applied, since the plan refuses some of it.', advice, exitCodes.refused);
  }
  if (countOf(plan) === 0) return exitCodes.done;
  await confirm(context, questionOf(plan), flags);
  await records.prepare();
  const executor = flags.redis === undefined ? undefined : await redisExecutor(context, flags.redis);
  // Workers have a journal of their own.
  const journal = executor ? undefined : await fileJournal(records.journalPath(plan.header.id));
  const progress = createProgress(context, 'Applying');
  const problems = new Problems(context);
  try {
    const run = apply(plan, accounts, {
      journal,
      executor,
      signal: context.signal,
      skipRefused: flags.skipRefused,
      resolveSecret: secrets,
      onProgress: ({ total, ...counts }) =>
        progress.update(
          Object.values(counts).reduce((sum, count) => sum + count, 0),
          total,
        ),
      onReport: (report) => records.write(report),
    });
    let next = await run.next();
    for (; !next.done; next = await run.next()) problems.add(next.value);
    progress.end();
    await tellReport(context, next.value, problems, options);
    return exitCodeOf(context, next.value);
  } finally {
    progress.end();
    await journal?.close();
  }
}

async function redisExecutor(context: CliContext, redis: string): Promise<Executor> {
  const connection = await redisAddress(context, redis);
  const { bullmqExecutor } = await loadBullmq();
  return bullmqExecutor({ connection, onWarning: context.tell });
}

/** What was not done, told when the progress is off the screen. */
class Problems {
  readonly #lines: string[] = [];
  #count = 0;

  constructor(readonly context: CliContext) {}

  add({ operation, status, message, warnings }: ApplyOutcome): void {
    const { account, kind, key } = operation;
    const place = `${account} ${nouns[kind]} ${key}`;
    const isWell = status === 'done' || status === 'unchanged';
    const texts = [
      ...(isWell ? [] : [`${status}: ${place}${message === undefined ? '' : `: ${message}`}`]),
      ...warnings.map((warning) => `note: ${place}: ${warning.message}`),
    ];
    this.#count += texts.length;
    if (this.#lines.length < mostTold) this.#lines.push(...texts);
  }

  tell(report: string): void {
    for (const line of this.#lines) this.context.tell(visibleText(line));
    const more = this.#count - this.#lines.length;
    if (more > 0) this.context.tell(`… and ${more} more, which the report has: ${report}`);
  }
}

async function tellReport(
  context: CliContext,
  report: ApplyReport,
  problems: Problems,
  { records, flags }: CarryOutOptions,
): Promise<void> {
  const path = shownPath(context, records.reportPath(report.plan));
  problems.tell(path);
  if (report.message !== undefined) context.tell(visibleText(report.message));
  if (flags.json) await context.print(reportText(report));
  else await context.print(`${resultText(report)}\n`);
  context.tell(`Report: ${path}. To take it back: mailhost undo ${path}`);
}

/** `12 done, 1 failed; 3 not begun.` */
function resultText({ counts, left, status }: ApplyReport): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const rest = left > 0 ? `; ${left} not begun` : '';
  return `${status === 'finished' ? '' : status === 'stopped' ? 'Stopped: ' : 'Ended: '}${parts.join(', ') || 'nothing done'}${rest}.`;
}

function countOf({ summary: { actions } }: Plan): number {
  return actions.create + actions.update + actions.disable + actions.delete;
}

/** What is to be confirmed, with its numbers. */
function questionOf({ summary: { actions, refusals } }: Plan): string {
  const parts = [
    [actions.create, 'create'],
    [actions.update, 'change'],
    [actions.disable, 'disable'],
    [actions.delete, 'DELETE'],
  ] as const;
  const counts = parts
    .filter(([count]) => count > 0)
    .map(([count, verb]) => `${verb} ${count}`)
    .join(', ');
  return `Apply this plan: ${counts}${refusals.length > 0 ? ', without what is refused' : ''}?`;
}

function exitCodeOf({ signal }: CliContext, { counts, left, outcomes }: ApplyReport): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  if (counts.unknown > 0) return exitCodes.unknown;
  const open = counts.failed + counts.skipped + counts.drifted + left;
  if (open === 0) return exitCodes.done;
  if (counts.done + counts.unchanged > 0) return exitCodes.partly;
  const failed = outcomes.filter(({ status }) => status === 'failed');
  const isAuth =
    failed.length > 0 &&
    failed.every(({ error }) => error instanceof AuthenticationError || error instanceof PermissionDeniedError);
  return isAuth ? exitCodes.auth : exitCodes.error;
}
