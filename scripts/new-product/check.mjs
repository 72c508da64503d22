// Whether `pnpm new:product` makes a product that passes what every product has to, on a copy of the repository; and
// whether each line that it writes elsewhere, and each of its files for another folder, is missed when it is left out.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'new-product-'));
const name = 'examplemail';
const link = join(copy, 'node_modules/@mailhost', name);
// Not by pnpm, which would first install what was left out.
const vitest = (project, ...filters) => `node_modules/.bin/vitest run --project ${project} ${filters.join(' ')}`;
const commit = 'git -c user.name=check -c user.email=check@example.org commit --quiet --message copy';
const recordTests = vitest('examples', 'products');

/** What a new product passes. */
const checks = [
  'pnpm exec biome check .',
  'pnpm exec depcruise packages/*/src',
  'pnpm typecheck',
  'pnpm docs:tables --check',
  'pnpm api --check',
  'pnpm check:sizes',
  vitest(name),
  vitest('examples', 'products', 'readmes', 'operations', 'json-schema', 'example-calls'),
  vitest('sandbox', `fault-matrix-${name}`),
  vitest('gateway', 'types'),
];

/** Each leaves something out; what has to be undone by hand, it gives back as a function. */
const withoutLine = (file) => () => {
  const path = join(copy, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const kept = lines.filter((line) => !line.includes(name));
  if (kept.length !== lines.length - 1) throw new Error(`${file} names ${name} ${lines.length - kept.length} times.`);
  writeFileSync(path, kept.join('\n'));
};
const withoutFile = (file) => () => {
  rmSync(join(copy, file));
};

/** What can be forgotten, and the check that has to notice. */
const omissions = [
  ['the line in packages/sandbox/src/products.ts', withoutLine('packages/sandbox/src/products.ts'), recordTests],
  ['the line in packages/sandbox/src/index.ts', withoutLine('packages/sandbox/src/index.ts'), recordTests],
  [
    'the line in package.json',
    () => {
      withoutLine('package.json')();
      // As `pnpm install` leaves it then.
      renameSync(link, `${link}.away`);
      return () => renameSync(`${link}.away`, link);
    },
    recordTests,
  ],
  ['the suite for the runtimes', withoutFile(`runtimes/src/suite/${name}.ts`), recordTests],
  ['the fault matrix', withoutFile(`packages/sandbox/test/fault-matrix-${name}.test.ts`), recordTests],
  ['the ids in the gateway', restored('packages/gateway/src/operation-ids.ts'), 'pnpm docs:tables --check'],
  ['the row in README.md', restored('README.md'), 'pnpm docs:tables --check'],
  ['the limits of its bundles', restored('bench/sizes.json'), 'pnpm check:sizes'],
];

try {
  copyRepository();
  mustPass('pnpm install --frozen-lockfile --prefer-offline');
  mustPass(`pnpm new:product ${name}`);
  for (const command of checks) mustPass(command);
  for (const command of ['git add --all', commit]) mustPass(command, false);
  for (const [what, leaveOut, command] of omissions) {
    const putBack = leaveOut();
    const { status } = run(command);
    if (status === 0) throw new Error(`${what} was left out, and this did not notice: ${command}`);
    console.log(`noticed  without ${what}: ${command}`);
    mustPass('git checkout --quiet HEAD -- .', false);
    putBack?.();
  }
  console.log('A new product passes, and whatever of it is left out is noticed.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Every file that is tracked or could be. */
function copyRepository() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.stdout.split('\0').filter((file) => file && existsSync(join(root, file)))) {
    cpSync(join(root, file), join(copy, file));
  }
  for (const command of ['git init --quiet', 'git add --all', commit]) mustPass(command, false);
}

/** A file as it was before the product was made. */
function restored(file) {
  return () => {
    mustPass(`git checkout --quiet HEAD~1 -- ${file}`, false);
  };
}

function run(command) {
  return spawnSync(command, { cwd: copy, encoding: 'utf8', shell: true });
}

function mustPass(command, told = true) {
  const { status, stdout, stderr } = run(command);
  if (status !== 0) throw new Error(`FAILED  ${command}\n${stdout}${stderr}`);
  if (told) console.log(`passed   ${command}`);
}
