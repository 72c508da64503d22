// Builds the packages' JavaScript, core first, and with --types their type declarations; prints one line, and what the
// tools say only when they fail. The demo and the tests need no declarations.
import { spawnSync } from 'node:child_process';
import { writeLicences } from './packages/bundled.mjs';
import { publishedPackages } from './packages/workspace.mjs';

const started = performance.now();
run('pnpm --recursive --filter "./packages/*" build');
for (const { folder } of publishedPackages()) writeLicences(folder);
if (process.argv.includes('--types')) run('node scripts/build-types.mjs');
console.log(`Built the packages in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

function run(command) {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stdout, stderr);
  process.exit(status ?? 1);
}
