import type { Content } from '@mailhost/core';
import { anything, refine, type Schema } from '@mailhost/core/schema';

/** Bytes, text, a Blob, a File or a stream, sent as they are. */
export const content: Schema<Content> = refine(
  anything() as Schema<Content>,
  (value: unknown) =>
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    value instanceof Blob ||
    value instanceof ReadableStream,
  'text, bytes, a Blob, a File or a ReadableStream (from a stream of Node: Readable.toWeb)',
);
