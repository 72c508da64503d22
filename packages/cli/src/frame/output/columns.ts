import { visibleText } from '@mailhost/plan';

/** A field of the records that a command writes. */
export interface Column<Item> {
  /** As JSON, CSV and `--json FIELDS` have it. */
  readonly name: string;
  /** Its value, as JSON has it; `undefined` where it is not told. */
  readonly value: (item: Item) => unknown;
  /** The value for people. Default: {@link cellText}. */
  readonly text?: ((value: unknown) => string) | undefined;
}

/** A column for each field of that name. */
export function fieldColumn(name: string, text?: (value: unknown) => string): Column<object> {
  return { name, value: (item) => Reflect.get(item, name), text };
}

/** A value for people, in one line without anything that a terminal would act on. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return value.toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z');
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  return visibleText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
