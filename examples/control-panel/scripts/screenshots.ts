import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../scripts/chromium.mjs';
import { names, startPanel } from '../server/panel.js';

/** Makes the pictures of the README: three views, in light colours, as wide as a small desktop. */
const passwords = { owner: 'owner of the pictures', support: 'support of the pictures', reader: 'reader of them' };
const panel = await startPanel({ passwords });
const browser = await chromium.launch(chromiumLaunchOptions());
const context = await browser.newContext({
  baseURL: panel.url,
  viewport: { width: 1120, height: 760 },
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'UTC',
});
const data = { name: names.owner, password: passwords.owner };
await context.request.post('/session', { data, headers: { Origin: panel.url } });
const page = await context.newPage();
const picture = async (name: string) => {
  await page.screenshot({ path: fileURLToPath(new URL(`../pictures/${name}.png`, import.meta.url)) });
};

panel.sandbox.wildduck.fail({ kind: 'reset', when: 'before' });
panel.sandbox.cleanmail.fail({ kind: 'delay', milliseconds: 20_000 });
await page.goto('/');
await page.locator('[data-state="failed"]').waitFor();
await page.locator('[data-state="slow"]').waitFor();
await picture('domains');

panel.sandbox.wildduck.recover();
panel.sandbox.cleanmail.recover();
await page.getByRole('link', { name: 'alpine-hotel.example' }).click();
await page.getByRole('meter').first().waitFor();
await page.getByRole('button', { name: 'Add a mailbox' }).click();
const dialog = page.getByRole('dialog');
await dialog.getByLabel('Address').fill('zoe.adler');
await dialog.getByLabel('Name', { exact: true }).fill('Zoe Adler');
await dialog.getByLabel('Password').fill('secret');
await dialog.getByRole('button', { name: 'Save' }).click();
await dialog.locator('[aria-invalid="true"]').waitFor();
await picture('mailboxes');

await page.goto('/');
await page.getByRole('link', { name: 'notary-keller.example' }).click();
await page.getByRole('link', { name: 'Quarantine' }).click();
const mail = (subject: string) => page.getByRole('listitem').filter({ hasText: subject });
await mail('Your parcel')
  .getByRole('button', { name: /Release/ })
  .click();
await mail('Your parcel').getByText('released').waitFor();
await mail('Reminder')
  .getByRole('button', { name: /Release/ })
  .click();
await page.getByRole('alert').waitFor();
await page.locator('.notice p').waitFor({ state: 'detached' });
await page.mouse.move(0, 0);
await page.evaluate(() => scrollTo(0, 0));
await picture('quarantine');

await browser.close();
await panel.close();
