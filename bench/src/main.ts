import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { bundles, sizeByEsbuild, sizeByRollup } from './bundles.js';
import { cpuPerCall } from './cpu.js';
import { coldImportRatio } from './imports.js';
import { loopbackRatio } from './loopback.js';
import { heapGrowth } from './memory.js';
import { typeCheckingCosts } from './type-checking.js';

const packages = Object.keys(bundles).filter((name) => !name.includes(','));
console.log(`Node ${process.version}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`);
console.log(`Versions: ${(await Promise.all(packages.map(versionOf))).join(', ')}.\n`);

console.log('CPU of the client over a mocked fetch, and a request over loopback');
const [cpu, loopback] = [await cpuPerCall(), await loopbackRatio()];
const ky = cpu.get('ky') ?? Number.NaN;
console.table(
  Object.fromEntries(
    [...cpu.keys()].map((name) => [
      name,
      {
        'µs a call': round(cpu.get(name)),
        '× ky': round((cpu.get(name) ?? Number.NaN) / ky, 2),
        'loopback, × bare fetch': round(loopback.get(name), 2),
      },
    ]),
  ),
);

console.log('Cold import, and a browser bundle of the whole client in KiB');
const imports = await coldImportRatio(packages);
const sizes: Record<string, Record<string, string | number>> = {};
for (const [name, code] of Object.entries(bundles)) {
  const [byEsbuild, byRollup] = [await sizeByEsbuild(code), await sizeByRollup(code)];
  const text = (size: typeof byRollup) => (size ? `${kib(size.minified)} / ${kib(size.gzip)}` : 'fails');
  sizes[name] = {
    'import, × empty script': imports.has(name) ? round(imports.get(name), 2) : '',
    'esbuild min / gz': text(byEsbuild),
    'rollup min / gz': text(byRollup),
  };
}
console.table(sizes);

const { records, growth } = await heapGrowth();
console.log(
  `Paging through ${records.toLocaleString('en')} records: the heap grew by ${(growth / 2 ** 20).toFixed(2)} MiB.`,
);

console.log('\nType checking of a file with ten operations, by tsc --extendedDiagnostics');
const costs = typeCheckingCosts(['empty', 'mailhost', 'openapi-fetch']);
const peer = costs.get('openapi-fetch');
console.table(
  Object.fromEntries(
    [...costs].map(([name, cost]) => [
      name,
      { ...cost, 'total, × openapi-fetch': round(cost.total / (peer?.total ?? Number.NaN), 2) },
    ]),
  ),
);

async function versionOf(name: string): Promise<string> {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(await readFile(file, 'utf8')).version}`;
}

function round(value = Number.NaN, digits = 1): number {
  return Number(value.toFixed(digits));
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
