import type { $ZodType } from 'zod/v4/core';
import { operationInfo } from '../client/client.js';
import type { Operation, OperationInfo } from '../operation/operation.js';
import { type BodyKind, contentTypeOf, jsonBody } from '../request/body.js';
import { inputSchema } from './input-schema.js';
import { type FieldDescriptions, type JsonSchema, jsonSchemaOf } from './json-schema.js';

/** What is said of an operation in words: made from the docstrings of the client's methods. */
export interface OperationWords {
  /** One sentence. */
  readonly summary: string;
  /** The rest of the docstring. */
  readonly description?: string;
  /** Of the fields that a caller gives. */
  readonly input?: FieldDescriptions;
  /** Of the fields that are answered. */
  readonly output?: FieldDescriptions;
}

/** An operation in a form that programs read: for tools of assistants, command lines, forms and documents. */
export interface DescribedOperation<Id extends string = string> extends Required<OperationInfo> {
  readonly id: Id;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What else there is to know of it. */
  readonly description?: string;
  /** `{ path, query, body }` as `client.request()` takes it. */
  readonly input: JsonSchema;
  /** What the server's answer holds as a caller gets it, times as `date-time`; none where nothing is told of it. */
  readonly output?: JsonSchema;
  /** The same as the server sends it. */
  readonly response?: JsonSchema;
  /** The content type of its body, where it takes one. */
  readonly contentType?: string;
  /** The parts that travel in another form than a caller gives: a time as a number, a list as a joined text. */
  readonly converts: readonly ('query' | 'body')[];
}

/** What a product's package knows besides its declarations. */
export interface DescribeOptions {
  /** How a body travels where an operation does not say. Default: as JSON. */
  readonly bodyKind?: BodyKind;
  /** Schemas of answers that the declarations do not hold, by the route: `GET /users`. */
  readonly responses?: Readonly<Record<string, $ZodType>>;
}

/** Describes a client's operations. Each JSON Schema is made when it is first looked at. */
export function describeOperations<Id extends string>(
  declared: readonly Operation[],
  words: Readonly<Record<Id, OperationWords>>,
  { bodyKind = jsonBody, responses = {} }: DescribeOptions = {},
): readonly DescribedOperation<Id>[] {
  return declared.map((operation) => {
    // The words are made from the operations, so that each id has its own.
    const id = operation.id as Id;
    const { summary, description, input, output } = words[id];
    const response = operation.response ?? responses[`${operation.method} ${operation.path}`];
    const described = {
      ...operationInfo(operation),
      id,
      summary,
      ...(description !== undefined && { description }),
      ...(operation.body && { contentType: contentTypeOf(operation.bodyKind ?? bodyKind) }),
      converts: [
        ...(operation.writeQuery ? (['query'] as const) : []),
        ...(operation.writeBody ? (['body'] as const) : []),
      ],
    };
    const withInput = lazily(described, 'input', () => inputSchema(operation, input));
    if (!response) return withInput;
    const withOutput = lazily(withInput, 'output', () => jsonSchemaOf(response, 'output', output));
    return lazily(withOutput, 'response', () => jsonSchemaOf(response, 'input', output));
  });
}

/** The object with one more field, which is made when it is first looked at. */
function lazily<Target extends object, const Name extends string>(
  target: Target,
  name: Name,
  make: () => JsonSchema,
): Target & { readonly [Key in Name]: JsonSchema } {
  let made: JsonSchema | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return Object.defineProperty(target, name, { get, enumerable: true }) as Target & {
    readonly [Key in Name]: JsonSchema;
  };
}
