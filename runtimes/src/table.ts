import type { CaseResult } from './suite/harness.js';

/** What one runtime made of the suite. */
export interface Column {
  readonly name: string;
  /** What the runtime called itself. */
  readonly runtime: string;
  readonly results: readonly CaseResult[];
  readonly seconds: number;
  /** Why it did not run. */
  readonly problem?: string;
  /** What failed in a first run and not in a second, and why. */
  readonly stumbled?: readonly string[];
}

/** Whether everything ran, and nothing failed. */
export function isFine({ problem, results }: Column): boolean {
  return problem === undefined && results.every(({ outcome }) => outcome !== 'failed');
}

/**
 * A runtime's second run beside its first: what passes the second time only is told as such, with why it failed.
 * Runtimes stumble now and then when a machine is busy; what is wrong with a package fails twice.
 */
export function withSecondRun(first: Column, second: Column): Column {
  const seconds = first.seconds + second.seconds;
  if (first.problem !== undefined) return { ...second, seconds, stumbled: [`did not run: ${first.problem}`] };
  if (second.problem !== undefined) return { ...first, seconds };
  const again = new Map(second.results.map((result) => [labelOf(result), result]));
  const passes = (result: CaseResult) => (again.get(labelOf(result))?.outcome ?? 'failed') !== 'failed';
  const stumbled = first.results.filter((result) => result.outcome === 'failed' && passes(result));
  const results = first.results.map((result) => {
    return stumbled.includes(result) ? (again.get(labelOf(result)) ?? result) : result;
  });
  return { ...first, results, seconds, stumbled: stumbled.map((result) => `${labelOf(result)}: ${result.detail}`) };
}

const signs = { ok: 'ok', refused: 'refused', differs: 'differs', none: '–', failed: 'FAILED' } as const;

/** Prints runtime × client × case, and what failed; whether nothing did, and every case ran in every runtime. */
export function report(columns: readonly Column[]): boolean {
  const labels = new Set(columns.flatMap(({ results }) => results.map(labelOf)));
  const rows = [...labels].map((label) => [label, ...columns.map((column) => cell(column, label))]);
  const heads = [
    ['', ...columns.map(({ name }) => name)],
    ['', ...columns.map(({ runtime }) => runtime.replace(/^Node |^Deno |^Bun |^Cloudflare-Workers$/, ''))],
  ];
  const lines = [...heads, ...rows, ['seconds', ...columns.map(({ seconds }) => seconds.toFixed(1))]];
  const widths = heads[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  for (const line of lines)
    console.log(
      line
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log(
    '\nrefused: cannot be done there, and the error says so. differs: the runtime has a way of its own, which the READMEs',
  );
  console.log('tell. –: the product has no such thing.');

  let fine = true;
  const complain = (text: string) => {
    fine = false;
    console.error(`\n${text}`);
  };
  for (const { name, results, problem, stumbled = [] } of columns) {
    for (const what of stumbled) console.warn(`\n${name}: passed the second time only: ${what}`);
    if (problem) complain(`${name} did not run: ${problem}`);
    for (const result of results) {
      if (result.outcome === 'failed') complain(`${name}: ${labelOf(result)}: ${result.detail}`);
    }
    const missing = [...labels].filter((label) => !results.some((result) => labelOf(result) === label));
    if (!problem && missing.length > 0) complain(`${name} left out: ${missing.join(', ')}`);
  }
  return fine && labels.size > 0;
}

const labelOf = ({ client, name }: CaseResult) => `${client}: ${name}`;

function cell({ results }: Column, label: string): string {
  const found = results.find((result) => labelOf(result) === label);
  return found ? signs[found.outcome] : 'MISSING';
}
