import { formBody } from '@mailhost/core';
import { type DescribedOperation, describeOperations } from '@mailhost/core/operations';
import { declared } from './client.js';
import { type OperationId, operationWords } from './generated/operation-words.js';

export type { DescribedOperation, JsonSchema } from '@mailhost/core/operations';
export type { OperationId };

/**
 * Every operation of the API with what it takes and gives as JSON Schema, for tools, command lines, forms and
 * documents.
 */
export const operations: readonly DescribedOperation<OperationId>[] = describeOperations<OperationId>(
  declared,
  operationWords,
  { bodyKind: formBody },
);
