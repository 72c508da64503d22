import type { Comparison, Verdict } from './compare.js';

export interface MisfitGroup {
  operationId: string;
  status: number;
  /** Instance path with list indexes as `*`. */
  path: string;
  schemaPath: string;
  message: string;
  count: number;
  /** Up to five different values, as JSON. */
  values: string[];
}

export interface UndeclaredGroup {
  operationId: string;
  status: number;
  paths: string[];
}

export function countVerdicts(comparisons: Comparison[]): Record<Verdict['kind'], number> {
  const counts = { conforms: 0, misfits: 0, 'no schema': 0, 'not json': 0 };
  for (const { verdict } of comparisons) counts[verdict.kind]++;
  return counts;
}

/** Misfits of the same operation, status, path and message together. */
export function groupMisfits(comparisons: Comparison[]): MisfitGroup[] {
  const groups = new Map<string, MisfitGroup>();
  for (const { answer, verdict } of comparisons) {
    if (verdict.kind !== 'misfits') continue;
    const { operationId, status } = answer;
    for (const { instancePath, schemaPath, message, value } of verdict.misfits) {
      const path = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
      const key = [operationId, status, path, schemaPath, message].join(' ');
      const group = groups.get(key) ?? { operationId, status, path, schemaPath, message, count: 0, values: [] };
      groups.set(key, group);
      group.count++;
      const shown = shorten(JSON.stringify(value) ?? 'missing');
      if (group.values.length < 5 && !group.values.includes(shown)) group.values.push(shown);
    }
  }
  return [...groups.values()].sort(inOrder);
}

export function groupUndeclared(comparisons: Comparison[]): UndeclaredGroup[] {
  const groups = new Map<string, UndeclaredGroup>();
  for (const { answer, undeclared } of comparisons) {
    if (undeclared.length === 0) continue;
    const { operationId, status } = answer;
    const key = `${operationId} ${status}`;
    const group = groups.get(key) ?? { operationId, status, paths: [] };
    groups.set(key, group);
    group.paths = [...new Set([...group.paths, ...undeclared])].sort();
  }
  return [...groups.values()].sort(inOrder);
}

/** Operation and status of answers without a schema, with their number. */
export function groupWithoutSchema(comparisons: Comparison[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { answer, verdict } of comparisons) {
    if (verdict.kind !== 'no schema') continue;
    const key = `${answer.operationId} ${answer.status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

export function summarize(comparisons: Comparison[]): string {
  const counts = countVerdicts(comparisons);
  const asErrors = comparisons.filter(({ verdict }) => verdict.kind === 'conforms' && verdict.asError).length;
  const lines = [
    `${comparisons.length} answers: ${counts.conforms} conform (${asErrors} of them errors with a 2xx status), ${counts.misfits} misfit, ` +
      `${counts['no schema']} without a schema in the spec, ${counts['not json']} not JSON`,
  ];
  const misfits = groupMisfits(comparisons);
  if (misfits.length > 0) lines.push('', 'Misfits:');
  for (const { operationId, status, path, message, schemaPath, count, values } of misfits) {
    lines.push(`  ${operationId} ${status} ${path || '/'}: ${message} (${count}×; ${values.join(', ')}) ${schemaPath}`);
  }
  const undeclared = groupUndeclared(comparisons);
  if (undeclared.length > 0) lines.push('', 'Undeclared properties:');
  for (const { operationId, status, paths } of undeclared)
    lines.push(`  ${operationId} ${status}: ${paths.join(', ')}`);
  const withoutSchema = groupWithoutSchema(comparisons);
  if (withoutSchema.length > 0) lines.push('', 'Without a schema:');
  for (const [key, count] of withoutSchema) lines.push(`  ${key}: ${count}`);
  return lines.join('\n');
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function inOrder(a: { operationId: string; status: number }, b: { operationId: string; status: number }): number {
  return a.operationId.localeCompare(b.operationId) || a.status - b.status;
}
