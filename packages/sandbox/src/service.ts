import { checkFault, type Fault, type FaultOptions, FaultPlan } from './faults.js';
import type { SandboxAnswer, SandboxRequest } from './http.js';

/** A request that a server received, and what became of it. */
export interface ReceivedRequest extends SandboxRequest {
  /** Whether the server did what it asked for, or answered it by its own rules. */
  readonly carriedOut: boolean;
  /** The fault that struck, if one did. */
  readonly fault?: Fault['kind'];
}

/** How to answer a request: what the product would say, and the fault that spoils it. */
export interface Plan {
  readonly answer: SandboxAnswer | undefined;
  readonly fault: Fault | undefined;
}

/** One product's server without its sockets: its rules, its faults, and what it received. */
export class SandboxService {
  /** Everything that was received, in order. */
  readonly requests: ReceivedRequest[] = [];
  readonly #faults: FaultPlan;
  readonly #handle: (request: SandboxRequest) => SandboxAnswer;

  constructor(handle: (request: SandboxRequest) => SandboxAnswer, random: () => number) {
    this.#handle = handle;
    this.#faults = new FaultPlan(random);
  }

  /** Makes the server misbehave from now on. */
  fail(fault: Fault, options: FaultOptions = {}): void {
    checkFault(fault, options);
    this.#faults.add(fault, options);
  }

  /** Ends all misbehaviour. */
  recover(): void {
    this.#faults.clear();
  }

  /** How many requests were received, of a method and path when given. */
  count(method?: string, path?: string): number {
    return this.requests.filter(
      (request) =>
        (method === undefined || request.method === method.toUpperCase()) &&
        (path === undefined || request.path === path),
    ).length;
  }

  /** Forgets the requests that were received. */
  forget(): void {
    this.requests.length = 0;
  }

  /** The fault for a request whose head has arrived. */
  faultFor(head: Pick<SandboxRequest, 'method' | 'path'>): Fault | undefined {
    return this.#faults.next(head);
  }

  /** Carries a request out, unless its fault keeps the server from that. */
  answer(request: SandboxRequest, fault: Fault | undefined): Plan {
    const carriedOut = fault?.kind !== 'status' && !(fault?.kind === 'reset' && fault.when === 'before');
    this.requests.push({ ...request, carriedOut, ...(fault && { fault: fault.kind }) });
    return { answer: carriedOut ? this.#handle(request) : undefined, fault };
  }
}

/** The answer as a fault leaves it; `cut` is where the body stops, and `open` whether the connection stays. */
export function spoil({ answer, fault }: Plan): SandboxAnswer & { readonly cut?: number; readonly open?: boolean } {
  if (fault?.kind === 'status') {
    const retryAfter = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    return {
      status: fault.status,
      headers: { 'content-type': 'text/plain', ...retryAfter, ...fault.headers },
      body: fault.body ?? '',
    };
  }
  if (fault?.kind === 'html') {
    const body = '<!doctype html><html><head><title>Please wait</title></head><body>Please wait</body></html>';
    return { status: fault.status ?? 200, headers: { 'content-type': 'text/html' }, body };
  }
  if (!answer) throw new TypeError('A request that was not carried out needs a fault that answers it.');
  const half = Math.floor(answer.body.length / 2);
  const { stream: _, ...finished } = answer;
  if (fault?.kind === 'truncate') return { ...finished, body: answer.body.slice(0, half) };
  if (fault?.kind === 'stall') return { ...finished, cut: half, open: true };
  return answer;
}
