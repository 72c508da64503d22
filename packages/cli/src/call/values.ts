import type { JsonSchema } from '@mailhost/core/operations';
import { alternatives, itemOf, propertyOf, typesOf } from './fields.js';

/**
 * A value of a command line as its schema wants it: a number, `true`, `null`, a time, else the text. What fits nothing
 * stays the text, of which the client says what was expected.
 */
export function parseValue(text: string, schema: JsonSchema): unknown {
  const types = typesOf(schema);
  if (types.includes('null') && text === 'null') return null;
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if ((types.includes('number') || types.includes('integer')) && isNumber(text) && !holdsText(schema, text)) {
    return Number(text);
  }
  if (/^\s*[[{]/.test(text) && (types.includes('object') || types.includes('array'))) {
    const value = parsed(text);
    if (value !== undefined) return fromJson(value, schema);
  }
  if (types.includes('array') && !types.includes('string')) return [parseValue(text, itemOf(schema))];
  return timeOf(text, schema) ?? text;
}

/** A value of JSON as the client takes it: with times where it has texts. */
export function fromJson(value: unknown, schema: JsonSchema): unknown {
  if (typeof value === 'string') return timeOf(value, schema) ?? value;
  if (Array.isArray(value)) return value.map((item) => fromJson(item, itemOf(schema)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fromJson(inner, propertyOf(schema, name) ?? {})]),
  );
}

/** Whether a value of JSON has a secret in clear somewhere. */
export function holdsSecret(value: unknown, schema: JsonSchema): boolean {
  if (schema.writeOnly) return typeof value === 'string' || typeof value === 'number';
  if (Array.isArray(value)) return value.some((item) => holdsSecret(item, itemOf(schema)));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsSecret(inner, propertyOf(schema, name) ?? {}));
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** Whether one of the words that a schema lists is the text. */
function holdsText(schema: JsonSchema, text: string): boolean {
  return alternatives(schema).some(({ enum: values }) => values?.includes(text));
}

function timeOf(text: string, schema: JsonSchema): Date | undefined {
  if (!alternatives(schema).some(({ format }) => format === 'date-time')) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
