import {
  type GroupSummary,
  type PlanInMemory,
  planState,
  renderJson,
  renderMarkdown,
  renderText,
} from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import { writePlan } from '@mailhost/plan/node';
import { CliError, UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import type { LimitFlags, planFlags } from './flags.js';
import { inFlags, limitsOf } from './limits.js';
import { type Records, recordsFor } from './records.js';
import { openStateAccounts, pathIn, readStateSource } from './state-source.js';

/** A plan that was just made, with what it takes to apply it. */
export interface MadePlan {
  readonly plan: PlanInMemory;
  readonly accounts: Readonly<Record<string, OpenedAccount>>;
  readonly records: Records;
}

/** Reads the state and what is there, and plans. Sends reads only. */
export async function makePlan(
  context: CliContext,
  files: readonly string[],
  flags: LimitFlags & { readonly records: string | undefined },
): Promise<MadePlan> {
  const limits = limitsOf(flags);
  const source = await readStateSource(context, files);
  const accounts = await openStateAccounts(context, source);
  const records = recordsFor(context, source.file, flags.records);
  const lastApplied = await records.lastApplied();
  const state = { domains: source.state.domains ?? [] };
  const plan = await planState(state, { ...limits, accounts, lastApplied, signal: context.signal });
  return { plan, accounts, records };
}

/** Writes what would change. */
export async function planCommand(
  context: CliContext,
  flags: FlagValues<typeof planFlags>,
  files: readonly string[],
): Promise<ExitCode> {
  if (flags.json && flags.markdown)
    throw new UsageError('--json and --markdown cannot stand together.', 'Say one of them.');
  const { plan, accounts } = await makePlan(context, files, flags);
  if (flags.out !== undefined) await writePlan(pathIn(context, flags.out), plan);
  await context.print(await textOf(context, plan, flags));
  await throwFailedReads(plan.summary.groups, accounts);
  if (plan.summary.refusals.length > 0) return exitCodes.refused;
  if (flags.out !== undefined && plan.operations.length > 0)
    context.tell(`To apply exactly this: mailhost apply ${flags.out}`);
  return flags.detailedExitcode && plan.operations.length > 0 ? exitCodes.changes : exitCodes.done;
}

async function textOf(
  { colors }: CliContext,
  plan: PlanInMemory,
  { json, markdown }: FlagValues<typeof planFlags>,
): Promise<string> {
  if (json) return `${JSON.stringify(await renderJson(plan), undefined, 2)}\n`;
  return inFlags(markdown ? await renderMarkdown(plan) : await renderText(plan, { color: colors.isColorSupported }));
}

/**
 * Where reading failed, the plan says so and has nothing; a command has to fail by it, and by the error itself, which the plan
 * holds in words alone: so it is read once more.
 */
export async function throwFailedReads(groups: readonly GroupSummary[], accounts: MadePlan['accounts']): Promise<void> {
  const failed = groups.find(({ read }) => read === 'failed');
  const account = failed && accounts[failed.account];
  if (!failed || !account) return;
  const { domain, kind, message = '' } = failed;
  const row = account.capabilities.kinds[kind];
  const calls = account.calls(kind);
  if (row?.list && kind !== 'domain' && kind !== 'admin') {
    await calls.list(kind === 'senderRule' ? { scope: domain } : { domain }, { details: false }).toArray({ limit: 1 });
  } else if (kind === 'domain' || kind === 'catchAll') await calls.find(domain);
  throw new CliError(`${failed.account} ${domain}: reading failed: ${message}`, 'Nothing is planned there. Plan anew.');
}
