import { MailhostError } from '@mailhost/core';

/** How one thing is replaced that the server cannot change. */
interface Replacement {
  readonly remove: () => PromiseLike<unknown>;
  readonly make: () => PromiseLike<unknown>;
  readonly putBack: () => PromiseLike<unknown>;
}

/** Deletes what is there and makes it anew. Where the new one is refused, the former is put back, and the refusal thrown. */
export async function makeAnew({ remove, make, putBack }: Replacement): Promise<void> {
  await remove();
  try {
    await make();
  } catch (error) {
    const mayBeMade = error instanceof MailhostError && error.mayHaveTakenEffect === true;
    // Why the new one was refused is what has to be told, also where the former does not come back.
    if (!mayBeMade) await Promise.resolve(putBack()).catch(() => undefined);
    throw error;
  }
}
