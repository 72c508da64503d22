import { ConfigurationError } from '@mailhost/core';
import { type FieldChange, keyFieldsOf, writeOnly } from '@mailhost/unified';
import { digestOf } from '../plan/digest.js';
import { Group } from '../plan/group.js';
import { tooManyMailboxDeletes } from '../plan/mailbox-deletes.js';
import { comparePlaces, groupId } from '../plan/objects.js';
import type { Action, Operation, PlanInMemory, Refusal } from '../plan/operations.js';
import { protectionOf, protectionRemedy } from '../plan/protected.js';
import type { Accounts } from '../state/accounts.js';
import type { ApplyReport } from './report.js';

/** Options of {@link undo}. */
export interface UndoOptions {
  readonly accounts: Accounts;
  /** How many mailboxes may be deleted. Default 5, as in any plan. */
  readonly allowDeletes?: number | undefined;
  /** What names the plan. Default: a random UUID. */
  readonly id?: string | undefined;
}

/**
 * The plan that takes back what a report says was done. What cannot be undone is among its refusals: deletions,
 * passwords that were sent, fields of which it is not known what they were, domains, and mailboxes that got mail since.
 * Shares of a domain (`thresholds`) are not asked, since it takes back what was approved. Sends reads only. Throws `ConfigurationError` for a report that holds no outcomes.
 *
 * @example
 * const back = await undo(report, { accounts });
 */
export async function undo(
  report: ApplyReport,
  { accounts, allowDeletes = 5, id }: UndoOptions,
): Promise<PlanInMemory> {
  const done = report.outcomes.filter(({ status }) => status === 'done').map(({ operation }) => operation);
  if (done.length === 0 && report.counts.done > 0) {
    throw new ConfigurationError(`undo: the report of ${report.plan} has no outcomes: apply with keepOutcomes.`);
  }
  const used = new Set(done.map(({ account }) => account));
  await Promise.all([...used].map((name) => accounts[name]?.discover()));
  const groups = new Map<string, Group>();
  const operations: Operation[] = [];
  const actions: Record<Action, number> = { create: 0, update: 0, disable: 0, delete: 0 };
  const calls = new Map<string, number>();
  for (const operation of done.sort(comparePlaces)) {
    const name = groupId(operation);
    const group = groups.get(name) ?? new Group(operation, { how: 'looked-up', count: 0 });
    groups.set(name, group);
    const { inverse, lost } = await inverseOf(operation, accounts);
    const protection = inverse?.action === 'delete' ? await protectionOfMade(operation, accounts) : undefined;
    if (protection !== undefined) {
      const message = `${protection}.`;
      group.refused(operation.key, { reason: 'protected', action: 'delete', message, remedy: protectionRemedy });
      continue;
    }
    if (lost !== undefined) {
      const remedy = 'Apply with skipRefused to undo the rest.';
      group.refused(operation.key, { reason: 'irreversible', action: operation.action, message: lost, remedy });
    }
    if (!inverse) continue;
    group.planned(inverse, false);
    operations.push(inverse);
    actions[inverse.action] += 1;
    calls.set(inverse.account, (calls.get(inverse.account) ?? 0) + inverse.calls);
  }
  const deletes = [...groups.values()].reduce((sum, group) => sum + group.mailboxDeletes, 0);
  const refusals: readonly Refusal[] = [
    ...[...groups.values()].flatMap((group) => [...group.refusals({})]),
    ...tooManyMailboxDeletes(deletes, allowDeletes),
  ];
  const efforts = [...calls].map(([account, count]) => {
    const seconds = Math.ceil(count / (accounts[account]?.pace.requestsPerSecond ?? Number.POSITIVE_INFINITY));
    return { account, calls: count, seconds };
  });
  return {
    header: { type: 'header', format: 1, id: id ?? crypto.randomUUID() },
    operations,
    summary: {
      type: 'summary',
      actions,
      groups: [...groups.values()].map((group) => group.summary()),
      refusals,
      efforts,
      passwordVersions: {},
    },
  };
}

/** Why what was made stays: it may have become needed, or have got mail, since. */
async function protectionOfMade(
  { account, domain, kind, key }: Operation,
  accounts: Accounts,
): Promise<string | undefined> {
  const item = kind === 'mailbox' ? await accounts[account]?.calls(kind).find(key) : undefined;
  const place = { account, domain, kind, key };
  const rule = { place, item: item ?? {}, isNamed: true, action: 'delete', catchAll: [], protect: [] } as const;
  const usage: unknown = item && Reflect.get(item, 'usage');
  return protectionOf(rule) ?? (typeof usage === 'number' && usage > 0 ? 'there is mail in it' : undefined);
}

interface Inverse {
  readonly inverse?: Operation;
  /** What cannot be undone, and why. */
  readonly lost?: string;
}

async function inverseOf(operation: Operation, accounts: Accounts): Promise<Inverse> {
  const { action, kind, account, fields, input, grace } = operation;
  const row = accounts[account]?.capabilities.kinds[kind];
  const keys = Object.fromEntries(keyFieldsOf(kind).map((name) => [name, input[name]]));
  if (action === 'delete') {
    const how = grace === undefined ? 'it is gone' : `it has to be brought back in the product: ${grace}`;
    return { lost: `a deletion cannot be undone: ${how}.` };
  }
  if (action === 'create') {
    if (kind === 'domain' || kind === 'admin') return { lost: `a ${kind} is never deleted by a plan.` };
    if (!row?.delete) return { lost: 'the product cannot delete it.' };
    const seen = fields.filter(({ name, after }) => after !== writeOnly && row.fields[name]?.read !== 'never');
    const removal = await swapped({ ...operation, fields: seen }, keys, 'delete');
    return { inverse: row.delete === 'soft' ? removal : { ...removal, irreversible: true } };
  }
  const known = fields.filter(({ before, after }) => after !== writeOnly && before !== undefined);
  const unknown = fields.filter((field) => !known.includes(field)).map(({ name }) => name);
  const before = Object.fromEntries(known.map((field) => [field.name, field.before]));
  return {
    ...(known.length > 0 && {
      inverse: await swapped({ ...operation, fields: known }, { ...keys, ...before }, 'update'),
    }),
    ...(unknown.length > 0 && { lost: `it is not known what there was before: ${unknown.join(', ')}.` }),
  };
}

/** An operation the other way round. */
async function swapped(operation: Operation, input: Operation['input'], action: Action): Promise<Operation> {
  const fields = operation.fields.map(
    ({ name, before, after }): FieldChange => ({
      name,
      before: after,
      after: action === 'delete' ? undefined : before,
    }),
  );
  const { passwordVersion, grace, irreversible, ...rest } = operation;
  const now = Object.fromEntries(fields.map(({ name, before }) => [name, before]));
  const observed = await digestOf(
    now,
    fields.map(({ name }) => name),
  );
  return { ...rest, action, fields, input, observed, dependsOn: [] };
}
