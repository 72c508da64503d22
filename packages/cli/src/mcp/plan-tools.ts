import { ConfigurationError } from '@mailhost/core';
import {
  type AppliedRecord,
  type ApplyReport,
  apply,
  exportState,
  type Operation,
  type PlanInMemory,
  planState,
  type ResolveSecret,
  readState,
  renderText,
  type State,
  type Thresholds,
} from '@mailhost/plan';
import { normalizeDomain, nouns } from '@mailhost/unified';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { answerOf } from './answers.js';
import { Plans } from './plans.js';
import { isAllowedReference, newTargetsOutside, screenState } from './screen.js';
import { accountInput, limitInput, type Session } from './session.js';
import { type Permission, type Tool, type ToolCall, tool } from './tool.js';

/** What the operator allows of plans. An assistant cannot raise any of it. */
export interface PlanLimits {
  readonly allow: ReadonlySet<Permission>;
  /** The names of variables of the environment that a state can refer to as `env:NAME`. */
  readonly secrets: readonly string[];
  /** Whether mail can newly be sent to addresses and servers outside of the domains. */
  readonly externalTargets: boolean;
  /** How many deletions there can be in all plans of the session. */
  readonly allowDeletes: number;
  readonly thresholds: Thresholds | undefined;
  readonly protect: readonly string[];
  readonly lastApplied: (() => Promise<AppliedRecord | undefined>) | undefined;
  readonly onReport: ((report: ApplyReport, plan: PlanInMemory) => void | Promise<void>) | undefined;
  readonly resolveSecret: ResolveSecret | undefined;
}

/** The longest state that is read, in characters. */
const longestState = 1_000_000;
/** So many operations that were not done are told. */
const mostProblems = 20;

const idInput = z.uuid().describe('The id of the plan, as plan_make gave it.');

/** Export, plan and apply. */
export function planTools(session: Session, limits: PlanLimits): readonly Tool[] {
  const plans = new Plans(limits.allowDeletes);
  return [
    exportTool(session),
    makeTool(session, limits, plans),
    showTool(session, plans),
    applyTool(session, limits, plans),
  ];
}

function exportTool(session: Session): Tool {
  return tool({
    name: 'state_export',
    title: 'State of a domain',
    description:
      'Gives what is there of a domain as a state (JSON, without secrets). Change it and give it to plan_make; what a state does not name is left alone.',
    effect: 'read',
    input: z.object({ account: accountInput(Object.keys(session.accounts)), domain: z.string().min(1).max(253) }),
    async run({ account: name, domain }, { signal }) {
      session.reach.check('domain', { name: domain });
      const account = await session.account(name);
      const { state, omitted } = await exportState(account, { domains: [domain], name, signal });
      // As JSON, since its texts can say each character by a number, and mean the same when they come back.
      const lines = JSON.stringify(state, undefined, 1).split('\n').map(escaped);
      return await session.text([...omitted.map((text) => `# left out: ${text}`), ...lines], signal);
    },
  });
}

