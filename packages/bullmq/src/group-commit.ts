/** Sends what comes in groups: while one is under way, what comes is held for the next. */
export class GroupCommit<Item> {
  readonly #send: (items: readonly Item[]) => Promise<void>;
  #held: Item[] = [];
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(send: (items: readonly Item[]) => Promise<void>) {
    this.#send = send;
  }

  get held(): number {
    return this.#held.length;
  }

  /** Resolves when it is sent. */
  add(...items: readonly Item[]): Promise<void> {
    this.#held.push(...items);
    this.#next ??= this.#last
      .catch(() => undefined)
      .then(() => {
        const sent = this.#held;
        this.#held = [];
        this.#next = undefined;
        return this.#send(sent);
      });
    this.#last = this.#next;
    return this.#next;
  }

  /** Resolves when all that came is sent. */
  async flush(): Promise<void> {
    await this.#last;
  }
}
