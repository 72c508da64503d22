import { DecodeError } from '@mailhost/core';

/**
 * What is written back whole after a change. An answer that is no record, or an empty one, would wipe what the server
 * has: it is a `DecodeError`, and nothing is written.
 */
export function storedRecord<Stored extends object>(value: Stored): Stored {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isRecord && Object.keys(value).length > 0) return value;
  throw new DecodeError('the answer holds no record that could be changed; nothing was written.');
}
