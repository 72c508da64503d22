// What is bundled into a package, and the file that holds its licences.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';

export const licencesFile = 'dist/THIRD-PARTY-LICENSES.txt';

/** The packages that source maps name, by their folders' paths from the published package's. */
export function bundledFolders(maps) {
  const folders = new Set();
  for (const [file, text] of maps) {
    for (const source of JSON.parse(text).sources) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(posix.join(posix.dirname(file), source))?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** The name of a package in such a folder. */
export function nameOf(folder) {
  return folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length);
}

/** Writes the licences of what is bundled into a built package; nothing where nothing is. */
export function writeLicences(packageFolder) {
  const dist = join(packageFolder, 'dist');
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js.map'))
    .map((file) => [`dist/${file.replaceAll(sep, '/')}`, readFileSync(join(dist, file), 'utf8')]);
  const parts = bundledFolders(maps).map((folder) => licenceOf(resolve(packageFolder, folder)));
  if (parts.length > 0) writeFileSync(join(packageFolder, licencesFile), parts.join(between));
}

/** Whether such a file has the licence of a package. */
export function licensed(text, name) {
  return text.split(between).some((part) => part.startsWith(`${name} `) && /copyright/i.test(part));
}

const between = `\n${'-'.repeat(80)}\n\n`;

function licenceOf(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:\.\w+)?$/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} is bundled and has no text of a licence.`);
  return `${name} ${version} (${license})${homepage ? `, ${homepage}` : ''}\n\n${texts.join('\n\n')}\n`;
}
