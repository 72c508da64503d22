export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** What is kept of a body that is not JSON. */
export interface OpaqueBody {
  contentType: string;
  length: number;
  /** The parsed events of an event stream. */
  events?: Json[];
}

export interface RecordedRequest {
  /** Values of the path parameters. */
  path: Record<string, string>;
  query?: Record<string, string>;
  /** Whose token the call carried: `user` is any token that the server gave out. */
  token: 'root' | 'user' | 'none' | 'bad';
  /** The JSON body, or the content type of any other body. */
  body?: Json;
  contentType?: string;
}

export interface ParsedResponse {
  operationId: string;
  method: string;
  /** Path template. */
  path: string;
  request: RecordedRequest;
  status: number;
  contentType: string;
  /** Parsed where the answer is JSON, `null` where it is empty. */
  body: Json | OpaqueBody;
}

export interface Recording {
  server: string;
  answers: ParsedResponse[];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJson(contentType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(contentType);
}

/** Value at a dotted path of an answer's body; undefined where there is none. */
export function valueAt(answer: ParsedResponse, path: string): unknown {
  let value: unknown = answer.body;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = value[key];
    else return undefined;
  }
  return value;
}

/** An id that no object has: what a scenario goes on with where a call gave none. */
export const noId = '0'.repeat(24);

/** String or number at a path of an answer's body as a string; `otherwise` where there is none. */
export function textAt(answer: ParsedResponse, path: string, otherwise = noId): string {
  const value = valueAt(answer, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
}
