// Builds main.js for browsers with each bundler, into dist/NAME/main.mjs.
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entry = here('main.js');

await esbuild({ entryPoints: [entry], bundle: true, format: 'esm', outfile: here('dist/esbuild/main.mjs') });

await vite({
  configFile: false,
  root: here('.'),
  logLevel: 'error',
  build: {
    outDir: here('dist/vite'),
    lib: { entry, formats: ['es'], fileName: () => 'main.mjs' },
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
});

const rolled = await rollup({ input: entry, plugins: [nodeResolve({ browser: true })] });
await rolled.write({ file: here('dist/rollup/main.mjs'), format: 'es', inlineDynamicImports: true });

const stats = await new Promise((resolve, reject) => {
  const options = {
    mode: 'production',
    target: 'web',
    entry,
    experiments: { outputModule: true },
    // All clients in one file are more than it recommends; their sizes have limits of their own.
    performance: { hints: false },
    output: { path: here('dist/webpack'), filename: 'main.mjs', library: { type: 'module' } },
  };
  webpack(options, (error, outcome) => (error ? reject(error) : resolve(outcome)));
});
if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
