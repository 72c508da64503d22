import { defineConfig } from 'tsup';
import { pureAtLoading } from './tsup.pure.js';

/**
 * How every package but the core is built: ES modules and source maps. Each entry is a module of its own, so that a
 * bundler can leave it out; what entries share goes into further ones. Types come from scripts/build-types.mjs.
 */
export function clientConfig(entry: Record<string, string> | string[]) {
  return defineConfig({
    entry,
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    external: [/^node:/, /^msw/],
    removeNodeProtocol: false,
    sourcemap: true,
    clean: true,
    esbuildPlugins: [pureAtLoading],
  });
}
