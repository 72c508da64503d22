import { AbortError } from '@mailhost/core';

/** What the work gives, or an `AbortError` with this message as soon as one of the signals ends the call. */
export async function untilAborted<Value>(
  work: Promise<Value>,
  signals: readonly AbortSignal[],
  message: string,
): Promise<Value> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    for (const signal of signals) {
      const end = () => reject(new AbortError(message, {}, signal.reason));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true, signal: done.signal });
    }
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    done.abort();
  }
}