/** A line of JSON in which all characters but plain ones stand as numbers. */
function escaped(line: string): string {
  return line.replace(/[^\x20-\x7e\p{L}\p{M}\p{N}\p{P}\p{S}]|\p{Default_Ignorable_Code_Point}/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

function makeTool(session: Session, limits: PlanLimits, plans: Plans): Tool {
  return tool({
    name: 'plan_make',
    title: 'Plan of a state',
    description:
      'Says what would change for things to be as a state says: YAML or JSON, as state_export gives it. Sends reads only. The plan is kept, to be shown to the person and then applied by its id. Things are removed by `absent: true` (disabled) or `absent: delete`, and never by leaving them out.',
    effect: 'read',
    input: z.object({
      state: z.string().min(1).max(longestState).describe('domains: [{ name, host, mailboxes: [{ address, … }], … }]'),
    }),
    async run({ state: text }, { signal }) {
      const state = readState(text);
      screenState(state, { accounts: session.accounts, reach: session.reach, secrets: limits.secrets });
      await Promise.all(Object.keys(session.accounts).map((name) => session.account(name)));
      const plan = await planState(state, {
        accounts: session.accounts,
        allowDeletes: plans.deletionsLeft,
        thresholds: limits.thresholds,
        protect: limits.protect,
        lastApplied: await limits.lastApplied?.(),
        signal,
      });
      const obstacles = [...obstaclesOf(plan, state, session, limits)];
      plans.keep({ plan, obstacles });
      return await planAnswer(plan, obstacles);
    },
  });
}

/** Why a plan is not to be applied. */
function* obstaclesOf(
  { operations, summary }: PlanInMemory,
  state: State,
  session: Session,
  limits: PlanLimits,
): Generator<string> {
  if (!limits.allow.has('write')) yield 'This server only looks: the operator has to start it with --allow write.';
  if (summary.refusals.length > 0)
    yield 'The plan has refusals: correct the state as they say. Limits are raised by the operator only.';
  const named = new Set(state.domains.map(({ name }) => normalizeDomain(name)));
  const isInside = (domain: string) => (session.reach.domains ?? named).has(domain);
  for (const operation of operations) {
    if (operation.action === 'delete' && !limits.allow.has('delete')) {
      yield `${placeOf(operation)}: deletions need --allow delete. Say absent: true to disable it.`;
    }
    const outside = limits.externalTargets ? [] : newTargetsOutside(operation, isInside);
    if (outside.length > 0) {
      yield `${placeOf(operation)}: mail would go to ${outside.join(', ')}, which is outside of the domains. It needs --external-targets.`;
    }
  }
}

async function planAnswer(plan: PlanInMemory, obstacles: readonly string[]): Promise<CallToolResult> {
  const { header, summary } = plan;
  const lines = [
    `plan ${header.id}`,
    ...(await renderText(plan)).trimEnd().split('\n'),
    ...obstacles.slice(0, mostProblems).map((text) => `Not to be applied: ${text}`),
  ];
  const { actions, refusals } = summary;
  return answerOf({ plan: header.id, actions, refusals: refusals.slice(0, mostProblems), obstacles }, lines);
}

function showTool(session: Session, plans: Plans): Tool {
  return tool({
    name: 'plan_show',
    title: 'Operations of a plan',
    description:
      'Lists the operations of a plan that was made here, page by page, with what each field was and becomes.',
    effect: 'read',
    input: z.object({ plan: idInput, limit: limitInput }),
    async run({ plan: id, limit }, { signal }) {
      const items = (async function* () {
        for (const operation of plans.get(id).plan.operations) yield shownOperation(operation);
      })();
      return await session.items({ items, size: limit, end: new AbortController() }, signal);
    },
  });
}

function applyTool(session: Session, limits: PlanLimits, plans: Plans): Tool {
  return tool({
    name: 'plan_apply',
    title: 'Apply a plan',
    description:
      'Carries out a plan that plan_make made here, and nothing else. Show it to the person first. What somebody changed since is left alone. Safe to repeat.',
    effect: 'apply',
    input: z.object({ plan: idInput }),
    async run({ plan: id }, call) {
      const kept = plans.get(id);
      const [obstacle] = kept.obstacles;
      if (obstacle !== undefined) throw new ConfigurationError(obstacle);
      const { report } = await plans.inTurn(kept, () => applied(kept.plan, session, limits, call));
      const problems = report.outcomes.filter(({ status }) => status !== 'done' && status !== 'unchanged');
      const { status, message, counts, left } = report;
      return answerOf({
        plan: id,
        status,
        message,
        counts,
        left,
        problems: problems.slice(0, mostProblems).map((outcome) => ({
          ...shownOperation(outcome.operation),
          status: outcome.status,
          message: outcome.message,
        })),
      });
    },
  });
}

interface Applied {
  readonly report: ApplyReport;
  readonly deleted: number;
}

async function applied(plan: PlanInMemory, session: Session, limits: PlanLimits, call: ToolCall): Promise<Applied> {
  const run = apply(plan, session.accounts, {
    signal: call.signal,
    resolveSecret: limits.resolveSecret && ((reference) => allowedSecret(reference, limits)),
    onProgress: ({ total, ...counts }) => {
      call.onProgress(
        Object.values(counts).reduce((sum, count) => sum + count, 0),
        total,
      );
    },
    onReport: (report) => limits.onReport?.(report, plan),
  });
  let next = await run.next();
  while (!next.done) next = await run.next();
  const report = next.value;
  const gone = report.outcomes.filter(
    ({ operation, status }) => operation.action === 'delete' && (status === 'done' || status === 'unknown'),
  );
  return { report, deleted: gone.length };
}

/** The state was held against the same names; whatever else a plan may come to hold, no other secret is looked up. */
function allowedSecret(reference: string, { secrets, resolveSecret }: PlanLimits): string | Promise<string> {
  if (resolveSecret && isAllowedReference(reference, secrets)) return resolveSecret(reference);
  throw new ConfigurationError(`${reference}: this server takes no such reference from an assistant.`);
}

function shownOperation({ account, domain, kind, key, action, fields, irreversible, grace }: Operation): object {
  return { account, domain, kind, key, action, fields, irreversible, grace };
}

function placeOf({ account, kind, key }: Operation): string {
  return `${account} ${nouns[kind]} ${key}`;
}
