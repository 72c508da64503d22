// Packs the packages, installs them from the files, and runs the suite on them in every runtime, or in those that are named.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { installInto, packPackages } from '../../scripts/packed.mjs';
import { compile } from './compile.js';
import { type Runtime, runtimes } from './runtimes.js';
import type { SuiteResult } from './suite/index.js';
import { type Column, report } from './table.js';
import { makeIdentity, startWorld } from './world.js';

const wanted = argv.length > 2 ? argv.slice(2) : Object.keys(runtimes);
const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
try {
  const files = packPackages(folder);
  const project = join(folder, 'project');
  installInto(project, files);
  const compiled = await compile(project);
  const identity = makeIdentity(folder);
  const sandboxes: typeof import('@mailhost/sandbox') = await import(
    pathToFileURL(join(project, 'node_modules/@mailhost/sandbox/dist/index.js')).href
  );

  const runIn = async ({ name, can, inPage, expected, run }: Runtime): Promise<Column> => {
    const started = performance.now();
    const script = readFileSync(compiled.page, 'utf8');
    const world = await startWorld(sandboxes, { runtime: name, can, inPage, identity, script });
    try {
      const { runtime, results }: SuiteResult = JSON.parse(await run(world, compiled));
      if (!expected.test(runtime)) throw new Error(`the suite ran in ${runtime}`);
      return { name, runtime, results, seconds: (performance.now() - started) / 1000 };
    } catch (error) {
      return { name, runtime: 'did not run', results: [], seconds: 0, problem: String(error) };
    } finally {
      await world.close();
    }
  };

  const columns: Column[] = [];
  const waiting = [...wanted];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const make = runtimes[name];
      if (!make) throw new Error(`There is no runtime ${name}: ${Object.keys(runtimes).join(', ')}.`);
      columns.push(await runIn(make()));
    }
  };
  await Promise.all([work(), work()]);
  const sorted = wanted.flatMap((name) => columns.filter((column) => column.name === name));
  const fine = report(sorted);
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s in all.`);
  if (!fine) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
exit();
