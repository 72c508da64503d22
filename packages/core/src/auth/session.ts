import type { Auth, AuthContext } from './auth.js';
import { CookieJar, type Cookies } from './cookie-jar.js';
import { type LoginAnswer, type LoginRequest, sendLogin } from './send-login.js';

/** A session as plain data, to be kept or given to another process. It is a secret. */
export interface SessionState {
  readonly cookies: Cookies;
}

/** Where a session is kept between processes. */
export interface SessionStore {
  load(): Promise<SessionState | undefined>;
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
}

/**
 * A cookie session: logs in when the first request needs it, once for all that wait; keeps the cookies as the
 * server renews them; and logs in again, once, when the server says that the session has ended.
 */
export class Session implements Auth {
  readonly #options: SessionOptions;
  readonly #jar = new CookieJar();
  /** The session, from the moment its login begins. An object, so that a refusal can be matched with it. */
  #current: { readonly login: Promise<void> } | undefined;
  #loaded = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  async apply(headers: Headers, context: AuthContext): Promise<unknown> {
    this.#current ??= { login: this.#begin(context) };
    const current = this.#current;
    try {
      await current.login;
    } catch (error) {
      // The next call may try again; those that waited for this login share its failure.
      if (this.#current === current) this.#current = undefined;
      throw error;
    }
    const cookie = this.#jar.header();
    if (cookie !== '') headers.set('Cookie', cookie);
    return current;
  }

  observe(response: Response): void {
    this.#jar.take(response.headers);
  }

  refused(credentials: unknown): boolean {
    // Another call may have logged in again since this one was sent: then that session is good.
    if (this.#current === credentials) {
      this.#current = undefined;
      this.#jar.clear();
    }
    return true;
  }

  secrets(): Iterable<string> {
    return [...this.#jar.secrets(), ...(this.#options.secrets?.() ?? [])];
  }

  /** The session as it is now, or `undefined` when there is none. */
  exportState(): SessionState | undefined {
    const cookies = this.#jar.cookies();
    return Object.keys(cookies).length > 0 ? { cookies } : undefined;
  }

  /** Takes on a session that another client exported, instead of logging in. */
  importState(state: SessionState): void {
    this.#jar.clear();
    this.#jar.put(state.cookies);
    this.#current = { login: Promise.resolve() };
  }

  async #begin(context: AuthContext): Promise<void> {
    const { store, login } = this.#options;
    const stored = this.#loaded ? undefined : await store?.load();
    this.#loaded = true;
    if (stored) {
      this.#jar.put(stored.cookies);
      return;
    }
    await login({
      send: async (request) => {
        const answer = await sendLogin(context, request);
        this.#jar.take(answer.headers);
        return answer;
      },
    });
    await store?.save(this.exportState());
  }
}
