import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { readProducts } from '../../scripts/products.mjs';

const names = readProducts().map(({ name }) => name);

/** `#products`: the module `suite/NAME.ts` of every product, by its name. */
export const products: Plugin = {
  name: 'products',
  setup(build) {
    build.onResolve({ filter: /^#products$/ }, ({ path }) => ({ path, namespace: 'products' }));
    build.onLoad({ filter: /.*/, namespace: 'products' }, () => ({
      contents: [
        ...names.map((name) => `import * as ${name} from './${name}.js';`),
        `export const products = { ${names.join(', ')} };`,
      ].join('\n'),
      loader: 'js',
      resolveDir: fileURLToPath(new URL('suite/', import.meta.url)),
    }));
  },
};
