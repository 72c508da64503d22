import { readFile, writeFile } from 'node:fs/promises';

/** Where the figures stand: between two comments in this folder's README. */
const place = new URL('../README.md', import.meta.url);
const section = /(<!-- measured -->\n)([\s\S]*?)(\n<!-- \/measured -->)/;
const planSection = /(<!-- plan measured -->\n)([\s\S]*?)(\n<!-- \/plan measured -->)/;

/** Writes what was measured into this folder's README. */
export function writeMeasured(measured: string): Promise<void> {
  return put(measured, section);
}

/** Writes what was measured of plans into their section of the same. */
export function writePlanMeasured(measured: string): Promise<void> {
  return put(measured, planSection);
}

async function put(measured: string, where: RegExp): Promise<void> {
  const before = await readFile(place, 'utf8');
  if (!where.test(before)) throw new Error(`${place.pathname} has no place for what was measured.`);
  await writeFile(
    place,
    before.replace(where, (_, start: string, _old, end: string) => start + measured + end),
  );
}
