/** Operations in a form that programs read, made from declarations, schemas and docstrings. */
export {
  type DescribedOperation,
  type DescribeOptions,
  describeOperations,
  type OperationWords,
} from './describe-operations.js';
export type { FieldDescriptions, JsonSchema } from './json-schema.js';
