import type { PlanOptions } from '@mailhost/plan';
import { type EnsuredKind, nouns } from '@mailhost/unified';
import { UsageError } from '../frame/cli-error.js';
import type { LimitFlags } from './flags.js';

/** What the flags allow a plan to do. Throws `UsageError` for what cannot be meant. */
export function limitsOf(flags: LimitFlags): Omit<PlanOptions, 'accounts'> {
  const { allowDeletes, allowShrunk, protect } = flags;
  return {
    allowDeletes,
    allowShrunk,
    protect,
    thresholds: {
      removals: shareOf('--max-removals', flags.maxRemovals),
      updates: shareOf('--max-updates', flags.maxUpdates),
    },
    prune: pruneOf(flags.prune),
  };
}

/** What options of plans are called here. */
const flagTexts: readonly (readonly [option: RegExp, flag: (value: string) => string])[] = [
  [/say allowDeletes: (\d+)/g, (count) => `say --allow-deletes ${count}`],
  [/raise thresholds\.removals to (\d(?:\.\d+)?)/g, (share) => `say --max-removals ${percentOf(share)}`],
  [/raise thresholds\.updates to (\d(?:\.\d+)?)/g, (share) => `say --max-updates ${percentOf(share)}`],
  [/add (\S+) to allowShrunk/g, (name) => `say --allow-shrunk ${name}`],
  [/with skipRefused/g, () => 'with --skip-refused'],
];

/** A text of a plan whose advice is in flags. */
export function inFlags(text: string): string {
  return flagTexts.reduce((told, [option, flag]) => told.replace(option, (_, value: string) => flag(value)), text);
}

function percentOf(share: string): number {
  return Math.ceil(Number(share) * 100);
}

function shareOf(flag: string, percent: number | undefined): number | undefined {
  if (percent !== undefined && percent > 100) throw new UsageError(`${flag}: expected a percentage, 100 at most.`);
  return percent === undefined ? undefined : percent / 100;
}

/** `mailbox`, `mailbox=disable` and `alias=delete`, as the plan takes them. */
function pruneOf(given: readonly string[]): PlanOptions['prune'] {
  const prune: { [Kind in EnsuredKind]?: 'disable' | 'delete' } = {};
  for (const text of given) {
    const [kind = '', way = 'disable'] = text.split('=');
    if (!isPrunable(kind)) {
      const kinds = Object.keys(nouns).filter(isPrunable).join(', ');
      throw new UsageError(`--prune: there is no kind ${kind}.`, `Say one of these: ${kinds}.`);
    }
    if (way !== 'disable' && way !== 'delete') {
      throw new UsageError(`--prune: expected ${kind}=disable or ${kind}=delete.`);
    }
    prune[kind] = way;
  }
  return prune;
}

/** Domains and administrators are never removed by a plan. */
function isPrunable(kind: string): kind is EnsuredKind {
  return Object.hasOwn(nouns, kind) && !['quarantine', 'domain', 'admin'].includes(kind);
}
