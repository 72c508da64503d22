/** A list that is fetched page by page while it is read, and again each time it is read. */
export class Listing<Item> implements AsyncIterable<Item> {
  readonly #read: () => AsyncIterable<Item>;

  constructor(read: () => AsyncIterable<Item>) {
    this.#read = read;
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return this.#read()[Symbol.asyncIterator]();
  }

  /** Reads all into memory. With `limit`, no more than that are read. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /** Reads it in parts of `size`, the last one shorter: for a screen that shows one after another. Default 50. */
  async *pages(size = 50): AsyncGenerator<readonly Item[], void, void> {
    let page: Item[] = [];
    for await (const item of this) {
      page.push(item);
      if (page.length < size) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }
}
