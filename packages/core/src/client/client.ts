import { ConfigurationError, DecodeError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import { definedOnly } from '../operation/defined-only.js';
import type { HttpMethod, Operation, OperationInfo, Repeat, RequestArgs, Routes } from '../operation/operation.js';
import { Page, type PagePosition } from '../paging/page.js';
import { singlePage } from '../paging/paging.js';
import { follow, start, type Trail } from '../paging/trail.js';
import { Redactor } from '../redaction/redactor.js';
import type { Middleware } from '../transport/http-request.js';
import { accessOf } from './access.js';
import { ApiPromise, type CallResult } from './api-promise.js';
import { Call } from './call.js';
import { Connection } from './connection.js';
import type { CallContext } from './context.js';
import type { CallOptions, ClientDefaults, ClientOptions } from './options.js';
import { PagePromise } from './page-promise.js';
import { ErrorReport } from './report.js';
import {
  callSettings,
  clientOptions,
  clientSettings,
  defaultOptions,
  refuseUnknown,
  type Settings,
} from './settings.js';
import type { ClientSetup } from './setup.js';

/** Options of a call that lists. */
export interface ListOptions extends CallOptions {
  /** Begin at a page's `position` or `nextPosition` of an earlier run. */
  readonly resume?: PagePosition | undefined;
}

/** What `rawRequest()` takes. */
export interface RawRequestArgs extends RequestArgs {
  /** Whether it may be sent again after a failure. Default `non-idempotent`, whatever the method: only you know. */
  readonly repeat?: Repeat;
}

/**
 * What `request()` takes after the route: its arguments, which can be left out where nothing is required, and options.
 */
export type RequestRest<KnownRoutes extends Routes, Route extends keyof KnownRoutes> =
  Partial<KnownRoutes[Route]['args']> extends KnownRoutes[Route]['args']
    ? [args?: KnownRoutes[Route]['args'], options?: CallOptions]
    : [args: KnownRoutes[Route]['args'], options?: CallOptions];

/** The connection of the client that this one was derived from; travels in the options of `with()`. */
const derived = Symbol('derived');

/** What a client is made of, for what carries out calls in another way than it does. */
export interface ClientParts {
  readonly setup: ClientSetup;
  readonly connection: Connection;
  readonly settings: Settings;
}

/** Not for users of clients: a client keeps its parts to itself. */
export let partsOf: (client: Client) => ClientParts;

/** Carries out a declared operation with a client: what each method of a {@link Resource} does. */
export let callOperation: <Args, Result>(
  client: Client,
  operation: Operation<Args, Result>,
  args: Args,
  options?: CallOptions,
) => ApiPromise<Result>;

/** Carries out a declared operation that lists, page by page, with a client. */
export let listOperation: <Args, Item>(
  client: Client,
  operation: Operation<Args, readonly Item[]>,
  args: Args,
  options?: ListOptions,
) => PagePromise<Item>;

/** What every product's client is: the one way through which all calls go. */
export abstract class Client<KnownRoutes extends Routes = Routes> {
  readonly #setup: ClientSetup;
  readonly #connection: Connection;
  readonly #settings: Settings;

  static {
    partsOf = (client) => ({ setup: client.#setup, connection: client.#connection, settings: client.#settings });
    callOperation = (client, operation, args, options) => client.call(operation, args, options);
    listOperation = (client, operation, args, options) => client.list(operation, args, options);
  }

  constructor(setup: ClientSetup) {
    this.#setup = setup;
    const { provider, options, ownOptions = [], credentials = [], userCredentials = [] } = setup;
    refuseUnknown(provider.name, options, [...clientOptions, ...ownOptions, ...credentials, ...userCredentials]);
    const settings = clientSettings(provider.name, options);
    const inherited: unknown = Reflect.get(options, derived);
    this.#settings = settings;
    this.#connection =
      inherited instanceof Connection
        ? inherited
        : new Connection(provider.name, { ...options, timeout: settings.timeout }, accessOf(setup), (message) => {
            settings.log(
              'warn',
              () => `${provider.name}: ${message}`,
              () => ({ provider: provider.name }),
            );
          });
  }

  /** Carries out a declared operation. The resources' methods are this call with its operation filled in. */
  protected call<Args, Result>(
    operation: Operation<Args, Result>,
    args: Args,
    options?: CallOptions,
  ): ApiPromise<Result> {
    // The declaration ties Args to the parts of a request, and Result to what the operation reads.
    return new ApiPromise(this.#run(operation, args as RequestArgs, options, this.call) as Promise<CallResult<Result>>);
  }

  /** Carries out a declared operation that lists, page by page. */
  protected list<Args, Item>(
    operation: Operation<Args, readonly Item[]>,
    args: Args,
    options: ListOptions = {},
  ): PagePromise<Item> {
    return new PagePromise(this.#firstPage<Item>(operation, args as RequestArgs, options));
  }

  /**
   * Calls a route of this client by its method and path, such as `GET /path`: typed, checked, read and repeated as the
   * method of its own is. A route that the client does not know is a `ConfigurationError`: {@link rawRequest} calls
   * any.
   */
  request<Route extends keyof KnownRoutes & string>(
    route: Route,
    ...rest: RequestRest<KnownRoutes, Route>
  ): ApiPromise<KnownRoutes[Route]['result']> {
    const { operations, provider } = this.#setup;
    const declared = operations.find(({ method, path }) => `${method} ${path}` === route);
    if (!declared) {
      const text = `${provider.name}: ${shownRoute(route)} is no route that this client knows. rawRequest() calls any.`;
      return new ApiPromise(Promise.reject(new ConfigurationError(text)));
    }
    const [args = {}, options] = rest as [RequestArgs?, CallOptions?];
    // Its declaration says what it takes and gives.
    return this.call(
      declared as Operation<RequestArgs, KnownRoutes[Route]['result']>,
      args ?? { query: args },
      options,
    );
  }

  /**
   * Calls a route that the client does not model, such as one that a newer server has. Its arguments pass as they are,
   * its answer is handed on as it came, and it is never repeated unless `repeat` says that it may be.
   *
   * @example
   * const features = await client.rawRequest('GET /features/{name}', { path: { name }, repeat: 'readonly' });
   */
  rawRequest(route: `${HttpMethod} /${string}`, args?: RawRequestArgs, options?: CallOptions): ApiPromise<unknown> {
    const [, method = '', path = ''] =
      /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\/\S*)$/.exec(typeof route === 'string' ? route : '') ?? [];
    if (!method) {
      const text = `${this.#setup.provider.name}: the route ${shownRoute(route)} is not a method and a path such as "GET /path".`;
      return new ApiPromise(Promise.reject(new ConfigurationError(text)));
    }
    const { repeat = 'non-idempotent', ...parts } = args === undefined ? {} : (args ?? { query: args });
    const id = `${method} ${path.replace(/\?.*/, '')}`;
    const undeclared: Operation<RequestArgs> = { id, method: method as HttpMethod, path, repeat, undeclared: true };
    return this.call(undeclared, parts, options);
  }

  /** A client with other defaults. It shares this one's credentials, session, connections and retry budget. */
  with(options: ClientDefaults): this {
    // Holds for every client whose constructor takes its options first, which all of ours do.
    const Same = this.constructor as new (options: ClientOptions) => this;
    const { options: own, provider, ownDefaults = [] } = this.#setup;
    refuseUnknown(provider.name, options, [...defaultOptions, ...ownDefaults]);
    const headers = { ...own.headers, ...options.headers };
    return new Same({ ...own, ...definedOnly(options), headers, [derived]: this.#connection } as ClientOptions);
  }

  /**
   * A client with middleware put inside what this one has, so that this one's sees the calls first; otherwise as
   * {@link with}.
   *
   * @example
   * const counted = client.use((request, next) => { count += 1; return next(request); });
   */
  use(...middleware: readonly Middleware[]): this {
    return this.with({ middleware: [...(this.#setup.options.middleware ?? []), ...middleware] });
  }

  /** Gets the credentials now, and anew: a session logs in. Errors are those of a call of that operation. */
  protected async authenticate(operation: Operation): Promise<void> {
    await new Call(this.#contextOf(operation, {}, undefined), this.authenticate).authenticate();
  }

  #run(
    operation: Operation,
    args: RequestArgs,
    options: CallOptions | undefined,
    caller: (...all: never[]) => unknown,
  ): ReturnType<Call['run']> {
    try {
      return new Call(this.#contextOf(operation, args, options), caller).run();
    } catch (error) {
      return Promise.reject(error instanceof MailhostError ? error : this.#unreadable(operation, error));
    }
  }

  #contextOf(operation: Operation, args: RequestArgs, options: CallOptions | undefined): CallContext {
    const { provider } = this.#setup;
    const settings = callSettings(provider.name, this.#settings, options);
    return { connection: this.#connection, provider, settings, operation, args };
  }

  async #firstPage<Item>(
    operation: Operation,
    args: RequestArgs,
    options: ListOptions,
  ): Promise<CallResult<Page<Item>>> {
    let position: PagePosition | undefined;
    let callOptions: CallOptions;
    try {
      ({ resume: position, ...callOptions } = options);
    } catch (error) {
      throw this.#unreadable(operation, error);
    }
    return this.#page(operation, args, callOptions, position, start);
  }

  #unreadable({ id }: Operation, cause: unknown): ConfigurationError {
    const text = `${this.#setup.provider.name} ${id}: the options of the call cannot be read.`;
    return new ConfigurationError(text, {}, new Redactor([]).cause(cause));
  }

  async #page<Item>(
    operation: Operation,
    args: RequestArgs,
    options: CallOptions,
    position: PagePosition | undefined,
    trail: Trail,
  ): Promise<CallResult<Page<Item>>> {
    const paging = operation.paging ?? singlePage;
    const positioned = position === undefined ? args : paging.at(args, position);
    const { data, parsed, text } = await this.#run(operation, positioned, options, this.list);
    const wrong = (text: string) =>
      new ErrorReport(this.#contextOf(operation, positioned, options)).error(DecodeError, text, {
        status: parsed.status,
      });
    // Some servers write an empty list as null.
    const items = (data ?? []) as readonly Item[];
    if (!Array.isArray(items)) throw wrong('the answer is not a list.');
    const { total, next, endsEarly = false } = paging.end(parsed, positioned, items.length);
    const followed = follow(trail, { position, next, items, total, endsEarly });
    if (typeof followed === 'string')
      throw wrong(`${followed}. It was stopped here, where ${trail.count} items had come.`);
    const page = new Page<Item>({ items, total, position, nextPosition: next }, async () => {
      return (await this.#page<Item>(operation, args, options, next, followed)).data;
    });
    return {
      data: page,
      ...(text !== undefined && { text }),
      get response() {
        return parsed.response;
      },
    };
  }
}

/** The base of a resource: the methods of one kind of thing, over the client that they belong to. */
export abstract class Resource<Owner extends Client = Client> {
  readonly #client: Owner;

  constructor(client: Owner) {
    this.#client = client;
  }

  protected get client(): Owner {
    return this.#client;
  }
}

/** A route as a caller wrote it, without what may hold a secret. */
function shownRoute(route: unknown): string {
  return typeof route === 'string' ? JSON.stringify(route.replace(/\?.*/s, '')) : typeof route;
}

/** A declared operation without its machinery. */
export function operationInfo(declared: Operation): Required<OperationInfo> {
  const { id, method, path, repeat, destructive = method === 'DELETE' } = declared;
  return { id, method, path, repeat, destructive };
}

/** The declared operations without their machinery, for `operations` of a client package. */
export function operationInfos(operations: readonly Operation[]): readonly OperationInfo[] {
  return operations.map(operationInfo);
}
