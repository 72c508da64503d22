import { definedOnly, type Operation, Relay, undeclaredParser } from '@mailhost/core/relay';
import { ConfigurationError, type HttpMethod } from '@mailhost/core/user';
import { providerNames } from './operation-ids.js';
import type { GatewayOptions, ProviderClient, ProviderName } from './options.js';
import { RouteTable } from './routes.js';

/** A product behind the gateway. */
export interface Product {
  readonly name: ProviderName;
  readonly relay: Relay;
  readonly routes: RouteTable;
  /** The ids of the declared operations. */
  readonly declared: ReadonlySet<string>;
}

/** The products of a gateway by their names. Throws `ConfigurationError` as the clients do. */
export function productsOf({
  providers,
  open = {},
  logger,
  logLevel,
}: Pick<GatewayOptions, 'providers' | 'open' | 'logger' | 'logLevel'>): ReadonlyMap<string, Product> {
  const products = Object.entries<ProviderClient | undefined>(providers ?? {}).flatMap(([key, client]) => {
    if (client === undefined) return [];
    const name = nameOf(key);
    const relay = new Relay(typeof client === 'function' ? client() : client, definedOnly({ logger, logLevel }));
    if (relay.provider !== name) {
      throw new ConfigurationError(`gateway: providers.${name} is a client of ${relay.provider}.`);
    }
    return [productOf(name, relay, open[name] ?? [])];
  });
  const strange = Object.keys(open).find((name) => products.every((product) => product.name !== name));
  if (strange !== undefined) throw new ConfigurationError(`gateway: open.${strange} is of no product in providers.`);
  return new Map(products.map((product) => [product.name, product]));
}

function productOf(name: ProviderName, relay: Relay, open: readonly string[]): Product {
  const declared = relay.operations.flatMap((operation) => [
    operation,
    ...(operation.gateway?.paths ?? []).map((path) => ({ ...operation, path })),
  ]);
  if (declared.length === 0) {
    throw new ConfigurationError(`gateway: providers.${name} has no operations: give the whole client, no connection.`);
  }
  const opened = open.map((route) => openedOperation(name, route));
  // Of two that are alike the first is found: what is the gateway's own cannot be opened.
  const routes = new RouteTable([...declared, ...opened]);
  return { name, relay, routes, declared: new Set(declared.map(({ id }) => id)) };
}

function nameOf(key: string): ProviderName {
  const name = providerNames.find((candidate) => candidate === key);
  if (name) return name;
  throw new ConfigurationError(`gateway: there is no provider ${JSON.stringify(key)}.`);
}

/** A route that the gateway's owner opened: nothing is known of it, so it is never sent again. */
function openedOperation(name: ProviderName, route: string): Operation {
  const [, method, path] = /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\/\S*)$/.exec(route) ?? [];
  if (!method || !path) {
    throw new ConfigurationError(
      `gateway: open.${name} has ${JSON.stringify(route)}, which is no route such as "GET /options".`,
    );
  }
  return { id: route, method: method as HttpMethod, path, repeat: 'non-idempotent', responseParser: undeclaredParser };
}
