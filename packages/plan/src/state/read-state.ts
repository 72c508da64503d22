import type { FieldIssue } from '@mailhost/core';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { checkState } from './check-state.js';
import type { State } from './state.js';
import { pathText, StateError, type StateProblem } from './state-error.js';

/** Options of {@link readState}. */
export interface ReadStateOptions {
  /** What to call it in errors. Default `state`. */
  readonly file?: string | undefined;
}

/**
 * Reads a state of YAML 1.2 or JSON. Throws `StateError`, whose problems have file, line, column, path, and what was
 * expected.
 *
 * @example
 * const state = readState(await readFile('mail.yaml', 'utf8'), { file: 'mail.yaml' });
 */
export function readState(text: string, { file = 'state' }: ReadStateOptions = {}): State {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placed = (offset: number | undefined, path: string, message: string): StateProblem => {
    const place = offset === undefined ? undefined : lines.linePos(offset);
    return { file, line: place?.line, column: place?.col, path, message };
  };
  if (document.errors.length > 0) {
    throw new StateError(document.errors.map(({ pos, message }) => placed(pos[0], '', message)));
  }
  const { state, issues } = checkState(document.toJS());
  if (state) return state;
  const offsetOf = ({ path }: FieldIssue): number | undefined => {
    // What is missing is told where it should stand.
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  throw new StateError(issues.map((issue) => placed(offsetOf(issue), pathText(issue.path), issue.message)));
}

/**
 * Checks a state that was made in code, such as a `mailhost.config.ts`. Throws `StateError` without lines.
 */
export function assertState(value: unknown, { file = 'state' }: ReadStateOptions = {}): State {
  const { state, issues } = checkState(value);
  if (state) return state;
  throw new StateError(
    issues.map(({ path, message }) => ({ file, line: undefined, column: undefined, path: pathText(path), message })),
  );
}
