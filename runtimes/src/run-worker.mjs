// Runs a bundle in workerd, by the miniflare of a folder: node run-worker.mjs FOLDER BUNDLE. Needs Node 22 or newer.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [folder, scriptPath] = process.argv.slice(2);
const { Miniflare } = createRequire(join(folder, 'package.json'))('miniflare');
const worker = new Miniflare({
  modules: true,
  modulesRoot: dirname(scriptPath),
  scriptPath,
  compatibilityDate: '2026-01-01',
});
try {
  const answer = await worker.dispatchFetch('http://suite/', { method: 'POST', body: process.env.RUNTIMES_PLACE });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  console.log(text);
} finally {
  await worker.dispose();
}
