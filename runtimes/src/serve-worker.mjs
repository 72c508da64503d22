// Serves a bundle in workerd until it is told to end: node serve-worker.mjs FOLDER BUNDLE. Prints its address.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [folder, scriptPath] = process.argv.slice(2);
const { Miniflare } = createRequire(join(folder, 'package.json'))('miniflare');
const worker = new Miniflare({
  modules: true,
  modulesRoot: dirname(scriptPath),
  scriptPath,
  compatibilityDate: '2026-01-01',
  compatibilityFlags: ['enable_request_signal'],
  bindings: { RUNTIMES_PLACE: process.env.RUNTIMES_PLACE },
});
process.on('SIGTERM', () => worker.dispose().finally(() => process.exit()));
console.log((await worker.ready).origin);
