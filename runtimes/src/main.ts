// Packs the packages, installs them from the files, and runs the suite and the runtimes' examples on them in every
// runtime, or in those that are named.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { installInto, packPackages } from '../../scripts/packed.mjs';
import manifest from '../package.json' with { type: 'json' };
import { compile } from './compile.js';
import type * as entry from './entries/parent.js';
import { type Runtime, runtimes } from './runtimes.js';
import { checkScripts, packagesOfScripts } from './scripts/index.js';
import type { SuiteResult } from './suite/index.js';
import { type Column, isFine, report, withSecondRun } from './table.js';
import { readIdentity, startWorld, type WorldOptions } from './world.js';

const wanted = argv.length > 2 ? argv.slice(2) : Object.keys(runtimes);
const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
try {
  const files = packPackages(folder);
  const project = join(folder, 'project');
  const { ky, 'ky-1': ky1 } = manifest.devDependencies;
  installInto(project, files, { ...packagesOfScripts(wanted), ky, 'ky-1': ky1 });
  const compiled = await compile(project);
  const identity = readIdentity();
  const sandboxes: typeof import('@mailhost/sandbox') = await import(
    pathToFileURL(join(project, 'node_modules/@mailhost/sandbox/dist/index.js')).href
  );

  const inParent: typeof entry = await import(pathToFileURL(compiled.parent).href);
  const script = readFileSync(compiled.page, 'utf8');
  const worker = readFileSync(compiled.pageWorker, 'utf8');

  /** The suite in a runtime, before the products. */
  const runDirectly = async ({ name, can, inPage, expected, run }: Runtime): Promise<SuiteResult> => {
    const world = await startWorld(sandboxes, { runtime: name, can, inPage, identity, script, worker });
    try {
      const result: SuiteResult = JSON.parse(await run(world, compiled));
      if (!expected.test(result.runtime)) throw new Error(`the suite ran in ${result.runtime}`);
      return result;
    } finally {
      await world.close();
    }
  };

  /** The suite before the gateway: a page calls the parent's, and the parent calls one that the runtime serves. */
  const runByGateway = async ({ name, can, inPage, run, serve }: Runtime): Promise<SuiteResult> => {
    const gateway: WorldOptions['gateway'] = (place, log) => {
      const logger = { debug: log, info: log, warn: log, error: log };
      return inParent.nodeListener(inParent.gatewayOf(place, logger));
    };
    const options = { runtime: name, can: serve ? can : { ...can, useNodeTransport: true }, inPage, identity };
    const world = await startWorld(sandboxes, { ...options, script, worker, gateway });
    try {
      if (!serve) return JSON.parse(await run(world, compiled));
      const served = await serve(world, compiled);
      world.log = served.log;
      try {
        return await inParent.runSuite({ ...world.place, gateway: `${served.url}/api/mail` });
      } finally {
        await served.stop();
      }
    } finally {
      await world.close();
    }
  };

  const runIn = async (made: Runtime): Promise<Column> => {
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    try {
      const { runtime, results } = await runDirectly(made);
      const byGateway = await runByGateway(made);
      return { name: made.name, runtime, results: [...results, ...byGateway.results], seconds: seconds() };
    } catch (error) {
      return { name: made.name, runtime: 'did not run', results: [], seconds: seconds(), problem: String(error) };
    }
  };

  const columns: Column[] = [];
  const waiting = [...wanted];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const make = runtimes[name];
      if (!make) throw new Error(`There is no runtime ${name}: ${Object.keys(runtimes).join(', ')}.`);
      const first = await runIn(make());
      columns.push(isFine(first) ? first : withSecondRun(first, await runIn(make())));
    }
  };
  await Promise.all([work(), work()]);
  const sorted = wanted.flatMap((name) => columns.filter((column) => column.name === name));
  const suiteIsFine = report(sorted);
  const scriptsAreFine = await checkScripts(wanted, project, sandboxes);
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s in all.`);
  if (!suiteIsFine || !scriptsAreFine) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
exit();
