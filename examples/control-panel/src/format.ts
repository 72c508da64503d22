const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the largest unit of which there is at least one. */
export function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1);
  const options = { style: 'unit', unit: units[power] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(undefined, options).format(bytes / 1024 ** power);
}

const percents = new Intl.NumberFormat(undefined, { style: 'percent' });
export const percent = (share: number): string => percents.format(share);

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
export const time = (date: Date): string => times.format(date);

const lists = new Intl.ListFormat('en', { type: 'conjunction' });
export const inWords = (texts: readonly string[]): string => lists.format(texts);

export const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
