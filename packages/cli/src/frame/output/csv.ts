import type { Column } from './columns.js';

/** A line of CSV with the columns' names. */
export function csvHeader<Item>(columns: readonly Column<Item>[]): string {
  return columns.map(({ name }) => csvCell(name)).join(',');
}

/** A record as a line of CSV (RFC 4180). */
export function csvLine<Item>(columns: readonly Column<Item>[], item: Item): string {
  return columns.map(({ value }) => csvCell(plainText(value(item)))).join(',');
}

function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainText).join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : guarded(String(value), typeof value);
}

/** A text that a spreadsheet would take for a formula gets an apostrophe: subjects of mails are other people's. */
function guarded(text: string, type: string): string {
  return type === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
