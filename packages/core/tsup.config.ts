import { defineConfig } from 'tsup';
import { pureAtLoading } from '../tsup.pure.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    user: 'src/user.ts',
    'logging/console': 'src/logging/console.ts',
    'describe/index': 'src/describe/index.ts',
    'opentelemetry/index': 'src/opentelemetry/index.ts',
    'schema/index': 'src/schema/index.ts',
    'relay/index': 'src/relay/index.ts',
    'transport/node': 'src/transport/node.ts',
    'transport/unsupported': 'src/transport/unsupported.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  // Bundled, tree-shaken: users install nothing more.
  noExternal: ['eventsource-parser'],
  external: ['#node-transport', /^node:/],
  // Deno and Workers know Node's modules by their full names only.
  removeNodeProtocol: false,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [pureAtLoading],
});
