import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
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
  '/bench.html',
  '/reference/',
  '/reference/@mailhost/wildduck/resources/users/classes/Users.html',
  '/reference/@mailhost/protecmail/',
];

/** What axe finds wrong. */
async function scan(page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

const isWiderThanThePage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };

// The scanner is no part of the site, so that its context is without the site's policy.
test.each(
  kinds.flatMap((path) => [
    [path, 'light', desktop] as const,
    [path, 'dark', phone] as const,
  ]),
)('%s has no fault, in %s at %o', async (path, colorScheme, viewport) => {
  const { page } = await visit(path, { colorScheme, viewport, bypassCSP: true });
  expect([...(await scan(page)), ...((await isWiderThanThePage(page)) ? ['wider than the page'] : [])]).toEqual([]);
  await page.close();
});

test.each(kinds)('%s loads nothing from elsewhere, and keeps to its policy', async (path) => {
  const { page, problems } = await visit(path);
  await page.waitForLoadState('networkidle');
  expect(problems).toEqual([]);
  await page.close();
});

test('the search leads to a method, by the keyboard alone', async () => {
  const { page, problems } = await visit('/');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('mailboxes.create');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#mailboxescreate$/);
  await page.getByRole('heading', { name: 'mailboxes.create()' }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});
