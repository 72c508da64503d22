import type { SandboxRequest } from './http.js';

/** A way to misbehave. */
export type Fault =
  /** Answers with this status; the request is not carried out. `retryAfter` may be any text, a malformed one too. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Resets the connection: before the request's body was read, or after the request was carried out. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** Answers as it should, but later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Carries the request out, sends the head and half of the body, and then nothing more; without a body, nothing. */
  | { readonly kind: 'stall' }
  /** Carries the request out and ends the body after its first half, as if that were all. */
  | { readonly kind: 'truncate' }
  /** Carries the request out and answers with an HTML page, as a proxy does. Status 200 when not given. */
  | { readonly kind: 'html'; readonly status?: number };

/** When a fault strikes. Without `times` and `share`: every time. */
export interface FaultOptions {
  /** How many times. */
  readonly times?: number;
  /** For what share of the requests, from 0 to 1; which ones follows from the sandbox's seed. */
  readonly share?: number;
  /** For which requests. */
  readonly match?: (request: Pick<SandboxRequest, 'method' | 'path'>) => boolean;
}

/** Throws when a fault cannot be meant: a test that asks for it would test nothing. */
export function checkFault(fault: Fault, { share, times }: FaultOptions): void {
  const { kind } = fault;
  if (!kinds.includes(kind)) throw new RangeError(`There is no fault ${JSON.stringify(kind)}.`);
  const status = 'status' in fault ? (fault.status ?? 200) : 200;
  if (!(status >= 200 && status <= 599)) throw new RangeError('A status is a number from 200 to 599.');
  if (share !== undefined && !(share >= 0 && share <= 1)) throw new RangeError('A share is a number from 0 to 1.');
  if (times !== undefined && !(times >= 0)) throw new RangeError('times is a number, 0 or more.');
}

const kinds: readonly Fault['kind'][] = ['status', 'reset', 'delay', 'stall', 'truncate', 'html'];

/** The faults of one server, in the order in which they were asked for; the first that strikes is the one. */
export class FaultPlan {
  readonly #rules: { fault: Fault; options: FaultOptions; left: number }[] = [];
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  add(fault: Fault, options: FaultOptions): void {
    this.#rules.push({ fault, options, left: options.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  next(request: Pick<SandboxRequest, 'method' | 'path'>): Fault | undefined {
    for (const rule of this.#rules) {
      if (rule.left <= 0 || rule.options.match?.(request) === false) continue;
      if (rule.options.share !== undefined && this.#random() >= rule.options.share) continue;
      rule.left -= 1;
      return rule.fault;
    }
    return undefined;
  }
}

/** Numbers from 0 to 1 that follow from a seed: the generator "mulberry32". */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of these letters that looks random and follows from a seed. */
export function seededText(seed: number, length: number, letters = '0123456789abcdef'): string {
  const random = seededRandom(seed);
  return Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}
