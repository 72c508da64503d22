import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a bundler puts into a Worker that is a gateway. */

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function bundle(source: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    conditions: ['@mailhost/source'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    // What the package's import map says for Workers.
    alias: { '#node-transport': `${root}packages/core/src/transport/unsupported.ts` },
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = inputs.flatMap(([file, { bytesInOutput }]) => {
    const [, name] = /^packages\/(\w+)\//.exec(file) ?? [];
    return name !== undefined && bytesInOutput > 0 ? [name] : [];
  });
  const [output] = outputFiles;
  return { packages: [...new Set(packages)].sort(), gzip: gzipSync(output?.contents ?? '').length };
}

const clients = {
  cleanmail: 'Cleanmail',
  iredadmin: 'Iredadmin',
  planimail: 'Planimail',
  protecmail: 'Protecmail',
  wildduck: 'Wildduck',
};

const gatewayFor = (...names: (keyof typeof clients)[]) => `
  import { createGateway } from '@mailhost/gateway';
  ${names.map((name) => `import { ${clients[name]}Client } from '@mailhost/${name}';`).join('\n')}
  export default {
    fetch: createGateway({
      providers: { ${names.map((name) => `${name}: () => new ${clients[name]}Client()`).join(', ')} },
      authorize: () => true,
    }),
  };`;

test.each(Object.keys(clients) as (keyof typeof clients)[])(
  'a gateway for %s brings that client and no other',
  async (name) => {
    const { packages, gzip } = await bundle(gatewayFor(name));
    expect(packages).toEqual(['core', 'gateway', name].sort());
    expect(gzip).toBeLessThan(54 * 1024);
  },
);

test('a gateway for two brings both', async () => {
  const { packages } = await bundle(gatewayFor('planimail', 'wildduck'));
  expect(packages).toEqual(['core', 'gateway', 'planimail', 'wildduck']);
});
