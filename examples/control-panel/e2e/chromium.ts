import { existsSync } from 'node:fs';

/** A Chromium on this machine. */
export function findChromium(): { path: string; env: Record<string, string> } {
  const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error('There is no Chromium: name one in CHROMIUM.');
  return { path, env: {} };
}
