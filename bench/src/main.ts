import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { bundles, sizeByEsbuild, sizeByRollup } from './bundles.js';
import { cpuPerCall } from './cpu.js';
import { coldImportRatio } from './imports.js';
import { loopbackRatios } from './loopback.js';
import { heapGrowth } from './memory.js';
import { startFigures } from './start.js';
import { markdownTable } from './tables.js';
import { typeCheckingCosts } from './type-checking.js';
import { unifiedFigures } from './unified.js';
import { writeMeasured } from './written.js';

const packages = Object.keys(bundles).filter((name) => !name.includes(','));
const peers = packages.filter((name) => !name.startsWith('@mailhost/'));
const date = new Date().toISOString().slice(0, 10);

const [cpu, loopback] = [await cpuPerCall(), await loopbackRatios()];
const imports = await coldImportRatio(packages);
const ky = cpu.get('ky');
const rows: string[][] = [];
for (const [name, code] of Object.entries(bundles)) {
  const [byEsbuild, byRollup] = [await sizeByEsbuild(code), await sizeByRollup(code)];
  rows.push([...speedOf(name), ratio(imports.get(name)), sizeText(byEsbuild), sizeText(byRollup)]);
  for (const other of [`${name}, by fetch`, `${name}, ky as its fetch`]) {
    if (cpu.has(other)) rows.push([...speedOf(other), '', '', '']);
  }
}
rows.push([...speedOf('bare node:http'), '', '', '']);

const { records, growth } = await heapGrowth();
const costs = typeCheckingCosts(['empty', 'mailhost', 'openapi-fetch']);
const files: Readonly<Record<string, string>> = {
  empty: 'an empty one',
  mailhost: 'by `@mailhost/wildduck`',
  'openapi-fetch': `by ${await versionOf('openapi-fetch')}`,
};

const measured = `${date}, Node ${process.version.slice(1)}, ${availableParallelism()} cores; ${(await Promise.all(peers.map(versionOf))).join(', ')}.
CPU is what the client adds to a bare call of the mocked \`fetch\`.

${markdownTable(
  [
    'client',
    'CPU, µs',
    '× ky',
    'loopback, × bare fetch',
    '50 in parallel',
    'import, × empty script',
    'esbuild min / gz, KiB',
    'rollup min / gz, KiB',
  ],
  rows,
)}

Paging through ${records.toLocaleString('en')} records, a thousand a page: the heap changed by ${(growth / 2 ** 20).toFixed(2)} MiB.

Type checking of a file that uses ten operations of WildDuck ([types/](types)), by \`tsc --extendedDiagnostics\`;
openapi-fetch has the same generated types.

${markdownTable(
  ['file', 'check, ms', 'whole run, ms', 'instantiations', 'types'],
  [...costs].map(([name, { check, total, instantiations, types }]) => [
    files[name] ?? name,
    ...[check, total, instantiations, types].map((value) => Math.round(value).toLocaleString('en')),
  ]),
)}

${await unifiedFigures()}

${await startFigures()}`;

console.log(measured);
if (process.argv.includes('--write')) await writeMeasured(measured);

function speedOf(name: string): string[] {
  const own = cpu.get(name);
  const timesKy = own === undefined || ky === undefined ? undefined : own / ky;
  return [
    name,
    own?.toFixed(1) ?? '',
    ratio(timesKy),
    ratio(loopback.oneByOne.get(name)),
    ratio(loopback.inParallel.get(name)),
  ];
}

function ratio(value: number | undefined): string {
  return value?.toFixed(2) ?? '';
}

function sizeText(size: { readonly minified: number; readonly gzip: number } | undefined): string {
  return size ? `${(size.minified / 1024).toFixed(1)} / ${(size.gzip / 1024).toFixed(1)}` : 'fails';
}

async function versionOf(name: string): Promise<string> {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(await readFile(file, 'utf8')).version}`;
}
