import type { Json, JsonObject } from './answer.js';
import { isObject } from './answer.js';

export type Schema = Record<string, unknown>;

/** The parts of an OpenAPI document that answers are held against. */
export interface Spec {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface SpecOperation {
  operationId: string;
  method: string;
  path: string;
  responses: Record<string, unknown>;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);

export function operationsOf(spec: Spec): SpecOperation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      if (!methods.has(method) || !isObject(operation)) return [];
      const { operationId, responses } = operation;
      const id = typeof operationId === 'string' ? operationId : `${method} ${path}`;
      return [{ operationId: id, method, path, responses: isObject(responses) ? responses : {} }];
    }),
  );
}

const withoutNames = (path: string) => path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '');

/**
 * A function that finds an answer's operation: by its id, else by method and path, whatever the path parameters' names.
 */
export function operationFinder(spec: Spec) {
  const operations = operationsOf(spec);
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  const byPath = new Map(operations.map((one) => [`${one.method} ${withoutNames(one.path)}`, one]));
  return ({ operationId, method, path }: { operationId: string; method: string; path: string }) =>
    byId.get(operationId) ?? byPath.get(`${method.toLowerCase()} ${withoutNames(path)}`);
}

/** The JSON schema that an operation declares for a status, falling back to `default`. */
export function responseSchema(operation: SpecOperation, status: number | 'default'): Schema | undefined {
  const { responses } = operation;
  const response = responses[String(status)] ?? responses[`${String(status)[0]}XX`] ?? responses['default'];
  const content = isObject(response) ? response['content'] : undefined;
  const media = isObject(content) ? content['application/json'] : undefined;
  const schema = isObject(media) ? media['schema'] : undefined;
  return isObject(schema) ? schema : undefined;
}

/** OpenAPI 3.0 → JSON Schema: `nullable` becomes a union with null, boolean exclusive bounds become numbers. */
export function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const { nullable, example: _, examples: __, ...rest } = value;
  const schema: Schema = {};
  for (const [keyword, inner] of Object.entries(rest)) {
    if (keyword === 'properties' && isObject(inner)) {
      schema[keyword] = Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, toJsonSchema(one)]));
    } else if (keyword === 'enum' || keyword === 'default' || keyword === 'required') {
      schema[keyword] = inner;
    } else {
      schema[keyword] = toJsonSchema(inner);
    }
  }
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (schema[exclusive] === false) delete schema[exclusive];
    if (schema[exclusive] === true) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    }
  }
  return nullable === true ? orNull(schema) : schema;
}

function orNull(schema: Schema): Schema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const nullable: Schema = { ...schema, type: [schema['type'], 'null'] };
  if (Array.isArray(schema['enum'])) nullable['enum'] = [...new Set([...schema['enum'], null])];
  return nullable;
}

/** The component schemas as one JSON Schema document, under the places that `$ref`s name. */
export function componentsDocument(spec: Spec): JsonObject {
  const schemas = Object.entries(spec.components?.schemas ?? {});
  const converted = Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema) as Json]));
  return { components: { schemas: converted } };
}
