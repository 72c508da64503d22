import type { WireBody } from '../request/body.js';

/** A body as node:http sends it. */
export interface NodeBody {
  readonly content?: string | Uint8Array | ReadableStream<Uint8Array>;
  /** What only serialising it can tell: a multipart boundary. */
  readonly contentType?: string;
  /** Bytes, where that is known before it is sent. */
  readonly length?: number;
}

/** What is not at hand, such as the parts of a form, takes a moment. */
export function nodeBody(body: WireBody | undefined): NodeBody | Promise<NodeBody> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { content: body, length: Buffer.byteLength(body) };
  if (body instanceof ReadableStream) return { content: body };
  if (body instanceof Blob) {
    return { content: body.stream(), length: body.size, ...(body.type !== '' && { contentType: body.type }) };
  }
  return body instanceof FormData ? formBody(body) : { content: body, length: body.byteLength };
}

async function formBody(form: FormData): Promise<NodeBody> {
  const serialised = new Response(form);
  const contentType = serialised.headers.get('content-type') ?? undefined;
  const content = new Uint8Array(await serialised.arrayBuffer());
  return { content, length: content.byteLength, ...(contentType !== undefined && { contentType }) };
}
