import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { answer, securityHeaders } from './answers.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the files that were in a folder at the start, and nothing else, whatever the path says. */
export async function staticFiles(folder: string): Promise<(request: Request) => Response> {
  const files = new Map<string, { readonly content: Uint8Array<ArrayBuffer>; readonly headers: HeadersInit }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const headers = {
      ...securityHeaders,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      // Names of built files change with what is in them.
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    files.set(path, { content: new Uint8Array(await readFile(file)), headers });
  }
  return ({ method, url }) => {
    const { pathname } = new URL(url);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return answer(404);
    if (method !== 'GET' && method !== 'HEAD') return answer(405, undefined, { Allow: 'GET, HEAD' });
    return new Response(method === 'HEAD' ? null : file.content, { headers: file.headers });
  };
}
