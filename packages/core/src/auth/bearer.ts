import { ConfigurationError } from '../errors/call-errors.js';
import { applyHeaders } from '../request/headers.js';
import type { Auth } from './auth.js';
import { Pending, within } from './within.js';

/** A token, or a function that gets one: from a vault, say, or by exchanging a longer-lived one. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * `Authorization: Bearer …`. A function is called when the first request needs a token, once for all requests
 * that wait for it, and again after the server refused the token it gave.
 */
export function bearer(source: TokenSource, header = 'Authorization', prefix = 'Bearer '): Auth {
  // An object, so that a refusal can be matched with the very token that was refused.
  let token: { readonly value: Promise<string>; readonly pending: Pending } | undefined;
  /** The latest tokens: an answer on its way may still echo an older one. */
  const known = new Set<string>();

  async function fetchToken(timeout: number): Promise<string> {
    const value = typeof source === 'string' ? source : await within(timeout, Promise.resolve(source()));
    if (typeof value !== 'string' || value === '') throw new ConfigurationError('the token source gave no token.');
    known.add(value);
    const [oldest] = known;
    if (known.size > 10 && oldest !== undefined) known.delete(oldest);
    return value;
  }

  // A fixed token that cannot be sent fails here, when the client is made.
  if (typeof source === 'string') applyHeaders(new Headers(), { [header]: prefix + source });

  return {
    async apply(headers, { timeout }) {
      if (!token || token.pending.lost(timeout)) {
        const value = fetchToken(timeout);
        token = { value, pending: new Pending(value) };
      }
      const current = token;
      try {
        applyHeaders(headers, { [header]: prefix + (await current.value) });
      } catch (error) {
        if (token === current) token = undefined;
        throw error;
      }
      return current;
    },
    refused(credentials) {
      if (typeof source === 'string') return false;
      if (token === credentials) token = undefined;
      return true;
    },
    secrets: () => known,
  };
}
