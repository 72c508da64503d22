import type { RelayedBody } from '@mailhost/core/relay';
import { fieldsOf } from './fields.js';
import { Refused } from './refused.js';

/** How much of a body is read, and how long it may take. */
export interface BodyLimits {
  /** Bytes. */
  readonly body: number;
  /** Bytes. */
  readonly upload: number;
  /** Milliseconds. */
  readonly bodyTimeout: number;
  /** How many of a form. */
  readonly fields: number;
}

/** A body that has been looked at. */
export interface ReadBody {
  readonly body?: RelayedBody;
  /** Why a file that is on its way broke off. */
  readonly broken?: () => Refused | undefined;
}

/**
 * Reads a body of data whole, and hands on a file as it comes.
 *
 * @param accepted The content types that the operation takes, the declared one first; none where it takes no body.
 */
export async function readBody(request: Request, accepted: readonly string[], limits: BodyLimits): Promise<ReadBody> {
  const { headers } = request;
  if (request.bodyUsed || request.body?.locked) throw readAlready();
  if (headers.has('content-encoding')) throw wrongBody('must not be compressed');
  const contentType = headers.get('content-type') ?? '';
  const type = mediaType(headers);
  if (accepted.length === 0) {
    const bytes = await readWhole(request, { ...limits, body: 0 }).catch((error: unknown) => {
      throw error instanceof Refused && error.status === 413 ? wrongBody('is not taken by this operation') : error;
    });
    if (bytes.length > 0) throw wrongBody('is not taken by this operation');
    return {};
  }
  if (!request.body) {
    if ((declaredLength(request) ?? 0) > 0) throw wrongBody('is not as long as Content-Length says');
    return {};
  }
  if (isData(type) && accepted.includes(type)) {
    const bytes = await readWhole(request, limits);
    return bytes.length === 0 ? {} : { body: parse(type, bytes, limits.fields) };
  }
  if (!accepted.includes(type)) throw wrongBody(`must be ${accepted.join(' or ')}`);
  const length = declaredLength(request);
  if (length !== undefined && length > limits.upload) throw tooLarge(limits.upload);
  const upload = limited(request, request.body, length, limits);
  return { body: { type: 'stream', value: upload.stream, contentType }, broken: upload.broken };
}

/** The content type without its parameters. */
export function mediaType(headers: Headers): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

function isData(type: string): boolean {
  return type === json || type === form;
}

function parse(type: string, bytes: Uint8Array, fields: number): RelayedBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (type !== json) return { type: 'form', value: formOf(text, fields) };
    const value: unknown = JSON.parse(text, writable);
    if (isTooDeep(value)) throw new RangeError('too deep');
    return { type: 'json', value };
  } catch (error) {
    throw error instanceof Refused ? error : wrongBody(`is not ${type}`);
  }
}

/** `1e999` is a number, and would be written anew as `null`; a field `__proto__` would be lost, or worse. */
function writable(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('too large');
  if (key === '__proto__') throw wrongBody('has a field __proto__, which nothing declares');
  return value;
}

/** Data of no use, and a danger to whatever walks through it. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < 100; depth += 1) {
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The fields of a form: one value as a text, several as a list. */
function formOf(text: string, limit: number): Readonly<Record<string, string | readonly string[]>> {
  const fields = Object.entries(fieldsOf(text, limit));
  return Object.fromEntries(fields.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}

/**
 * Reads to the end, within limits of size and time. However small the parts are, and whatever length is declared, it
 * holds no more than they have.
 */
async function readWhole(request: Request, { body: limit, bodyTimeout }: BodyLimits): Promise<Uint8Array> {
  const length = declaredLength(request);
  if (length !== undefined && length > limit) throw tooLarge(limit);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let whole = new Uint8Array(Math.min(4096, limit));
  let size = 0;
  const clock = new ReadClock(reader, bodyTimeout);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size + value.length > limit) throw tooLarge(limit);
      if (size + value.length > whole.length) {
        const larger = new Uint8Array(Math.min(Math.max(size + value.length, whole.length * 2), limit));
        larger.set(whole);
        whole = larger;
      }
      whole.set(value, size);
      size += value.length;
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error instanceof Refused ? error : (clock.late ?? wrongBody('broke off'));
  } finally {
    clock.stop();
  }
  if (clock.late) throw clock.late;
  if (length !== undefined && length !== size) throw wrongBody('is not as long as Content-Length says');
  return whole.subarray(0, size);
}

/** Ends a read that takes too long. */
class ReadClock {
  /** Set when it did. */
  late: Refused | undefined;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>, milliseconds: number) {
    this.#timer = setTimeout(() => {
      this.late = tooSlow(milliseconds);
      // The read that waits ends as if the body did.
      reader.cancel().catch(() => {});
    }, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** A file, ended where it gets too large or too slow. Nothing is read ahead of the product's server. */
function limited(
  request: Request,
  body: ReadableStream<Uint8Array>,
  length: number | undefined,
  { upload, bodyTimeout }: BodyLimits,
): { readonly stream: ReadableStream<Uint8Array>; readonly broken: () => Refused | undefined } {
  const reader = body.getReader();
  let size = 0;
  let broken: Refused | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const clock = new ReadClock(reader, bodyTimeout);
        try {
          const { done, value } = await reader.read();
          if (clock.late) throw clock.late;
          size += value?.length ?? 0;
          if (size > upload) throw tooLarge(upload);
          if (!done) return controller.enqueue(value);
          if (length !== undefined && length !== size) throw wrongBody('is not as long as Content-Length says');
          controller.close();
        } catch (error) {
          if (!request.signal.aborted) broken = error instanceof Refused ? error : wrongBody('broke off');
          reader.cancel().catch(() => {});
          controller.error(error);
        } finally {
          clock.stop();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { stream, broken: () => broken };
}

function declaredLength({ headers }: Request): number | undefined {
  const text = headers.get('content-length');
  if (text === null) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw wrongBody('has a Content-Length that is no number');
  return Number(text);
}

/** Something before the gateway took the body. */
export function readAlready(): Refused {
  return new Refused(
    'ServerError',
    'its body was read before the gateway got it: mount the gateway before any body parser.',
  );
}

function wrongBody(what: string): Refused {
  return new Refused('InvalidRequestError', `the body ${what}.`);
}

function tooLarge(limit: number): Refused {
  return new Refused('InvalidRequestError', `the body is larger than ${limit} bytes.`, { status: 413 });
}

function tooSlow(milliseconds: number): Refused {
  return new Refused('TimeoutError', `the body did not arrive within ${milliseconds} ms.`, { status: 408 });
}
