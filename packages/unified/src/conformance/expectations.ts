import { UnsupportedError } from '../errors.js';

/** Says what was expected of an account, and what it did. */
export class ConformanceError extends Error {
  override readonly name: string = 'ConformanceError';
}

/** Fails unless the two are the same in JSON. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new ConformanceError(`${what}: expected ${should}, and it was ${is}`);
}

/** Fails unless it holds. */
export function expectThat(what: string, holds: boolean): void {
  if (!holds) throw new ConformanceError(what);
}

/** Fails unless the call is refused with the reason of its capability, with no request sent. */
export async function expectRefused(
  call: () => unknown,
  capability: string,
  requests: (() => number) | undefined,
): Promise<void> {
  const before = requests?.();
  let thrown: unknown;
  try {
    await call();
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof UnsupportedError)) {
    throw new ConformanceError(`${capability}: expected an UnsupportedError, and it was ${thrown}`, { cause: thrown });
  }
  expectThat(`${capability}: the error gives no reason`, thrown.reason.length > 10);
  expectSame('the capability that the error names', thrown.capability, capability);
  if (before !== undefined) expectSame(`${capability}: requests sent before it was refused`, requests?.(), before);
}
