import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'schema/index': 'src/schema/index.ts',
    'transport/node': 'src/transport/node.ts',
    'transport/unsupported': 'src/transport/unsupported.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  // Bundled, tree-shaken: one file loads much faster than zod's eighty, and users install nothing more.
  noExternal: ['zod', 'eventsource-parser'],
  external: ['#node-transport', /^node:/],
  dts: true,
  sourcemap: true,
  clean: true,
});
