import { AuthenticationError } from '../errors/api-errors.js';
import type { Auth, AuthContext } from './auth.js';
import { CookieJar, type Cookies } from './cookie-jar.js';
import { type LoginAnswer, type LoginRequest, sendLogin } from './send-login.js';
import { Pending, within } from './within.js';

/** A session as plain data, to be kept or given to another process. It is a secret. */
export interface SessionState {
  readonly cookies: Cookies;
  /** Whose session it is, and on which server. */
  readonly owner?: string;
}

/** Where a session is kept between processes. A failure of `save` is logged, and does not fail a call. */
export interface SessionStore {
  load(): Promise<SessionState | undefined>;
  /** Called when the session's cookies change, and with `undefined` when the session has ended. */
  save(state: SessionState | undefined): Promise<void>;
}

/** What a login can do. */
export interface LoginContext {
  /** Sends a request below the client's base URL; the session takes the cookies of its answer. */
  readonly send: (request: LoginRequest) => Promise<LoginAnswer>;
}

export interface SessionOptions {
  /** Logs in with `send`. Throws when it is refused, best an `AuthenticationError`. */
  readonly login: (context: LoginContext) => Promise<void>;
  /** The secrets that `login` uses, for redaction. */
  readonly secrets?: () => Iterable<string>;
  readonly store?: SessionStore;
  /** Whose session it is, and on which server: one of another owner, which a store may hold, is not used. */
  readonly owner?: string;
}

/** Milliseconds for which refused credentials are not tried again: too many tries lock an account. */
const refusalHolds = 60_000;

/** One session, from the moment its login begins: a late answer to an older one finds its own cookies, not these. */
interface Current {
  readonly jar: CookieJar;
  readonly login: Promise<void>;
  readonly pending: Pending;
}

/**
 * A cookie session: logs in when the first request needs it, once for all that wait; keeps the cookies as the
 * server renews them; and logs in again, once, when the server says that the session has ended.
 */
export class Session implements Auth {
  readonly #options: SessionOptions;
  #current: Current | undefined;
  /** The latest cookies: an answer on its way, or the error of a login, may still echo older ones. */
  #jars: readonly CookieJar[] = [];
  #loaded = false;
  #refusal: { readonly error: AuthenticationError; readonly at: number } | undefined;
  #warn: AuthContext['warn'] = () => {};
  /** Saves follow one another, so that the last one is the newest. */
  #saving: Promise<void> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  async apply(headers: Headers, context: AuthContext): Promise<unknown> {
    this.#warn = context.warn;
    if (this.#refusal && performance.now() - this.#refusal.at < refusalHolds) throw this.#refusal.error;
    const current =
      this.#current && !this.#current.pending.lost(context.timeout) ? this.#current : this.#begin(context);
    try {
      await current.login;
    } catch (error) {
      // The next call may try again; those that waited for this login share its failure.
      if (this.#current === current) this.#current = undefined;
      if (error instanceof AuthenticationError) this.#refusal = { error, at: performance.now() };
      throw error;
    }
    const cookie = current.jar.header();
    if (cookie !== '') headers.set('Cookie', cookie);
    return current;
  }

  observe(response: Response, credentials: unknown): void {
    const current = this.#current;
    if (current && current === credentials && current.jar.take(response.headers)) this.#save();
  }

  refused(credentials: unknown): boolean {
    // Another call may have logged in again since this one was sent: then that session is good.
    if (this.#current && this.#current === credentials) {
      this.#current = undefined;
      this.#save();
    }
    return true;
  }

  renew(): void {
    this.#refusal = undefined;
    this.#current = undefined;
  }

  secrets(): Iterable<string> {
    return [...this.echoed(), ...(this.#options.secrets?.() ?? [])];
  }

  echoed(): Iterable<string> {
    return this.#jars.flatMap((jar) => [...jar.secrets()]);
  }

  /** The session as it is now, or `undefined` when there is none. */
  exportState(): SessionState | undefined {
    const cookies = this.#current?.jar.cookies() ?? {};
    const { owner } = this.#options;
    return Object.keys(cookies).length > 0 ? { cookies, ...(owner !== undefined && { owner }) } : undefined;
  }

  /** Takes on a session that another client exported, instead of logging in. */
  importState(state: SessionState): void {
    const jar = this.#newJar();
    jar.put(state.cookies);
    this.#refusal = undefined;
    const login = Promise.resolve();
    this.#current = { jar, login, pending: new Pending(login) };
  }

  #begin(context: AuthContext): Current {
    const jar = this.#newJar();
    const login = this.#open(jar, context);
    this.#current = { jar, login, pending: new Pending(login) };
    return this.#current;
  }

  #newJar(): CookieJar {
    const jar = new CookieJar();
    this.#jars = [jar, ...this.#jars].slice(0, 10);
    return jar;
  }

  async #open(jar: CookieJar, context: AuthContext): Promise<void> {
    const { store, login } = this.#options;
    if (store && !this.#loaded) {
      this.#loaded = true;
      const stored = await within(context.timeout, store.load()).catch((error: unknown) => {
        this.#warn(`the stored session could not be loaded: ${reasonOf(error)}`);
      });
      if (stored?.cookies && stored.owner === this.#options.owner) {
        jar.put(stored.cookies);
        return;
      }
    }
    const work = login({
      send: async (request) => {
        const answer = await sendLogin(context, request);
        jar.take(answer.headers);
        return answer;
      },
    });
    // A login may take several requests, and ask a vault; but it does not block the client for ever.
    await within(context.timeout * 4, work);
    if (this.#current?.jar === jar) this.#save();
  }

  #save(): void {
    const { store } = this.#options;
    if (!store) return;
    const state = this.exportState();
    this.#saving = this.#saving
      .then(() => store.save(state))
      .catch((error: unknown) => {
        this.#warn(`the session could not be saved: ${reasonOf(error)}`);
      });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
