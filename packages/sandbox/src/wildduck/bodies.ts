import type { SandboxRequest } from '../http.js';
import { FrameworkRefusal, Refusal } from './answers.js';
import { isObject } from './json.js';
import { multipartFields } from './multipart.js';

/** What a request sends, from its path, query and body together. The first to name a parameter wins. */
export interface Sent {
  readonly parameters: Record<string, unknown>;
  /** The body of a request whose content type is of no known parameters. */
  readonly raw: Uint8Array<ArrayBuffer> | undefined;
}

const withoutBody = ['GET', 'HEAD', 'OPTIONS'];

export function sentBy(request: SandboxRequest, pathValues: Readonly<Record<string, string>>): Sent {
  const { query } = request;
  const withoutToken = new URLSearchParams(query);
  withoutToken.delete('accessToken');
  const parameters: Record<string, unknown> = { ...nested(withoutToken), ...pathValues };
  const { fields, raw } = bodyOf(request);
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(parameters, name) && name !== 'accessToken') parameters[name] = value;
  }
  return { parameters, raw };
}

interface Body {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly raw: Uint8Array<ArrayBuffer> | undefined;
}

function bodyOf({ method, headers, body, bytes }: SandboxRequest): Body {
  const nothing: Body = { fields: {}, raw: undefined };
  if (withoutBody.includes(method) || bytes.length === 0) return nothing;
  const contentType = headers['content-type'] ?? 'application/octet-stream';
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'application/json':
      return { fields: jsonFields(body), raw: undefined };
    case 'application/x-www-form-urlencoded':
      return { fields: nested(new URLSearchParams(body)), raw: undefined };
    case 'multipart/form-data':
      return { fields: multipartFields(contentType, bytes), raw: undefined };
    // A stream of octets is read, and nothing is made of it.
    case 'application/octet-stream':
    case '':
      return nothing;
    // A text is decoded, which spoils what is no UTF-8.
    case 'text/plain':
      return { fields: {}, raw: new TextEncoder().encode(body) };
    default:
      return { fields: {}, raw: new Uint8Array(bytes) };
  }
}

function jsonFields(body: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FrameworkRefusal(400, 'InvalidContent', `Invalid JSON: ${reason}`);
  }
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return {};
  const message = '"value" must be of type object';
  throw new Refusal(400, message, 'InputValidationError', { details: { '': message } });
}

/** Fields by their names, where `or.query` is a field in a field and a name that comes twice has a list. */
function nested(sent: URLSearchParams): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name);
    const plain = name.replace(/\[\d*\]$/, '');
    const value = values.length > 1 || plain !== name ? values : values[0];
    const [outer = '', inner] = plain.split(/[.[]/, 2);
    if (inner === undefined) fields[plain] = value;
    else {
      const there = fields[outer];
      fields[outer] = { ...(isObject(there) && there), [inner.replace(/\]$/, '')]: value };
    }
  }
  return fields;
}
