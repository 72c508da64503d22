// Builds the packages' JavaScript, core first, and prints one line; what tsup says only when it fails.
import { spawnSync } from 'node:child_process';

const started = performance.now();
const { status, stdout, stderr } = spawnSync('pnpm --recursive --filter "./packages/*" build', {
  shell: true,
  encoding: 'utf8',
  env: { ...process.env, MAILHOST_BUILD: 'js' },
});
if (status !== 0) {
  console.error(stdout, stderr);
  process.exit(status ?? 1);
}
console.log(`Built the packages in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
