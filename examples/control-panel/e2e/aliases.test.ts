import { expect, test } from 'vitest';
import { openDomain, panelTest, shown } from './panel-test.js';

const { visit } = panelTest();

test.each([
  ['studio-north.example', 'info'],
  ['dr-haddad.example', 'reception'],
  ['quartet.example', 'office'],
  ['vineyard-rossi.example', 'office'],
])('adds an alias to %s and removes it', async (domain, known) => {
  const page = await visit('owner');
  await openDomain(page, domain);
  await page.getByRole('link', { name: 'Aliases' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${known}@${domain}` })
    .getByText(/delivers to/)
    .waitFor();

  await page.getByRole('button', { name: 'Add an alias' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alias').fill('jobs');
  await dialog.getByLabel('Delivers to').fill('nobody');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
  await dialog.getByLabel('Delivers to').fill(`somebody@${domain}`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem').filter({ hasText: `jobs@${domain}` });
  await row.getByText(`delivers to somebody@${domain}`).waitFor();

  await row.getByRole('button', { name: `Remove jobs@${domain}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await shown(page, `jobs@${domain} was removed.`);
  await page.reload();
  await page.getByRole('listitem').first().waitFor();
  expect(await row.count()).toBe(0);
});

test('says what a product does not have', async () => {
  const page = await visit('owner');
  await openDomain(page, 'garden-works.example');
  await page.getByRole('link', { name: 'Aliases' }).click();
  await shown(page, /Protecmail.* alias/);
  await page.getByRole('link', { name: 'New mail' }).click();
  await shown(page, /does not tell of new mail/);
});
