import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What an application's bundler makes of the built packages. */
async function bundle(code: string, platform: 'browser' | 'node', conditions: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('../bench/', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform,
    conditions,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const clients =
  "export { PlanimailClient } from '@mailhost/planimail'; export { ProtecmailClient } from '@mailhost/protecmail';";

describe('a bundle', () => {
  test.each([
    ['a browser', []],
    ['Workers', ['workerd']],
  ])('for %s holds no code of Node', async (_, conditions) => {
    const code = await bundle(clients, 'browser', conditions);
    expect(code).toContain('PlanimailClient');
    expect(code).not.toMatch(/node:(?:http|https|stream|zlib)/);
  });

  test('for Node holds the transport that can send a body on GET', async () => {
    expect(await bundle(clients, 'node')).toContain('node:https');
  });

  test('makes no code from strings, so that a strict Content-Security-Policy is kept, and has no locale of zod', async () => {
    const code = await bundle(clients, 'browser');
    expect(code).not.toMatch(/new Function|\bFunction\(|\beval\(/);
    expect(code).not.toMatch(/Ungültige Eingabe|Entrée invalide/);
  });

  test('has one copy of what the clients share', async () => {
    const code = await bundle(clients, 'browser');
    expect(code.match(/"RateLimitError"/g)).toHaveLength(1);
  });

  test('holds nothing of OpenTelemetry unless it is imported', async () => {
    expect(await bundle(clients, 'browser')).not.toMatch(/opentelemetry|http\.request\.resend_count/);
    const traced = await bundle(`${clients} export { openTelemetry } from '@mailhost/core/opentelemetry';`, 'browser');
    expect(traced).toContain('http.request.resend_count');
    expect(traced.match(/"RateLimitError"/g)).toHaveLength(1);
  });

  test('of one client holds neither sessions nor event streams, which it does not use', async () => {
    const code = await bundle("export { ProtecmailClient } from '@mailhost/protecmail';", 'browser');
    const unused = /getSetCookie|TextDecoderStream|onRetry/;
    expect(code).not.toMatch(unused);
    expect(await bundle("export { WildduckClient } from '@mailhost/wildduck';", 'browser')).toMatch(unused);
  });
});
