import { json, type SandboxAnswer } from '../http.js';
import type { CleanmailFile } from './mail-records.js';

export const ok = (value: unknown): SandboxAnswer => json(200, value);

/** As the product has it, the header that is exposed is not the one that is sent. */
export const created = (value: unknown, location?: string): SandboxAnswer =>
  json(201, value, location === undefined ? {} : { location, 'access-control-expose-headers': 'Content-Location' });

export const empty = (status = 204): SandboxAnswer => ({ status, headers: {}, body: '' });

/** A list with the header that names its whole length. */
export const counted = (rows: readonly unknown[], count = rows.length): SandboxAnswer =>
  json(200, rows, { 'x-total-count': String(count), 'access-control-expose-headers': 'X-Total-Count' });

export const file = (
  { name, contentType, bytes }: CleanmailFile,
  disposition: 'inline' | 'attachment',
): SandboxAnswer => ({
  status: 200,
  headers: {
    'content-type': contentType,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  body: bytes,
});
