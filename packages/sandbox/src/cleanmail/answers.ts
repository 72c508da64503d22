import { json, type SandboxAnswer } from '../http.js';
import type { CleanmailFile } from './mail-records.js';

/** Ends a request with a status. No document shows the body of a failure: the one here is the sandbox's own. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  answer(): SandboxAnswer {
    return json(this.status, { status: this.status, message: this.message });
  }
}

export const ok = (value: unknown): SandboxAnswer => json(200, value);

/** As the product has it, the header that is exposed is not the one that is sent. */
export function created(value: unknown, location?: string): SandboxAnswer {
  return json(
    201,
    value,
    location === undefined ? {} : { location, 'access-control-expose-headers': 'Content-Location' },
  );
}

export const empty = (status = 204): SandboxAnswer => ({ status, headers: {}, body: '' });

/** The header that names the length of a whole list. */
export const totalCount = (count: number): Readonly<Record<string, string>> => ({
  'x-total-count': String(count),
  'access-control-expose-headers': 'X-Total-Count',
});

export function file({ name, contentType, bytes }: CleanmailFile, disposition: 'inline' | 'attachment'): SandboxAnswer {
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    body: bytes,
  };
}
