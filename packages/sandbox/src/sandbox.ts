import { pathOf } from './exchange.js';
import { seededRandom } from './faults.js';
import { type Listening, listen } from './listen.js';
import * as products from './products.js';
import type { ProductServer } from './service.js';

/** The name of a product that the sandbox has a server of. */
export type ProductName = keyof typeof products;

/** A product's server. */
type Server<Name extends ProductName> = InstanceType<(typeof products)[Name]>;

/** How a product's server reads what the vendor's document leaves open. */
type Dialect<Name extends ProductName> = ConstructorParameters<(typeof products)[Name]>[0];

type Dialects = { readonly [Name in ProductName]?: Exclude<Dialect<Name>, undefined> };
type Servers = { readonly [Name in ProductName]: Server<Name> };
type RunningServers = { readonly [Name in ProductName]: Server<Name> & Pick<Listening, 'url'> };

/** Options of a sandbox, and of each product's server by its name. Everything has a default. */
export interface SandboxOptions extends Dialects {
  /** For faults that strike a share of the requests. Default 1. */
  readonly seed?: number;
  /** The paths of the base URLs, such as `/prefix/api`. Default: those of the products. */
  readonly basePaths?: SandboxBasePaths;
}

/** Ports to listen on, by product. Default 0: any that is free. */
export type SandboxPorts = { readonly [Name in ProductName]?: number };

/** The path of each product's base URL. */
export type SandboxBasePaths = { readonly [Name in ProductName]?: string };

/** Every product's server, without sockets: to be called by the `fetch` of each, or for msw. */
export interface Sandbox extends Servers {}

/** A sandbox that listens on loopback. */
export interface RunningSandbox extends RunningServers {
  /** Ends all connections and frees the ports. */
  close(): Promise<void>;
}

type Constructors = {
  readonly [Name in ProductName]: new (
    dialect: Dialects[Name] | undefined,
    random: () => number,
  ) => Server<Name> & ProductServer;
};
const constructors: Constructors = products;

const isProductName = (name: string): name is ProductName => Object.hasOwn(constructors, name);

/** The names of all products, in the order of the alphabet. */
export const productNames: readonly ProductName[] = Object.keys(constructors).filter(isProductName).sort();

/** Makes a sandbox that does not listen. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const random = seededRandom(options.seed ?? 1);
  const make = <Name extends ProductName>(name: Name): Server<Name> => {
    const server = new constructors[name](options[name], random);
    server.url = new URL(options.basePaths?.[name] ?? pathOf(server.url), server.url).href.replace(/\/$/, '');
    return server;
  };
  return Object.fromEntries(productNames.map((name) => [name, make(name)])) as Servers;
}

/**
 * Starts every product's server on loopback.
 *
 * @example
 * const sandbox = await startSandbox();
 * const planimail = new PlanimailClient(sandbox.planimail.clientOptions);
 * // …
 * await sandbox.close();
 */
export async function startSandbox(
  options: SandboxOptions & { readonly ports?: SandboxPorts } = {},
): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const servers: Listening[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    for (const name of productNames) {
      const server = await listen(sandbox[name], pathOf(sandbox[name].url), options.ports?.[name] ?? 0);
      servers.push(server);
      sandbox[name].url = server.url;
    }
    return { ...sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}
