import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPath, encodeSegment } from '../src/request/path.js';
import { buildQuery } from '../src/request/query.js';
import { backoffDelay } from '../src/retry/backoff.js';
import { parseRetryAfter } from '../src/retry/retry-after.js';

describe('path', () => {
  test('every value is one segment, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const built = buildPath('/a/{value}/z', { value });
        const isStep = value === '' || value === '.' || value === '..';
        if (isStep || !value.isWellFormed()) {
          expect(built).toHaveProperty('issues');
          return;
        }
        if (!('path' in built)) throw new Error('a good value was refused');
        const url = new URL(`https://example.org/api${built.path}`);
        const segments = url.pathname.split('/');
        expect(segments).toHaveLength(5);
        expect(segments.slice(0, 3)).toEqual(['', 'api', 'a']);
        expect(decodeURIComponent(segments[3] ?? '')).toBe(value);
        expect(url.search + url.hash).toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([['.'], ['..'], [''], ['\uD800'], [undefined], [null], [{}], [Number.NaN]])('%j is refused', (value) => {
    expect(encodeSegment(value)).toBeUndefined();
  });

  test.each([
    ['%2e%2e', '%252e%252e'],
    ['a/b', 'a%2Fb'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a\\b', 'a%5Cb'],
    [7, '7'],
  ])('%s becomes %s', (value, segment) => {
    expect(encodeSegment(value)).toBe(segment);
  });

  test('a missing, a wrong and an unknown parameter are named', () => {
    expect(buildPath('/{a}/{b}', { b: {} as never, c: 'x' })).toEqual({
      issues: [
        { path: ['a'], message: 'is required: expected string', in: 'path' },
        { path: ['b'], message: 'expected string, received object', in: 'path' },
        { path: ['c'], message: 'is not a parameter of this path', in: 'path' },
      ],
    });
  });
});

describe('query', () => {
  test('what is sent is what the server reads', () => {
    const values = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(undefined), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(values, (query) => {
        const read = [...new URL(`https://example.org/${buildQuery(query)}`).searchParams];
        const expected = Object.entries(query).flatMap(([key, value]) =>
          (Array.isArray(value) ? value : [value])
            .filter((item) => item !== undefined)
            .map((item) => [key, String(item)]),
        );
        expect(read).toEqual(expected.map((pair) => pair.map((text) => text?.toWellFormed())));
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing to send: no question mark', () => {
    expect(buildQuery({ a: undefined, b: [] })).toBe('');
    expect(buildQuery(undefined)).toBe('');
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2024, 0, 1);
  const read = (headers: Record<string, string>) => parseRetryAfter(new Headers(headers), now);

  test('any text is a wait of 0 or more, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+eE:, MonTueGabJ') }), (text) => {
        const wait = read({ 'retry-after': text.replaceAll('\n', '') });
        expect(wait === undefined || (wait >= 0 && Number.isFinite(wait))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('seconds and dates come back', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (seconds) => {
        expect(read({ 'retry-after': String(seconds) })).toBe(seconds * 1000);
        expect(read({ 'retry-after': new Date(now + seconds * 1000).toUTCString() })).toBe(seconds * 1000);
      }),
    );
  });

  test.each([
    ['garbage', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
    ['2024', 2_024_000],
    ['', undefined],
    ['1.5', 1_500],
    ['Sunday, 31-Dec-23 00:00:00 GMT', 0],
    ['Mon Jan  1 00:00:10 2024 GMT', 10_000],
  ])('%j is %s', (text, expected) => {
    expect(read({ 'retry-after': text })).toBe(expected);
  });

  test('milliseconds win', () => {
    expect(read({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250);
    expect(read({ 'retry-after-ms': 'x', 'retry-after': '9' })).toBe(9_000);
  });
});

test('the backoff doubles up to its cap, and is spread over the whole of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const wait = backoffDelay(attempt, () => random);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(Math.min(8_000, 500 * 2 ** (attempt - 1)));
      expect(wait).toBeCloseTo(random * Math.min(8_000, 500 * 2 ** (attempt - 1)));
    }),
  );
});
