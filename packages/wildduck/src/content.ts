import type { Content } from '@mailhost/core';
import { expected, type InputSchema } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** Bytes, text, a Blob, a File or a stream, sent as they are. */
export const content: InputSchema<Content> = z.union(
  [z.string(), z.custom<Exclude<Content, string>>(isBinary)],
  expected('text, bytes, a Blob, a File or a ReadableStream (from a stream of Node: Readable.toWeb)'),
);

function isBinary(value: unknown): boolean {
  return (
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    value instanceof Blob ||
    value instanceof ReadableStream
  );
}
