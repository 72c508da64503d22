import type { CleanmailOptions } from '@mailhost/cleanmail';
import type { Logger, LogLevel, OperationInfo } from '@mailhost/core/user';
import type { IredadminOptions } from '@mailhost/iredadmin';
import type { PlanimailOptions } from '@mailhost/planimail';
import type { ProtecmailOptions } from '@mailhost/protecmail';
import type { WildduckOptions } from '@mailhost/wildduck';

/** The products of a gateway, each with the options of its client: address, credentials, timeouts, TLS. */
export interface GatewayProviders {
  readonly planimail?: PlanimailOptions;
  readonly cleanmail?: CleanmailOptions;
  readonly protecmail?: ProtecmailOptions;
  readonly iredadmin?: IredadminOptions;
  readonly wildduck?: WildduckOptions;
}

/** A product's short name: the part of the path after the gateway's own. */
export type ProviderName = keyof GatewayProviders;

/** A call that somebody wants to make. */
export interface GatewayCall {
  /** The caller's request: its headers tell who calls. Its body is read already, see {@link body}. */
  readonly request: Request;
  readonly provider: ProviderName;
  /**
   * What is called. `id` is as in the clients' `operations`, such as `domains.users.list`; for a route that the option
   * `open` names it is that route, such as `GET /options`.
   */
  readonly operation: Required<OperationInfo>;
  /** The path's parameters by their names in `operation.path`, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The query's parameters, each with all of its values. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Headers that the product's API has for this call, such as Cleanmail's `X-Ignore-MX`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's data: parsed JSON, or the fields of a form. `undefined` where there is none, or it is a file. */
  readonly body: unknown;
  /** The content type of a file that is the body. Its content is not looked at, and cannot be replaced. */
  readonly file?: string;
}

/** The parts of a call to put in the place of the caller's. A part that is left out stays. */
export interface Rewrite {
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
export type Authorize = (call: GatewayCall) => Decision | Promise<Decision>;

/** How much a caller may ask for. */
export interface GatewayLimits {
  /** Largest body of data, in bytes. Default 1 048 576. */
  readonly body?: number;
  /** Largest file, in bytes. Default 67 108 864. */
  readonly upload?: number;
  /** Milliseconds for a body of data to arrive, and for each part of a file. Default 30 000. */
  readonly bodyTimeout?: number;
  /** Calls of one caller at a time, open streams among them. Default 16. */
  readonly concurrency?: number;
}

/** Options of {@link createGateway}. */
export interface GatewayOptions {
  readonly providers: GatewayProviders;
  /** Decides on every call. Without it nothing passes. */
  readonly authorize?: Authorize;
  /** Decides besides on calls that remove something for good (`operation.destructive`), after {@link authorize} let them pass. */
  readonly authorizeDestructive?: Authorize;
  /** Where the gateway is mounted. Default `/api/mail`. */
  readonly path?: string;
  /** Routes beyond the declared operations that may be called, such as `GET /options` or `POST /x/{id}`. They are authorized as others are. */
  readonly open?: Partial<Readonly<Record<ProviderName, readonly string[]>>>;
  /** Other origins whose pages may call, such as `https://panel.example.org`. Default: the gateway's own only. */
  readonly origins?: readonly string[];
  /** Whom a call counts for in `limits.concurrency`. Default: whoever sends the same cookies and `Authorization`. */
  readonly caller?: (request: Request) => string;
  readonly limits?: GatewayLimits;
  /** Where log lines go, those of the products' clients too. Default `console`. They hold no values of a call. */
  readonly logger?: Logger;
  /** The least level that is logged. Default `warn`; refused calls are `info`, others `debug`. */
  readonly logLevel?: LogLevel;
}
