// Writes the public surface of each package to packages/NAME/api/report.api.md, from its type declarations (build
// first). With --check it changes nothing, and fails when a report is not what it should be.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { subpathReports } from './packages/api-report.mjs';
import { publishedPackages, root } from './packages/workspace.mjs';

const checkOnly = process.argv.includes('--check');
const packages = publishedPackages().map(({ folder, manifest }) => ({
  folder,
  name: manifest.name,
  subpaths: Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath, { types }]) => ({ subpath: manifest.name + subpath.slice(1), types: join(folder, types) })),
}));
const entries = packages.flatMap(({ subpaths }) => subpaths);
const program = ts.createProgram(
  entries.map(({ types }) => types),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
    paths: Object.fromEntries(entries.map(({ subpath, types }) => [subpath, [types]])),
  },
);
const old = [];
for (const { name, folder, subpaths } of packages) {
  const file = join(folder, 'api/report.api.md');
  const head = `# ${name}\n\nWhat users can import. Written by \`pnpm api\`.\n`;
  const report = [head, ...subpathReports(program, folder, subpaths)].join('\n');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (report === before) continue;
  old.push(relative(root, file));
  if (checkOnly) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
}
if (checkOnly && old.length > 0) {
  console.error(`The public surface is not as reported in ${old.join(', ')}.`);
  console.error('Run pnpm build && pnpm api, look at the diff, and say what changed for the user with pnpm changeset.');
  process.exitCode = 1;
} else console.log(checkOnly ? 'The public surface is as reported.' : `Wrote ${old.length} reports.`);
