import type { Fetch } from '@mailhost/core';

/** A request that would have been sent. */
export interface CapturedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Bytes and forms are told by their size only. */
  readonly body: string | { readonly bytes: number } | undefined;
}

/** What stands in the place of the cookie that a login would give. */
const cookie = 'mailhost-session';

/** A `fetch` that sends nothing and keeps what it was asked to send; each request gets an answer that a login takes. */
export function capturingFetch(): { readonly fetch: Fetch; readonly requests: readonly CapturedRequest[] } {
  const requests: CapturedRequest[] = [];
  const send = async (url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> => {
    requests.push({ method, url, headers: new Headers(headers), body: await shownBody(body) });
    return new Response('{"_success":true,"success":true}', {
      headers: { 'content-type': 'application/json', 'set-cookie': `${cookie}=1; Path=/` },
    });
  };
  return { fetch: Object.assign(send, { acceptsBodyOnGet: true }), requests };
}

/** Whether a request goes with what an earlier one, a login, gave. */
export function hasSession({ headers }: CapturedRequest): boolean {
  return headers.get('cookie')?.includes(cookie) === true;
}

async function shownBody(body: RequestInit['body']): Promise<CapturedRequest['body']> {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  return { bytes: (await new Response(body).arrayBuffer()).byteLength };
}
