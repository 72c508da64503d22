import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.js';

const cookie = 'panel_session';
const lifetime = 8 * 3600 * 1000;

/** Who is signed in, by the value of a cookie that no script of a page can read. */
export class Sessions {
  readonly #open = new Map<string, { readonly account: Account; readonly ends: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins a session, and gives the header that hands it to the browser. */
  begin(account: Account): string {
    const token = randomBytes(32).toString('base64url');
    this.#open.set(token, { account, ends: this.#now() + lifetime });
    return `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${lifetime / 1000}`;
  }

  /** Ends the session of a request, and gives the header that takes it from the browser. */
  end(request: Request): string {
    this.#open.delete(tokenOf(request));
    return `${cookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
  }

  /** Who has sent a request. */
  of(request: Request): Account | undefined {
    const token = tokenOf(request);
    const session = this.#open.get(token);
    if (session && session.ends > this.#now()) return session.account;
    this.#open.delete(token);
    return undefined;
  }
}

function tokenOf(request: Request): string {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return cookies.find((text) => text.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '';
}
