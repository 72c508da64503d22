/** Bytes by unit. */
const units: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
};

/** What a size in words looks like, for a schema's `pattern`. */
export const sizePattern: RegExp = /^(?:\d{1,15}(?:\.\d{1,3})?) ?(?:B|KiB|MiB|GiB|TiB)$/;

/** The bytes of `2 GiB` or `500 MiB`, `'unlimited'` as it is, and a number as it is; `NaN` where it is no size. */
export function parseSize(size: number | string): number | 'unlimited' {
  if (typeof size === 'number') return size;
  if (size === 'unlimited') return size;
  const [, amount = '', unit = ''] = /^([\d.]+) ?([A-Za-z]+)$/.exec(size) ?? [];
  return Math.round(Number(amount) * (units[unit] ?? Number.NaN));
}

/** A number of bytes for people: `2 GiB`, or all digits where no unit fits in three of them. */
export function formatSize(bytes: number): string {
  const fitting = Object.entries(units)
    .toReversed()
    .find(([, size]) => bytes >= size && Number.isInteger((bytes / size) * 10));
  return fitting ? `${bytes / fitting[1]} ${fitting[0]}` : `${bytes} B`;
}
