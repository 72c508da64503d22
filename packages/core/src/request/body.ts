import { formPairs, type QueryValues } from './query.js';

/** A body as the transport takes it. */
export type WireBody = string | Uint8Array<ArrayBuffer> | Blob | FormData | ReadableStream<Uint8Array>;

/** A body ready to be sent. */
export interface EncodedBody {
  readonly body: WireBody;
  /** Left out where the transport names it itself, as for multipart with its boundary. */
  readonly contentType?: string;
  /** A stream can be read once only, so a call that sends one is never repeated. */
  readonly once?: boolean;
}

/** How an operation's body travels: a pure function from the caller's value to what is sent. */
export type BodyKind = (value: unknown) => EncodedBody;

/** The content type that bodies of a kind travel in. */
export function contentTypeOf(bodyKind: BodyKind): string {
  return bodyKind({}).contentType ?? 'multipart/form-data';
}

/** Raw content for {@link rawBody} and the parts of {@link multipartBody}. */
export type Content = string | Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array>;

/** `application/json`. Keys that are `undefined` are left out; `null` is sent. */
export const jsonBody: BodyKind = (value) => ({ body: JSON.stringify(value), contentType: 'application/json' });

/** `application/x-www-form-urlencoded`. */
export const formBody: BodyKind = (value) => ({
  body: new URLSearchParams(formPairs(value as QueryValues)).toString(),
  contentType: 'application/x-www-form-urlencoded',
});

/** `multipart/form-data`: text fields, and files as Blob or File. */
export const multipartBody: BodyKind = (value) => {
  const form = new FormData();
  for (const [key, field] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    for (const item of Array.isArray(field) ? field : [field]) {
      if (item instanceof Blob) form.append(key, item);
      else if (item !== undefined) form.append(key, String(item));
    }
  }
  return { body: form };
};

/** The caller's bytes, text, Blob or stream as they are, under the content type that the operation names. */
// @__NO_SIDE_EFFECTS__
export function rawBody(contentType: string): BodyKind {
  return (value) => {
    const content = value as Content;
    if (content instanceof ReadableStream) {
      if (content.locked) throw new TypeError('the stream is being read by somebody else');
      return { body: content, contentType, once: true };
    }
    return { body: content instanceof ArrayBuffer ? new Uint8Array(content) : (content as WireBody), contentType };
  };
}
