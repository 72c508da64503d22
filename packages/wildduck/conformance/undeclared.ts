import { isObject } from './answer.js';
import type { Schema, Spec } from './spec.js';

/**
 * Paths of the properties that a value has and its schema does not declare; list indexes are `*`.
 * A schema without properties declares nothing and forbids nothing: what is below it is passed over.
 */
export function undeclaredProperties(spec: Spec, schema: Schema, value: unknown): string[] {
  const found = new Set<string>();
  walk(spec, [schema], value, '', found);
  return [...found];
}

function walk(spec: Spec, schemas: Schema[], value: unknown, path: string, found: Set<string>): void {
  const all = schemas.flatMap((schema) => branches(spec, schema));
  if (Array.isArray(value)) {
    const items = all.map((schema) => schema['items']).filter(isObject);
    for (const item of value) walk(spec, items, item, `${path}/*`, found);
    return;
  }
  if (!isObject(value)) return;

  const declared = all.map((schema) => schema['properties']).filter(isObject);
  const others = all.map((schema) => schema['additionalProperties']);
  const names = new Set(declared.flatMap((properties) => Object.keys(properties)));
  for (const [name, inner] of Object.entries(value)) {
    const matching = declared.map((properties) => properties[name]).filter(isObject);
    if (matching.length > 0) walk(spec, matching, inner, `${path}/${name}`, found);
    else if (others.some(isObject)) walk(spec, others.filter(isObject), inner, `${path}/*`, found);
    else if (names.size > 0 && !others.includes(true)) found.add(`${path}/${name}`);
  }
}

/** A schema and all the schemas that it combines, with references followed. */
function branches(spec: Spec, schema: Schema, followed = new Set<string>()): Schema[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    if (followed.has(reference)) return [];
    const target = spec.components?.schemas?.[reference.replace('#/components/schemas/', '')];
    return target ? branches(spec, target, new Set(followed).add(reference)) : [];
  }
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list.filter(isObject) : [];
  });
  return [schema, ...parts.flatMap((part) => branches(spec, part, followed))];
}
