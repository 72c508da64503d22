import type { Authorize, Decision, GatewayCall, GatewayOptions, Rewrite } from './options.js';
import { Refused } from './refused.js';

/** Asks whether a call may pass, and gives it back as it may. Everything that does not say yes says no. */
export async function authorized(call: GatewayCall, options: GatewayOptions): Promise<GatewayCall> {
  const { authorize, authorizeDestructive } = options;
  if (!authorize) throw new Refused('PermissionDeniedError', 'the gateway lets nothing pass (option authorize).');
  const allowed = await asked(authorize, call);
  return authorizeDestructive && call.operation.destructive ? asked(authorizeDestructive, allowed) : allowed;
}

async function asked(authorize: Authorize, call: GatewayCall): Promise<GatewayCall> {
  const decision: Decision = await untilAborted(call.request.signal, authorize(call));
  if (decision === true) return call;
  if (decision === 'unauthenticated') throw new Refused('AuthenticationError', 'nobody is signed in.');
  if (!isRewrite(decision)) throw new Refused('PermissionDeniedError', 'the gateway does not allow this call.');
  const { path = {}, query, headers } = decision;
  if ('body' in decision && call.file !== undefined) {
    throw new Refused('PermissionDeniedError', 'the gateway does not allow a file as the body of this call.');
  }
  return {
    ...call,
    path: { ...call.path, ...texts(path, 'path') },
    query: query === undefined ? call.query : lists(query),
    headers: headers === undefined ? call.headers : texts(headers, 'headers'),
    body: 'body' in decision ? decision.body : call.body,
  };
}

/** An object of a class, such as a session, is an answer to another question. */
function isRewrite(decision: unknown): decision is Rewrite {
  if (!isPlain(decision)) return false;
  const keys = Object.keys(decision);
  return keys.length > 0 && keys.every((key) => parts.has(key));
}

const parts: ReadonlySet<string> = new Set(['path', 'query', 'headers', 'body']);

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function texts(values: object, part: string): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(values, part).map(([name, value]) => [name, textOf(value, `${part}.${name}`)]));
}

function lists(values: NonNullable<Rewrite['query']>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    entriesOf(values, 'query').flatMap(([name, value]) => {
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      return [[name, all.map((item) => textOf(item, `query.${name}`))]];
    }),
  );
}

/** What is no plain object narrows nothing, although it looks as if it did. */
function entriesOf(values: object, part: string): [string, unknown][] {
  if (isPlain(values)) return Object.entries(values);
  throw new TypeError(`authorize answered with a ${part} that is no object`);
}

/** A value of an id that is missing must not become the text "undefined". */
function textOf(value: unknown, name: string): string {
  const isText = typeof value === 'string' || typeof value === 'boolean';
  if (isText || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new TypeError(`authorize answered with a ${name} that is no text or number`);
}

/** A caller who has gone is not waited for. */
async function untilAborted<Value>(signal: AbortSignal, work: Value | Promise<Value>): Promise<Value> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new Refused('PermissionDeniedError', 'the caller has gone.'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
