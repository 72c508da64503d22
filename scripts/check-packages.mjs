// Packs every package and checks what would be published: publint, attw, and the list of files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
let failed = false;

for (const name of ['core', 'planimail', 'cleanmail', 'protecmail', 'iredadmin', 'wildduck', 'sandbox', 'gateway']) {
  const pkgDir = join(root, 'packages', name);
  const { messages } = await publint({ pkgDir, strict: true });
  const pkg = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
  for (const message of messages) report(`${pkg.name}: publint: ${formatMessage(message, pkg)}`);

  const tarball = execFileSync('pnpm', ['pack', '--pack-destination', folder], { cwd: pkgDir, encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1);
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const allowed =
    /^package\/(dist\/.+\.(js|js\.map|d\.ts)|src\/.+\.ts|bin\/.+\.js|(package|openapi)\.json|README\.md|LICENSE)$/;
  for (const file of files) if (!allowed.test(file) || file.includes('.test.')) report(`${pkg.name}: ships ${file}`);
  for (const file of ['package/README.md', 'package/LICENSE', 'package/dist/index.d.ts']) {
    if (!files.includes(file)) report(`${pkg.name}: does not ship ${file}`);
  }
  // ESM only, by design: require() of an ES module works from Node 20.19, which attw's "node10" and CJS columns do not know.
  try {
    execFileSync('pnpm', ['exec', 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii'], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch (error) {
    report(`${pkg.name}: attw:\n${error.stdout}`);
  }
  console.log(`${pkg.name} ${pkg.version}: ${files.length} files`);
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
if (!failed) console.log('The packages are fit to be published.');

function report(problem) {
  failed = true;
  console.error(problem);
}
