import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openDomain, panelTest } from './panel-test.js';

const { visit, panel } = panelTest();

type Product = (typeof products)[number];
const products = ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'] as const;

afterEach(() => {
  for (const product of products) panel().sandbox[product].recover();
});

async function make(page: Page, product: Product, behaviour: string): Promise<void> {
  const headers = { Origin: panel().url };
  const answer = await page.request.post('/demo/behaviours', { data: { product, behaviour }, headers });
  expect(answer.status()).toBe(204);
}

const card = (page: Page, product: Product) => page.locator(`section[data-product="${product}"]`);
const inState = (page: Page, product: Product, state: string) =>
  page.locator(`section[data-product="${product}"][data-state="${state}"]`).waitFor();

// Each product is slow in one of these tests, down in another, and refusing in a third.
test.each(products.map((_, index) => [...products.slice(index), ...products.slice(0, index)] as const))(
  '%s that is slow, %s that is down and %s that refuses hide no other, and can be tried again',
  async (slow = 'planimail', down = 'iredadmin', refusing = 'wildduck', ...others) => {
    const page = await visit('owner', 'about:blank');
    await make(page, slow, 'slow');
    await make(page, down, 'down');
    await make(page, refusing, 'refusing');
    await page.goto('/');
    for (const other of others) await inState(page, other, 'ready');
    await inState(page, slow, 'slow');
    await card(page, slow).getByText('Still waiting for an answer').waitFor();
    await inState(page, down, 'failed');
    await card(page, down).getByText('The product cannot be reached.').waitFor();
    await inState(page, refusing, 'failed');
    await card(page, refusing).getByText('The product refuses this.').waitFor();

    for (const product of [down, refusing]) {
      await make(page, product, 'normal');
      await card(page, product).getByRole('button', { name: 'Try again' }).click();
      await inState(page, product, 'ready');
      expect(await card(page, product).getByRole('alert').count()).toBe(0);
    }
  },
);

test('a visitor makes a product misbehave', async () => {
  const page = await visit('owner');
  await inState(page, 'protecmail', 'ready');
  await page.getByText('Demo: make a product').click();
  const select = page.getByRole('combobox', { name: 'Protecmail' });
  await select.selectOption('answers after 4 seconds');
  await page.getByRole('status').filter({ hasText: 'Protecmail answers after 4 seconds from now on.' }).waitFor();
  await page.reload();
  await inState(page, 'protecmail', 'slow');
  await page.getByText('Demo: make a product').click();
  expect(await select.inputValue()).toBe('slow');
  await inState(page, 'protecmail', 'ready');
  await page.getByRole('link', { name: 'garden-works.example' }).waitFor();
});

test('a page that is left ends what is on its way', async () => {
  const page = await visit('owner');
  await inState(page, 'cleanmail', 'ready');
  await make(page, 'cleanmail', 'slow');
  const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/mail/cleanmail/'));
  await openDomain(page, 'notary-keller.example');
  await page.getByRole('link', { name: 'Domains' }).click();
  expect((await ended).failure()?.errorText).toBe('net::ERR_ABORTED');
});

test('a reader may look and change nothing, and is told so', async () => {
  const page = await visit('reader');
  await openDomain(page, 'dr-haddad.example');
  const row = page.getByRole('listitem').first();
  await row.getByRole('button', { name: /Suspend/ }).click();
  expect(await row.getByRole('alert').textContent()).toMatch(/Your account may not do this/);
  await row.getByRole('button', { name: /Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  expect(await page.getByRole('dialog').getByRole('alert').textContent()).toMatch(/Your account may not do this/);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Add a mailbox' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('zoe');
  await dialog.getByLabel('Password').fill('a Long one, 1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await dialog.getByRole('alert').textContent()).toMatch(/Your account may not do this/);
  expect(panel().sandbox.iredadmin.state.users.has('zoe@dr-haddad.example')).toBe(false);

  await page.goto('/');
  await openDomain(page, 'garden-works.example');
  await page.getByRole('link', { name: 'Quarantine' }).click();
  const mail = page.getByRole('listitem').first();
  await mail.getByRole('button', { name: /Release/ }).click();
  expect(await mail.getByRole('alert').textContent()).toMatch(/Your account may not do this/);
  expect(panel().sandbox.protecmail.state.resent).toEqual([]);
});

test('support may change, and delete nothing', async () => {
  const page = await visit('support');
  await openDomain(page, 'dr-haddad.example');
  const row = page.getByRole('listitem').first();
  await row.getByRole('button', { name: /Suspend/ }).click();
  await row.getByText('suspended').waitFor();
  await row.getByRole('button', { name: /Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  expect(await page.getByRole('dialog').getByRole('alert').textContent()).toMatch(/Your account may not do this/);
});
