import type { DescribedOperation, JsonSchema } from '@mailhost/core/operations';
import type { ProductName } from '@mailhost/plan';
import { alternatives, type Field, fieldsOf, itemOf } from './fields.js';

/** An operation for people: what it does, and the fields that it takes. */
export function describeOperation(product: ProductName, operation: DescribedOperation): string {
  const { id, method, path, summary, description, destructive, contentType } = operation;
  const fields = fieldsOf(operation);
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => `${name}=…`);
  const lines = [
    `${product} ${id}  ${method} ${path}`,
    '',
    summary,
    ...(description === undefined ? [] : ['', description]),
    ...(destructive ? ['', 'It removes something for good.'] : []),
    '',
    `  mailhost call ${[product, id, ...required].join(' ')}`,
    ...(fields.length === 0 ? [] : ['', ...fieldLines(fields)]),
    ...(contentType === undefined
      ? []
      : ['', `A body as a whole (${contentType}): --body @FILE, or --body @- for stdin.`]),
  ];
  return `${lines.join('\n')}\n`;
}

function fieldLines(fields: readonly Field[]): readonly string[] {
  const heads = fields.map(({ name, isRequired }) => (isRequired ? `${name} (required)` : name));
  const width = Math.max(...heads.map(({ length }) => length));
  return fields.map(({ schema }, index) => {
    const { description = '' } = schema;
    const told = [typeText(schema), description.replace(/\s+/g, ' ')].filter(Boolean).join('. ');
    return `  ${(heads[index] ?? '').padEnd(width)}  ${told}`;
  });
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'JSON',
};

/** What a value can be, in words. */
export function typeText(schema: JsonSchema): string {
  if (schema.writeOnly) return 'a secret: env:NAME, file:PATH or cmd:PROGRAM';
  const texts = alternatives(schema).flatMap((one) => {
    const { type, enum: values, const: only, format } = one;
    if (values) return values.map(String);
    if (only !== undefined) return [String(only)];
    if (format === 'date-time') return ['time'];
    if (format === 'binary') return ['@FILE'];
    if (type === 'array') return [`list of ${typeText(itemOf(one))}`];
    return [type ?? []].flat().map((name) => typeNames[name] ?? name);
  });
  return [...new Set(texts)].join(' or ') || 'JSON';
}
