import type { Plan } from './exchange.js';
import { checkFault, type Fault, type FaultOptions, FaultPlan } from './faults.js';
import type { SandboxAnswer, SandboxRequest } from './http.js';
import { fetchOf, type SandboxFetch } from './in-process.js';

export type { Plan } from './exchange.js';

/** A request that a server received, and what became of it. */
export interface ReceivedRequest extends SandboxRequest {
  /** Whether the server did what it asked for, or answered it by its own rules. */
  readonly carriedOut: boolean;
  /** The fault that struck, if one did. */
  readonly fault?: Fault['kind'];
}

/** What every product's server says of itself. */
export interface ProductServer extends SandboxService {
  /** The product's name as people write it. */
  readonly title: string;
  /** What the product's client takes to call this server: its base URL and credentials. */
  readonly clientOptions: { readonly baseUrl: string };
  /** The same by the environment variables that the client reads. */
  readonly environment: Readonly<Record<string, string>>;
}

/** One product's server without its sockets: its rules, its faults, and what it received. */
export class SandboxService {
  /** Below which its calls go: by its own `fetch`, or by loopback where it listens. Any path may stand in front. */
  url: string;
  /**
   * The server as a `fetch`, with no socket between: a client that is given it and `url` calls the server in this
   * process, GET with a body included. Faults strike as they do over a socket.
   *
   * @example
   * const { url: baseUrl, fetch, planimailId, apiKey } = createSandbox().planimail;
   * const planimail = new PlanimailClient({ baseUrl, fetch, planimailId, apiKey });
   */
  readonly fetch: SandboxFetch;
  /** Everything that was received, in order. */
  readonly requests: ReceivedRequest[] = [];
  readonly #faults: FaultPlan;
  readonly #handle: (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

  constructor(
    handle: (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>,
    random: () => number,
    url = 'http://sandbox.test',
  ) {
    this.url = url;
    this.fetch = fetchOf(this);
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
  async answer(request: SandboxRequest, fault: Fault | undefined, isBelow = true): Promise<Plan> {
    const carriedOut = fault?.kind !== 'status' && !(fault?.kind === 'reset' && fault.when === 'before');
    this.requests.push({ ...request, carriedOut, ...(fault && { fault: fault.kind }) });
    if (!carriedOut) return { answer: undefined, fault };
    return { answer: isBelow ? await this.#handle(request) : this.outside(request), fault };
  }

  /** What is said to a request that is not below the base URL, and whose `path` is therefore a whole one. */
  protected outside(_request: SandboxRequest): SandboxAnswer {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };
  }
}
