import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests run against the sources; the built packages are checked by scripts/check-packages.mjs. */
const resolve = { conditions: ['@mailhost/source', 'node', 'development|production'] };

const root = new URL('.', import.meta.url);
const exists = (path: string) => existsSync(new URL(path, root));

/** Every package, by the name of its folder. */
const packages = readdirSync(new URL('packages/', root)).filter((name) => exists(`packages/${name}/package.json`));

/** Whether tests of types stand among a package's tests. */
const hasTypeTests = (folder: string) =>
  exists(`${folder}/test`) && readdirSync(new URL(`${folder}/test`, root)).some((file) => file.endsWith('.test-d.ts'));

const project = (name: string, folder = `packages/${name}`) => ({
  resolve,
  ssr: { resolve },
  test: {
    name,
    // The clients of all products are loaded once, and not by each file.
    isolate: name !== 'gateway',
    include: [`${folder}/**/*.test.ts`],
    typecheck: {
      enabled: hasTypeTests(folder),
      include: [`${folder}/**/*.test-d.ts`],
      tsconfig: './tsconfig.json',
      ignoreSourceErrors: true,
    },
    // A test may not be quicker to fail than the timeouts that it is about, or than a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});

/** The core's tests of requests once more, over `fetch`: Node's own is used only where it was replaced. */
const overFetch = project('core-over-fetch', 'packages/core');
overFetch.test.include = ['auth', 'bodies', 'client', 'cookies', 'edges', 'failing-servers', 'limits', 'secrets'].map(
  (name) => `packages/core/test/${name}.test.ts`,
);

/** The core's tests of schemas once more, with the oldest zod that the packages take. */
const oldestZod = project('core-oldest-zod', 'packages/core');
oldestZod.test.include = ['packages/core/test/schema.test.ts'];
const oldestZodAlias = [{ find: /^zod(?=$|\/)/, replacement: 'zod-oldest' }];

export default defineConfig({
  test: {
    // Tests wait for timers and sockets more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      ...packages.map((name) => project(name)),
      { ...overFetch, test: { ...overFetch.test, setupFiles: ['packages/core/test/fixtures/replaced-fetch.ts'] } },
      { ...oldestZod, resolve: { ...resolve, alias: oldestZodAlias } },
      project('examples', 'test'),
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      // The command runs in a process of its own; indexes and files of types have no lines that run.
      exclude: [
        '**/*.test.ts',
        'packages/sandbox/src/cli.ts',
        'packages/*/src/index.ts',
        'packages/core/src/user.ts',
        'packages/wildduck/src/updates/events.ts',
        'packages/wildduck/src/generated/{models,openapi,routes}.ts',
      ],
      reporter: ['text'],
    },
  },
});
