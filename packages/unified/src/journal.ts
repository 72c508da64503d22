/** A journal in a file, for `bulk`: for Node, Deno and Bun. */
export { type FileJournal, type FileJournalOptions, fileJournal } from './bulk/file-journal.js';
export type { Journal, JournalEntry } from './bulk/journal.js';
