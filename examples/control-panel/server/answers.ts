/** What every answer of the panel's own server says, apart from the gateway's, which says it for itself. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function answer(status: number, value?: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const all = { ...securityHeaders, 'Cache-Control': 'no-store', ...headers };
  if (value === undefined) return new Response(null, { status, headers: all });
  return new Response(JSON.stringify(value), { status, headers: { ...all, 'Content-Type': 'application/json' } });
}

/** The fields of a JSON body that are texts. A body that is none, or a long one, has no fields. */
export async function textsIn(request: Request): Promise<Readonly<Record<string, string>>> {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= 10_000)) return {};
  try {
    const value: unknown = await request.json();
    const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** Whether a request comes from a page of the panel: browsers name the origin of everything but plain GETs. */
export function isFromOwnPage({ headers, url }: Request): boolean {
  const origin = headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
