import {
  ApiPromise,
  callOperation,
  DecodeError,
  type ParsedResponse,
  PermissionDeniedError,
  ValidationError,
} from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from './connection.js';
import { get } from './generated/operations/messages.js';
import type { WildduckOperation } from './operation.js';

/** Options of a call that downloads a message. */
export interface SourceOptions extends WildduckCallOptions {
  /**
   * The message's size in bytes, as lists and `messages.get` tell it. Without it the server is asked, by a request
   * more.
   */
  readonly size?: number | undefined;
}

interface Arguments {
  readonly path: Readonly<Record<'user' | 'mailbox' | 'message', string | number>>;
}

/** Says what is wrong with a source of so many bytes. */
type Verdict = (count: number) => string | undefined;

/**
 * Downloads a message, and holds what comes against the message's size: the server ends short ones as if they were
 * whole.
 */
export function wholeSource<Source>(
  client: WildduckConnection,
  operation: WildduckOperation<Arguments, Source>,
  whole: (source: Source, verdict: Verdict, id: string) => Source,
  args: Arguments,
  options: SourceOptions | undefined,
): ApiPromise<Source> {
  const download = async () => {
    const given = split(options);
    // What cannot be read is refused there.
    if (!given) return callOperation(client, operation, args, options).withResponse();
    const { rest, size: known } = given;
    if (known !== undefined && !(typeof known === 'number' && known >= 0)) {
      const details = { provider: 'wildduck', operation: operation.id };
      throw new ValidationError(`wildduck ${operation.id}: not sent: size: expected bytes, 0 or more.`, details);
    }
    const size = known ?? (await sizeOf(client, operation.id, args, rest));
    const read = (source: Source, { headers }: ParsedResponse) =>
      whole(
        source,
        (count) => {
          const length = lengthOf(headers);
          if (count >= leastOf(size) && count >= length) return undefined;
          return `the server ended the message after ${count} of ${Math.max(size, length)} bytes.`;
        },
        operation.id,
      );
    return callOperation(client, { ...operation, read }, args, rest).withResponse();
  };
  return new ApiPromise(download());
}

/** Bytes, where they are all there. */
export function wholeBytes(bytes: Uint8Array, verdict: Verdict): Uint8Array {
  const wrong = verdict(bytes.length);
  if (wrong !== undefined) throw new DecodeError(wrong);
  return bytes;
}

/** A stream that ends with an error where bytes are missing. Nothing is read ahead of its reader. */
export function wholeStream(
  stream: ReadableStream<Uint8Array>,
  verdict: Verdict,
  id: string,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let count = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (!done) {
          count += value.length;
          return controller.enqueue(value);
        }
        const wrong = verdict(count);
        if (wrong === undefined) return controller.close();
        controller.error(new DecodeError(`wildduck ${id}: ${wrong}`, { provider: 'wildduck', operation: id }));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function split(options: SourceOptions | undefined) {
  try {
    const { size, ...rest } = options ?? {};
    return { size, rest };
  } catch {
    return undefined;
  }
}

/** The size that the server tells of a message; 0 where the caller may have its source only. */
async function sizeOf(
  client: WildduckConnection,
  id: string,
  args: Arguments,
  options: WildduckCallOptions,
): Promise<number> {
  try {
    const { size } = await callOperation(client, { ...get, id }, args, options);
    return typeof size === 'number' ? size : 0;
  } catch (error) {
    if (error instanceof PermissionDeniedError) return 0;
    throw error;
  }
}

/**
 * The fewest bytes that a whole message of such a size can have. The server loses blank lines and the like at the ends
 * of attachments, a few bytes of each, and adds a line at the end of others.
 */
function leastOf(size: number): number {
  return size - Math.min(1024, Math.floor(size / 32));
}

/** The length that the answer tells of itself, where that is of what is read here. */
function lengthOf(headers: Headers): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0) || 0;
}
