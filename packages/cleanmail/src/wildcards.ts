import { ValidationError } from '@mailhost/core';

/**
 * The patterns of a filter. The server takes a `*` at the start and at the end of a filter for "anything", and knows no
 * way to write a `*` that is meant: a text with one is refused here, with a `ValidationError`.
 *
 * @example
 * cleanmail.domains.list({ filter: { name: startsWith('shop.') } });
 */
export function startsWith(start: string): string {
  return `${literal(start)}*`;
}

/** Values that end so. See {@link startsWith} on what cannot be written. */
export function endsWith(end: string): string {
  return `*${literal(end)}`;
}

/** Values that hold this. See {@link startsWith} on what cannot be written. */
export function contains(part: string): string {
  return `*${literal(part)}*`;
}

/** The value itself, for text that comes from elsewhere. See {@link startsWith} on what cannot be written. */
export function exactly(value: string): string {
  return literal(value);
}

function literal(value: string): string {
  if (typeof value === 'string' && value !== '' && !value.includes('*')) return value;
  throw new ValidationError(
    'cleanmail: a filter must be a text that is not empty and has no "*": the server takes it for "anything", and has no way to write one that is meant.',
  );
}
