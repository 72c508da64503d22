/** A cookie as plain data, with where it may go. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Below which path of the server it goes. Default `/`. */
  readonly path?: string;
  /** The domain that it was set for. Left out: only for the host that set it. */
  readonly domain?: string;
  /** It goes over https, and to this machine, only. */
  readonly secure?: boolean;
}

interface KeptCookie extends Cookie {
  /** When it ends, in epoch milliseconds. */
  readonly expires: number;
}

/** As browsers have it: so many cookies of a host, and so many characters of one. */
const most = 50;
/** So many answers may be on their way when a value changes. */
const mostPrevious = 10;
const longest = 4096;

/**
 * The cookies of the one server that a client talks to, each kept to its domain, its path and `Secure` as RFC 6265
 * says. Requests to another origin are sent without any, so a list of public suffixes would change nothing.
 */
export class CookieJar {
  readonly #cookies = new Map<string, KeptCookie>();
  /** Values that were replaced may still be echoed by an answer that is on its way. */
  readonly #previous = new Set<string>();
  #refusal: string | undefined;

  /** Keeps what an answer from this address sets, and drops what it expires; whether that changed anything. */
  take(headers: Headers, address: string): boolean {
    if (!URL.canParse(address)) return false;
    const before = this.#print();
    for (const line of headers.getSetCookie()) {
      const cookie = readCookie(line, new URL(address));
      if (typeof cookie === 'string') this.#refusal = cookie;
      else if (cookie) this.#set(cookie);
    }
    return this.#print() !== before;
  }

  put(cookies: readonly Cookie[]): void {
    for (const { name, value, path, domain, secure } of cookies) {
      this.#set({
        name,
        value,
        expires: Number.POSITIVE_INFINITY,
        ...(path !== undefined && { path }),
        ...(domain !== undefined && { domain }),
        ...(secure && { secure }),
      });
    }
  }

  /** The value of the `Cookie` header for an address, or an empty string. */
  header(address: string): string {
    if (!URL.canParse(address)) return '';
    const url = new URL(address);
    const now = Date.now();
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.expires > now && goesTo(url, cookie))
      .sort((one, other) => (other.path?.length ?? 1) - (one.path?.length ?? 1))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** Why no cookie goes to an address, where some were set. */
  whyNone(address: string): string | undefined {
    if (this.header(address) !== '') return undefined;
    const [cookie] = this.#cookies.values();
    return cookie ? `it is for the path ${cookie.path ?? '/'}` : this.#refusal;
  }

  cookies(): readonly Cookie[] {
    return [...this.#cookies.values()].map(({ expires: _, ...cookie }) => cookie);
  }

  secrets(): Iterable<string> {
    return [...[...this.#cookies.values()].map(({ value }) => value), ...this.#previous];
  }

  #print(): string {
    return JSON.stringify(this.cookies());
  }

  #set(cookie: KeptCookie): void {
    const key = JSON.stringify([cookie.name, cookie.domain, cookie.path]);
    const replaced = this.#cookies.get(key);
    if (replaced && replaced.value !== cookie.value) this.#outlive(replaced);
    if (cookie.expires > Date.now()) this.#cookies.set(key, cookie);
    else this.#cookies.delete(key);
    for (const [oldest, dropped] of this.#cookies) {
      if (this.#cookies.size <= most) break;
      this.#cookies.delete(oldest);
      this.#outlive(dropped);
    }
  }

  #outlive({ value }: Cookie): void {
    this.#previous.add(value);
    const [oldest] = this.#previous;
    if (this.#previous.size > mostPrevious && oldest !== undefined) this.#previous.delete(oldest);
  }
}

/** A line of `Set-Cookie`: the cookie, why it is not taken, or nothing where there is none. */
function readCookie(line: string, url: URL): KeptCookie | string | undefined {
  const [pair = '', ...rest] = line.split(';');
  const split = pair.indexOf('=');
  if (split < 1) return undefined;
  const name = pair.slice(0, split).trim();
  const value = pair.slice(split + 1).trim();
  if (name.length + value.length > longest) return 'it is too long';
  const attributes = attributesOf(rest);
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  if (domain !== '' && !hasDomain(url.hostname, domain)) return 'it is for another domain';
  const secure = attributes.has('secure');
  if (secure && !isTrustworthy(url)) return 'it is marked Secure, and the address is not https';
  const path = attributes.get('path') ?? '';
  return {
    name,
    value,
    path: path.startsWith('/') ? path : directoryOf(url.pathname),
    expires: endOf(attributes),
    ...(domain !== '' && { domain }),
    ...(secure && { secure }),
  };
}

function attributesOf(parts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    parts.map((part): [string, string] => {
      const [key = '', ...rest] = part.split('=');
      return [key.trim().toLowerCase(), rest.join('=').trim()];
    }),
  );
}

/** `Max-Age` wins over `Expires`. */
function endOf(attributes: ReadonlyMap<string, string>): number {
  const maxAge = Number(attributes.get('max-age') || Number.NaN);
  if (!Number.isNaN(maxAge)) return maxAge <= 0 ? 0 : Date.now() + maxAge * 1000;
  const expires = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(expires) ? Number.POSITIVE_INFINITY : expires;
}

function goesTo(url: URL, { path = '/', domain, secure }: Cookie): boolean {
  if (secure && !isTrustworthy(url)) return false;
  if (domain !== undefined && !hasDomain(url.hostname, domain)) return false;
  return url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** An IP address has no domain but itself. */
function hasDomain(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !/^[\d.]+$/.test(host));
}

/** What browsers send `Secure` cookies to: nobody listens on the way to this machine. */
function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/** The path of a cookie that names none: that of the address up to its last slash. */
function directoryOf(pathname: string): string {
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));
}
