import { spawnSync } from 'node:child_process';
import { inTurns } from './statistics.js';

/** What a script that only imports the package takes, as a multiple of an empty script. */
export async function coldImportRatio(packages: readonly string[]): Promise<Map<string, number>> {
  const measure = (name: string) => {
    const code = name === 'nothing' ? '' : `import ${JSON.stringify(name)}`;
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  };
  const medians = await inTurns(['nothing', ...packages], 15, measure);
  const empty = medians.get('nothing') ?? Number.NaN;
  return new Map([...medians].map(([name, value]) => [name, value / empty]));
}
