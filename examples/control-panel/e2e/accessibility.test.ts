import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDomain, panelTest } from './panel-test.js';

const { visit } = panelTest();

/** What axe finds wrong. The scanner is no part of the panel, so that its context is without the panel's policy. */
async function scan(page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const isWiderThanThePage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 900 };

test.each([
  ['light', desktop],
  ['dark', phone],
] as const)(
  'no view has a fault, in %s at %o',
  async (colorScheme, viewport) => {
    const found: Record<string, unknown> = {};
    const look = async (page: Page, view: string) => {
      found[view] = [...(await scan(page)), ...((await isWiderThanThePage(page)) ? ['wider than the page'] : [])];
    };
    const options = { colorScheme, viewport, bypassCSP: true };

    const outside = await visit(undefined, '/', options);
    await outside.getByRole('heading', { name: 'Sign in' }).waitFor();
    await look(outside, 'sign-in');

    const page = await visit('owner', '/', options);
    await page.getByText('Demo: make').click();
    await page.locator('section[data-state="ready"]').nth(4).waitFor();
    await look(page, 'domains');

    await openDomain(page, 'alpine-hotel.example');
    await page.getByRole('meter').first().waitFor();
    await look(page, 'mailboxes');
    await page.getByRole('button', { name: 'Add a mailbox' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await look(page, 'form with a field that is wrong');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Aliases' }).click();
    await page.getByRole('listitem').first().waitFor();
    await look(page, 'aliases');
    await page.getByRole('link', { name: 'Quarantine' }).click();
    await page.getByText('has no quarantine').waitFor();
    await look(page, 'a part that is missing');

    await page.goto('/');
    await openDomain(page, 'notary-keller.example');
    await page.getByRole('link', { name: 'Quarantine' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Reminder: invoice' })
      .getByRole('button', { name: /Release/ })
      .click();
    await page.getByRole('alert').waitFor();
    await look(page, 'quarantine with a failure');

    await page.goto('/');
    await openDomain(page, 'quartet.example');
    await page.getByRole('link', { name: 'New mail' }).click();
    await page.getByRole('status').filter({ hasText: 'Waiting for mail' }).waitFor();
    await look(page, 'new mail');

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
  },
  60_000,
);
