/** A method of a client or of one of its resources. */
export interface Method {
  /** From the client on: `domains.aliases.list`. */
  readonly name: string;
  readonly call: (...args: unknown[]) => unknown;
}

/** What the core has for all clients. */
const ofTheCore = new Set([
  'constructor',
  'authenticate',
  'call',
  'client',
  'list',
  'rawRequest',
  'request',
  'use',
  'with',
]);

/** Every method that a caller can reach; those of a resource that stands in several places once. */
export function methodsOf(owner: object, path = '', seen = new Set<object>()): Method[] {
  if (seen.has(Object.getPrototypeOf(owner))) return [];
  seen.add(Object.getPrototypeOf(owner));
  const names = new Set<string>();
  for (let part = owner; part !== Object.prototype && part !== null; part = Object.getPrototypeOf(part)) {
    for (const name of Object.getOwnPropertyNames(part)) names.add(name);
  }
  return [...names].flatMap((name) => {
    const isOfTheCore = ofTheCore.has(name) && (path === '' || name === 'constructor' || name === 'client');
    if (isOfTheCore) return [];
    const member: unknown = Reflect.get(owner, name);
    if (typeof member === 'function') {
      return [{ name: path + name, call: (...args: unknown[]) => Reflect.apply(member, owner, args) }];
    }
    const isResource =
      typeof member === 'object' && member !== null && Object.getPrototypeOf(member) !== Object.prototype;
    return isResource ? methodsOf(member, `${path}${name}.`, seen) : [];
  });
}

const thrower = () => {
  throw new TypeError('thrown by an argument');
};

/** Fields of options and bodies, each of which throws when it is read. */
function gettersThatThrow(): object {
  const names = ['domain', 'email', 'emails', 'name', 'content', 'type', 'id', 'command', 'platforms', 'sign', 'value'];
  const options = [
    'pageSize',
    'resume',
    'offset',
    'sort',
    'filter',
    'search',
    'fields',
    'dl',
    'ignoreMx',
    'virusLover',
  ];
  const fields = [...names, ...options, 'allowCredentialLoss', 'signal', 'timeout', 'headers', 'scope', 'username'];
  return Object.defineProperties(
    {},
    Object.fromEntries(fields.map((name) => [name, { get: thrower, enumerable: true, configurable: true }])),
  );
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

const deepData = deep(50_000, (inner) => ({ inner: [inner] }));

/** What no caller means, made anew each time. */
export const hostile: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  'getters that throw': gettersThatThrow,
  'a proxy that throws': () => new Proxy({}, { get: thrower, ownKeys: thrower, has: thrower, getPrototypeOf: thrower }),
  'a proxy that was revoked': revoked,
  'a list of null': () => [null],
  'fields that are null': () => ({
    emails: [null],
    headers: null,
    search: null,
    filter: null,
    fields: [null],
    name: null,
  }),
  'headers that throw': () => ({ headers: new Proxy({}, { ownKeys: thrower, get: thrower }) }),
  'a filter that throws': () => ({
    filter: new Proxy({}, { ownKeys: thrower }),
    search: new Proxy({}, { ownKeys: thrower }),
  }),
  'data, 100 000 deep': () => deepData,
  'params, 100 000 deep': () => ({ command: 'remediate_message', params: deepData }),
  'a symbol': () => Symbol('x'),
  'a bigint': () => 10n,
  'a function': () => thrower,
  'a text that throws': () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower }),
  'an unpaired surrogate': () => '\ud800',
  true: () => true,
};

/** What comes of a call: nothing is thrown before there is a promise. */
export async function outcomeOf(call: () => unknown): Promise<{ readonly thrown?: unknown; readonly error?: unknown }> {
  let promise: unknown;
  try {
    promise = call();
  } catch (thrown) {
    return { thrown };
  }
  return Promise.resolve(promise).then(
    () => ({}),
    (error: unknown) => ({ error }),
  );
}

/** What no server means: bodies of JSON. */
export const hostileAnswers: Readonly<Record<string, string>> = {
  null: 'null',
  'a list of null': '[null]',
  'a list of lists': '[[[]]]',
  'a text': '"text"',
  'a number': '1e999',
  'an empty object': '{}',
  'fields that are null': '{"id":null,"sign":null,"emails":[null],"platforms":[null],"policy":null,"report":null}',
  'keys of every object': '{"__proto__":null,"constructor":null,"toString":null}',
  'lists, 100 000 deep': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'objects, 100 000 deep': `${'{"id":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
};
