import { DecodeError, type Operation } from '@mailhost/core';

/** The same operation, whose result is turned into something else while its answer is read. */
export function reading<Args, From, To>(
  { types: _, ...operation }: Operation<Args, From>,
  read: (value: From) => To,
): Operation<Args, To> {
  return { ...operation, read };
}

/** The same for one that lists. */
export function readingEach<Args, From, To>(
  operation: Operation<Args, readonly From[]>,
  read: (item: From) => To,
): Operation<Args, readonly To[]> {
  return reading(operation, (items) => {
    // What does not fit was let through.
    if (!Array.isArray(items)) throw new DecodeError('the answer is not a list.');
    return items.map((item: From) => read(item));
  });
}
