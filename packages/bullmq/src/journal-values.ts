import type { JournalEntry } from '@mailhost/unified';

/** What stands in Redis for an operation. */
export interface JournalValue {
  readonly status: JournalEntry['status'];
  /** The run that wrote it. */
  readonly run: string;
}

const letters = { started: 's', done: 'd', failed: 'f', unknown: 'u' } as const;
const statuses: ReadonlyMap<string, JournalEntry['status']> = new Map([
  ['s', 'started'],
  ['d', 'done'],
  ['f', 'failed'],
  ['u', 'unknown'],
]);

/** A letter and the run: a million of them stand in Redis. */
export function formatValue({ status, run }: JournalValue): string {
  return `${letters[status]}${run}`;
}

/** `undefined` for what is no such value. */
export function parseValue(text: string | null | undefined): JournalValue | undefined {
  const status = statuses.get(text?.[0] ?? '');
  return status === undefined ? undefined : { status, run: text?.slice(1) ?? '' };
}
