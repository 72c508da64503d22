import { anything, converted, record, refine, type Schema } from '@mailhost/core/schema';

/** Fields that travel in a query, as JSON. */
export const jsonText: Schema<Readonly<Record<string, unknown>>> = converted(
  refine(record(anything()), isWritable, 'fields that can be written as JSON'),
  (fields) => JSON.stringify(fields),
);

function isWritable(fields: unknown): boolean {
  try {
    JSON.stringify(fields);
    return true;
  } catch {
    return false;
  }
}
