import { Redactor, redacted } from '../redaction/redactor.js';
import type { AuthContext } from './auth.js';
import type { Cookie } from './cookie-jar.js';
import { within } from './within.js';

/** A session as plain data, to be kept or given to another process. It is a secret. */
export interface SessionState {
  readonly cookies: readonly Cookie[];
  /** Whose session it is, and on which server. */
  readonly owner?: string;
  /** Tells this session from those that were begun before it and after it. */
  readonly id?: string;
}

/** Where a session is kept between processes. What it throws is logged without secrets, and does not fail a call. */
export interface SessionStore {
  /**
   * Called when a session is needed: at the start, and when one has ended, in case another process has begun the next.
   */
  load(): Promise<SessionState | undefined>;
  /** Called when the session's cookies change, and with `undefined` when the session that is kept has ended. */
  save(state: SessionState | undefined): Promise<void>;
}

/** A store, borne whatever it does. */
export class SessionKeeper {
  readonly #store: SessionStore;
  readonly #owner: string | undefined;
  readonly #secrets: () => Iterable<string>;
  /** Saves follow one another, so that the last one is the newest. */
  #saving: Promise<void> = Promise.resolve();

  constructor(store: SessionStore, owner: string | undefined, secrets: () => Iterable<string>) {
    this.#store = store;
    this.#owner = owner;
    this.#secrets = secrets;
  }

  /** The session that is kept, unless it is another owner's or the one that has ended. */
  async load({ timeout, warn }: AuthContext, ended: string | undefined): Promise<SessionState | undefined> {
    // What was changed here last is to be there before it is looked at.
    const loading = this.#saving.then(() => this.#store.load()).then((state) => copyOf(state));
    const state = await within(timeout, loading).catch((error: unknown) => {
      this.#complain(warn, 'the stored session could not be loaded', error);
    });
    if (!state || state.owner !== this.#owner) return undefined;
    if (ended === undefined || state.id !== ended) return state;
    this.save(undefined, warn);
    return undefined;
  }

  save(state: SessionState | undefined, warn: AuthContext['warn']): void {
    this.#saving = this.#saving
      .then(() => this.#store.save(state))
      .catch((error: unknown) => this.#complain(warn, 'the session could not be saved', error));
  }

  #complain(warn: AuthContext['warn'], what: string, error: unknown): void {
    const reason = new Redactor(this.#secrets()).body(reasonOf(error), 300);
    warn(`${what}: ${reason.replace(/\/\/[^/\s@]*@/g, `//${redacted}@`)}`);
  }
}

/** Only what is a session: a store may hold anything. */
function copyOf(state: unknown): SessionState | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { cookies, owner, id } = state as Partial<Record<keyof SessionState, unknown>>;
  if (!Array.isArray(cookies) || cookies.length === 0 || !cookies.every(isCookie)) return undefined;
  return { cookies, ...(typeof owner === 'string' && { owner }), ...(typeof id === 'string' && { id }) };
}

function isCookie(value: unknown): value is Cookie {
  if (typeof value !== 'object' || value === null) return false;
  const { name, value: text, path, domain } = value as Partial<Record<keyof Cookie, unknown>>;
  const isTextOrAbsent = (field: unknown) => field === undefined || typeof field === 'string';
  return typeof name === 'string' && typeof text === 'string' && isTextOrAbsent(path) && isTextOrAbsent(domain);
}

/** What is no JSON is quoted by the error that says so, and may be a session. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'what is stored is not JSON';
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'no reason was given';
  }
}
