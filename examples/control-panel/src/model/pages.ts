/** A list in pages, fetched as they are shown. */
export type Pages<Item> = AsyncIterable<PageOf<Item>>;

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
}

/** A list in pages of `size`. It reads one item ahead, to know whether there are more. */
export async function* pagesOf<Item>(list: AsyncIterable<Item>, size = 10): Pages<Item> {
  let items: Item[] = [];
  for await (const item of list) {
    if (items.length === size) {
      yield { items, hasNext: true };
      items = [];
    }
    items.push(item);
  }
  yield { items, hasNext: false };
}
