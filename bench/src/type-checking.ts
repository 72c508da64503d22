import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.js';

const folder = fileURLToPath(new URL('../types/', import.meta.url));
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** What TypeScript spends on a file that uses ten operations, as `tsc --extendedDiagnostics` says. */
export interface TypeCheckingCost {
  /** Milliseconds of checking, and of the whole run. */
  readonly check: number;
  readonly total: number;
  readonly instantiations: number;
  readonly types: number;
}

/** Costs of `bench/types/NAME.ts` for each name, on the published types. The names take turns. */
export function typeCheckingCosts(names: readonly string[], rounds = 5): Map<string, TypeCheckingCost> {
  const costs = new Map<string, TypeCheckingCost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const name of names) costs.get(name)?.push(measure(name));
  return new Map([...costs].map(([name, all]) => [name, middle(all)]));
}

function measure(name: string): TypeCheckingCost {
  const place = mkdtempSync(join(folder, '.check-'));
  try {
    const base = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
    const config = join(place, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ ...base, files: [`../${name}.ts`] }));
    const printed = execFileSync(process.execPath, [tsc, '-p', config, '--extendedDiagnostics'], { encoding: 'utf8' });
    const value = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(printed)?.[1]);
    return {
      check: value('Check time') * 1000,
      total: value('Total time') * 1000,
      instantiations: value('Instantiations'),
      types: value('Types'),
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function middle(all: readonly TypeCheckingCost[]): TypeCheckingCost {
  const of = (field: keyof TypeCheckingCost) => median(all.map((cost) => cost[field]));
  return { check: of('check'), total: of('total'), instantiations: of('instantiations'), types: of('types') };
}
