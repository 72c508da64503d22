import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { type Product, readProducts } from '../../scripts/products.mjs';

/** The size of a browser bundle in bytes, minified and then packed. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/** What each bundle holds: a package's whole client, as an application would import it. */
export const bundles: Readonly<Record<string, string>> = {
  '@mailhost/core, what all clients share': "export { Client } from '@mailhost/core';",
  ...Object.fromEntries(readProducts().flatMap(bundlesOf)),
  ky: "export { default } from 'ky';",
  ofetch: "export { ofetch } from 'ofetch';",
  openai: "export { default } from 'openai';",
  stripe: "export { default } from 'stripe';",
  cloudflare: "export { default } from 'cloudflare';",
  'cloudflare, one resource':
    "export { createClient } from 'cloudflare/tree-shakable'; export { BaseZones } from 'cloudflare/resources/zones/zones';",
  '@octokit/core': "export { Octokit } from '@octokit/core';",
  '@octokit/rest': "export { Octokit } from '@octokit/rest';",
  resend: "export { Resend } from 'resend';",
};

/** A product's whole client, and its smallest part where single resources can be made. */
function bundlesOf({ name, clientClass, measuredResource }: Product): [name: string, code: string][] {
  const from = `@mailhost/${name}`;
  const whole = `export { ${clientClass} } from '${from}';`;
  if (measuredResource === undefined) return [[from, whole]];
  const connection = clientClass.replace(/Client$/, 'Connection');
  return [
    [from, whole],
    [`${from}, one resource`, `export { ${connection}, ${measuredResource} } from '${from}';`],
  ];
}

export async function sizeByEsbuild(code: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return sizeOf(outputFiles[0]?.contents ?? new Uint8Array());
}

/** `undefined` where rollup cannot bundle the package for a browser without more plugins. */
export async function sizeByRollup(code: string): Promise<BundleSize | undefined> {
  const folder = await mkdtemp(join(here, '.entry-'));
  try {
    const input = join(folder, 'entry.mjs');
    await writeFile(input, code);
    const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true }), terser()], onwarn() {} });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await bundle.close();
    return sizeOf(new TextEncoder().encode(output[0].code));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sizeOf(code: Uint8Array): BundleSize {
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

const here = fileURLToPath(new URL('..', import.meta.url));
