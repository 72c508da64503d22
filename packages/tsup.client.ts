import { defineConfig } from 'tsup';

/**
 * How every package but the core is built: ES modules, their types and source maps. Each entry is a module of its own, so
 * that a bundler can leave it out; what entries share goes into further ones. Types are made for what users import.
 */
export function clientConfig(
  entry: Record<string, string> | string[] = { index: 'src/index.ts' },
  types: string | Record<string, string> = 'src/index.ts',
) {
  return defineConfig({
    entry,
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    external: [/^node:/, /^msw/],
    removeNodeProtocol: false,
    // The demo and the tests need no type declarations, which take most of a build's time.
    dts: process.env['MAILHOST_BUILD'] === 'js' ? false : { entry: types },
    sourcemap: true,
    clean: true,
  });
}
