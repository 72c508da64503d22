import type { OperationInfo } from '@mailhost/core/user';
import { expect, test } from 'vitest';
import { readProducts } from '../scripts/products.mjs';

/** One table of example calls per product: the fault matrix, the gateway's tests and the product's own call by it. */
test.each(readProducts())('$name: every operation has its example call, and there are no others', async ({ name }) => {
  const folder = `../packages/${name}`;
  const { operations }: { readonly operations: readonly OperationInfo[] } = await import(`${folder}/src/index.ts`);
  const { calls }: { readonly calls: object } = await import(`${folder}/test/example-calls.ts`);
  expect(Object.keys(calls).sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
});
