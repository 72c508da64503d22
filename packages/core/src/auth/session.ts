import { MailhostError } from '../errors/mailhost-error.js';
import { restate } from '../errors/restate.js';
import { parseRetryAfter } from '../retry/retry-after.js';
import type { Auth, AuthContext } from './auth.js';
import { CookieJar } from './cookie-jar.js';
import { Refusal } from './refusal.js';
import { type LoginRequest, type LoginResponse, sendLogin } from './send-login.js';
import { SessionKeeper, type SessionState, type SessionStore } from './session-keeper.js';
import { Pending, within } from './within.js';

/** What a login can do. */
export interface LoginContext {
  /** Sends a request below the client's base URL; the session takes the cookies of its answer. */
  readonly send: (request: LoginRequest) => Promise<LoginResponse>;
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

/** One session, from the moment its login begins: a late answer to an older one finds its own cookies, not these. */
class Current {
  /** Its cookies came from the store: another process had logged in. */
  kept = false;
  readonly opened: Promise<void>;
  readonly pending: Pending;

  constructor(
    readonly jar: CookieJar,
    public id: string,
    open: (current: Current) => Promise<void>,
  ) {
    this.opened = open(this);
    this.pending = new Pending(this.opened);
  }
}

/**
 * A cookie session: logs in when the first request needs it, once for all that wait; keeps the cookies as the
 * server renews them; and logs in again, once, when the server says that the session has ended.
 */
export class Session implements Auth {
  readonly #options: SessionOptions;
  readonly #keeper: SessionKeeper | undefined;
  #current: Current | undefined;
  /** The session that the server refused last. */
  #ended: Current | undefined;
  /** The next session comes from a login, whatever the store has. */
  #anew = false;
  /** The latest cookies: an answer on its way, or the error of a login, may still echo older ones. */
  #jars: readonly CookieJar[] = [];
  #refusal: Refusal | undefined;
  #warn: AuthContext['warn'] = () => {};

  constructor(options: SessionOptions) {
    this.#options = options;
    const { store, owner } = options;
    this.#keeper = store && new SessionKeeper(store, owner, () => this.secrets());
  }

  async apply(headers: Headers, context: AuthContext): Promise<unknown> {
    this.#warn = context.warn;
    this.#refusal?.check();
    if (!this.#current || this.#current.pending.lost(context.timeout)) {
      this.#current = new Current(this.#newJar(), newId(), (opening) => this.#open(opening, context));
    }
    const current = this.#current;
    try {
      await current.opened;
    } catch (error) {
      // Those that waited for this login share its failure.
      if (this.#current === current) {
        this.#current = undefined;
        this.#refusal = Refusal.after(error);
      }
      throw error;
    }
    const cookie = current.jar.header(context.url ?? context.baseUrl);
    if (cookie !== '') headers.set('Cookie', cookie);
    return current;
  }

  observe({ headers }: Pick<Response, 'headers'>, credentials: unknown, url: string): void {
    const current = this.#current;
    if (current && current === credentials && current.jar.take(headers, url)) this.#save();
  }

  refused(credentials: unknown): boolean {
    // Another call may have logged in again since this one was sent: then that session is good.
    if (this.#current && this.#current === credentials) {
      this.#ended = this.#current;
      this.#current = undefined;
    }
    return true;
  }

  lent(credentials: unknown): boolean {
    return credentials instanceof Current && credentials.kept;
  }

  renew(): void {
    this.#refusal = undefined;
    this.#current = undefined;
    this.#anew = true;
  }

  secrets(): Iterable<string> {
    return [...this.echoed(), ...(this.#options.secrets?.() ?? [])];
  }

  echoed(): Iterable<string> {
    return this.#jars.flatMap((jar) => [...jar.secrets()]);
  }

  /** The session as it is now, or `undefined` when there is none. */
  exportState(): SessionState | undefined {
    const current = this.#current;
    const cookies = current?.jar.cookies() ?? [];
    if (!current || cookies.length === 0) return undefined;
    const { owner } = this.#options;
    return { cookies, id: current.id, ...(owner !== undefined && { owner }) };
  }

  /** Takes on a session that another client exported, instead of logging in. */
  importState({ cookies, id = newId() }: SessionState): void {
    const jar = this.#newJar();
    jar.put(cookies);
    this.#refusal = undefined;
    this.#current = new Current(jar, id, () => Promise.resolve());
  }

  #newJar(): CookieJar {
    const jar = new CookieJar();
    this.#jars = [jar, ...this.#jars].slice(0, 10);
    return jar;
  }

  /** With a session that another process began since the last one ended, or else by a login. */
  async #open(opening: Current, context: AuthContext): Promise<void> {
    const anew = this.#anew;
    this.#anew = false;
    // What came from there and was refused shows that nobody keeps it fresh.
    const ended = this.#ended;
    const state = !this.#keeper || anew || ended?.kept ? undefined : await this.#keeper.load(context, ended?.id);
    if (state) {
      opening.jar.put(state.cookies);
      opening.id = state.id ?? opening.id;
      opening.kept = true;
      return;
    }
    await this.#logIn(opening, context);
    this.#ended = undefined;
    if (this.#current === opening) this.#save();
  }

  async #logIn({ jar }: Current, context: AuthContext): Promise<void> {
    let wait: number | undefined;
    const work = this.#options.login({
      send: async (request) => {
        const response = await sendLogin(context, request);
        jar.take(response.headers, context.baseUrl + request.path);
        wait = parseRetryAfter(response.headers, Date.now());
        return response;
      },
    });
    try {
      // A login may take several requests, and ask a vault; but it does not block the client for ever.
      await within(context.timeout * 4, work);
    } catch (error) {
      if (wait === undefined || !(error instanceof MailhostError) || error.retryAfter !== undefined) throw error;
      throw restate(error, `The server asks to wait ${wait / 1000} s.`, { retryAfter: wait / 1000 });
    }
    const reason = jar.whyNone(`${context.baseUrl}/`);
    if (reason !== undefined) this.#warn(`the cookie of the login does not go to ${context.baseUrl}: ${reason}.`);
  }

  #save(): void {
    this.#keeper?.save(this.exportState(), this.#warn);
  }
}

/** Not for secrecy: only to tell sessions apart. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
