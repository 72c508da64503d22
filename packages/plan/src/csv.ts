/** States from CSV, for bulk input. Needs the optional peer `csv-parse`. */
export { type CsvOptions, readAliasesCsv, readMailboxesCsv, withAddresses } from './state/csv.js';
