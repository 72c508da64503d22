// Builds main.js as servers' bundlers do, into dist/NAME/main.mjs: for Node, and with the conditions of edges.
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entry = here('main.js');

const kinds = {
  node: { platform: 'node', target: 'node20', conditions: ['node', 'import'] },
  'node-react-server': { platform: 'node', target: 'node20', conditions: ['react-server', 'node', 'import'] },
  edge: { platform: 'browser', target: 'web', conditions: ['edge-light', 'worker', 'browser', 'import'] },
  'edge-react-server': {
    platform: 'browser',
    target: 'web',
    conditions: ['react-server', 'edge-light', 'worker', 'browser', 'import'],
  },
};
for (const [name, { platform, target, conditions }] of Object.entries(kinds)) {
  const outfile = here(`dist/esbuild-${name}/main.mjs`);
  await esbuild({ entryPoints: [entry], bundle: true, format: 'esm', platform, conditions, outfile });
  const options = {
    mode: 'production',
    target,
    entry,
    resolve: { conditionNames: conditions },
    experiments: { outputModule: true },
    // All clients in one file are more than it recommends; their sizes have limits of their own.
    performance: { hints: false },
    output: { path: here(`dist/webpack-${name}`), filename: 'main.mjs', library: { type: 'module' } },
  };
  const stats = await new Promise((resolve, reject) => {
    webpack(options, (error, outcome) => (error ? reject(error) : resolve(outcome)));
  });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
}
