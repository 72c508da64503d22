import {
  ApiPromise,
  type Auth,
  bearer,
  type CallOptions,
  Client,
  type ClientDefaults,
  type ClientOptions,
  ConfigurationError,
  definedOnly,
  type ListOptions,
  MailhostError,
  type Middleware,
  noAuth,
  type Operation,
  PagePromise,
  type RequestArgs,
  type ResponseSchema,
  type Routes,
  readEnvironment,
  type TokenSource,
  ValidationError,
} from '@mailhost/core';
import { adapted, isFields } from './adapted.js';
import type { WildduckOperation } from './operation.js';
import { wildduck } from './provider.js';

/** Who is behind a call, for the server's log. Sent with the operations that take it, and not with others. */
export interface LogOptions {
  /** An id of the session of the person behind the call, at most 255 characters. */
  readonly sess?: string | undefined;
  /** The IP address of the person behind the call. */
  readonly ip?: string | undefined;
}

const logOptions = ['sess', 'ip'];

/** Options of a single call. */
export interface WildduckCallOptions extends CallOptions, LogOptions {}

/** Options of a call that lists. */
export interface WildduckListOptions extends ListOptions, LogOptions {}

/** What `with()` can change. */
export interface WildduckDefaults extends ClientDefaults, LogOptions {}

/** Options of a {@link WildduckConnection} or client. */
export interface WildduckOptions extends ClientOptions, LogOptions {
  /**
   * A root token of the server's configuration or a user's token, sent as `X-Access-Token`, or a function that gets
   * one. `false` for a server that asks for none. Environment: `WILDDUCK_ACCESS_TOKEN`.
   */
  readonly accessToken?: TokenSource | false | undefined;
  /** A user's token in place of `accessToken`. It opens that user's mail only, so that a browser may have it. */
  readonly userToken?: TokenSource | undefined;
  /**
   * What the server's answers are checked by, from `@mailhost/wildduck/answers`. Without it they are handed on as they
   * come: it is larger than the client. `validate: 'strict'` needs it.
   */
  readonly answers?: Readonly<Record<string, ResponseSchema<unknown>>> | undefined;
  /** The address of the server's API, such as `https://mail.example.org/api`. Environment: `WILDDUCK_BASE_URL`. */
  readonly baseUrl?: string | undefined;
}

/**
 * The way to a WildDuck server, without any resource. By itself it is for bundles where every byte counts: each
 * resource can be made with it, and only what is imported is bundled.
 *
 * @example
 * import { Users, WildduckConnection } from '@mailhost/wildduck';
 * const users = new Users(new WildduckConnection({ baseUrl, accessToken }));
 */
export class WildduckConnection<KnownRoutes extends Routes = Record<never, never>> extends Client<KnownRoutes> {
  readonly #options: WildduckOptions;

  /** Throws `ConfigurationError` when the address or the token is missing, or an option cannot be meant. */
  constructor(options: WildduckOptions = {}, operations: readonly Operation[] = []) {
    super({
      provider: wildduck,
      operations,
      options,
      baseUrl: options.baseUrl ?? readEnvironment('WILDDUCK_BASE_URL') ?? '',
      ownOptions: ['answers', ...logOptions],
      credentials: ['accessToken'],
      userCredentials: ['userToken'],
      ownDefaults: logOptions,
      auth: () => authOf(options),
    });
    this.#options = options;
    this.#refuseUnchecked(options.validate ?? readEnvironment('MAILHOST_VALIDATE'));
  }

  /** Carries out a declared operation. Empty texts in a query are left out: the server refuses them. */
  protected override call<Args, Result>(
    operation: WildduckOperation<Args, Result>,
    args: Args,
    options?: WildduckCallOptions,
  ): ApiPromise<Result> {
    return this.callWith(operation, () => ({ args, options }));
  }

  /**
   * The same with arguments that are made of what the caller gave: what cannot be read is refused as what does not fit.
   *
   * @internal
   */
  callWith<Args, Result>(
    operation: WildduckOperation<Args, Result>,
    prepare: () => Prepared<Args, WildduckCallOptions>,
  ): ApiPromise<Result> {
    const prepared = this.#prepared(operation, prepare);
    if (prepared instanceof MailhostError) return new ApiPromise<Result>(Promise.reject(prepared));
    const result = super.call(prepared.operation, prepared.args, prepared.options);
    const { resultWhenGone } = operation;
    if (resultWhenGone === undefined) return result;
    return new ApiPromise(
      result.withResponse().then((given) => (given.data === undefined ? { ...given, data: resultWhenGone } : given)),
    );
  }

  /** Carries out a declared operation that lists, page by page. */
  protected override list<Args, Item>(
    operation: WildduckOperation<Args, readonly Item[]>,
    args: Args,
    options?: WildduckListOptions,
  ): PagePromise<Item> {
    const prepared = this.#prepared(operation, () => ({ args, options }));
    if (prepared instanceof MailhostError) return new PagePromise<Item>(Promise.reject(prepared));
    return super.list(prepared.operation, prepared.args, prepared.options);
  }

