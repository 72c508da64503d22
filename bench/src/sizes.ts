import { readFileSync, writeFileSync } from 'node:fs';
import { bundles, sizeByEsbuild } from './bundles.js';
import { resourceBundles } from './resources.js';
import { writeSizeTables, wrongSizeTables } from './size-tables.js';

/**
 * Holds browser bundles against the limits of `sizes.json`, in KiB packed. A change that needs more says why, and raises
 * them with `--write`: to what was measured and the headroom, so that growth is seen in the diff. `--write NAME` writes
 * those of one product's package.
 */
const headroom = 0.3;
const file = new URL('../sizes.json', import.meta.url);
const limits: Readonly<Record<string, number>> = JSON.parse(readFileSync(file, 'utf8'));
const clients = Object.entries(bundles).filter(([name]) => name.startsWith('@mailhost/'));
const measured = new Map<string, number>();

for (const [name, code] of [...clients, ...Object.entries(resourceBundles())]) {
  const { gzip } = await sizeByEsbuild(code);
  if (gzip === 0) throw new Error(`${name}: nothing was bundled`);
  measured.set(name, gzip / 1024);
}

const write = process.argv.indexOf('--write');
if (write > 0) {
  const product = process.argv[write + 1];
  const isMeant = (name: string) => product === undefined || new RegExp(`^@mailhost/${product}(?:[,/]|$)`).test(name);
  const raised = [...measured].filter(([name]) => isMeant(name));
  const kept = [...measured.keys()].filter((name) => !isMeant(name) && limits[name] !== undefined);
  const limitOf = new Map<string, number>([
    ...kept.map((name) => [name, limits[name] ?? 0] as const),
    ...raised.map(([name, size]) => [name, Math.ceil((size + headroom) * 10) / 10] as const),
  ]);
  const written: Readonly<Record<string, number>> = Object.fromEntries(
    [...measured.keys()].flatMap((name) => (limitOf.has(name) ? [[name, limitOf.get(name) ?? 0]] : [])),
  );
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  writeSizeTables(written);
  console.log(`Wrote the limits of ${raised.length} bundles.`);
} else {
  for (const [name, size] of measured) if (name.split('/').length === 2) console.log(lineOf(name, size));
  for (const client of new Set([...measured.keys()].map((name) => name.split(/[/,]/, 2).join('/')))) {
    const own = [...measured].filter(([name]) => name.startsWith(`${client}/resources/`));
    const sizes = own.map(([, size]) => size);
    if (sizes.length === 0) continue;
    const range = `${Math.min(...sizes).toFixed(1)} to ${Math.max(...sizes).toFixed(1)} KiB packed`;
    console.log(`${client}, each of ${sizes.length} resources by itself: ${range}`);
  }
  const over = [...measured].filter(([name, size]) => size > (limits[name] ?? 0));
  const gone = Object.keys(limits).filter((name) => !measured.has(name));
  for (const [name, size] of over) console.error(`Over the limit: ${lineOf(name, size)}`);
  for (const name of gone) console.error(`There is a limit for ${name}, which is no bundle any more.`);
  const untold = wrongSizeTables(limits);
  for (const problem of untold) console.error(problem);
  if (over.length + gone.length + untold.length > 0) {
    console.error('If it is meant, say why in the commit, and run pnpm check:sizes --write.');
    process.exitCode = 1;
  } else console.log(`All ${measured.size} bundles are within their limits.`);
}

function lineOf(name: string, size: number): string {
  return `${name}: ${size.toFixed(2)} KiB packed, limit ${limits[name] ?? 'none'}`;
}
