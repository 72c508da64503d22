import { randomBytes, timingSafeEqual } from 'node:crypto';
import { refusal } from './answers.js';

/** The one session of a server on this machine: begun by an address that serves once, kept by a cookie that no script can read. */
export class LocalSession {
  readonly entryToken: string = randomBytes(32).toString('base64url');
  readonly #secret = randomBytes(32).toString('base64url');
  readonly #cookie: string;
  #isOpened = false;

  /** Cookies know no ports: each server's has a name of its own. */
  constructor(port: string) {
    this.#cookie = `mailhost_${port}`;
  }

  /** Answers the address that begins the session. */
  open({ url, method }: Request): Response {
    const token = new URL(url).searchParams.get('token') ?? '';
    if (method !== 'GET' || this.#isOpened || !isSame(token, this.entryToken)) {
      return refusal(
        403,
        'This address was used already, or is not the one that was printed. Start the command again.',
      );
    }
    this.#isOpened = true;
    const cookie = `${this.#cookie}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`;
    return new Response(null, {
      status: 303,
      headers: { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
    });
  }

  /** Whether a request has the session's cookie. */
  has({ headers }: Request): boolean {
    const cookies = (headers.get('cookie') ?? '').split(';').map((text) => text.trim());
    return cookies.some((text) => isSame(text, `${this.#cookie}=${this.#secret}`));
  }
}

function isSame(given: string, known: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(known)];
  return one.length === other.length && timingSafeEqual(one, other);
}
