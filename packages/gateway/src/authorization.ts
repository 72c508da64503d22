import type { Authorize, Decision, GatewayCall, GatewayOptions, Rewrite } from './options.js';
import { Refused } from './refused.js';

/** A call as it may pass, and who it is that makes it, where authorize says so. */
export interface Allowed {
  readonly call: GatewayCall;
  readonly caller?: string;
}

/** Asks whether a call may pass, and gives it back as it may. Everything that does not say yes says no. */
export async function authorized(
  call: GatewayCall,
  { authorize, authorizeDestructive }: Pick<GatewayOptions, 'authorize' | 'authorizeDestructive'>,
): Promise<Allowed> {
  if (!authorize) throw new Refused('PermissionDeniedError', 'the gateway lets nothing pass (option authorize).');
  const allowed = await asked(authorize, { call });
  return authorizeDestructive && call.operation.destructive ? asked(authorizeDestructive, allowed) : allowed;
}

async function asked(authorize: Authorize, before: Allowed): Promise<Allowed> {
  const { call } = before;
  const decision: Decision = await untilAborted(call.request.signal, authorize(call));
  if (decision === true) return before;
  if (decision === 'unauthenticated') throw new Refused('AuthenticationError', 'nobody is signed in.');
  if (!isRewrite(decision)) throw new Refused('PermissionDeniedError', 'the gateway does not allow this call.');
  return rewritten(before, decision);
}

/**
 * The call with the parts in place of its own. A part that is there without a value looks as if it narrowed something:
 * a slip.
 */
function rewritten({ call, ...before }: Allowed, decision: Rewrite): Allowed {
  for (const part of Object.keys(decision)) {
    if (Reflect.get(decision, part) === undefined) throw slip(part, 'is undefined');
  }
  const { caller, path, query, headers } = decision;
  if (caller !== undefined && (typeof caller !== 'string' || caller === '')) throw slip('caller', 'is no name');
  if ('body' in decision) {
    if (call.file !== undefined) {
      throw new Refused('PermissionDeniedError', 'the gateway does not allow a file as the body of this call.');
    }
    refuseHoles(decision.body, 'body');
  }
  return {
    ...before,
    ...(caller !== undefined && { caller }),
    call: {
      ...call,
      path: path === undefined ? call.path : { ...call.path, ...pathOf(path, call) },
      query: query === undefined ? call.query : lists(query),
      headers: headers === undefined ? call.headers : texts(headers, 'headers'),
      body: 'body' in decision ? decision.body : call.body,
    },
  };
}

/** An object of a class, such as a session, is an answer to another question. */
function isRewrite(decision: unknown): decision is Rewrite {
  if (!isPlain(decision)) return false;
  const keys = Object.keys(decision);
  return keys.length > 0 && keys.every((key) => parts.has(key));
}

const parts: ReadonlySet<string> = new Set(['caller', 'path', 'query', 'headers', 'body']);

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A parameter of another name would leave the one that was meant as the caller had it. */
function pathOf(values: object, { path, operation }: GatewayCall): Readonly<Record<string, string>> {
  const strange = Object.keys(values).find((name) => !Object.hasOwn(path, name));
  if (strange !== undefined) throw slip(`path.${strange}`, `is no parameter of ${operation.path}`);
  return texts(values, 'path');
}

function texts(values: object, part: string): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(values, part).map(([name, value]) => [name, textOf(value, `${part}.${name}`)]));
}

function lists(values: NonNullable<Rewrite['query']>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    entriesOf(values, 'query').map(([name, value]) => {
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      // It would not be sent, and a list without its filter is a list of everything.
      if (all.length === 0) throw slip(`query.${name}`, 'is an empty list');
      return [name, all.map((item) => textOf(item, `query.${name}`))];
    }),
  );
}

/** What is no plain object narrows nothing, although it looks as if it did. */
function entriesOf(values: object, part: string): [string, unknown][] {
  if (isPlain(values)) return Object.entries(values);
  throw slip(part, 'is no object');
}

/** A value of an id that is missing must not become the text "undefined". */
function textOf(value: unknown, name: string): string {
  const isText = typeof value === 'string' || typeof value === 'boolean';
  if (isText || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw slip(name, 'is no text or number');
}

/** A field that is `undefined` would not be sent, and so fix nothing. */
function refuseHoles(value: unknown, name: string, depth = 0): void {
  const kind = typeof value;
  if (kind === 'undefined' || kind === 'function' || kind === 'symbol' || kind === 'bigint') {
    throw slip(name, `is ${kind === 'undefined' ? kind : `a ${kind}`}`);
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > 100) throw slip(name, 'has no end');
  for (const [key, part] of Object.entries(value)) refuseHoles(part, `${name}.${key}`, depth + 1);
}

function slip(part: string, what: string): TypeError {
  return new TypeError(`authorize answered with a ${part} that ${what}`);
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
