import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Without a window, and without anything sent to the vendor. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium that `CHROMIUM` names, or one on the PATH. */
export function findChromium(): { readonly path: string; readonly env: Readonly<Record<string, string>> } {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const path = process.env['CHROMIUM'] ?? candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('There is no Chromium: name one in CHROMIUM.');
  return { path, env: {} };
}
