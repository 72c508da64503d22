import { defineConfig } from 'vite';

/**
 * The chunks that several products share; each product with its client is one of its own, since it is imported lazily.
 */
const shared = [
  { name: 'mailhost-core', test: /packages[\\/]core[\\/]/ },
  { name: 'mailhost-unified', test: /packages[\\/]unified[\\/]dist[\\/](?!products)/ },
  { name: 'preact', test: /node_modules[\\/]preact[\\/]/ },
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // Nothing may be inlined: the Content-Security-Policy takes scripts and styles of the panel's own address only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: shared } } },
  },
});
