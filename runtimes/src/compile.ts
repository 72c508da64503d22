import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { products } from './products.js';
import type { Compiled } from './runtimes.js';

const names = ['process', 'worker', 'page', 'page-worker', 'parent'].concat(
  ['node', 'deno', 'bun', 'worker'].map((runtime) => `gateway-${runtime}`),
);
const workerd = ['workerd', 'worker', 'browser'];

/**
 * Compiles the suite once, without the packages that it tests, into a folder where these are installed. Workers and pages get
 * it as one file, with the packages as such a bundler finds them there.
 */
export async function compile(
  folder: string,
): Promise<Compiled & { readonly page: string; readonly pageWorker: string }> {
  const entry = (name: string) => fileURLToPath(new URL(`entries/${name}.ts`, import.meta.url));
  const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' } as const;
  const suite = join(folder, 'suite');
  await build({
    ...common,
    entryPoints: names.map(entry),
    outdir: suite,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    plugins: [products],
    platform: 'neutral',
    external: ['@mailhost/*', 'ky', 'ky-1', 'node:*', 'cloudflare:*'],
  });
  const external = ['cloudflare:*'];
  const whole = async (name: string, conditions: string[]) => {
    const outfile = join(folder, `${name}.mjs`);
    await build({
      ...common,
      entryPoints: [join(suite, `${name}.mjs`)],
      outfile,
      platform: 'browser',
      conditions,
      external,
    });
    return outfile;
  };
  return {
    folder,
    process: join(suite, 'process.mjs'),
    parent: join(suite, 'parent.mjs'),
    gateway: (runtime) => join(suite, `gateway-${runtime}.mjs`),
    worker: await whole('worker', workerd),
    gatewayWorker: await whole('gateway-worker', workerd),
    page: await whole('page', ['browser']),
    pageWorker: await whole('page-worker', ['browser']),
  };
}
