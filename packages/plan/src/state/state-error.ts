import { type FieldIssue, MailhostError, nameErrorClass } from '@mailhost/core';

/** One thing that is wrong with a state. */
export interface StateProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number | undefined;
  /** From 1. */
  readonly column: number | undefined;
  /** `domains[0].mailboxes[3].quota`. */
  readonly path: string;
  readonly message: string;
}

/** A state that cannot be used. Each problem has its place and what was expected; no value is quoted. */
export class StateError extends MailhostError {
  static {
    nameErrorClass(this, 'StateError');
  }

  readonly problems: readonly StateProblem[];

  constructor(problems: readonly StateProblem[], cause?: unknown) {
    const told = problems.slice(0, mostTold).map(problemText);
    if (problems.length > mostTold) told.push(`and ${problems.length - mostTold} more`);
    super(told.join('\n'), { code: 'STATE' }, cause);
    this.problems = problems;
  }
}

/** So many problems stand in a message. */
const mostTold = 20;

function problemText({ file, line, column, path, message }: StateProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return path === '' ? `${place}: ${message}` : `${place}: ${path}: ${message}`;
}

/** A path as a person would write it: `domains[0].mailboxes[3].quota`. */
export function pathText(path: FieldIssue['path']): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
