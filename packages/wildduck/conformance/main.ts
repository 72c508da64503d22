import { readFile, writeFile } from 'node:fs/promises';
import { factsFile, readText } from '../generator/generate.js';
import type { Recording } from './answer.js';
import { compare } from './compare.js';
import { distinct } from './distinct.js';
import { record } from './record.js';
import type { Spec } from './spec.js';
import { countVerdicts, summarize } from './summary.js';

/**
 * Holds a server's answers against the vendor's spec and against the corrected one.
 *
 *   conformance [FILE]         of the server at WILDDUCK_URL, with the root token WILDDUCK_TOKEN; mail arrives where
 *                              WILDDUCK_LMTP (host:port) is given, and audits and exports are made where WILDDUCK_REDIS is
 *                              (redis://host:port/db; WILDDUCK_SECRET as configured). FILE gets an answer of each form.
 *   conformance --again FILE   of an earlier run
 */
async function recordingOf(file: string | undefined): Promise<Recording> {
  if (process.argv.includes('--again') && file) return JSON.parse(await readFile(file, 'utf8'));
  const { WILDDUCK_URL: url, WILDDUCK_TOKEN: token, WILDDUCK_LMTP: lmtp } = process.env;
  const { WILDDUCK_REDIS: redis, WILDDUCK_SECRET: secret = 'a secret cat' } = process.env;
  if (!url || !token) throw new Error('WILDDUCK_URL and WILDDUCK_TOKEN name no server.');
  const recording = await record({ url, token, lmtp, redis, secret });
  if (file) await writeFile(file, lines({ ...recording, answers: distinct(recording.answers) }));
  return recording;
}

/** One answer on a line, so that a change shows which. */
function lines({ server, answers }: Recording): string {
  const each = answers.map((answer) => JSON.stringify(answer)).join(',\n');
  return `{"server":${JSON.stringify(server)},"answers":[\n${each}\n]}\n`;
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const { server, answers } = await recordingOf(file);
const specs: readonly (readonly [name: string, file: string])[] = [
  ["the vendor's spec", factsFile],
  ['the corrected spec', 'openapi.json'],
];
console.log(`WildDuck ${server}: ${answers.length} answers.`);
for (const [name, path] of specs) {
  const spec: Spec = JSON.parse(await readText(path));
  const comparisons = compare(spec, answers);
  const { conforms, misfits, 'no schema': without } = countVerdicts(comparisons);
  console.log(`${name}: ${conforms} conform, ${misfits} do not, ${without} have no schema.`);
  if (path !== 'openapi.json') continue;
  console.log(summarize(comparisons));
  if (misfits > 0) process.exitCode = 1;
}
