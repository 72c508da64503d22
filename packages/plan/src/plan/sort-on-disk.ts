import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { comparePlaces, type ObjectPlace } from './objects.js';

/** Options of {@link sortOnDisk}. */
export interface SortOnDiskOptions {
  /** How many are held in memory. Default 100 000. */
  readonly atOnce?: number | undefined;
  /** Where its temporary files are. Default: the system's folder for such files. */
  readonly folder?: string | undefined;
}

/** So many files are read at once, however many there are. */
const mostFiles = 64;

/**
 * Sorts objects by `comparePlaces`, more than fit in memory: an external merge sort in temporary files, which only
 * their owner can read, and which are gone when it ends. What is given are copies of what JSON holds, with each `Date`
 * a `Date`. For Node, Deno and Bun.
 *
 * @example
 * const observed = observe(desired, { accounts, sort: sortOnDisk });
 */
export async function* sortOnDisk<Item extends ObjectPlace>(
  items: AsyncIterable<Item> | Iterable<Item>,
  { atOnce = 100_000, folder = tmpdir() }: SortOnDiskOptions = {},
): AsyncGenerator<Item, void, void> {
  const place = await mkdtemp(join(folder, 'mailhost-sort-'));
  try {
    let files: string[] = [];
    let count = 0;
    const write = async (sorted: Iterable<Item> | AsyncIterable<Item>) => {
      count += 1;
      const path = join(place, String(count));
      await writeLines(path, sorted);
      return path;
    };
    let held: Item[] = [];
    for await (const item of items) {
      held.push(item);
      if (held.length < atOnce) continue;
      files.push(await write(held.sort(comparePlaces)));
      held = [];
    }
    if (files.length === 0) {
      yield* held.sort(comparePlaces);
      return;
    }
    if (held.length > 0) files.push(await write(held.sort(comparePlaces)));
    while (files.length > mostFiles) {
      const joined = files.slice(0, mostFiles);
      const path = await write(mergedFiles<Item>(joined));
      for (const file of joined) await rm(file);
      files = [...files.slice(mostFiles), path];
    }
    yield* mergedFiles<Item>(files);
  } finally {
    await rm(place, { recursive: true });
  }
}

async function writeLines(path: string, items: Iterable<object> | AsyncIterable<object>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let text = '';
    for await (const item of items) {
      text += `${JSON.stringify(item, withDates)}\n`;
      if (text.length < 1_000_000) continue;
      await file.appendFile(text);
      text = '';
    }
    await file.appendFile(text);
  } finally {
    await file.close();
  }
}

/** The next of each file, the first of them again and again. */
async function* mergedFiles<Item extends ObjectPlace>(paths: readonly string[]): AsyncGenerator<Item, void, void> {
  const streams = paths.map((path) => readLines<Item>(path));
  try {
    const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })));
    for (;;) {
      let least: { item: Item; head: (typeof heads)[number] } | undefined;
      for (const head of heads) {
        if (head.next.done) continue;
        const item = head.next.value;
        if (!least || comparePlaces(item, least.item) < 0) least = { item, head };
      }
      if (!least) return;
      yield least.item;
      least.head.next = await least.head.stream.next();
    }
  } finally {
    for (const stream of streams) await stream.return();
  }
}

async function* readLines<Item>(path: string): AsyncGenerator<Item, void, void> {
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      // It was written here, of such items.
      const item: Item = JSON.parse(line, dates);
      yield item;
    }
  } finally {
    input.destroy();
  }
}

const dateKey = '$date';

/** A `Date` becomes a text before a replacer sees it, so that it is looked for where it stands. */
function withDates(this: unknown, key: string, value: unknown): unknown {
  const original: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : undefined;
  return original instanceof Date ? { [dateKey]: original.getTime() } : value;
}

function dates(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, dateKey)) return value;
  return new Date(Number(Reflect.get(value, dateKey)));
}
