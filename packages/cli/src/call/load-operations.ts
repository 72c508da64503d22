import type { DescribedOperation } from '@mailhost/core/operations';
import type { ProductName } from '@mailhost/plan';
import { UsageError } from '../frame/cli-error.js';
import { meant } from '../frame/closest.js';
import { productNames } from '../frame/products.js';

/** Loads a product's operations as data. */
export async function loadOperations(product: ProductName): Promise<readonly DescribedOperation[]> {
  switch (product) {
    case 'planimail':
      return (await import('@mailhost/planimail/operations')).operations;
    case 'cleanmail':
      return (await import('@mailhost/cleanmail/operations')).operations;
    case 'protecmail':
      return (await import('@mailhost/protecmail/operations')).operations;
    case 'iredadmin':
      return (await import('@mailhost/iredadmin/operations')).operations;
    case 'wildduck':
      return (await import('@mailhost/wildduck/operations')).operations;
  }
}

/** The product of that name. Throws `UsageError` where there is none. */
export function productOf(name: string): ProductName {
  const product = productNames.find((known) => known === name.toLowerCase());
  if (product) return product;
  throw new UsageError(
    `There is no product ${name}.`,
    `${meant(name, productNames)}These are there: ${productNames.join(', ')}.`,
  );
}

/** The operation of that id. Throws `UsageError` where there is none. */
export async function operationOf(product: ProductName, id: string): Promise<DescribedOperation> {
  const operations = await loadOperations(product);
  const operation = operations.find((one) => one.id === id);
  if (operation) return operation;
  const ids = operations.map((one) => one.id);
  throw new UsageError(
    `${product} has no operation ${id}.`,
    `${meant(id, ids)}All of them: mailhost operations ${product}.`,
  );
}
