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

/** How limits are raised, for those who meet one. */
export const limitsAdvice =
  'Limits are raised by --allow-deletes N, --max-removals PERCENT, --max-updates PERCENT and --allow-shrunk NAME; apply --skip-refused leaves out what is refused.';

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