  /** A client with other defaults. It shares this one's credentials, connections and retry budget. */
  override with(options: WildduckDefaults): this {
    return super.with(options);
  }

  /** Whether calls go through a gateway, with its token. */
  get throughGateway(): boolean {
    return this.#options.gateway !== undefined;
  }

  /** The signal that ends all calls of this client. */
  get signal(): AbortSignal | undefined {
    return this.#options.signal;
  }

  /**
   * The same client, telling with each call how a text is cleared of the secrets that the call knows by then.
   *
   * @internal
   */
  tellingSecrets(tell: (redact: (text: string) => string) => void): this {
    const telling: Middleware = (request, next) => {
      if (request.call) tell(request.call.redact);
      return next(request);
    };
    return this.with({ middleware: [...(this.#options.middleware ?? []), telling] });
  }

  /**
   * A client for a user's token, with the same options otherwise. `me` then stands for the id of the token's user.
   * Throws `ConfigurationError` when there is no token, and through a gateway, which has a token of its own.
   */
  as(userToken: TokenSource): this {
    if (!userToken) throw new ConfigurationError('wildduck: as() was given no token.');
    // Holds for every client whose constructor takes its options first.
    const Same = this.constructor as new (options: WildduckOptions) => this;
    // By their names only: what `with()` hands on beside them would bring this client's own token.
    const { accessToken: _, ...own }: WildduckOptions = Object.fromEntries(Object.entries(this.#options));
    return new Same({ ...own, userToken });
  }

  #prepared<Args, Result, Options extends WildduckListOptions>(
    operation: WildduckOperation<Args, Result>,
    prepare: () => Prepared<Args, Options>,
  ) {
    try {
      const { args, options } = prepare();
      const { sess, ip, ...rest } = options ?? {};
      if ((args as RequestArgs).query === null)
        return refusedInput(operation.id, 'the query', 'expected object, received null');
      const [suited, given] = adapted(this.#checked(operation, rest), this.#complete(operation, args, { sess, ip }));
      // What is adapted keeps its form.
      return { operation: suited, args: given as Args, options: rest };
    } catch (error) {
      if (error instanceof MailhostError) throw error;
      // A getter or a proxy of the caller's threw. What it threw may hold anything, so it is not quoted.
      return refusedInput(operation.id, 'the input', 'cannot be read');
    }
  }

  /** The operation with the check of its answer, where there is one. */
  #checked<Args, Result>(
    operation: WildduckOperation<Args, Result>,
    { validate }: CallOptions,
  ): WildduckOperation<Args, Result> {
    this.#refuseUnchecked(validate);
    const response = this.#options.answers?.[`${operation.method} ${operation.path}`];
    return response && !operation.responseParser ? { ...operation, response } : operation;
  }

  #refuseUnchecked(validate: string | undefined): void {
    if (validate !== 'strict' || this.#options.answers) return;
    throw new ConfigurationError(
      "wildduck: validate: 'strict' needs the option answers, from '@mailhost/wildduck/answers'.",
    );
  }

  /** The arguments with `sess` and `ip` where the operation takes them, and without what is empty. */
  #complete(operation: WildduckOperation, args: unknown, own: LogOptions): RequestArgs {
    const { sess, ip } = this.#options;
    const { query = {}, body, ...rest } = args as RequestArgs;
    const logged = withoutEmpty({ sess, ip, ...definedOnly(own) });
    // What is not made of fields goes on as it is, and is refused.
    const all = isFields(query) ? { ...(operation.logged === 'query' && logged), ...withoutEmpty(query) } : query;
    const fields =
      operation.logged === 'body' && isFields(body === undefined ? {} : body)
        ? { ...logged, ...(body as object) }
        : body;
    return { ...rest, query: all, ...(fields !== undefined && { body: fields }) };
  }
}

function refusedInput(operation: string, what: string, message: string): ValidationError {
  const issues = [{ path: [], message }];
  const text = `wildduck ${operation}: not sent: ${what}: ${message}.`;
  return new ValidationError(text, { provider: wildduck.name, operation, issues });
}

/** What a call is made with. */
interface Prepared<Args, Options> {
  readonly args: Args;
  readonly options?: Options | undefined;
}

/** The fields that have a value: the server refuses empty texts. */
function withoutEmpty<Fields extends object>(fields: Fields): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as Fields;
}

function authOf({ userToken, accessToken = readEnvironment('WILDDUCK_ACCESS_TOKEN') }: WildduckOptions): Auth {
  if (userToken) return bearer(userToken, 'X-Access-Token', '');
  if (accessToken === false) return noAuth;
  if (accessToken) return bearer(accessToken, 'X-Access-Token', '');
  throw new ConfigurationError(
    "wildduck: accessToken (or WILDDUCK_ACCESS_TOKEN) is missing: the server's root token or a user's, or false for a " +
      'server that asks for none.',
  );
}
