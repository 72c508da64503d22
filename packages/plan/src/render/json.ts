import type { Operation, Plan, PlanSummary } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';

/** A plan as one value, for programs. */
export interface PlanJson {
  readonly id: string;
  /** Whether nothing would be done, and nothing is refused. */
  readonly isEmpty: boolean;
  readonly operations: readonly (Operation & { readonly isRefused: boolean })[];
  readonly summary: PlanSummary;
}

/** A plan as one value that `JSON.stringify` takes. All operations are held in memory. */
export async function renderJson({ header, operations, summary }: Plan): Promise<PlanJson> {
  const told: PlanJson['operations'][number][] = [];
  for await (const operation of operations) told.push({ ...operation, isRefused: isRefused(summary, operation) });
  const isEmpty = told.length === 0 && summary.refusals.length === 0;
  return { id: header.id, isEmpty, operations: told, summary };
}
