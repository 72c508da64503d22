import { UsageError } from '../cli-error.js';
import type { OutputFlags } from '../common-flags.js';
import type { CliContext } from '../context.js';
import { flagText } from '../flags.js';
import type { Column } from './columns.js';
import { csvHeader, csvLine } from './csv.js';

type Format = 'table' | 'json' | 'jsonl' | 'csv';

/** Which format the flags ask for. Throws `UsageError` where it is more than one. */
export function formatOf({ json, jsonl, csv }: OutputFlags): Format {
  const asked = Object.entries({ json: json !== undefined, jsonl, csv }).flatMap(([name, isAsked]) =>
    isAsked ? [name] : [],
  );
  if (asked.length > 1) {
    throw new UsageError(`${asked.map(flagText).join(' and ')} cannot stand together.`, 'Say one of them.');
  }
  return json !== undefined ? 'json' : jsonl ? 'jsonl' : csv ? 'csv' : 'table';
}

/**
 * Writes records to stdout as they come, in the format that the flags ask for, and gives their number. Where there are
 * none, `empty` is told on stderr.
 */
export async function writeRecords<Item>(
  context: CliContext,
  flags: OutputFlags,
  allColumns: readonly Column<Item>[],
  items: AsyncIterable<Item> | Iterable<Item>,
  empty: string,
): Promise<number> {
  const format = formatOf(flags);
  const columns = chosenColumns(allColumns, flags);
  let count = 0;
  const counted = async function* () {
    for await (const item of items) {
      count += 1;
      yield item;
    }
  };
  for await (const text of textsOf(format, columns, counted(), context, flags)) {
    await context.print(text);
    // The reader, such as head, has seen enough.
    if (context.stdout.errored) break;
  }
  if (count === 0 && format === 'table') context.tell(empty);
  return count;
}

/** Writes one record: a field a line for people, an object as JSON. */
export async function writeRecord<Item>(
  context: CliContext,
  flags: OutputFlags,
  allColumns: readonly Column<Item>[],
  item: Item,
): Promise<void> {
  const format = formatOf(flags);
  const columns = chosenColumns(allColumns, flags);
  if (format === 'json') {
    await context.print(`${JSON.stringify(objectOf(columns, item), null, 2)}\n`);
  } else if (format === 'table') {
    const { recordLines } = await import('./table.js');
    await context.print(`${recordLines(columns, item).join('\n')}\n`);
  } else {
    for await (const text of textsOf(format, columns, [item], context, flags)) await context.print(text);
  }
}

async function* textsOf<Item>(
  format: Format,
  columns: readonly Column<Item>[],
  items: AsyncIterable<Item> | Iterable<Item>,
  { stdout, colors }: CliContext,
  { wide }: OutputFlags,
): AsyncGenerator<string> {
  if (format === 'table') {
    const { tableLines } = await import('./table.js');
    const width = stdout.isTTY && !wide ? stdout.columns : undefined;
    for await (const line of tableLines(columns, items, { width, heading: colors.bold })) yield `${line}\n`;
    return;
  }
  if (format === 'csv') yield `${csvHeader(columns)}\r\n`;
  let isFirst = true;
  for await (const item of items) {
    if (format === 'csv') yield `${csvLine(columns, item)}\r\n`;
    else if (format === 'jsonl') yield `${JSON.stringify(objectOf(columns, item))}\n`;
    else yield `${isFirst ? '[\n' : ',\n'}  ${JSON.stringify(objectOf(columns, item))}`;
    isFirst = false;
  }
  if (format === 'json') yield isFirst ? '[]\n' : '\n]\n';
}

function objectOf<Item>(columns: readonly Column<Item>[], item: Item): object {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(item)]));
}

/** All columns, or those that `--json` names. */
function chosenColumns<Item>(columns: readonly Column<Item>[], { json }: OutputFlags): readonly Column<Item>[] {
  if (!json) return columns;
  return json.split(',').map((name) => {
    const column = columns.find((one) => one.name === name.trim());
    if (column) return column;
    const known = columns.map((one) => one.name).join(',');
    throw new UsageError(`There is no field ${name.trim()}.`, `These are there: --json=${known}`);
  });
}
