import type { DescribedOperation } from '@mailhost/core/operations';
import type { ProductName } from '@mailhost/plan';
import type { OutputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { Column } from '../frame/output/columns.js';
import { writeRecords } from '../frame/output/records.js';
import { productNames } from '../frame/products.js';
import { describeOperation } from './describe-operation.js';
import { loadOperations, operationOf, productOf } from './load-operations.js';

interface Listed {
  readonly product: ProductName;
  readonly operation: DescribedOperation;
}

const columns: readonly Column<Listed>[] = [
  { name: 'product', value: ({ product }) => product },
  { name: 'id', value: ({ operation }) => operation.id },
  { name: 'method', value: ({ operation }) => operation.method },
  { name: 'path', value: ({ operation }) => operation.path },
  { name: 'repeat', value: ({ operation }) => operation.repeat },
  { name: 'summary', value: ({ operation }) => operation.summary },
];

/** Writes the operations of all products, those of one, or all about one of them. */
export async function listOperations(
  context: CliContext,
  { search, ...output }: OutputFlags & { readonly search: string | undefined },
  [productName, id]: readonly string[],
): Promise<ExitCode> {
  const product = productName === undefined ? undefined : productOf(productName);
  if (product && id !== undefined) {
    await context.print(describeOperation(product, await operationOf(product, id)));
    return exitCodes.done;
  }
  const found = operationsOf(product ? [product] : productNames, search);
  await writeRecords(context, output, columns, found, `No operation has ${search} in its id, path or summary.`);
  return exitCodes.done;
}

async function* operationsOf(names: readonly ProductName[], search = ''): AsyncGenerator<Listed> {
  const words = search.toLowerCase().split(/\s+/);
  for (const product of names) {
    for (const operation of await loadOperations(product)) {
      const { id, path, summary } = operation;
      const text = `${id} ${path} ${summary}`.toLowerCase();
      if (words.every((word) => text.includes(word))) yield { product, operation };
    }
  }
}
