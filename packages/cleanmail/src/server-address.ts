import {
  ApiPromise,
  type CallOptions,
  callOperation,
  operation,
  type ResponseParser,
  ValidationError,
} from '@mailhost/core';
import type { CleanmailConnection } from './connection.js';

/** Reads an address which the server gave, such as a mail's `contentUri`. */
export function readAddress<Wire>(
  client: CleanmailConnection,
  id: string,
  address: string,
  responseParser: ResponseParser<Wire>,
  options: CallOptions | undefined,
): ApiPromise<Wire> {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    const text = `cleanmail ${id}: not sent: expected a whole http or https address, as the server gives it.`;
    const issues = [{ path: ['address'], message: 'expected a whole http or https address' }];
    return new ApiPromise(Promise.reject(new ValidationError(text, { provider: 'cleanmail', operation: id, issues })));
  }
  url.hash = '';
  // Braces would be taken for parameters.
  const path = url.href.replace(/[{}]/g, encodeURIComponent);
  return callOperation(client, operation({ id, method: 'GET', path, repeat: 'readonly', responseParser }), {}, options);
}
