import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Json } from './document.js';

/** Where the spec comes from. The package is unpacked and never installed: its server needs hundreds of others. */
export const source = {
  package: '@zone-eu/wildduck@1.51.1',
  integrity: 'sha512-Jn123bVz65gbzysZoS/b9cdSTf9BbdnRLNPHk3VBdyRZ1UcHMMBmTSY4/29CAsyqeh85+edDqpDaeHneLHMqow==',
  file: 'package/docs/api/openapidocs.json',
} as const;

const run = promisify(execFile);

/** The vendor's spec as it is published. */
export async function fetchSpec(): Promise<Json> {
  const folder = await mkdtemp(join(tmpdir(), 'wildduck-spec-'));
  try {
    const { stdout } = await run('npm', ['pack', source.package, '--json', '--ignore-scripts'], { cwd: folder });
    const [packed]: { readonly filename: string; readonly integrity: string }[] = JSON.parse(stdout);
    if (packed?.integrity !== source.integrity) {
      throw new Error(`${source.package} is not the package that this generator knows: ${packed?.integrity}.`);
    }
    const tar = await run('tar', ['-xzOf', packed.filename, source.file], { cwd: folder, maxBuffer: 64 * 2 ** 20 });
    return JSON.parse(tar.stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
