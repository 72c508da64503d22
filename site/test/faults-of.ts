import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

/** What axe finds wrong with a page, and whether it is wider than the window. The scanner comes in beside the policy. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await devtools.send('Runtime.evaluate', { expression: source });
  const expression = `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
  const { result } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  const found: readonly string[] = result.value;
  const isWider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return isWider ? [...found, 'wider than the page'] : found;
}
