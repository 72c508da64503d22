import type { Operation } from '@mailhost/plan';
import type { NumberedOperation } from './shard-job.js';

/** Operations of one domain, and the attempt at them that counts. */
export class Shard {
  readonly number: number;
  attempt = 1;
  /** How many workers left it without a word. */
  deaths = 0;
  readonly #left: Map<number, Operation>;

  constructor(number: number, operations: readonly Operation[]) {
    this.number = number;
    this.#left = new Map(operations.entries());
  }

  /** Those without an outcome. */
  get left(): readonly NumberedOperation[] {
    return [...this.#left].map(([number, operation]) => ({ number, operation }));
  }

  get isDone(): boolean {
    return this.#left.size === 0;
  }

  /** Takes an operation out, the first time that it is asked for. */
  take(number: number): Operation | undefined {
    const operation = this.#left.get(number);
    this.#left.delete(number);
    return operation;
  }
}

/** Cuts operations, which come by domain, into lists of one domain each, and of so many at most. */
export async function* byDomain(
  operations: Iterable<Operation> | AsyncIterable<Operation>,
  size: number,
): AsyncGenerator<readonly Operation[], void, void> {
  let held: Operation[] = [];
  for await (const operation of operations) {
    if (held.length >= size || (held[0] && held[0].domain !== operation.domain)) {
      yield held;
      held = [];
    }
    held.push(operation);
  }
  if (held.length > 0) yield held;
}
