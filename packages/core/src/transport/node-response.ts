import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { IncomingResponse } from './exchange.js';
import type { Builtins } from './node-builtins.js';
import { tooLarge } from './read-text.js';

/** A response of node:http, whose body is read from the socket into what is wanted. */
export class NodeResponse implements IncomingResponse {
  readonly type = 'default';
  readonly status: number;
  readonly headers = new Headers();
  readonly #statusText: string;
  readonly #url: string;
  /** Decompressed; absent where there is none. */
  readonly #body: Readable | undefined;
  /** The whole of it was asked for. */
  #taken = false;
  #stream: ReadableStream<Uint8Array> | undefined;
  #response: Response | undefined;

  /** @throws RangeError For a status that no `Response` can have. */
  constructor(incoming: IncomingMessage, method: string, url: string, builtins: Builtins) {
    const { statusCode = 0, statusMessage = '', rawHeaders } = incoming;
    if (statusCode < 200 || statusCode > 599) throw new RangeError(`the status ${statusCode} is none`);
    this.status = statusCode;
    this.#statusText = statusMessage;
    this.#url = url;
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
      this.headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
    }
    if (method === 'HEAD' || statusCode === 204 || statusCode === 205 || statusCode === 304) incoming.resume();
    else this.#body = decoded(incoming, this.headers, builtins);
    // What breaks before it is read is kept by the stream, and would end the process if nobody listened.
    this.#body?.on('error', () => {});
  }

  get response(): Response {
    this.#response ??= this.#asResponse();
    return this.#response;
  }

  async text(maxBytes: number): Promise<string> {
    const { parts, size } = await this.#whole(maxBytes);
    const [only] = parts;
    return utf8.decode(parts.length === 1 ? only : joined(parts, size));
  }

  async bytes(): Promise<Uint8Array> {
    const { parts, size } = await this.#whole(Number.POSITIVE_INFINITY);
    return joined(parts, size);
  }

  stream(): ReadableStream<Uint8Array> {
    this.#stream ??= new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (this.#taken) throw new TypeError('the body was read already');
          parts ??= this.#body?.[Symbol.asyncIterator]();
          const { done = true, value } = (await parts?.next()) ?? {};
          if (done) controller.close();
          // A copy: several parts may share one piece of memory, which who gets them may transfer.
          else controller.enqueue(new Uint8Array(value));
        },
        cancel: () => {
          this.#body?.destroy();
        },
      },
      { highWaterMark: 0 },
    );
    let parts: AsyncIterator<Uint8Array> | undefined;
    return this.#stream;
  }

  #asResponse(): Response {
    const { status, headers } = this;
    const body = this.#taken || this.#stream || !this.#body ? null : this.stream();
    const response = new Response(body, { status, statusText: this.#statusText, headers });
    return Object.defineProperty(response, 'url', { value: this.#url });
  }

  #whole(maxBytes: number): Promise<Parts> {
    const body = this.#body;
    this.#taken = true;
    if (!body) return Promise.resolve({ parts: [], size: 0 });
    return new Promise((resolve, reject) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      const broken = () => reject(body.errored ?? new Error('the connection was closed'));
      // It may have happened while middleware looked at the head.
      if (body.destroyed) return broken();
      body.on('data', (part: Uint8Array) => {
        size += part.byteLength;
        if (size <= maxBytes) return void parts.push(part);
        reject(tooLarge(maxBytes, this.status));
        body.destroy();
      });
      body.on('end', () => resolve({ parts, size }));
      body.on('close', () => {
        if (!body.readableEnded) broken();
      });
    });
  }
}

/** A body in parts, and how many bytes they have together. */
interface Parts {
  readonly parts: readonly Uint8Array[];
  readonly size: number;
}

const utf8 = new TextDecoder();

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function decoded(incoming: IncomingMessage, headers: Headers, { stream, zlib }: Builtins): Readable {
  const codings = headers.get('content-encoding')?.toLowerCase().split(',') ?? [];
  if (headers.get('content-length') === '0') return incoming;
  // The last one was applied last.
  return codings.reduceRight<Readable>((body, coding) => {
    const decoder = decoderFor(coding.trim(), zlib);
    // A pipeline also carries a broken connection over to the reader of the decoded body.
    return decoder ? stream.pipeline(body, decoder, () => {}) : body;
  }, incoming);
}

function decoderFor(coding: string, zlib: Builtins['zlib']) {
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.createGunzip();
  if (coding === 'deflate') return zlib.createInflate();
  return coding === 'br' ? zlib.createBrotliDecompress() : undefined;
}
