import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests run against the sources; the built packages are checked by scripts/check-packages.mjs. */
const resolve = { conditions: ['@mailhost/source', 'node', 'development|production'] };

const project = (name: string, { folder = `packages/${name}`, types = false, isolate = true } = {}) => ({
  resolve,
  ssr: { resolve },
  test: {
    name,
    isolate,
    include: [`${folder}/**/*.test.ts`],
    typecheck: {
      enabled: types,
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
const overFetch = project('core-over-fetch', { folder: 'packages/core' });
overFetch.test.include = ['auth', 'bodies', 'client', 'cookies', 'edges', 'failing-servers', 'limits', 'secrets'].map(
  (name) => `packages/core/test/${name}.test.ts`,
);

/** The core's tests of schemas once more, with the oldest zod that the packages take. */
const oldestZod = project('core-oldest-zod', { folder: 'packages/core' });
oldestZod.test.include = ['packages/core/test/schema.test.ts'];
const oldestZodAlias = [{ find: /^zod(?=$|\/)/, replacement: 'zod-oldest' }];

export default defineConfig({
  test: {
    // Tests wait for timers and sockets more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('core'),
      { ...overFetch, test: { ...overFetch.test, setupFiles: ['packages/core/test/fixtures/replaced-fetch.ts'] } },
      { ...oldestZod, resolve: { ...resolve, alias: oldestZodAlias } },
      project('cleanmail', { types: true }),
      // All five clients are loaded once, and not by each file.
      project('gateway', { isolate: false }),
      project('iredadmin', { types: true }),
      project('planimail'),
      project('protecmail'),
      project('sandbox'),
      project('wildduck', { types: true }),
      project('examples', { folder: 'test' }),
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
