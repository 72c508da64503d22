import type { FieldIssue } from '@mailhost/core/user';
import { answerHeaders } from './refused.js';
import type { Target } from './target.js';

/** What of a product's answer is the caller's business. */
const passed: ReadonlySet<string> = new Set([
  'content-type',
  'content-disposition',
  'content-language',
  'date',
  'etag',
  'last-modified',
  'link',
  'retry-after',
  'retry-after-ms',
  'x-request-id',
  'x-total-count',
]);

/** The headers of a relayed answer. Cookies, addresses and what asks a browser for a password stay here. */
export function relayedHeaders(headers: readonly (readonly [name: string, value: string])[]): Headers {
  const kept = new Headers(answerHeaders);
  for (const [name, value] of headers) if (passed.has(name.toLowerCase())) kept.set(name, value);
  return kept;
}

/** What of a caller's headers belongs to the call: those that the product's own API has for it, and no other. */
export function callHeaders(request: Request, { operation }: Target): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (operation.gateway?.headers ?? []).flatMap((name) => {
      const value = request.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** One that authorize put in place although the call has none of that name. */
export function undeclaredHeader(
  { operation }: Target,
  headers: Readonly<Record<string, string>>,
): FieldIssue | undefined {
  const known = (operation.gateway?.headers ?? []).map((name) => name.toLowerCase());
  const name = Object.keys(headers).find((name) => !known.includes(name.toLowerCase()));
  return name === undefined ? undefined : { path: [name], message: 'is no header of this call' };
}
