import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedResponse, Recording } from '../conformance/answer.js';
import { compare } from '../conformance/compare.js';
import type { Spec } from '../conformance/spec.js';
import { countVerdicts, groupMisfits } from '../conformance/summary.js';
import { factsFile } from '../generator/generate.js';
import { operations } from '../src/index.js';

/** Answers of real servers, one of each form. `pnpm conformance` makes them anew. */

const read = <Content>(path: string): Content => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const corrected = read<Spec>('../openapi.json');
const vendors = read<Spec>(`../${factsFile}`);

describe.each(['1.46.1', '1.51.1'])('the answers of a server of %s', (version) => {
  const { answers } = read<Recording>(`fixtures/answers-${version}.json`);

  test('fit the corrected spec, each of them', () => {
    const comparisons = compare(corrected, answers);
    expect(groupMisfits(comparisons)).toEqual([]);
    // Routes and methods that no spec can have.
    const without = comparisons.filter(({ verdict }) => verdict.kind === 'no schema');
    expect(without.every(({ answer }) => answer.operationId.startsWith('('))).toBe(true);
  });

  test('do not fit the vendor’s, many of them', () => {
    const good = answers.filter(({ status }) => status === 200);
    expect(countVerdicts(compare(vendors, good)).misfits).toBeGreaterThan(100);
  });

  test('are of nearly all operations', () => {
    const seen = new Set(answers.filter(({ status }) => status === 200).map(routeOf));
    const unseen = operations.filter((operation) => !seen.has(routeOf(operation))).map(({ id }) => id);
    const notIn146 = version === '1.46.1' ? ['authentication.whoami', 'outbound.update'] : [];
    expect(unseen.sort()).toEqual(['archive.restore', 'audits.export', 'settings.delete', ...notIn146].sort());
  });
});

function routeOf({ method, path }: Pick<ParsedResponse, 'method' | 'path'>): string {
  return `${method} ${path.replace(/\{\w+\}/g, '{}')}`;
}
