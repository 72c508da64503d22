import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { readProducts } from '../../../scripts/products.mjs';
import type { Manifest } from '../page/library.js';
import { buffer, withoutNode } from './without-node.js';

const playground = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../../public/playground/', import.meta.url));

/** The modules that code on the page may import, and those of the runner, each by the file that it is made of. */
const runtime = `${playground}runner/runtime.ts`;
const own: Readonly<Record<string, string>> = { '@mailhost/sandbox': `${playground}runner/sandbox.ts` };

/** Writes what runs in the runner's frame, for the site to serve: the libraries as ES modules, and the frame itself. */
async function buildModules(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = Object.fromEntries(specifiers().map((specifier) => [specifier, own[specifier] ?? specifier]));
  const { metafile } = await build({
    entryPoints: Object.entries({ ...entries, runtime }).map(([name, file]) => ({ in: file, out: fileNameOf(name) })),
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    outdir: folder,
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    // Objects and errors are shown by the names of their classes.
    keepNames: true,
    metafile: true,
    inject: [buffer],
    plugins: [withoutNode],
    logLevel: 'error',
  });
  writeFileSync(`${folder}manifest.json`, JSON.stringify(manifestOf(metafile)));
  await writeFrame();
}

/** The packages by their names, and the products and Node's part where a package has them apart. */
function specifiers(): readonly string[] {
  const products = readProducts().map(({ name }) => name);
  return [
    'core',
    'sandbox',
    ...products,
    'unified',
    ...products.map((name) => `unified/${name}`),
    'plan',
    'plan/node',
  ].map((path) => `@mailhost/${path}`);
}

const fileNameOf = (specifier: string): string => specifier.replace('@mailhost/', '').replaceAll('/', '-');

function manifestOf({ outputs }: Metafile): Manifest {
  const files: Record<string, readonly string[]> = {};
  const byEntry = new Map<string, string>();
  for (const [path, { imports, entryPoint }] of Object.entries(outputs)) {
    const file = basename(path);
    files[file] = [...new Set(imports.map((imported) => basename(imported.path)))];
    if (entryPoint !== undefined) byEntry.set(file.replace(/-[^-]+$/, ''), file);
  }
  const fileOf = (name: string): string => {
    const file = byEntry.get(fileNameOf(name));
    if (file === undefined) throw new Error(`esbuild wrote no module of ${name}.`);
    return file;
  };
  return {
    specifiers: Object.fromEntries(specifiers().map((specifier) => [specifier, fileOf(specifier)])),
    files,
    runtime: fileOf('runtime'),
  };
}

/** The page of the frame has its one script within it, and a policy that allows this script and what it makes. */
async function writeFrame(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`${playground}runner/frame.ts`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  writeFileSync(
    `${folder}runner.html`,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Runs the code of a page</title>
</head>
<body><script>${script}</script></body>
</html>
`,
  );
}

await buildModules();
