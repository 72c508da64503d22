import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { IncomingResponse } from './exchange.js';
import type { Builtins } from './node-builtins.js';
import { tooLarge } from './read-text.js';

/** A response of node:http, whose body is read from the socket into what is wanted. */
export class NodeResponse implements IncomingResponse {
  readonly type = 'default';
  readonly status: number;
  readonly #incoming: IncomingMessage;
  readonly #url: string;
  /** Decompressed; absent where there is none. */
  readonly #body: Readable | undefined;
  /** The whole of it was asked for. */
  #taken = false;
  #headers: Headers | undefined;
  #stream: ReadableStream<Uint8Array> | undefined;
  #response: Response | undefined;

  /** @throws RangeError For a status that no `Response` can have. */
  constructor(incoming: IncomingMessage, method: string, url: string, builtins: Builtins) {
    const { statusCode: status = 0 } = incoming;
    if (status < 200 || status > 599) throw new RangeError(`the status ${status} is none`);
    this.status = status;
    this.#incoming = incoming;
    this.#url = url;
    if (method === 'HEAD' || status === 204 || status === 205 || status === 304) incoming.resume();
    else this.#body = decoded(incoming, this.header('content-encoding'), this.header('content-length'), builtins);
    // What breaks before it is read is kept by the stream, and would end the process if nobody listened.
    this.#body?.on('error', () => {});
  }

  get headers(): Headers {
    this.#headers ??= headersOf(this.#incoming);
    return this.#headers;
  }

  header(name: string): string | null {
    if (this.#response) return this.#response.headers.get(name);
    const { rawHeaders } = this.#incoming;
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
      const found = rawHeaders[at] ?? '';
      if (found.length === name.length && found.toLowerCase() === name) return rawHeaders[at + 1] ?? null;
    }
    return null;
  }

  get response(): Response {
    if (!this.#response) {
      this.#response = this.#asResponse();
      // Whoever gets it may change them.
      this.#headers = this.#response.headers;
    }
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
    let parts: AsyncIterator<Uint8Array> | undefined;
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
    return this.#stream;
  }

  #asResponse(): Response {
    const { status, headers } = this;
    const body = this.#taken || this.#stream || !this.#body ? null : this.stream();
    const response = new Response(body, { status, statusText: this.#incoming.statusMessage ?? '', headers });
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

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}

function decoded(
  incoming: IncomingMessage,
  encoding: string | null,
  length: string | null,
  { stream, zlib }: Builtins,
): Readable {
  if (encoding === null || length === '0') return incoming;
  // The last one was applied last.
  return encoding
    .toLowerCase()
    .split(',')
    .reduceRight<Readable>((body, coding) => {
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
