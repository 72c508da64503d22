import { CleanmailClient } from '@mailhost/cleanmail';
import { type Client, definedOnly, type Operation, Relay, undeclaredAnswer } from '@mailhost/core/relay';
import { ConfigurationError, type HttpMethod } from '@mailhost/core/user';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import type { GatewayOptions, GatewayProviders, ProviderName } from './options.js';
import { type Particulars, particulars } from './particulars.js';
import { RouteTable } from './routes.js';

/** A product behind the gateway. */
export interface Product {
  readonly name: ProviderName;
  readonly relay: Relay;
  readonly routes: RouteTable;
  /** The ids of the declared operations. */
  readonly declared: ReadonlySet<string>;
  readonly particulars: Particulars;
}

type Makers = { readonly [Name in ProviderName]: (options: NonNullable<GatewayProviders[Name]>) => Client };

const makers: Makers = {
  planimail: (options) => new PlanimailClient(options),
  cleanmail: (options) => new CleanmailClient(options),
  protecmail: (options) => new ProtecmailClient(options),
  iredadmin: (options) => new IredadminClient(options),
  wildduck: (options) => new WildduckClient(options),
};

/** The products of a gateway by their names. Throws `ConfigurationError` as the clients do. */
export function productsOf({ providers, open = {}, ...options }: GatewayOptions): ReadonlyMap<string, Product> {
  const products = (Object.keys(providers) as ProviderName[])
    .filter((name) => providers[name] !== undefined)
    .map((name) => {
      const relay = new Relay(clientOf(name, providers, options));
      const own = particulars[name] ?? {};
      const { slashes = [], paths = {} } = own;
      const declared = relay.operations.flatMap((operation) => [
        operation,
        ...(paths[operation.id] ?? []).map((path) => ({ ...operation, path })),
      ]);
      const opened = (open[name] ?? []).map((route) => openedOperation(name, route));
      // Of two that are alike the first is found: what is the gateway's own cannot be opened.
      const routes = new RouteTable([...declared, ...opened], slashes);
      return { name, relay, routes, declared: new Set(declared.map(({ id }) => id)), particulars: own };
    });
  const strange = Object.keys(open).find((name) => products.every((product) => product.name !== name));
  if (strange !== undefined) throw new ConfigurationError(`gateway: open.${strange} is of no product in providers.`);
  return new Map(products.map((product) => [product.name, product]));
}

/** The clients log where the gateway does, unless their own options say otherwise. */
function clientOf<Name extends ProviderName>(
  name: Name,
  providers: GatewayProviders,
  { logger, logLevel }: Pick<GatewayOptions, 'logger' | 'logLevel'>,
): Client {
  const make = makers[name];
  if (!make) throw new ConfigurationError(`gateway: there is no provider ${JSON.stringify(name)}.`);
  return make({ ...definedOnly({ logger, logLevel }), ...providers[name] } as NonNullable<GatewayProviders[Name]>);
}

/** A route that the gateway's owner opened: nothing is known of it, so it is never sent again. */
function openedOperation(name: ProviderName, route: string): Operation {
  const [, method, path] = /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\/\S*)$/.exec(route) ?? [];
  if (!method || !path) {
    throw new ConfigurationError(
      `gateway: open.${name} has ${JSON.stringify(route)}, which is no route such as "GET /options".`,
    );
  }
  return { id: route, method: method as HttpMethod, path, repeat: 'never', answerKind: undeclaredAnswer };
}
