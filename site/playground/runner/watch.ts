import type { ProductServer, SandboxFetch, SandboxService } from '@mailhost/sandbox';
import { Redactor } from '../../../packages/core/src/redaction/redactor.js';
import { Attempts } from './attempts.js';
import { countRequest } from './pending.js';
import { report } from './report.js';

/** How much of a body is shown. */
const longest = 20_000;
/** Tells by which call of `fetch` a request has come. It is taken off before the server sees it. */
const callHeader = 'x-playground-call';

/** What a server said of a call, which its answer does not tell in a browser. */
interface Known {
  readonly fault?: string;
  readonly cookie?: string;
}

let calls = 0;
const attempts = new Attempts();

/** Reports what a server receives by its `fetch`, and what it answers, both without secrets. */
export function watch(server: SandboxService & Partial<Pick<ProductServer, 'title' | 'environment'>>): void {
  const { fetch, title = '', environment = {} } = server;
  const secrets = Object.entries(environment).filter(([name]) => /KEY|TOKEN|PASSWORD/.test(name));
  const redactor = new Redactor(secrets.map(([, value]) => value));
  const known = watchRequests(server, title, redactor);

  const watched = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    calls += 1;
    const id = calls;
    const begun = performance.now();
    const answered = (end: { readonly status?: number; readonly headers?: Headers; readonly failure?: string }) => {
      const fault = known.get(id)?.fault;
      attempts.end(id, end.status);
      const headers = clear(redactor, Object.fromEntries(end.headers ?? []));
      const milliseconds = performance.now() - begun;
      report({ kind: 'answered', id, milliseconds, ...end, headers, ...(fault !== undefined && { fault }) });
    };
    try {
      const response = withCookie(await countRequest(fetch(...marked(id, target, init))), known.get(id)?.cookie);
      answered({ status: response.status, headers: response.headers });
      void reportBody(id, response, redactor);
      return response;
    } catch (error) {
      answered({ failure: isAbort(error) ? 'the client gave up' : 'connection reset' });
      throw error;
    }
  };
  const acceptsBodyOnGet: SandboxFetch['acceptsBodyOnGet'] = true;
  Object.defineProperty(server, 'fetch', { value: Object.assign(watched, { acceptsBodyOnGet }) });
}

/** What arrives at a server is reported as the server reads it. */
function watchRequests(server: SandboxService, title: string, redactor: Redactor): ReadonlyMap<number, Known> {
  const known = new Map<number, Known>();
  const answer = server.answer.bind(server);
  server.answer = async (request, fault, isBelow) => {
    const { [callHeader]: call, ...headers } = request.headers;
    const id = Number(call);
    const { method, body } = request;
    const path = request.path + (request.query.size > 0 ? `?${request.query}` : '');
    const attempt = attempts.begin(id, `${title} ${method} ${path} ${body}`);
    const shown = { path: redactor.url(path), headers: clear(redactor, headers), body: clearBody(redactor, body) };
    report({ kind: 'request', id, server: title, method, ...shown, attempt });
    known.set(id, { ...(fault && { fault: fault.kind }) });
    const plan = await answer({ ...request, headers }, fault, isBelow);
    const cookie = plan.answer?.headers['set-cookie'];
    if (cookie !== undefined) known.set(id, { ...known.get(id), cookie });
    return plan;
  };
  return known;
}

/** A call of `fetch` whose request tells which one it is. */
function marked(id: number, target: string | URL | Request, init?: RequestInit): Parameters<SandboxFetch> {
  const headers = new Headers(init?.headers ?? (target instanceof Request ? target.headers : undefined));
  headers.set(callHeader, String(id));
  return [target, { ...init, headers }];
}

/** A browser takes cookies off an answer; on Node, which the page plays, they are there. */
function withCookie(response: Response, cookie: string | undefined): Response {
  if (cookie === undefined) return response;
  const headers = new Headers(response.headers);
  headers.append('set-cookie', cookie);
  return Object.defineProperty(response, 'headers', { value: headers });
}

/** A stream of events has no end that could be waited for. */
async function reportBody(id: number, response: Response, redactor: Redactor): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return;
  const reading = response.clone().text();
  const text = await reading.catch(() => '');
  report({ kind: 'body', id, text: clearBody(redactor, text) });
}

/** JSON on lines of its own, anything else as it is. */
function clearBody(redactor: Redactor, text: string): string {
  try {
    return JSON.stringify(redactor.value(JSON.parse(text)), null, 2).slice(0, longest);
  } catch {
    return redactor.body(text, longest);
  }
}

const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');

function clear(redactor: Redactor, headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const cleared = redactor.value(headers);
  return Object.fromEntries(Object.entries(cleared ?? {}).map(([name, value]) => [name, String(value)]));
}
