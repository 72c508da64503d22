import { defineConfig } from 'tsup';

/** How every package but the core is built: one ES module, its types and its source map. */
export function clientConfig(entry: Record<string, string> = { index: 'src/index.ts' }) {
  return defineConfig({
    entry,
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    external: [/^node:/, /^msw/],
    removeNodeProtocol: false,
    // The demo and the tests need no type declarations, which take most of a build's time.
    dts: process.env['MAILHOST_BUILD'] !== 'js',
    sourcemap: true,
    clean: true,
  });
}
