import type { $ZodType } from 'zod/v4/core';
import type { Operation } from '../operation/operation.js';
import { isSecretKey } from '../redaction/secret-fields.js';
import { type FieldDescriptions, isSchema, type JsonSchema, jsonSchemaOf } from './json-schema.js';

/**
 * What `client.request()` takes for an operation: `{ path, query, body }`, each where it has one. Texts whose names say
 * that they hold a secret are `writeOnly`.
 */
export function inputSchema(operation: Operation, descriptions: FieldDescriptions | undefined): JsonSchema {
  const { query, body } = operation;
  const path = pathSchema(operation);
  const given = (schema: $ZodType | undefined) =>
    schema && withSecretsMarked(jsonSchemaOf(schema, 'input', descriptions));
  const parts = Object.entries({ path, query: given(query), body: given(body) }).filter(([, part]) => part);
  const isRequired = ([name, part]: [string, unknown]) => {
    if (name === 'query') return requiredOf(part).length > 0;
    return name !== 'body' || body?._zod.optin !== 'optional';
  };
  return {
    type: 'object',
    properties: Object.fromEntries(parts) as Readonly<Record<string, JsonSchema>>,
    required: parts.filter(isRequired).map(([name]) => name),
    additionalProperties: false,
  };
}

function withSecretsMarked(schema: JsonSchema, name = ''): JsonSchema {
  const { properties, items, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(isSecretKey(name) && holdsText(schema) && { writeOnly: true }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => [
          key,
          // A key beside a value is a name, as of a header.
          isSchema(part) ? withSecretsMarked(part, key === 'key' && 'value' in properties ? '' : key) : part,
        ]),
      ),
    }),
    ...(isSchema(items) && { items: withSecretsMarked(items) }),
    ...(anyOf && { anyOf: anyOf.map((part) => withSecretsMarked(part)) }),
    ...(oneOf && { oneOf: oneOf.map((part) => withSecretsMarked(part)) }),
  };
}

function holdsText({ type, enum: values, anyOf = [] }: JsonSchema): boolean {
  return (type === 'string' && !values) || anyOf.some(holdsText);
}

/** The values of a path. Where an operation declares nothing of one, it is any text that is not empty. */
function pathSchema({ path, pathValues = {} }: Operation): JsonSchema | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return undefined;
  const schemaOf = (name: string): JsonSchema => {
    const schema = pathValues[name];
    return schema ? jsonSchemaOf(schema, 'input') : { type: ['string', 'number'] as never, minLength: 1 };
  };
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(name)])),
    required: names,
    additionalProperties: false,
  };
}

function requiredOf(schema: unknown): readonly unknown[] {
  const required: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'required') : [];
  return Array.isArray(required) ? required : [];
}
