import { nouns } from '@mailhost/unified';
import type { Action, GroupSummary, Operation, Plan, PlanSummary, Refusal } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';
import { durationText, fieldText, sampleText } from './values.js';

/** What stands before a change. */
export const signs: Readonly<Record<Action | 'unverifiable', string>> = {
  create: '+',
  update: '~',
  delete: '-',
  disable: '!',
  unverifiable: '?',
};

/** A line that a rendering puts into its own form. */
export type Line =
  | { readonly is: 'account' | 'domain' | 'kind'; readonly text: string }
  | {
      readonly is: 'change';
      readonly sign: string;
      readonly name: string;
      readonly notes: readonly string[];
      readonly isRefused: boolean;
    }
  | { readonly is: 'counts'; readonly text: string }
  | { readonly is: 'refusal' | 'note' | 'total'; readonly text: string };

/** Past so many operations, each domain has its numbers in place of its changes. */
const mostShown = 50;

/** What a plan says to people, in order, whatever the form. */
export async function* linesOf({ operations, summary }: Plan): AsyncGenerator<Line, void, void> {
  const { actions } = summary;
  const total = actions.create + actions.update + actions.disable + actions.delete;
  if (total > mostShown) yield* domainCounts(summary);
  else yield* changes(operations, summary);
  for (const group of summary.groups) yield* groupNotes(group);
  for (const refusal of summary.refusals) yield { is: 'refusal', text: refusalText(refusal) };
  yield { is: 'total', text: totalText(summary, total) };
}

async function* changes(operations: Plan['operations'], summary: PlanSummary): AsyncGenerator<Line, void, void> {
  let before: Operation | undefined;
  for await (const operation of operations) {
    const { account, domain, kind, key, action, fields, grace, irreversible } = operation;
    if (account !== before?.account) yield { is: 'account', text: account };
    if (account !== before?.account || domain !== before.domain) yield { is: 'domain', text: domain };
    if (account !== before?.account || domain !== before.domain || kind !== before.kind)
      yield { is: 'kind', text: nouns[kind] };
    before = operation;
    const notes = [
      ...(action === 'disable' ? [] : fields.map(fieldText)),
      ...(action === 'delete' && grace !== undefined ? [`can be brought back: ${grace}`] : []),
      ...(irreversible ? ['cannot be undone'] : []),
    ];
    yield { is: 'change', sign: signs[action], name: key, notes, isRefused: isRefused(summary, operation) };
  }
}

function* domainCounts({ groups }: PlanSummary): Generator<Line, void, void> {
  let account: string | undefined;
  let domain: string | undefined;
  for (const group of groups) {
    const counts = countsText(group.actions);
    if (counts === '') continue;
    if (group.account !== account) {
      account = group.account;
      domain = undefined;
      yield { is: 'account', text: account };
    }
    if (group.domain !== domain) {
      domain = group.domain;
      yield { is: 'domain', text: domain };
    }
    yield { is: 'counts', text: `${nouns[group.kind]}: ${counts}` };
  }
}

function* groupNotes(group: GroupSummary): Generator<Line, void, void> {
  const { account, domain, kind, unmanaged, unverifiable } = group;
  const place = `${account} ${domain} ${nouns[kind]}`;
  if (group.read === 'failed')
    yield { is: 'note', text: `${place}: nothing is planned, since reading failed: ${group.message ?? ''}` };
  if (unverifiable.count > 0) {
    const fields = unverifiable.fields.join(', ');
    const text = `${signs.unverifiable} ${place}: ${fields} cannot be seen, and not sent: ${sampleText(unverifiable)}`;
    yield { is: 'note', text };
  }
  if (unmanaged.count > 0) {
    yield { is: 'note', text: `${place}: ${unmanaged.count} not named, left alone: ${sampleText(unmanaged)}` };
  }
}

function refusalText(refusal: Refusal): string {
  const { account, domain, kind, actions, message, remedy } = refusal;
  const place = [account, domain, nouns[kind]].filter((part) => part !== undefined).join(' ');
  return `${place}, ${actions.join(' or ')} of ${sampleText(refusal)}: ${message} ${remedy}`;
}

function countsText(actions: Readonly<Record<Action, number>>): string {
  const words = { create: 'to create', update: 'to change', disable: 'to disable', delete: 'to delete' } as const;
  return (['create', 'update', 'disable', 'delete'] as const)
    .filter((action) => actions[action] > 0)
    .map((action) => `${signs[action]} ${actions[action]} ${words[action]}`)
    .join(', ');
}

function totalText({ actions, efforts, refusals }: PlanSummary, total: number): string {
  const refused =
    refusals.length > 0 ? ` Refused: ${refusals.length}; nothing is applied until they are dealt with.` : '';
  if (total === 0) return `Nothing to do.${refused}`;
  const calls = efforts.reduce((sum, effort) => sum + effort.calls, 0);
  // Accounts are worked on at once.
  const seconds = Math.max(0, ...efforts.map((effort) => effort.seconds));
  return `${countsText(actions)}. About ${calls} requests, ${durationText(seconds)}.${refused}`;
}
