import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JsonObject, jsonText } from './document.js';
import { factsOf } from './facts.js';
import { fetchSpec } from './fetch-spec.js';
import { formatted } from './format.js';
import { factsFile, generatedFiles, readText } from './generate.js';

/**
 * Generates the client's types and operations from the vendor's spec.
 *
 *   generate            takes the spec out of the vendor's package, keeps its facts, and generates from them
 *   generate --offline  generates from the facts that are here
 */
const folder = fileURLToPath(new URL('../', import.meta.url));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(folder + path), { recursive: true });
  await writeFile(folder + path, text);
}

if (!process.argv.includes('--offline')) {
  await write(factsFile, await formatted(factsFile, jsonText(factsOf(await fetchSpec()))));
}
const facts: JsonObject = JSON.parse(await readText(factsFile));
const files = await generatedFiles(facts);
// `pnpm docs:tables` makes that one of the docstrings.
const older = (await readdir(`${folder}src/generated`)).filter((name) => name !== 'operation-words.ts');
for (const name of older) await rm(`${folder}src/generated/${name}`, { recursive: true });
for (const [path, text] of files) await write(path, text);
console.log(`${files.size} files from ${Object.keys(facts['paths'] ?? {}).length} paths.`);
