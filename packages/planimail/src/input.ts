import { ApiPromise, assertInput, ValidationError } from '@mailhost/core';
import type { Schema } from '@mailhost/core/schema';

/** Makes a call of what a caller gave. Where that throws when it is read, nothing is sent. */
export function sending<Value>(operation: string, call: () => ApiPromise<Value>): ApiPromise<Value> {
  try {
    return call();
  } catch {
    return new ApiPromise<Value>(Promise.reject(unreadable(operation)));
  }
}

/** What a caller gave to a method of several calls, checked before the first of them. */
export function checkedInput<Value extends object>(
  operation: string,
  schema: Schema<Value>,
  given: () => Value,
): Value {
  let value: Value;
  try {
    // Read once: it may be another one the next time.
    value = { ...given() };
  } catch {
    throw unreadable(operation);
  }
  try {
    assertInput(`planimail ${operation}`, schema, value);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw unreadable(operation);
    throw new ValidationError(error.message, { provider: 'planimail', operation, issues: error.issues ?? [] });
  }
  return value;
}

/** What a caller gave, if it has fields: spread, `null` would be as good as nothing, and a text as its letters. */
export function plain<Given extends object>(given: Given): Given {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  throw new TypeError('not an object');
}

function unreadable(operation: string): ValidationError {
  const message = 'expected an object that can be read';
  return new ValidationError(`planimail ${operation}: not sent: ${message}.`, {
    provider: 'planimail',
    operation,
    issues: [{ path: [], message, in: 'body' }],
  });
}
