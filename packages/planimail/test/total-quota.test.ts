import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecodeError, totalQuota } from '../src/index.js';

const quota = (used: number, available: number, percentage: number) => ({
  quota_used_MB: used,
  quota_available_MB: available,
  percentage_used: percentage,
});

/** To a whole number or to some decimals, by each of the ways. */
const rounding = fc
  .tuple(fc.constantFrom(Math.floor, Math.ceil, Math.round, Math.trunc), fc.constantFrom(1, 10, 100, 1e6))
  .map(
    ([round, scale]) =>
      (value: number) =>
        round(value * scale) / scale,
  );

const use = fc.oneof(
  fc.double({ min: 0, max: 1.5, noNaN: true }),
  fc.double({ min: 0, max: 0.02, noNaN: true }),
  fc.constantFrom(0, 1),
);

test('no quota is ever cut, whatever was rounded, and whatever quota_available_MB is', () => {
  const property = fc.property(
    // Of a quota of 1 MB nothing may be left after rounding: those numbers are also those of no quota at all.
    fc.integer({ min: 2, max: 200_000 }),
    use,
    fc.constantFrom('total', 'rest', 'rest, but never negative'),
    rounding,
    rounding,
    rounding,
    fc.boolean(),
    (total, part, available, roundUse, roundRest, roundPercentage, capped) => {
      const used = total * part;
      const rest = available === 'rest' ? total - used : Math.max(0, total - used);
      const percentage = roundPercentage(part * 100);
      const told = quota(
        roundUse(used),
        available === 'total' ? total : roundRest(rest),
        capped ? Math.min(100, percentage) : percentage,
      );
      expect(totalQuota(told)).toBeGreaterThanOrEqual(total);
      expect(Number.isInteger(totalQuota(told))).toBe(true);
    },
  );
  fc.assert(property, { numRuns: 20_000 });
});

describe('what is told', () => {
  test.each([
    // What is left, in whole MB: one may have been lost.
    [quota(0, 5120, 0), 5121],
    [quota(1024, 4096, 20), 5121],
    [quota(6000, 5000, 55), 11_001],
    [quota(5, 995, 1), 1001],
    // With decimals nothing was.
    [quota(0.5, 1023.5, 0), 1024],
    // The whole.
    [quota(1024, 5120, 20), 5120],
    [quota(500, 400, 125), 400],
    // Neither fits: the larger.
    [quota(500, 0, 125), 501],
    [quota(500, 400, 100), 901],
    // No quota.
    [quota(0, 0, 0), 0],
    [quota(500, 0, 0), 0],
  ])('%j: %i MB', (told, total) => {
    expect(totalQuota(told)).toBe(total);
  });

  test('a percentage that is none leaves the larger', () => {
    expect(totalQuota({ ...quota(100, 1000, 0), percentage_used: null as never })).toBe(1101);
  });

  test.each([
    quota(Number.NaN, 1, 0),
    quota(1, Number.POSITIVE_INFINITY, 0),
    quota(-1, 1, 0),
    { ...quota(1, 1, 1), quota_used_MB: '1' as never },
  ])('%j is no quota', (told) => {
    expect(() => totalQuota(told)).toThrow(DecodeError);
  });
});
