import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const runner = fileURLToPath(new URL('../runner/', import.meta.url));

/** What stands for the global `Buffer`. */
export const buffer: string = `${runner}node-buffer.ts`;

/**
 * What stands for the modules of Node: the environment is that of the page, hashes are there, and all that needs a file,
 * a program or a socket says that there is none when it is called.
 */
export const withoutNode: Plugin = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'without-node' }));
    build.onLoad({ filter: /.*/, namespace: 'without-node' }, ({ path }) => ({
      contents: modules[path] ?? none(path),
      resolveDir: runner,
    }));
  },
};

const modules: Readonly<Record<string, string>> = {
  'node:crypto': "export * from './node-crypto.ts';",
  'node:process': 'export const env = globalThis.process.env;',
  'node:url': "export { toUnicode as domainToUnicode } from 'punycode/punycode.es6.js';",
  'node:util': 'export const promisify = (run) => async (...all) => run(...all);',
};

/** Whatever name is imported of it is a function that throws. */
const none = (path: string): string => `
module.exports = Object.create(new Proxy({}, {
  get: (_, name) => () => {
    throw new Error('${path}, ' + String(name) + ': a page has no files, programs or sockets.');
  },
}));`;
