import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from './example.js';

/** Where an example's text is, and what its servers have to hold before it. */
interface Source extends Omit<Example, 'code'> {
  /** From the root of the repository. Its first code is the example. */
  readonly file: string;
}

const readme = (name: string, seed: number) => ({ name, file: `packages/${name}/README.md`, seed });

/** With its seed, faults strike each, and none where a client may not repeat what they have spoiled. */
const sources: readonly Source[] = [
  readme('wildduck', 8),
  readme('iredadmin', 7),
  readme('planimail', 3),
  readme('cleanmail', 10),
  { ...readme('protecmail', 10), seeding: ["sandbox.protecmail.quarantine('user@example.org', 3);"] },
  readme('unified', 3),
  { ...readme('plan', 7), environment: { ANA_PASSWORD: 'a long one, 1A' } },
];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** VitePress calls this when it builds: each text has one owner, its README. */
export default {
  watch: sources.map(({ file }) => root + file),
  load: (): readonly Example[] => sources.map(({ file, ...example }) => ({ ...example, code: firstCode(file) })),
};

/** What the loader gives; VitePress puts it here. */
export declare const data: readonly Example[];

function firstCode(file: string): string {
  const [, code] = /```ts\n([\s\S]*?)\n```/.exec(readFileSync(root + file, 'utf8')) ?? [];
  if (code === undefined) throw new Error(`${file} has no example.`);
  return code;
}
