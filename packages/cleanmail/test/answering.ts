import { CleanmailClient, type CleanmailOptions } from '../src/index.js';

/** What was sent. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A client whose server gives these answers one after the other, and the last of them again and again. */
export function answering(
  answers: readonly (Response | Error | ((sent: Sent) => Response))[],
  options: CleanmailOptions = {},
): { readonly client: CleanmailClient; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const client = new CleanmailClient({
    token: 'a-token',
    baseUrl: 'https://c.example/api',
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    fetch: async (url, { method = '', headers, body }) => {
      const request = {
        method,
        url: new URL(url),
        headers: new Headers(headers),
        body: typeof body === 'string' ? JSON.parse(body) : body,
      };
      sent.push(request);
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (!answer || answer instanceof Error) throw answer ?? new Error('no answer');
      return typeof answer === 'function' ? answer(request) : answer.clone();
    },
    ...options,
  });
  return { client, sent };
}

/** What `fetch` throws when the connection breaks. */
export const reset = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
});
