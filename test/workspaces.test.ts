import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);

/** The folders of all packages here, published or not. */
const folders = [...readFileSync(new URL('pnpm-workspace.yaml', root), 'utf8').matchAll(/^ {2}- ([\w-]+)(\/\*)?$/gm)]
  .flatMap(([, folder = '', each]) =>
    each ? readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`) : [folder],
  )
  .filter((folder) => existsSync(new URL(`${folder}/package.json`, root)));

test('pnpm --filter PACKAGE test runs the tests of any package', () => {
  expect(folders).toEqual(expect.arrayContaining(['packages/core', 'examples/hosting', 'bench', 'site']));
  const without = folders.filter((folder) => {
    const { scripts } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8'));
    return scripts?.test === undefined;
  });
  expect(without).toEqual([]);
});
