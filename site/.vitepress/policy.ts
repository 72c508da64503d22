import { createHash } from 'node:crypto';

/** What a page may load and do: nothing from elsewhere. Code is highlighted by inline styles. */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
};

/** A page with its Content-Security-Policy: inline scripts are named by their hashes, and `more` adds to directives. */
export function withPolicy(html: string, more: Readonly<Record<string, string>> = {}): string {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const hashes = [...scripts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const added: Readonly<Record<string, readonly (string | undefined)[]>> = { 'script-src': hashes };
  const names = new Set([...Object.keys(directives), ...Object.keys(more)]);
  const policy = [...names].map((name) =>
    [name, directives[name], ...(added[name] ?? []), more[name]].filter(Boolean).join(' '),
  );
  return html.replace(/<meta charset="[^"]+">/, (charset) => {
    return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
  });
}
