import { applyHeaders } from '../request/headers.js';
import type { Auth } from './auth.js';

/** The same headers on every request: secret ones, such as an API key, and plain ones, such as an account's name. */
export function staticHeaders(
  secret: Readonly<Record<string, string>>,
  plain: Readonly<Record<string, string>> = {},
): Auth {
  const all = { ...plain, ...secret };
  // Fails here, when the client is made, and not at its first call.
  applyHeaders(new Headers(), all);
  return {
    apply: (headers) => applyHeaders(headers, all),
    secrets: () => Object.values(secret),
  };
}
