import type { Fault } from './faults.js';
import type { SandboxAnswer, SandboxRequest, SandboxRequestHead } from './http.js';

/** How to answer a request: what the product would say, and the fault that spoils it. */
export interface Plan {
  readonly answer: SandboxAnswer | undefined;
  readonly fault: Fault | undefined;
}

/** A product's server, as far as a request and its answer go. */
export interface AnsweringServer {
  /** Below which its calls go. */
  readonly url: string;
  /** The fault for a request whose head has arrived. */
  readonly faultFor: (head: SandboxRequestHead) => Fault | undefined;
  /** Carries a request out, unless its fault keeps the server from that. */
  readonly answer: (request: SandboxRequest, fault: Fault | undefined, isBelow: boolean) => Promise<Plan>;
}

/** A request that arrives at a server. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Reads the body. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** What goes back, as a fault has left it. */
export interface Outgoing extends SandboxAnswer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Whether the answer stays unfinished. */
  readonly stalls?: boolean;
}

/** The path of a base URL, without a slash at its end. */
export const pathOf = (baseUrl: string): string => new URL(baseUrl).pathname.replace(/\/$/, '');

/**
 * Lets a server answer a request below a base path; `undefined` where the connection is reset. Rejects with the reason
 * of the request's signal.
 */
export async function exchange(
  service: Pick<AnsweringServer, 'faultFor' | 'answer'>,
  { method, url, headers, bytes, signal }: Incoming,
  basePath: string,
): Promise<Outgoing | undefined> {
  signal?.throwIfAborted();
  const isBelow = `${url.pathname}/`.startsWith(`${basePath}/`);
  const path = isBelow ? url.pathname.slice(basePath.length) : url.pathname;
  const head = { method, baseUrl: url.origin + basePath, path, query: url.searchParams, headers };
  const fault = service.faultFor(head);
  const isReset = fault?.kind === 'reset';
  const isUnread = isReset && fault.when === 'before';
  const request = withBody(head, isUnread ? new Uint8Array() : await bytes());
  const plan = await service.answer(request, fault, isBelow);
  signal?.throwIfAborted();
  if (isReset) return undefined;
  if (fault?.kind === 'delay') await pause(fault.milliseconds, signal);
  const outgoing = spoiled(plan);
  // Of an answer without a body, not even the head comes.
  if (outgoing.stalls && outgoing.body.length === 0) await pause(undefined, signal);
  return outgoing;
}

const withBody = (head: SandboxRequestHead, bytes: Uint8Array): SandboxRequest => ({
  ...head,
  body: new TextDecoder().decode(bytes),
  bytes,
});

/** Statuses whose answers have no body. */
const withoutBody = [204, 205, 304];

/** The answer as a fault leaves it. */
function spoiled({ answer, fault }: Plan): Outgoing {
  if (fault?.kind === 'status') {
    const { status, retryAfter, body = '' } = fault;
    const headers = { ...(retryAfter !== undefined && { 'retry-after': retryAfter }), ...fault.headers };
    return complete({ status, headers: { 'content-type': 'text/plain', ...headers }, body });
  }
  if (fault?.kind === 'html') {
    const body = '<!doctype html><html><head><title>Please wait</title></head><body>Please wait</body></html>';
    return complete({ status: fault.status ?? 200, headers: { 'content-type': 'text/html' }, body });
  }
  if (!answer) throw new TypeError('A request that was not carried out needs a fault that answers it.');
  const { stream, ...finished } = answer;
  const half = Math.floor(answer.body.length / 2);
  if (fault?.kind === 'truncate') return complete({ ...finished, body: answer.body.slice(0, half) });
  if (fault?.kind !== 'stall') return complete(answer);
  const { body } = complete({ ...finished, body: answer.body.slice(0, half) });
  return { ...complete(finished), body, stalls: true };
}

/** An answer with its body in bytes and, unless it goes on, their length. */
function complete({ headers, ...answer }: SandboxAnswer): Outgoing {
  const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  const hasLength = !answer.stream && !withoutBody.includes(answer.status);
  return { ...answer, headers: hasLength ? { ...headers, 'content-length': String(body.length) } : headers, body };
}

/** Waits so long, or for ever. Rejects with the reason of the signal. */
export function pause(milliseconds: number | undefined, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    if (milliseconds === undefined) return;
    timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
  });
}
