import { assertInput, type Defined, definedOnly, ValidationError } from '@mailhost/core';
import type { InputSchema } from '@mailhost/core/schema';

/**
 * A copy of an object that a caller gave, without the fields that are `undefined`: read once, so that what was checked
 * is what is used. Throws a `ValidationError` when it is no object, or cannot be read.
 */
export function copyOf<Given extends object>(operation: string, given: Given): Defined<Given> {
  try {
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return definedOnly(given);
  } catch {
    // A getter or a proxy of the caller's.
  }
  throw refusal(operation, [{ path: [], message: 'expected an object that can be read' }]);
}

/** The same, of changes that are merged into what was read. Throws a `ValidationError` when they do not fit. */
export function changesOf<Given extends object>(
  operation: string,
  schema: InputSchema<Given>,
  given: Given,
): Defined<Given> {
  const changes = copyOf(operation, given);
  try {
    assertInput(`protecmail ${operation}`, schema, changes);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.message, { provider: 'protecmail', operation, issues: error.issues ?? [] });
  }
  return changes;
}

/** What is said of input that is refused before a call is made of it. */
export function refusal(
  operation: string,
  issues: readonly { readonly path: readonly string[]; readonly message: string; readonly in?: 'query' }[],
): ValidationError {
  const text = issues.map(({ path, message }) => `${path.join('.') || 'the whole of it'}: ${message}`).join('; ');
  return new ValidationError(`protecmail ${operation}: not sent: ${text}.`, {
    provider: 'protecmail',
    operation,
    issues,
  });
}
