import { DecodeError } from '@mailhost/core';
import type { Quota } from './schemas/mailbox.js';

/**
 * The whole space of a mailbox in MB, or more, but never less; 0 where there is no quota.
 *
 * The vendor does not say whether `quota_available_MB` is all of the space or what is left of it, nor which numbers are
 * rounded, and how. The percentage tells the two readings apart. As long as it can be that of what is left, the sum is
 * taken, and 1 MB more where both numbers are whole, since rounding can have cost that much: a mailbox that is nearly
 * empty seems larger by what it uses and 1 MB. Throws `DecodeError` where the numbers cannot be those of a quota.
 */
export function totalQuota(quota: Quota): number {
  const { quota_used_MB: used, quota_available_MB: available, percentage_used } = quota;
  const { canBeAll, canBeRest } = readingsOf(quota);
  if (available <= 0 && percentage_used === 0) return 0;
  if (canBeAll && !canBeRest) return Math.ceil(available);
  const sum = used + available;
  return Math.max(0, Number.isInteger(used) && Number.isInteger(available) ? sum + 1 : Math.ceil(sum));
}

/**
 * Whether a mailbox's quota can be the given number of MB, by either reading of the server's numbers and but for what
 * they were rounded. Throws `DecodeError` where the numbers cannot be those of a quota.
 */
export function mayBeQuota(quota: Quota, quotamb: number): boolean {
  const { quota_used_MB: used, quota_available_MB: available, percentage_used } = quota;
  const { canBeAll, canBeRest } = readingsOf(quota);
  if (available <= 0 && percentage_used === 0) return quotamb === 0;
  if (canBeAll && Math.abs(available - quotamb) < 1) return true;
  return (canBeRest || !canBeAll) && Math.abs(used + available - quotamb) <= 1;
}

/** Which of the two readings the percentage allows. Each number may be off by less than 1, the percentage too. */
function readingsOf({ quota_used_MB: used, quota_available_MB: available, percentage_used }: Quota) {
  if (!Number.isFinite(used) || !Number.isFinite(available) || used < 0) {
    throw new DecodeError('the numbers cannot be those of a quota; give quotamb.');
  }
  const [least, most] = [Math.max(0, used - 1), used + 1];
  const between = (low: number, high: number) => percentage_used > 100 * low - 1 && percentage_used < 100 * high + 1;
  return {
    canBeRest: between(least / (least + available + 1), most / (most + available - 1)),
    canBeAll: available > 1 && between(least / (available + 1), most / (available - 1)),
  };
}
