import { type FileHandle, open, readFile } from 'node:fs/promises';
import { ConfigurationError } from '@mailhost/core';
import type { Journal, JournalEntry } from './journal.js';

/** Options of {@link fileJournal}. */
export interface FileJournalOptions {
  /**
   * How many entries are written and synced at once: twice as many can be lost when the process or the machine fails. Default 50; 1 writes each by
   * itself, which is some 40 times slower.
   */
  readonly batch?: number | undefined;
}

/** A journal in a file, to be closed at the end. */
export interface FileJournal extends Journal {
  close(): Promise<void>;
}

/**
 * Opens a journal of one JSON object a line (NDJSON), and makes it where there is none. A last line that was cut off, when a run
 * was killed, is passed over. Its keys are held in memory. For Node, Deno and Bun.
 *
 * @example
 * const journal = await fileJournal('mailboxes.journal');
 */
export async function fileJournal(path: string, { batch = 50 }: FileJournalOptions = {}): Promise<FileJournal> {
  if (!(Number.isInteger(batch) && batch >= 1)) {
    throw new ConfigurationError('fileJournal: batch must be a whole number, 1 or more.');
  }
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const entries = new Map<string, JournalEntry>();
  for (const line of text.split('\n')) {
    const entry = readEntry(line);
    if (entry) entries.set(entry.key, entry);
  }
  const file = await open(path, 'a');
  return new BatchedFile(file, entries, batch, text !== '' && !text.endsWith('\n'));
}

class BatchedFile implements FileJournal {
  readonly #file: FileHandle;
  readonly #entries: Map<string, JournalEntry>;
  readonly #batch: number;
  #held: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(file: FileHandle, entries: Map<string, JournalEntry>, batch: number, isCutOff: boolean) {
    this.#file = file;
    this.#entries = entries;
    this.#batch = batch;
    if (isCutOff) this.#held.push('');
  }

  get(key: string): JournalEntry | undefined {
    return this.#entries.get(key);
  }

  async write(entry: JournalEntry): Promise<void> {
    // While one batch is being written, one more is held and no further.
    while (this.#held.length >= this.#batch) await this.flush();
    this.#entries.set(entry.key, entry);
    this.#held.push(JSON.stringify(entry));
    if (this.#held.length >= this.#batch) await this.flush();
  }

  async flush(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const lines = this.#held;
      this.#held = [];
      if (lines.length === 0) return;
      await this.#file.appendFile(`${lines.join('\n')}\n`);
      await this.#file.datasync();
    });
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file.close();
  }
}

function readEntry(line: string): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('key' in value) || !('status' in value)) return undefined;
  const { key, status } = value;
  if (typeof key !== 'string') return undefined;
  return status === 'started' || status === 'done' || status === 'failed' || status === 'unknown'
    ? { key, status }
    : undefined;
}
