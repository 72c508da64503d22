import type { DescribedOperation, JsonSchema } from '@mailhost/core/operations';

/** The parts of a call that hold fields, in the order in which a name is looked for. */
export const parts = ['path', 'query', 'body'] as const;

/** One of the {@link parts}. */
export type Part = (typeof parts)[number];

/** A field that an operation takes. */
export interface Field {
  readonly part: Part;
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** Whether a part of a schema is a schema, and not `true`, `false` or a list of them. */
function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** The schemas that a value may be of: itself, or its alternatives. */
export function alternatives({ anyOf, oneOf, ...schema }: JsonSchema): readonly JsonSchema[] {
  const all = anyOf ?? oneOf;
  return all ? all.filter(isSchema).flatMap((part) => alternatives(part)) : [schema];
}

/** The types that a value may be of. */
export function typesOf(schema: JsonSchema): readonly string[] {
  return alternatives(schema).flatMap(({ type }) => type ?? []);
}

/** The schema of a part, where the operation has that part. */
export function partOf({ input }: DescribedOperation, part: Part): JsonSchema | undefined {
  const schema = input.properties?.[part];
  return isSchema(schema) ? schema : undefined;
}

/** The schema of a property, whichever alternative has it. */
export function propertyOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  for (const { properties, additionalProperties } of alternatives(schema)) {
    if (properties && Object.hasOwn(properties, name) && isSchema(properties[name])) return properties[name];
    if (isSchema(additionalProperties)) return additionalProperties;
  }
  return undefined;
}

/** The schema of the items of a list. */
export function itemOf(schema: JsonSchema): JsonSchema {
  return (
    alternatives(schema)
      .map(({ items }) => items)
      .find(isSchema) ?? {}
  );
}

/** Every field of an operation by itself; where a body has alternatives, those of all of them. */
export function fieldsOf(operation: DescribedOperation): readonly Field[] {
  return parts.flatMap((part) => {
    const whole = partOf(operation, part);
    const isOptionalPart = !operation.input.required?.includes(part);
    const all = whole ? alternatives(whole) : [];
    const names = new Set(all.flatMap(({ properties = {} }) => Object.keys(properties)));
    return [...names].flatMap((name) => {
      const schema = whole && propertyOf(whole, name);
      const isRequired = !isOptionalPart && all.every(({ required }) => required?.includes(name));
      return schema ? [{ part, name, schema, isRequired }] : [];
    });
  });
}
