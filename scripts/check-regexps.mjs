// Fails when a regular expression of a published package's sources can take more than linear time: by recheck, which
// reads the pattern, and by the clock, on texts of 16, 32 and 64 KiB that are made to be the worst for it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publishedPackages, root } from './packages/workspace.mjs';
import { collectRegExps, compilerOptions } from './regexps/collect.mjs';
import { samples } from './regexps/samples.mjs';
import { slowGrowth } from './regexps/timing.mjs';

process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const files = publishedPackages().flatMap(({ folder }) => sourcesBelow(join(folder, 'src')));
const options = compilerOptions(join(root, 'tsconfig.json'), root);
const { found, unknown, unused } = collectRegExps(root, files, options, samples);

const problems = [
  ...unknown.map((text) => `${text}\n  is made at run time: give samples of it in scripts/regexps/samples.mjs`),
  ...unused.map((key) => `scripts/regexps/samples.mjs has samples for what is no longer there: ${key}`),
];
// Reading them all takes most of a minute: what was found good by this version of everything stays good.
const memory = join(root, 'node_modules/.cache/mailhost/linear-regexps.json');
const { version } = createRequire(import.meta.url)('recheck/package.json');
const state = `recheck ${version}, Node ${process.version}, ${own('timing')}${own('attacks')}`;
const good = new Set(remembered());
// A clock that finds nothing would be as content with these.
if (good.size === 0) {
  for (const slow of [/\s*,/.source, /^(?:a+)+$/.source]) {
    if (!slowGrowth(slow, '')) problems.push(`the clock does not tell that /${slow}/ is slow`);
  }
}
const bad = new Map();
for (const { place, source, flags } of found) {
  const key = `/${source}/${flags}`;
  if (!good.has(key) && !bad.has(key)) {
    const verdict = verdictOn(source, flags);
    if (verdict) bad.set(key, verdict);
    else good.add(key);
  }
  if (bad.has(key)) problems.push(`${place}: ${key}\n  ${bad.get(key)}`);
}
mkdirSync(dirname(memory), { recursive: true });
writeFileSync(memory, JSON.stringify({ state, good: [...good] }));

if (problems.length > 0) {
  console.error(`${problems.sort().join('\n')}\n${problems.length} problems with ${found.length} regular expressions.`);
  process.exitCode = 1;
} else {
  console.log(`${found.length} regular expressions of packages/*/src take linear time.`);
}

/** What is wrong with an expression, or `undefined`. What the checker cannot read, the clock judges alone. */
function verdictOn(source, flags) {
  const { status, complexity, attack } = checkSync(source, flags, { timeout: 60_000 });
  if (status === 'vulnerable') return `${complexity.summary}, with ${attack.pattern}`;
  return slowGrowth(source, flags);
}

/** What an earlier run has found good, in the same state of things. */
function remembered() {
  try {
    const kept = JSON.parse(readFileSync(memory, 'utf8'));
    return kept.state === state ? kept.good : [];
  } catch {
    return [];
  }
}

function own(name) {
  return readFileSync(new URL(`regexps/${name}.mjs`, import.meta.url), 'utf8');
}

/** The TypeScript files below a folder, none of them a test. */
function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}
