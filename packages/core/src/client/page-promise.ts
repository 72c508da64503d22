import { ValidationError } from '../errors/call-errors.js';
import type { Page } from '../paging/page.js';
import { ApiPromise } from './api-promise.js';

/**
 * A list. Awaited, it is its first page; looped over, it is every item of every page, fetched as the loop
 * comes to them.
 *
 * @example
 * for await (const domain of client.domains.list()) console.log(domain);
 */
export class PagePromise<Item> extends ApiPromise<Page<Item>> implements AsyncIterable<Item> {
  /** Every item, page after page. A page that fails ends the loop with its error. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for await (const page of this.pages()) yield* page.items;
  }

  /** Every page. No more than one is held at a time. */
  async *pages(): AsyncGenerator<Page<Item>, void, void> {
    let page: Page<Item> | undefined = await this;
    while (page) {
      yield page;
      page = await page.next();
    }
  }

  /** All items as one array, or at most `limit` of them; pages past the limit are not fetched. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): Promise<Item[]> {
    if (!(limit >= 0)) {
      this.catch(() => {});
      throw new ValidationError('toArray: limit must be a number, 0 or more.');
    }
    const items: Item[] = [];
    for await (const page of this.pages()) {
      for (const item of page.items) {
        if (items.length >= limit) break;
        items.push(item);
      }
      if (items.length >= limit) break;
    }
    return items;
  }
}
