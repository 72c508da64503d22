interface Held<Item> {
  readonly item: Item;
  readonly taken: () => void;
}

/**
 * What some work gives, as a stream. Giving resolves once the next is wanted, so that work waits for its reader. When it
 * is read no further, `stop` is called, and the work is waited for.
 */
export async function* handedOver<Item>(
  work: (give: (item: Item) => Promise<void>) => Promise<void>,
  stop: () => void,
): AsyncGenerator<Item, void, void> {
  const held: Held<Item>[] = [];
  let wake = (): void => undefined;
  let isRead = true;
  let isOver = false;
  const give = (item: Item) =>
    new Promise<void>((taken) => {
      if (!isRead) return taken();
      held.push({ item, taken });
      wake();
    });
  const working = work(give).finally(() => {
    isOver = true;
    wake();
  });
  working.catch(() => undefined);
  try {
    for (;;) {
      const next = held.shift();
      if (next) {
        try {
          yield next.item;
        } finally {
          next.taken();
        }
      } else if (isOver) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    isRead = false;
    if (!isOver) stop();
    for (const { taken } of held) taken();
    await working.catch(() => undefined);
  }
  await working;
}
