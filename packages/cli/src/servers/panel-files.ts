import { access, readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../frame/cli-error.js';
import { securityHeaders } from './answers.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built panel's files: those that are in its folder now, whatever a request's path says. */
export async function panelFiles(): Promise<(request: Request) => Response | undefined> {
  const folder = await panelFolder();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map(names.map((name) => [`/${relative(folder, name).split(sep).join('/')}`, name]));
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, name] of files) contents.set(path, new Uint8Array(await readFile(name)));
  return ({ method, url }) => {
    const { pathname } = new URL(url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const content = contents.get(path);
    if (!content || (method !== 'GET' && method !== 'HEAD')) return undefined;
    const headers = {
      ...securityHeaders,
      'Cache-Control': 'no-cache',
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    };
    return new Response(method === 'HEAD' ? null : content, { headers });
  };
}

/** Beside what is built, or from a file of the sources. */
async function panelFolder(): Promise<string> {
  for (const place of ['./panel/', '../panel/', '../../dist/panel/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const isThere = await access(join(folder, 'index.html')).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
  }
  throw new CliError('The panel is not in this installation.', 'Install @mailhost/cli by npm, or build it.');
}
