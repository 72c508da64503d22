import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visits } from './visit.js';

const visit = visits();

/** One page of each kind. */
const kinds = [
  '/',
  '/guides/retries.html',
  '/guides/one-model.html',
  '/capabilities.html',
  '/packages/wildduck/',
  '/packages/unified/',
  '/examples/control-panel.html',
  '/reference/@mailhost/wildduck/resources/users/classes/Users.html',
  '/reference/@mailhost/protecmail/',
];

/** What axe finds wrong. The scanner is no part of the site, and comes in beside the site's policy. */
async function scan(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await devtools.send('Runtime.evaluate', { expression: source });
  const expression = `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
  const { result } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  return result.value;
}

const isWiderThanThePage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };

test.each(kinds.flatMap((path) => [[path, 'light', desktop] as const, [path, 'dark', phone] as const]))(
  '%s has no fault, loads nothing from elsewhere and keeps to its policy, in %s at %o',
  async (path, colorScheme, viewport) => {
    const { page, problems } = await visit(path, { colorScheme, viewport });
    expect([...(await scan(page)), ...((await isWiderThanThePage(page)) ? ['wider than the page'] : [])]).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test('the search leads to a method, by the keyboard alone', async () => {
  const { page, problems } = await visit('/');
  // It has this title once the page answers.
  await page.getByTitle('Switch to dark theme').first().waitFor({ timeout: 10_000 });
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox');
  await box.fill('mailboxes.create');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'mailboxes.create()' }).waitFor();
  expect(page.url()).toMatch(/#mailboxescreate$/);
  expect(problems).toEqual([]);
  await page.close();
});
