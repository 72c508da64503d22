/** How often somebody may try to sign in, within {@link period}. */
const most = {
  /** Of one account from one address. */
  pair: 5,
  /** From one address, whatever the account. */
  address: 20,
  /** Of one account, from wherever: so many that nobody is locked out by a single stranger. */
  account: 30,
} as const;

/** Milliseconds. */
const period = 15 * 60_000;
/** How many are counted at a time. */
const capacity = 50_000;

type Key = readonly [key: string, limit: number];

interface Count {
  readonly ends: number;
  tries: number;
}

/** Counts attempts to sign in that failed, by account and by address. */
export class Attempts {
  readonly #counts = new Map<string, Count>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Counts an attempt before the password is looked at, so that many at once are no way around it.
   *
   * @returns Seconds to wait where it is one too many; else `undefined`.
   */
  begin(account: string, address: string): number | undefined {
    const now = this.#now();
    const counts = this.#keys(account, address).map(([key, limit]) => ({ count: this.#count(key, now), limit }));
    const full = counts.filter(({ count, limit }) => count.tries >= limit).map(({ count }) => count.ends);
    if (full.length > 0) return Math.ceil((Math.max(...full) - now) / 1000);
    for (const { count } of counts) count.tries += 1;
    return undefined;
  }

  /** The attempt was no guess: those before it are forgiven, from this address. */
  succeeded(account: string, address: string): void {
    const [[pair], ...others] = this.#keys(account, address);
    this.#counts.delete(pair);
    for (const [key] of others) {
      const count = this.#counts.get(key);
      if (count) count.tries -= 1;
    }
  }

  #keys(account: string, address: string): readonly [Key, Key, Key] {
    const network = networkOf(address);
    const name = account.slice(0, 100);
    return [
      [`pair ${name} ${network}`, most.pair],
      [`address ${network}`, most.address],
      [`account ${name}`, most.account],
    ];
  }

  #count(key: string, now: number): Count {
    const known = this.#counts.get(key);
    if (known && known.ends > now) return known;
    this.#counts.delete(key);
    if (this.#counts.size >= capacity) this.#forget(now);
    const count = { ends: now + period, tries: 0 };
    this.#counts.set(key, count);
    return count;
  }

  /** What is over, and then the oldest: they stand in the order in which they end. */
  #forget(now: number): void {
    for (const [key, { ends }] of this.#counts) {
      if (ends > now && this.#counts.size < capacity) return;
      this.#counts.delete(key);
    }
  }
}

/** Of IPv6 the network: whoever has one address has all of it. */
function networkOf(address: string): string {
  const version4 = address.replace(/^::ffff:/i, '');
  if (!version4.includes(':')) return version4;
  const [head = '', tail] = version4.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest];
  return all.slice(0, 4).join(':');
}
