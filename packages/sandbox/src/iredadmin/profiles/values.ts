/** An entry of a directory: every attribute has a list of values. */
export type Attributes = Readonly<Record<string, readonly string[]>>;

/** How a time stands in a row. */
export const date = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** When rows expire that do not. */
export const never = '9999-12-31 00:00:00';

export const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);

export const yesNo = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');

export const accountStatus = (active: boolean): string => (active ? 'active' : 'disabled');

/** How a directory dates a password. */
export const dayNumber = (time: number): number => Math.floor(time / 86_400_000);

/** An entry with these attributes. Those without a value are not there. */
export function attributes(values: Readonly<Record<string, string | number | readonly string[]>>): Attributes {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, readonly string[]] => [name, typeof value === 'object' ? value : [String(value)]])
      .map(([name, list]): [string, readonly string[]] => [name, list.filter((value) => value !== '')])
      .filter(([, list]) => list.length > 0),
  );
}
