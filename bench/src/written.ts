import { readFile, writeFile } from 'node:fs/promises';

/** Where the figures stand: between two comments in this folder's README. */
const place = new URL('../README.md', import.meta.url);
const section = /(<!-- measured -->\n)([\s\S]*?)(\n<!-- \/measured -->)/;

/** Writes what was measured into this folder's README. */
export async function writeMeasured(measured: string): Promise<void> {
  const before = await readFile(place, 'utf8');
  if (!section.test(before)) throw new Error(`${place.pathname} has no place for what was measured.`);
  await writeFile(
    place,
    before.replace(section, (_, start: string, _old, end: string) => start + measured + end),
  );
}
