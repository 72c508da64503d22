import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

/** Tests run against the sources; the built packages are checked by scripts/check-packages.mjs. */
const alias = [
  { find: /^@mailhost\/core\/console$/, replacement: source('core/src/logging/console.ts') },
  { find: /^@mailhost\/core\/opentelemetry$/, replacement: source('core/src/opentelemetry/index.ts') },
  { find: /^@mailhost\/core\/operations$/, replacement: source('core/src/describe/index.ts') },
  { find: /^@mailhost\/core\/schema$/, replacement: source('core/src/schema/index.ts') },
  { find: /^@mailhost\/core\/relay$/, replacement: source('core/src/relay/index.ts') },
  { find: /^@mailhost\/core\/user$/, replacement: source('core/src/user.ts') },
  { find: /^@mailhost\/wildduck\/(answers|schemas)$/, replacement: source('wildduck/src/$1.ts') },
  { find: /^@mailhost\/(\w+)\/schemas$/, replacement: source('$1/src/schemas/index.ts') },
  { find: /^@mailhost\/(\w+)\/(connection|operations|resources\/[\w-]+)$/, replacement: source('$1/src/$2.ts') },
  { find: /^@mailhost\/plan\/(csv|node)$/, replacement: source('plan/src/$1.ts') },
  { find: /^@mailhost\/gateway\/node$/, replacement: source('gateway/src/node.ts') },
  { find: /^@mailhost\/unified\/(driver|journal)$/, replacement: source('unified/src/$1.ts') },
  { find: /^@mailhost\/unified\/conformance$/, replacement: source('unified/src/conformance/index.ts') },
  { find: /^@mailhost\/unified\/(\w+)$/, replacement: source('unified/src/products/$1/index.ts') },
  { find: /^@mailhost\/sandbox\/msw$/, replacement: source('sandbox/src/msw.ts') },
  {
    find: /^@mailhost\/(cleanmail|core|gateway|iredadmin|plan|planimail|protecmail|sandbox|unified|wildduck)$/,
    replacement: source('$1/src/index.ts'),
  },
  { find: '#node-transport', replacement: source('core/src/transport/node.ts') },
];

const project = (name: string, { folder = `packages/${name}`, types = false, isolate = true } = {}) => ({
  resolve: { alias },
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
oldestZod.resolve = { alias: [{ find: /^zod(?=$|\/)/, replacement: 'zod-oldest' }, ...alias] };

export default defineConfig({
  test: {
    // Tests wait for timers and sockets more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('core'),
      { ...overFetch, test: { ...overFetch.test, setupFiles: ['packages/core/test/fixtures/replaced-fetch.ts'] } },
      oldestZod,
      project('cleanmail', { types: true }),
      // All five clients are loaded once, and not by each file.
      project('gateway', { isolate: false }),
      project('iredadmin', { types: true }),
      project('plan'),
      project('planimail'),
      project('protecmail'),
      project('sandbox'),
      project('unified', { types: true }),
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
