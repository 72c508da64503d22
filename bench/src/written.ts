import { readFile, writeFile } from 'node:fs/promises';
import { quoted } from './tables.js';

/** Where figures stand: between two comments in a README. */
const places = {
  all: new URL('../README.md', import.meta.url),
  quoted: new URL('../../README.md', import.meta.url),
};
const section = /(<!-- measured -->\n)([\s\S]*?)(\n<!-- \/measured -->)/;
const planSection = /(<!-- plan measured -->\n)([\s\S]*?)(\n<!-- \/plan measured -->)/;

/** Writes what was measured into this folder's README, and the short form of it into the root's. */
export async function writeMeasured(measured: string): Promise<void> {
  await put(places.all, measured);
  await put(places.quoted, quoted(measured));
}

/** Writes what was measured of plans into their section of this folder's README. */
export async function writePlanMeasured(measured: string): Promise<void> {
  await put(places.all, measured, planSection);
}

/** Whether the root README says what this folder's does. */
export async function quotedRightly(): Promise<boolean> {
  return (await take(places.quoted)) === quoted(await take(places.all));
}

async function put(file: URL, text: string, place = section): Promise<void> {
  const before = await readFile(file, 'utf8');
  await writeFile(
    file,
    before.replace(place, (_, start: string, _old, end: string) => start + text + end),
  );
}

async function take(file: URL): Promise<string> {
  const [, , text] = section.exec(await readFile(file, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`${file.pathname} has no place for what was measured.`);
  return text;
}
