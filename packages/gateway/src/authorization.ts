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
  const { path = {}, query, body = call.body } = decision;
  return {
    ...call,
    path: { ...call.path, ...texts(path) },
    query: query === undefined ? call.query : lists(query),
    body,
  };
}

function isRewrite(decision: unknown): decision is Rewrite {
  const isObject = Object.prototype.toString.call(decision) === '[object Object]';
  return (
    isObject && Object.keys(decision as object).every((key) => key === 'path' || key === 'query' || key === 'body')
  );
}

function texts(values: NonNullable<Rewrite['path']>): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(values, 'path').map(([name, value]) => [name, textOf(value, `path.${name}`)]));
}

function lists(values: NonNullable<Rewrite['query']>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    entriesOf(values, 'query').flatMap(([name, value]) => {
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      return value === undefined ? [] : [[name, all.map((item) => textOf(item, `query.${name}`))]];
    }),
  );
}

/** What is no plain object narrows nothing, although it looks as if it did. */
function entriesOf(values: object, part: string): [string, unknown][] {
  if (Object.prototype.toString.call(values) === '[object Object]') return Object.entries(values);
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
