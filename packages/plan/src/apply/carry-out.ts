import { type BulkContext, type BulkOutcome, bulk } from '@mailhost/unified';
import type { Action, Operation } from '../plan/operations.js';
import type { Work } from './executor.js';
import { maySplit, operate, readBack } from './operate.js';
import type { ApplyOutcome } from './report.js';

/**
 * Carries out operations in this process, as every executor does in the end: each object is looked at right before it is
 * written, the journal says what was done or begun before, and an answer that was lost is looked into, and never sent
 * again. Throws what the journal throws.
 */
export async function carryOut(work: Work): Promise<void> {
  const { account, operations, concurrency, signal, journal, ended, plan } = work;
  const told = new Map<Operation, Promise<void>>();
  const unknown = new Set<Operation>();
  const tell = (outcome: ApplyOutcome) => {
    const taken = ended(outcome);
    // It is awaited, and fails the loop, in the order in which `bulk` tells the outcomes.
    taken.catch(() => undefined);
    told.set(outcome.operation, taken);
  };
  const perform = async (operation: Operation, context: BulkContext): Promise<Performed> => {
    try {
      // What can be half done has to be known as begun.
      if (maySplit(operation)) await journal?.flush();
      const outcome = await performed(work, operation, context);
      if (outcome === undefined) unknown.add(operation);
      else tell(outcome);
      if (outcome?.status === 'drifted') throw new Error(outcome.message);
      return { changed: outcome === undefined ? 'unknown' : true };
    } catch (error) {
      if (!told.has(operation)) tell(failureOf(operation, error));
      throw error;
    }
  };
  try {
    const outcomes = bulk(operations, perform, {
      concurrency: Math.min(concurrency, account.pace.concurrency),
      signal,
      ...(journal && { journal, key: (operation: Operation) => journalKey(plan, operation) }),
    });
    for await (const outcome of outcomes) {
      await (told.get(outcome.item) ?? toldNow(outcome, ended));
      told.delete(outcome.item);
    }
    for (const operation of unknown) {
      unknown.delete(operation);
      await ended(await lookedAgain(work, operation));
    }
    await journal?.flush();
  } finally {
    // An error ended the loop before they were looked at.
    await Promise.all([...unknown].map((operation) => ended({ operation, status: 'unknown', warnings: [] })));
  }
}

/** What names an operation in the journal. */
export function journalKey(plan: string, { id, action }: { readonly id: string; readonly action: Action }): string {
  return `${plan} ${action} ${id}`;
}

/** What `bulk` tells the journal. */
interface Performed {
  readonly changed: true | 'unknown';
}

/** `undefined`: its answer was lost, and it has to be looked at again. */
async function performed(
  { account, resolveSecret }: Work,
  operation: Operation,
  { earlier }: BulkContext,
): Promise<ApplyOutcome | undefined> {
  const isOurs = earlier === 'started' || earlier === 'unknown';
  const operated = await operate(account, operation, { resolveSecret, isOurs });
  if (operated.status === 'unknown') return undefined;
  if (operated.status === 'drifted') return { operation, ...operated, warnings: [] };
  return { operation, status: operated.status, warnings: operated.warnings };
}

/** What was not worked on: an earlier run did it, or it has no name. */
async function toldNow(
  { item, status, ...rest }: BulkOutcome<Operation, Performed>,
  ended: Work['ended'],
): Promise<void> {
  if (status === 'skipped') await ended({ operation: item, status: 'done', warnings: [], isEarlier: true });
  if (status === 'failed' && 'error' in rest) await ended(failureOf(item, rest.error));
}

/** One more look tells, or it stays unknown. It is not sent again. */
async function lookedAgain({ account, journal, plan }: Work, operation: Operation): Promise<ApplyOutcome> {
  const seen = await readBack(account, operation).catch(() => undefined);
  await journal?.write({ key: journalKey(plan, operation), status: seen ?? 'unknown' });
  const message =
    seen === 'failed'
      ? 'its answer was lost, and looking showed that it was not carried out. Apply again.'
      : 'its answer was lost, and looking did not tell whether it was carried out. Plan anew.';
  const status = seen ?? 'unknown';
  return { operation, status, ...(status !== 'done' && { message }), warnings: [] };
}

function failureOf(operation: Operation, error: unknown): ApplyOutcome {
  const message = error instanceof Error ? error.message : String(error);
  return { operation, status: 'failed', message, error, warnings: [] };
}
