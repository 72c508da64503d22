import type { SandboxAnswer } from '../http.js';
import type { JsonObject } from './json.js';

/** What an operation gives: JSON, or an answer of its own making. */
export type WildduckResult =
  | { readonly json: JsonObject; readonly status?: number }
  | { readonly response: SandboxAnswer };

/** A success, with what else is to be said. */
export const success = (fields: JsonObject = {}): WildduckResult => ({ json: { success: true, ...fields } });

/** Ends a request with `error` and mostly a `code`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly fields: JsonObject;

  constructor(status: number, message: string, code?: string, fields: JsonObject = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  get body(): JsonObject {
    return { error: this.message, ...(this.code !== undefined && { code: this.code }), ...this.fields };
  }
}

/** Ends a request before any operation sees it: with `code` and `message`. */
export class FrameworkRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** JSON as the server writes it. */
export function prettyJson(status: number, value: unknown, contentType: string): SandboxAnswer {
  return { status, headers: { 'content-type': contentType }, body: `${JSON.stringify(value, null, 2)}\n` };
}

/** A file. */
export const file = (
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): WildduckResult => ({ response: { status: 200, headers: { 'content-type': contentType, ...headers }, body } });

export const isoDate = (time: number): string => new Date(time).toISOString();

/** The answers that many operations have in common. */
export const refusals = {
  noUser: () => new Refusal(404, 'This user does not exist', 'UserNotFound'),
  noMailbox: () => new Refusal(404, 'This mailbox does not exist', 'NoSuchMailbox'),
  noMessage: () => new Refusal(404, 'This message does not exist', 'MessageNotFound'),
  noFile: () => new Refusal(404, 'This file does not exist', 'FileNotFound'),
  noAddress: () => new Refusal(404, 'Invalid or unknown address', 'AddressNotFound'),
  noAddressId: () => new Refusal(404, 'Invalid or unknown email address identifier', 'AddressNotFound'),
  mailboxMissing: () => new Refusal(500, 'Mailbox is missing'),
  overQuota: () => new Refusal(400, 'User is over quota', 'OverQuotaError'),
  notEnoughPrivileges: () => new Refusal(403, 'Not enough privileges', 'MissingPrivileges'),
} as const;
