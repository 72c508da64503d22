/** Node's own modules, with agents that all clients share, as they would share the connections of `fetch`. */
export type Builtins = Awaited<ReturnType<typeof load>>;

let loaded: Promise<Builtins> | undefined;

/** Loads them when the first request needs them. */
export function loadBuiltins(): Promise<Builtins> {
  loaded ??= load();
  return loaded;
}

async function load() {
  const [{ default: http }, { default: https }, stream, zlib] = await Promise.all([
    // The default export, since that is where patches of these modules are seen.
    import('node:http'),
    import('node:https'),
    import('node:stream'),
    import('node:zlib'),
  ]);
  // Node's own agents heed the environment's proxies when they are told to, but agents that are made do not.
  const proxied =
    process.env['NODE_USE_ENV_PROXY'] === '1' ||
    /--use-env-proxy/.test(`${process.execArgv} ${process.env['NODE_OPTIONS']}`);
  const settings = {
    keepAlive: true,
    scheduling: 'lifo' as const,
    // Milliseconds for which an idle connection is kept: fewer than servers keep theirs.
    timeout: 4_000,
    ...(proxied && { proxyEnv: process.env }),
  };
  const agents = { http: new http.Agent(settings), https: new https.Agent(settings) };
  return { http, https, stream, zlib, agents };
}
