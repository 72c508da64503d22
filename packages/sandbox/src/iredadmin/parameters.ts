import * as z from 'zod/mini';
import { isMail } from './addresses.js';

/** How a parameter is read. It may be left out, and a value that is not valid is dropped. */
export const reading = <T>(read: (value: string) => T | undefined) => z.optional(z.pipe(z.string(), z.transform(read)));

export const text = reading((value) => value);
export const flag = reading((value) => value === 'yes');
export const integer = reading((value) => (/^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined));
export const number = reading((value) => (/^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined));
export const oneOf = <T extends string>(...values: readonly T[]) =>
  reading((value) => values.find((known) => known === value));

/** The valid ones of a list, in lower case, each once. */
export const list = (isValid: (entry: string) => boolean) =>
  reading((value) => {
    const entries = value
      .toLowerCase()
      .split(',')
      .map((entry) => entry.trim());
    return [...new Set(entries.filter((entry) => entry !== '' && isValid(entry)))];
  });
export const anyList = list(() => true);
export const mails = list(isMail);

/** One address, or the empty text that takes it away. */
export const mailOrNone = reading((value) => {
  const mail = value.trim().toLowerCase();
  return mail === '' || isMail(mail) ? mail : undefined;
});

/** What becomes of a list. Where it is put anew, nothing is added or taken away besides. */
export const edited = (
  current: readonly string[],
  all: readonly string[] | undefined,
  added: readonly string[] = [],
  removed: readonly string[] = [],
): readonly string[] => all ?? without([...new Set([...current, ...added])], removed);

export const without = (entries: readonly string[], removed: readonly string[]): string[] =>
  entries.filter((entry) => !removed.includes(entry));

/** Gives a record the values that there are. */
export function assignGiven<T extends object>(record: T, values: { readonly [K in keyof T]?: T[K] | undefined }): void {
  Object.assign(record, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}
