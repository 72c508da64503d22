/** Cookie values by name. */
export type Cookies = Readonly<Record<string, string>>;

/** The cookies of one server: a client talks to one origin only, so domain and path need no matching. */
export class CookieJar {
  readonly #values = new Map<string, string>();
  /** Values that were replaced may still be echoed by an answer that is on its way. */
  readonly #previous = new Set<string>();

  /** Keeps what an answer sets, and drops what it expires; whether that changed anything. */
  take(headers: Headers): boolean {
    const before = this.header();
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const split = pair.indexOf('=');
      if (split < 1) continue;
      const name = pair.slice(0, split).trim();
      if (isExpired(attributes)) this.#drop(name);
      else this.#set(name, pair.slice(split + 1).trim());
    }
    return this.header() !== before;
  }

  put(cookies: Cookies): void {
    for (const [name, value] of Object.entries(cookies)) this.#set(name, value);
  }

  /** The value of the `Cookie` header, or an empty string. */
  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookies(): Cookies {
    return Object.fromEntries(this.#values);
  }

  secrets(): Iterable<string> {
    return [...this.#values.values(), ...this.#previous];
  }

  #drop(name: string): void {
    const value = this.#values.get(name);
    if (value !== undefined) this.#previous.add(value);
    this.#values.delete(name);
  }

  #set(name: string, value: string): void {
    const replaced = this.#values.get(name);
    this.#values.set(name, value);
    if (replaced !== undefined && replaced !== value) this.#previous.add(replaced);
    const [oldest] = this.#previous;
    if (this.#previous.size > 50 && oldest !== undefined) this.#previous.delete(oldest);
  }
}

/** `Max-Age` wins over `Expires`, as RFC 6265 says. */
function isExpired(attributes: readonly string[]): boolean {
  const values = new Map(
    attributes.map((attribute): [string, string] => {
      const [key = '', ...rest] = attribute.split('=');
      return [key.trim().toLowerCase(), rest.join('=').trim()];
    }),
  );
  const maxAge = Number(values.get('max-age') || Number.NaN);
  if (!Number.isNaN(maxAge)) return maxAge <= 0;
  const expires = Date.parse(values.get('expires') ?? '');
  return !Number.isNaN(expires) && expires <= Date.now();
}
