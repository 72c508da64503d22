import type { ShownError } from '../messages.js';
import { inspect } from './inspect.js';

let codeUrl = '';

/** Says where the reader's code is, so that lines of it are found in stacks. */
export function codeIsAt(url: string): void {
  codeUrl = url;
}

/** Also an error of a platform, which is none by its prototype. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || value instanceof DOMException;
}

/** What the page shows of something thrown: an error with all that it tells of itself, or any other value. */
export function shownError(error: unknown, depth = 0): ShownError {
  if (!isError(error)) return { name: 'Thrown', message: inspect(error), details: [] };
  const { name, message, cause } = error;
  const line = lineIn(error.stack ?? '');
  const details = Object.entries(error).flatMap(([field, value]: [string, unknown]) =>
    field === 'cause' || value === undefined ? [] : [[field, inspect(value)] as const],
  );
  return {
    name,
    message,
    details,
    ...(line !== undefined && { line }),
    ...(cause !== undefined && depth < 3 && { cause: shownError(cause, depth + 1) }),
  };
}

/** The first line of the reader's code that a stack names. */
function lineIn(stack: string): number | undefined {
  const start = stack.indexOf(`${codeUrl}:`);
  if (codeUrl === '' || start < 0) return undefined;
  return Number.parseInt(stack.slice(start + codeUrl.length + 1), 10) || undefined;
}
