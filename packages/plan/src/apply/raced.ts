/** What several streams give, as it comes; one that is read no further ends them all. */
export async function* raced<Item>(
  streams: readonly AsyncGenerator<Item, void, void>[],
): AsyncGenerator<Item, void, void> {
  const next = new Map<AsyncGenerator<Item, void, void>, ReturnType<typeof step>>();
  const step = async (stream: AsyncGenerator<Item, void, void>) => ({ stream, result: await stream.next() });
  for (const stream of streams) next.set(stream, step(stream));
  try {
    while (next.size > 0) {
      const { stream, result } = await Promise.race(next.values());
      if (result.done) next.delete(stream);
      else {
        next.set(stream, step(stream));
        yield result.value;
      }
    }
  } finally {
    // What is under way is brought to its end.
    await Promise.allSettled([...next.values(), ...streams.map((stream) => stream.return())]);
  }
}
