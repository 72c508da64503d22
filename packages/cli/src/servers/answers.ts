/** What each answer besides the gateways' says: nothing of other origins, and nothing that stands in a page itself, is run. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A value as JSON. */
export function answer(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' },
  });
}

/** A sentence that says why not. */
export function refusal(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
