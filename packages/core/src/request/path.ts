import type { FieldIssue } from '../schema/field-issue.js';

/** A path with its parameters filled in, or what is wrong with them. */
export type BuiltPath = { readonly path: string } | { readonly issues: readonly FieldIssue[] };

/**
 * Fills the parameters of a path template. Each value becomes exactly one segment: everything that could
 * end or leave a segment is percent-encoded, and values that URL parsers treat as steps are refused.
 */
export function buildPath(template: string, values: Readonly<Record<string, unknown>> = {}): BuiltPath {
  const issues: FieldIssue[] = [];
  const names = new Set<string>();
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.add(name);
    const encoded = encodeSegment(values[name]);
    if (encoded !== undefined) return encoded;
    issues.push({ path: [name], message: refusal(values[name]), in: 'path' });
    return '';
  });
  for (const name of Object.keys(values)) {
    if (!names.has(name)) issues.push({ path: [name], message: 'is not a parameter of this path', in: 'path' });
  }
  return issues.length > 0 ? { issues } : { path };
}

/** One path segment, or `undefined` when the value cannot be one. */
export function encodeSegment(value: unknown): string | undefined {
  if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'string') return undefined;
  const text = String(value);
  if (text === '' || text === '.' || text === '..') return undefined;
  try {
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function refusal(value: unknown): string {
  if (value === undefined) return 'is required: expected string';
  if (typeof value !== 'string' && typeof value !== 'number') return `expected string, received ${typeof value}`;
  return 'expected one path segment: not empty, not "." or "..", and valid Unicode';
}
