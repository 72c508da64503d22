/**
 * Whether the global `fetch` is Node's own, and a request by it would be nothing but a request. It is not where
 * somebody put another in its place (mocks, msw, frameworks that cache), gave undici another dispatcher (mocks and
 * proxies of undici, an agent with options) or listens to its channels (tracing). What is not known for sure counts as
 * no.
 */
export function isNativeFetch(): boolean {
  const { fetch } = globalThis;
  if (fetch !== seen.fetch) {
    seen.fetch = fetch;
    seen.isNative = isOfNode(fetch);
  }
  return seen.isNative && dispatchers.every(isDefault) && !channels().some(({ hasSubscribers }) => hasSubscribers);
}

/** What was looked at last. */
const seen: { fetch: unknown; isNative: boolean } = { fetch: undefined, isNative: false };

/**
 * The source of Node's own loads undici from inside of Node, which no other can. Of a proxy or a bound one there is
 * none.
 */
function isOfNode(fetch: unknown): boolean {
  if (typeof fetch !== 'function' || 'Deno' in globalThis || 'Bun' in globalThis) return false;
  return Function.prototype.toString.call(fetch).includes("require('internal/deps/undici/undici')");
}

/** Where undici keeps its dispatcher for all copies of itself; the second one since its version 8. */
const dispatchers = [1, 2].map((version) => ({
  key: Symbol.for(`undici.globalDispatcher.${version}`),
  seen: undefined as unknown,
  isDefault: true,
}));

function isDefault(dispatcher: (typeof dispatchers)[number]): boolean {
  const current: unknown = Reflect.get(globalThis, dispatcher.key);
  if (current !== dispatcher.seen) {
    dispatcher.seen = current;
    dispatcher.isDefault = current === undefined || isDefaultAgent(current);
  }
  return dispatcher.isDefault;
}

/** An agent as undici makes it by itself: without options, and with nothing put around it. */
function isDefaultAgent(agent: unknown): boolean {
  if (!(agent instanceof Object)) return false;
  const { constructor: Agent } = agent;
  // What undici before version 8 finds where a newer one has set its own, which is looked at too.
  if (Agent.name === 'Dispatcher1Wrapper') return true;
  if (Agent.name !== 'Agent' || Reflect.get(agent, 'dispatch') !== Reflect.get(Agent.prototype, 'dispatch'))
    return false;
  const fresh: object = Reflect.construct(Agent, []);
  return ['options', 'factory'].every((name) => isSame(hidden(agent, name), hidden(fresh, name)));
}

/** What an object keeps under a symbol of that name. */
function hidden(owner: object, name: string): unknown {
  const key = Object.getOwnPropertySymbols(owner).find(({ description }) => description === name);
  return key && Reflect.get(owner, key);
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one !== undefined && one === other;
  const values = Object.entries(one).filter(([, value]) => value !== undefined);
  return values.every(([name, value]) => Object.is(value, Reflect.get(other, name)));
}

/** What undici tells of requests, where whoever traces them listens. */
function channels(): readonly { readonly hasSubscribers: boolean }[] {
  const diagnostics = process.getBuiltinModule('node:diagnostics_channel');
  kept ??= names.map((name) => diagnostics.channel(name));
  return kept;
}

let kept: readonly { readonly hasSubscribers: boolean }[] | undefined;
const names = ['create', 'bodySent', 'headers', 'trailers', 'error'].map((name) => `undici:request:${name}`);
