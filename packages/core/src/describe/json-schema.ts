import { type $ZodType, type JSONSchema, toJSONSchema } from 'zod/v4/core';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = JSONSchema.BaseSchema;

/** Descriptions of fields, by where they stand: `platforms.authData`. Items of lists have no step of their own. */
export type FieldDescriptions = Readonly<Record<string, string>>;

/**
 * A schema as JSON Schema. What JSON cannot write, such as bytes, is `{}`.
 *
 * @param side `input` for what a schema is given, `output` for what it gives.
 */
export function jsonSchemaOf(
  schema: $ZodType,
  side: 'input' | 'output',
  descriptions: FieldDescriptions = {},
): JsonSchema {
  const { $schema: _, ...made } = toJSONSchema(schema, {
    io: side,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
    },
  });
  return described(made, descriptions, '');
}

/** Whether a part is a schema, and not `true`, `false` or a list of them. */
export function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function described(schema: JsonSchema, descriptions: FieldDescriptions, path: string): JsonSchema {
  const inner = (part: JsonSchema) => described(part, descriptions, path);
  const description = Object.hasOwn(descriptions, path) ? descriptions[path] : undefined;
  return {
    ...schema,
    ...(description !== undefined && path !== '' && { description }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, part]) => [
          name,
          isSchema(part) ? described(part, descriptions, path === '' ? name : `${path}.${name}`) : part,
        ]),
      ),
    }),
    ...(isSchema(schema.items) && { items: withoutDescription(inner(schema.items)) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((part) => withoutDescription(inner(part))) }),
    ...(schema.oneOf && { oneOf: schema.oneOf.map((part) => withoutDescription(inner(part))) }),
  };
}

/** It stands at the field already. */
function withoutDescription({ description: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
