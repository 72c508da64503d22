import type { ApiErrorClass } from '../errors/api-errors.js';
import type { FieldIssue } from '../schema/field-issue.js';

/** A server's answer, read as far as its kind asks for. */
export interface ParsedResponse {
  readonly status: number;
  readonly headers: Headers;
  /**
   * Parsed JSON; text; or the bytes, stream or events that a good answer of such a kind holds. `undefined` when empty.
   */
  readonly body: unknown;
  /** The body's text, where it was read as text. */
  readonly text?: string;
  /** `false` when JSON was expected and the text is not JSON. */
  readonly parsed: boolean;
  /** Made when it is asked for. */
  readonly response: Response;
}

/** The body of a good answer, to be read once: whole, or while it arrives. */
export interface ResponseBody {
  bytes(): Promise<Uint8Array>;
  stream(): ReadableStream<Uint8Array>;
}

/** What a provider's mapping says of an answer that is a failure. */
export interface Failure {
  /** The error to throw. By the HTTP status when not given. `ServerError` counts as a 500, whatever the status is. */
  readonly error?: ApiErrorClass;
  /** The provider's own code. */
  readonly code?: string;
  /** The provider's own words. */
  readonly message?: string;
  /** What to do about it, in the client's words. */
  readonly hint?: string;
  readonly requestId?: string;
  /** Seconds to wait, where only the text says so. */
  readonly retryAfter?: number;
  /** Whether the server may have done what was asked all the same. Default: what status and class say. */
  readonly mayHaveTakenEffect?: boolean;
  readonly issues?: readonly FieldIssue[];
  /**
   * With an `AuthenticationError`: what was refused is in the call's input, such as a password, and not the client's.
   */
  readonly refusedInput?: boolean;
}

/** How the answer of an operation is read. The phantom type is what a good one holds. */
export interface ResponseParser<Wire = unknown> {
  /** For the `Accept` header. */
  readonly accept: string;
  /** Reads the body of a good answer. Absent where it is JSON or text: those are read for failures too. */
  readonly take?: (head: Pick<ParsedResponse, 'status' | 'headers'>, body: ResponseBody) => Promise<Wire>;
  /**
   * The body is handed on while it arrives. `timed`: the timeout holds for the headers, and then for each part of
   * the body that the caller waits for. `open`: for the headers only, since the next part may take its time.
   */
  readonly streams?: 'timed' | 'open';
  /** The text is the value; it is not parsed. */
  readonly plain?: boolean;
  /** The answer may be text in the place of JSON: whether a text that is not JSON is the value. */
  readonly isPlain?: (text: string) => boolean;
  /** Success is all that counts: whatever is in the body, but a page, is not looked at. */
  readonly ignored?: boolean;
  /**
   * The real thing is neither JSON nor text: an answer of such a type is a failure, or at least not what was asked for.
   */
  readonly binary?: boolean;
  /**
   * Whether a content type, in lower case and without parameters, is that of the real thing. What it is not is read as
   * JSON or text.
   */
  readonly isFile?: (contentType: string) => boolean;
  readonly wire?: Wire;
}

/** JSON in, the usual case. */
export const jsonParser: ResponseParser = { accept: 'application/json' };

/** No answer but the success itself. What a server sends with it is not looked at, unless it is a page of a proxy. */
export const emptyParser: ResponseParser<undefined> = { accept: 'application/json', ignored: true };

/** The body as text. */
export const textParser: ResponseParser<string> = { accept: 'text/plain, */*', plain: true };

/** The body as bytes. With `binary`, an answer of JSON or text is not taken for the file. */
// @__NO_SIDE_EFFECTS__
export function bytesParser(accept = '*/*', options: { binary?: boolean } = {}): ResponseParser<Uint8Array> {
  return { accept, ...options, take: (_, body) => body.bytes() };
}

/** The body as a stream, handed on while it arrives. */
// @__NO_SIDE_EFFECTS__
export function streamParser(
  accept = '*/*',
  options: { binary?: boolean } = {},
): ResponseParser<ReadableStream<Uint8Array>> {
  return { accept, ...options, streams: 'timed', take: async (_, body) => body.stream() };
}

/** Whether a status is one of success. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether a content type is JSON or one of its kin, such as `application/problem+json`. */
export function isJson(contentType: string | null): boolean {
  return /^[^;]*[/+]json\b/i.test(contentType ?? '');
}

/** Whether a content type is text, or JSON or one of its kin, such as `application/problem+json`. */
export function isTextual(contentType: string | null): boolean {
  return /^text\/|[/+]json\b/i.test(contentType ?? '');
}
