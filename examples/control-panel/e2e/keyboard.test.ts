import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { panelTest } from './panel-test.js';
import { passwords } from './visits.js';

const { visit } = panelTest();

/** What has the focus, as a screen reader names it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
    return (label ?? '').replace(/\s+/g, ' ').trim();
  });

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${name}.`);
}

test('everything can be done with the keyboard alone', async () => {
  const page = await visit();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await focused(page)).toBe('Name');
  await page.keyboard.type('olga');
  await page.keyboard.press('Tab');
  await page.keyboard.type(passwords.owner);
  await page.keyboard.press('Enter');

  await page.getByRole('link', { name: 'dr-haddad.example' }).waitFor();
  expect(await focused(page)).toBe('Domains');
  await tabTo(page, 'dr-haddad.example');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mailboxes of dr-haddad.example' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Mailboxes of dr-haddad.example');

  await tabTo(page, 'Add a mailbox');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused(page)).toBe('Address');
  await page.keyboard.type('zoe');
  await page.keyboard.press('Enter');
  // The password is missing, and gets the focus.
  await expect.poll(() => focused(page)).toBe('Password');
  await page.keyboard.type('a Long one, 1');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Add a mailbox');

  await page.getByText('zoe@dr-haddad.example', { exact: true }).first().waitFor();
  await tabTo(page, 'Delete zoe@dr-haddad.example');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused(page)).toBe('Cancel');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Delete zoe@dr-haddad.example');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Delete');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Mailboxes of dr-haddad.example');
});

test('what is before the content can be skipped', async () => {
  const page = await visit('owner');
  await page.getByRole('heading', { name: 'Domains' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});
