import type { Client } from '@mailhost/core/relay';
import type { HttpMethod, Logger, LogLevel, OperationInfo } from '@mailhost/core/user';
import type { OperationIds } from './operation-ids.js';

/** A product's short name: the part of the path after the gateway's own. */
export type ProviderName = keyof OperationIds;

/**
 * A product's client, with its address and credentials: `new WildduckClient({ … })`. Or a function that makes it, which
 * is called at the gateway's first use or by `check()`: for programs that are built where there are no secrets.
 */
export type ProviderClient = Client | (() => Client);

/** The products of a gateway by their names. */
export type GatewayProviders<Names extends ProviderName = ProviderName> = {
  readonly [Name in Names]?: ProviderClient | undefined;
};

/** A route that the option `open` names, such as `GET /options`: it is the id of its operation. */
export type OpenedRoute = `${HttpMethod} /${string}`;

/** What is called. */
export interface CalledOperation<Name extends ProviderName = ProviderName> extends Required<OperationInfo> {
  /**
   * As in the clients' `operations`, such as `domains.users.list`; for a route that the option `open` names that route.
   */
  readonly id: OperationIds[Name] | OpenedRoute;
}

/** A call of one product that somebody wants to make. */
export interface ProviderCall<Name extends ProviderName = ProviderName> {
  /** The caller's request: its headers tell who calls. Its body is read already, see `body`. */
  readonly request: Request;
  readonly provider: Name;
  readonly operation: CalledOperation<Name>;
  /** The path's parameters by their names in `operation.path`, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The query's parameters, each with all of its values. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Headers that the product's API has for this call, such as Cleanmail's `X-Ignore-MX`. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The body's data: parsed JSON, or the fields of a form. `undefined` where there is none, or it is a file. Its fields
   * are checked after `authorize`: they can be of any kind.
   */
  readonly body: unknown;
  /** The content type of a file that is the body. Its content is not looked at, and cannot be replaced. */
  readonly file?: string;
}

/**
 * A call that somebody wants to make, of any of the products: `provider` tells of which, and with it `operation.id`.
 */
export type GatewayCall<Names extends ProviderName = ProviderName> = {
  [Name in Names]: ProviderCall<Name>;
}[Names];

/**
 * A yes with more to it: who calls, and parts of the call to put in the place of the caller's. A part that is left out
 * stays; one that is `undefined`, and an empty list in the query, pass nothing.
 */
export interface Rewrite {
  /** Who calls, such as the name of an account: whom the call counts for in `limits.concurrency`. */
  readonly caller?: string;
  readonly path?: Readonly<Record<string, string | number>>;
  /** All of the query: parameters of the caller's that are not in it are gone. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * What becomes of a call. `true`: it passes. `false`, and whatever is none of these: it does not. `'unauthenticated'`:
 * it does not, since nobody is signed in. An object: it passes with these parts in place of the caller's.
 */
export type Decision = boolean | 'unauthenticated' | Rewrite;

/** Decides on a call. */
export type Authorize<Names extends ProviderName = ProviderName> = (
  call: GatewayCall<Names>,
) => Decision | Promise<Decision>;

/** How much a caller may ask for. */
export interface GatewayLimits {
  /** Largest body of data, in bytes. Default 1 048 576. */
  readonly body?: number;
  /** Largest file, in bytes. Default 67 108 864. */
  readonly upload?: number;
  /** Milliseconds for a body of data to arrive, and for each part of a file. Default 30 000. */
  readonly bodyTimeout?: number;
  /** Most parameters of a query, and most fields of a form, each value counted. Default 1000. */
  readonly fields?: number;
  /** Calls of one caller at a time, open streams among them. Default 16. */
  readonly concurrency?: number;
  /**
   * Milliseconds after which `authorize` is asked again about an open stream, which ends without a yes. Default 300
   * 000.
   */
  readonly streamAge?: number;
}

/** Options of {@link createGateway}. They are looked at when the gateway is first used, or by `check()`. */
export interface GatewayOptions<Names extends ProviderName = ProviderName> {
  readonly providers: GatewayProviders<Names>;
  /** Decides on every call. Without it nothing passes. */
  readonly authorize?: Authorize<Names>;
  /**
   * Decides besides on calls that remove something for good (`operation.destructive`), after {@link authorize} let them
   * pass.
   */
  readonly authorizeDestructive?: Authorize<Names>;
  /** Where the gateway is mounted. Default `/api/mail`. */
  readonly path?: string;
  /**
   * Routes beyond the declared operations that may be called, such as `GET /options` or `POST /x/{id}`. They are
   * authorized as others are.
   */
  readonly open?: { readonly [Name in NoInfer<Names>]?: readonly string[] };
  /** Other origins whose pages may call, such as `https://panel.example.org`. Default: the gateway's own only. */
  readonly origins?: readonly string[];
  /**
   * Whom a call counts for in `limits.concurrency`, where `authorize` gives no `caller`. It is asked before
   * `authorize`: tell by it who has proved to be somebody, and not what somebody says. Default: all whom `authorize`
   * lets pass without a name are one caller, and until it has decided, whoever sends the same cookies and
   * `Authorization`.
   */
  readonly caller?: (request: Request) => string;
  readonly limits?: GatewayLimits;
  /**
   * Where log lines go, those of the products' clients too that have no logger of their own. Default `console`. They
   * hold no values of a call.
   */
  readonly logger?: Logger;
  /** The least level that is logged. Default `warn`; refused calls are `info`, others `debug`. */
  readonly logLevel?: LogLevel;
}
