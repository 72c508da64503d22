import { streamParser } from '@mailhost/core';
import type { WildduckOperation } from './operation.js';

/** An operation that gives bytes, read as a stream that is handed on while it arrives, under a name of its own. */
// @__NO_SIDE_EFFECTS__
export function streamed<Args>(
  id: string,
  operation: WildduckOperation<Args, Uint8Array>,
): WildduckOperation<Args, ReadableStream<Uint8Array>> {
  const { types: _types, resultWhenGone: _resultWhenGone, ...declared } = operation;
  const { accept, binary = false } = operation.responseParser ?? {};
  return { ...declared, id, responseParser: streamParser(accept, { binary }) };
}
