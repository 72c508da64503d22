import type { Place, Product } from './place.js';

/**
 * What became of a case: it went well; it cannot be done there, and the error says so; the runtime has a way of its
 * own, which is documented; or the product has no such thing.
 */
export type Outcome = 'ok' | 'refused' | 'differs' | 'none';

const otherOutcomes: readonly unknown[] = ['refused', 'differs', 'none'] satisfies Outcome[];

export interface Case {
  readonly client: string;
  readonly name: string;
  readonly run: (place: Place) => Promise<Outcome> | Promise<void>;
}

export interface CaseResult {
  readonly client: string;
  readonly name: string;
  readonly outcome: Outcome | 'failed';
  readonly detail?: string;
}

/** Names cases for a client. */
export function casesOf(client: string, cases: Readonly<Record<string, Case['run']>>): readonly Case[] {
  return Object.entries(cases).map(([name, run]) => ({ client, name, run }));
}

/** Milliseconds that a case may take. */
const caseTime = 60_000;

/** Runs the cases one after another, and gives what became of each. */
export async function runCases(cases: readonly Case[], place: Place): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const { client, name, run } of cases) {
    try {
      const outcome = await inTime(run(place));
      results.push({ client, name, outcome: isOther(outcome) ? outcome : 'ok' });
    } catch (error) {
      const detail = error instanceof Error ? `${error.stack ?? error.message}` : String(error);
      results.push({ client, name, outcome: 'failed', detail });
    }
  }
  return results;
}

const isOther = (outcome: unknown): outcome is Outcome => otherOutcomes.includes(outcome);

async function inTime(work: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${caseTime} ms`)), caseTime);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Compares as JSON. */
export function equal<T>(actual: T, expected: T, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`);
}

/** The error of the class that a call must end with. */
export async function failure<E extends Error>(
  call: PromiseLike<unknown>,
  ErrorClass: abstract new (...values: never[]) => E,
): Promise<E> {
  const outcome = await Promise.resolve(call).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error(`succeeded with ${JSON.stringify(outcome.value)}`);
  if (outcome.error instanceof ErrorClass) return outcome.error;
  throw new Error(`ended with another error than ${ErrorClass.name}: ${String(outcome.error)}`, {
    cause: outcome.error,
  });
}

/** Tells the parent to do something to the sandbox of this place, and gives what it answers. */
export async function tell<T>(place: Place, action: string, details: object = {}): Promise<T> {
  const url = `${place.parent}/${action}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(details),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the parent could not ${action}: ${text}`);
  return JSON.parse(text) as T;
}

/**
 * Makes the next answer to a request late, by so many milliseconds: later than a case may end, unless said otherwise.
 */
export function delayNext(place: Place, product: Product, method: string, path: string, milliseconds = 2 * caseTime) {
  return tell(place, 'fail', { product, method, path, fault: { kind: 'delay', milliseconds } });
}

/** How many requests a product's sandbox has received. */
export function received(place: Place, product: Product): Promise<number> {
  return tell<number>(place, 'received', { product });
}

/** All 256 bytes: no text, in any encoding. */
export const allBytes = Uint8Array.from({ length: 256 }, (_, index) => index);

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Everything that a stream gives. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
