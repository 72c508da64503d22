// Makes a whole small product: `pnpm new:product NAME`. Its client, its server in the sandbox, its suite for the runtimes
// and its tests come from template/, and the three lines that name it elsewhere are written. Then everything is run that
// writes what follows from them; `--only-files` leaves that out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capitalized } from '../products.mjs';

/** The product of the templates. */
const placeholder = 'newmail';
const template = fileURLToPath(new URL('template/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

const [name = '', ...options] = process.argv.slice(2).filter((argument) => argument !== '--');
if (!/^[a-z][a-z0-9]{1,30}$/.test(name) || options.some((option) => option !== '--only-files')) {
  fail('Usage: pnpm new:product NAME, a name of lower-case letters and digits such as examplemail.');
}
const taken = [
  `packages/${name}/package.json`,
  `packages/sandbox/src/${name}/index.ts`,
  `runtimes/src/suite/${name}.ts`,
];
for (const path of taken) if (existsSync(join(root, path))) fail(`${path} is there already: choose another name.`);

const files = readdirSync(template, { recursive: true })
  .filter((path) => statSync(join(template, path)).isFile())
  .map((path) => ({ from: join(template, path), to: renamed(path).replace(/\.template$/, '') }));
for (const { from, to } of files) {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  writeFileSync(join(root, to), renamed(readFileSync(from, 'utf8')));
}

/** The lines elsewhere: where, and which. */
const lines = [
  [
    'packages/sandbox/src/products.ts',
    `export { ${capitalized(name)}Sandbox as ${name} } from './${name}/sandbox.js';`,
  ],
  ['packages/sandbox/src/index.ts', `export * from './${name}/index.js';`],
];
for (const [file, line] of lines) {
  const path = join(root, file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
}
// By it, tests and scripts of the whole repository find the package.
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dependency = [`@mailhost/${name}`, 'workspace:^'];
manifest.devDependencies = Object.fromEntries([...Object.entries(manifest.devDependencies), dependency].sort(byName));
writeFileSync(join(root, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
run('pnpm', [
  'exec',
  'biome',
  'check',
  '--write',
  ...new Set([...files.map(({ to }) => to), ...lines.map(([file]) => file)]),
]);

if (!options.includes('--only-files')) {
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile']);
  run('pnpm', ['build:quiet']);
  run('pnpm', ['docs:tables']);
  // The words of the operations are part of what is built.
  run('pnpm', ['build']);
  run('pnpm', ['docs:tables']);
  run('pnpm', ['api']);
  run('pnpm', ['check:sizes', '--write', name]);
}

console.log(`Made ${name}, a product with three operations:`);
for (const folder of [`packages/${name}/`, `packages/sandbox/src/${name}/`]) console.log(`  ${folder}`);
for (const { to } of files.filter(({ to }) => !/^packages\/(?:sandbox\/src\/)?NAME\//.test(to.replace(name, 'NAME')))) {
  console.log(`  ${to}`);
}
console.log('and these lines elsewhere:');
for (const [file, line] of lines) console.log(`  ${file}: ${line}`);
console.log(`  package.json: "${dependency.join('": "')}"`);
console.log('Next: docs/guides/adding-a-provider.md, "As a package of this repository".');

/** A text or a path of the templates, with the product's name. */
function renamed(text) {
  return text
    .replaceAll(placeholder, name)
    .replaceAll(capitalized(placeholder), capitalized(name))
    .replaceAll(placeholder.toUpperCase(), name.toUpperCase());
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}

function run(command, parameters) {
  console.log(`$ ${command} ${parameters.length > 5 ? `${parameters.slice(0, 4).join(' ')} …` : parameters.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${command} ${parameters.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
