/** States and hashes of passwords from CSV, for bulk input. Needs the optional peer `csv-parse`. */
export { readHashesCsv } from './migrate/hashes-csv.js';
export type { KnownHash } from './migrate/options.js';
export { type CsvOptions, readAliasesCsv, readMailboxesCsv, withAddresses } from './state/csv.js';
