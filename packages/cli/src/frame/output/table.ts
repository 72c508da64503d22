import stringWidth from 'string-width';
import { type Column, cellText } from './columns.js';

/** How a table is written. */
export interface TableOptions {
  /** Columns of the terminal; nothing is cut without it. */
  readonly width?: number | undefined;
  readonly heading?: ((text: string) => string) | undefined;
}

/** So many rows are looked at for the widths; the rest are written as they come. */
const sampleSize = 200;
const gap = '  ';
const leastWidth = 3;

/** A table's lines: aligned, and cut to the terminal. */
export async function* tableLines<Item>(
  columns: readonly Column<Item>[],
  items: AsyncIterable<Item> | Iterable<Item>,
  { width, heading = (text) => text }: TableOptions = {},
): AsyncGenerator<string> {
  const rowOf = (item: Item) => columns.map(({ value, text = cellText }) => text(value(item)));
  const titles = columns.map(({ name }) => name.replace(/[A-Z]/g, (letter) => ` ${letter}`).toUpperCase());
  const sample: string[][] = [];
  let widths: readonly number[] | undefined;
  const begin = function* () {
    widths = fitted(widthsOf([titles, ...sample]), width);
    yield heading(lineOf(titles, widths, width));
    for (const row of sample) yield lineOf(row, widths, width);
  };
  for await (const item of items) {
    const row = rowOf(item);
    if (widths) yield lineOf(row, widths, width);
    else if (sample.push(row) === sampleSize) yield* begin();
  }
  if (!widths && sample.length > 0) yield* begin();
}

/** A record's lines: a field each. */
export function recordLines<Item>(columns: readonly Column<Item>[], item: Item): readonly string[] {
  const longest = Math.max(...columns.map(({ name }) => name.length));
  return columns.flatMap(({ name, value, text = cellText }) => {
    const told = value(item);
    return told === undefined ? [] : [`${name.padEnd(longest)}${gap}${text(told)}`];
  });
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
  }
  return widths;
}

/** The widest columns are made narrower until all fit. */
function fitted(widths: readonly number[], width: number | undefined): readonly number[] {
  if (width === undefined) return widths;
  const fitting = [...widths];
  let excess = fitting.reduce((sum, one) => sum + one, gap.length * (fitting.length - 1)) - width;
  while (excess > 0) {
    const widest = fitting.indexOf(Math.max(...fitting));
    const current = fitting[widest] ?? 0;
    if (current <= leastWidth) break;
    fitting[widest] = current - 1;
    excess -= 1;
  }
  return fitting;
}

function lineOf(row: readonly string[], widths: readonly number[], width?: number): string {
  const cells = row.map((cell, index) => {
    const columnWidth = widths[index] ?? 0;
    const text = width === undefined ? cell : cut(cell, columnWidth);
    return `${text}${' '.repeat(Math.max(0, columnWidth - stringWidth(text)))}`;
  });
  return cells.join(gap).trimEnd();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text of at most so many columns of a terminal, with an ellipsis where something was cut off. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
