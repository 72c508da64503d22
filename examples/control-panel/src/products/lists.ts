import type { PagePromise } from '@mailhost/core';
import type { Domain, Pages } from './product.js';

/** A client's list, its items as the panel shows them. */
export async function* pagesOf<Item, Shown>(
  list: PagePromise<Item>,
  show: (item: Item) => Shown | undefined,
): Pages<Shown> {
  for await (const { items, hasNext, total } of list.pages()) {
    yield { items: items.map(show).filter((item) => item !== undefined), hasNext, total };
  }
}

/** A list that a server sends whole, in pages; what is shown of an item is fetched when its page is. */
export async function* inPages<Item, Shown>(
  list: Promise<readonly Item[]>,
  show: (item: Item) => Shown | Promise<Shown>,
  size = 10,
): Pages<Shown> {
  const all = await list;
  for (let start = 0; start === 0 || start < all.length; start += size) {
    yield {
      items: await Promise.all(all.slice(start, start + size).map(show)),
      hasNext: start + size < all.length,
      total: all.length,
    };
  }
}

/** The pages of one list after another, without those that have nothing. */
export async function* oneAfterAnother<Outer, Shown>(
  outer: Pages<Outer>,
  inner: (item: Outer) => Pages<Shown>,
): Pages<Shown> {
  for await (const page of outer) {
    for (const [index, item] of page.items.entries()) {
      const last = !page.hasNext && index === page.items.length - 1;
      for await (const { items, hasNext } of inner(item)) {
        if (items.length > 0) yield { items, hasNext: hasNext || !last };
      }
    }
  }
}

/** A domain of a product that knows it by its name. */
export const byName = (name: string): Promise<Domain> => Promise.resolve({ id: name, name, enabled: true });

export const megabyte = 1024 * 1024;

/** The part of an address before its domain. */
export const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));
