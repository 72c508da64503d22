/** What a journal remembers of an item. */
export interface JournalEntry {
  /** What names the item. */
  readonly key: string;
  /** `started` alone: the run ended before it was known what became of it. */
  readonly status: 'started' | 'done' | 'failed' | 'unknown';
  /** Why it failed. */
  readonly message?: string;
}

/** Where `bulk` writes down what became of each item, so that a run that was killed goes on where it was. */
export interface Journal {
  /** The last entry of a key, of this run or an earlier one. */
  get(key: string): JournalEntry | undefined;
  /** Remembers an entry. It may be held back and written with others. */
  write(entry: JournalEntry): void | Promise<void>;
  /** Writes what was held back. */
  flush(): Promise<void>;
}

/** A journal that is kept in memory, for a run that is repeated within one process. */
export function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  return {
    get: (key) => entries.get(key),
    write: (entry) => void entries.set(entry.key, entry),
    flush: () => Promise.resolve(),
  };
}
