import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningSandbox } from '@mailhost/sandbox';
import { bun, deno } from '../runtimes.js';
import { bunScript } from './bun.js';
import { denoScript } from './deno.js';

type Sandboxes = typeof import('@mailhost/sandbox');

/** What a case is run with: the program of the runtime, a copy of the example, and a sandbox of its own. */
export interface ScriptPlace {
  readonly runtime: string;
  readonly folder: string;
  readonly sandbox: RunningSandbox;
}

export type ScriptCases = Readonly<Record<string, (place: ScriptPlace) => Promise<void>>>;

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const scripts: Readonly<Record<string, { readonly program: () => string; readonly cases: ScriptCases }>> = {
  deno: { program: deno, cases: denoScript },
  bun: { program: bun, cases: bunScript },
};

/** What the examples of some runtimes need besides our packages, as their manifests ask for it. */
export function packagesOfScripts(names: readonly string[]): Record<string, string> {
  const manifests = names
    .filter((name) => Object.hasOwn(scripts, name))
    .map((name) => JSON.parse(readFileSync(join(examples, name, 'package.json'), 'utf8')));
  const wanted = manifests.flatMap(({ dependencies, devDependencies = {} }) =>
    Object.entries<string>({ ...dependencies, ...devDependencies }),
  );
  return Object.fromEntries(wanted.filter(([, version]) => !version.startsWith('workspace:')));
}

/** Runs the examples of the runtimes that are named, in copies within a project; whether all cases went well. */
export async function checkScripts(
  names: readonly string[],
  project: string,
  { startSandbox }: Sandboxes,
): Promise<boolean> {
  const checkOne = async (name: string): Promise<boolean> => {
    const { program, cases } = scripts[name] ?? { program: () => '', cases: {} };
    const folder = join(project, `example-${name}`);
    // The packages are found above, where they were installed.
    cpSync(join(examples, name), folder, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
    let fine = true;
    for (const [what, run] of Object.entries(cases)) {
      const sandbox = await startSandbox();
      const began = performance.now();
      try {
        await run({ runtime: program(), folder, sandbox });
        console.log(`examples/${name}: ${what}: ok, ${((performance.now() - began) / 1000).toFixed(1)} s`);
      } catch (error) {
        fine = false;
        console.error(`examples/${name}: ${what}: FAILED\n${error instanceof Error ? error.stack : error}`);
      } finally {
        await sandbox.close();
      }
    }
    return fine;
  };
  const outcomes = await Promise.all(names.filter((name) => Object.hasOwn(scripts, name)).map(checkOne));
  return outcomes.every((fine) => fine);
}
