import { stringify } from 'yaml';
import type { State } from './state.js';

/** Options of {@link formatState}. */
export interface FormatStateOptions {
  /** Said at the head: what the state does not have. */
  readonly omitted?: readonly string[] | undefined;
  /** Where editors find the schema. Default: this package's, below `node_modules`. */
  readonly schema?: string | undefined;
}

/** A state as YAML, as `readState` takes it, with a line that tells editors its schema. */
export function formatState(
  { accounts, domains }: State,
  { omitted = [], schema = 'node_modules/@mailhost/plan/schema.json' }: FormatStateOptions = {},
): string {
  const head = [`# yaml-language-server: $schema=${schema}`, ...omitted.map((what) => `# Left out: ${what}`)];
  return `${head.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n')}\n${stringify({ ...(accounts && { accounts }), domains }, { lineWidth: 0 })}`;
}
