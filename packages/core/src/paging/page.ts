/** Where a page begins: a cursor, an offset or a page number. Can be stored, and given to a list to resume there. */
export type PagePosition = string | number;

/** What one page holds. */
export interface PageContent<Item> {
  readonly items: readonly Item[];
  /** How many items there are in all, where the server says so. */
  readonly total?: number | undefined;
  /** Where this page began; `undefined` or 0 for the start of the list. */
  readonly position?: PagePosition | undefined;
  /** Where the next page begins; `undefined` after the last one. */
  readonly nextPosition?: PagePosition | undefined;
}

/** One page of a list. */
export class Page<Item> implements PageContent<Item> {
  readonly items: readonly Item[];
  readonly total: number | undefined;
  readonly position: PagePosition | undefined;
  readonly nextPosition: PagePosition | undefined;
  readonly #fetchNext: () => Promise<Page<Item>>;

  constructor(content: PageContent<Item>, fetchNext: () => Promise<Page<Item>>) {
    this.items = content.items;
    this.total = content.total;
    this.position = content.position;
    this.nextPosition = content.nextPosition;
    this.#fetchNext = fetchNext;
  }

  /** Whether there is a page after this one. */
  get hasNext(): boolean {
    return this.nextPosition !== undefined;
  }

  /** Fetches the page after this one; `undefined` when this is the last. */
  async next(): Promise<Page<Item> | undefined> {
    return this.hasNext ? this.#fetchNext() : undefined;
  }
}
