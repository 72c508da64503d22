import type { CallOptions } from '@mailhost/core';

/** Call options with a header that says yes to something. The vendor names no value for such headers: `true` is sent. */
export function withFlag(options: CallOptions, header: string, on: boolean | undefined): CallOptions {
  return on ? { ...options, headers: { ...options.headers, [header]: 'true' } } : options;
}
