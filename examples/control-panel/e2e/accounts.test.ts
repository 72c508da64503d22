import { WildduckClient } from '@mailhost/wildduck';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openDomain, panelTest, shown } from './panel-test.js';

const { visit, panel } = panelTest();

interface Case {
  readonly product: string;
  readonly domain: string;
  readonly add: string;
  readonly good: Readonly<Record<string, string>>;
  /** A field, a bad value, and what is said of it. */
  readonly bad: readonly [label: string, value: string, message: RegExp];
  readonly suspends: boolean;
}

const cases: readonly Case[] = [
  {
    product: 'Planimail',
    domain: 'studio-north.example',
    add: 'Add a mailbox',
    good: { Address: 'zoe', Name: 'Zoe Adler', Password: 'a long one, 1' },
    bad: ['Quota in MB', 'lots', /expected a whole number/],
    suspends: false,
  },
  {
    product: 'iRedAdmin-Pro',
    domain: 'dr-haddad.example',
    add: 'Add a mailbox',
    good: { Address: 'zoe', Name: 'Zoe Adler', Password: 'a Long one, 1' },
    bad: ['Password', 'short', /./],
    suspends: true,
  },
  {
    product: 'WildDuck',
    domain: 'quartet.example',
    add: 'Add a mailbox',
    good: { Address: 'zoe', Name: 'Zoe Adler', Password: 'a long one, 1' },
    bad: ['Address', 'zo e', /./],
    suspends: true,
  },
  {
    product: 'Cleanmail',
    domain: 'vineyard-rossi.example',
    add: 'Add a recipient',
    good: { Address: 'zoe', Name: 'Zoe Adler' },
    bad: ['Address', 'zo e', /an e-mail address/],
    suspends: true,
  },
  {
    product: 'Protecmail',
    domain: 'garden-works.example',
    add: 'Add a recipient',
    good: { Address: 'zoe' },
    bad: ['Address', 'zo e', /an e-mail address/],
    suspends: false,
  },
];

const notice = (page: Page, text: string) => page.locator('.notice').getByText(text).waitFor();

describe.each(cases)('$product', ({ domain, add, good, bad, suspends }) => {
  test('adds an account after a field was put right, suspends and deletes it', async () => {
    const page = await visit('owner');
    await openDomain(page, domain);
    await page.getByRole('button', { name: add }).click();
    const dialog = page.getByRole('dialog', { name: add });
    for (const [label, value] of Object.entries(good)) await dialog.getByLabel(label, { exact: true }).fill(value);

    const [label, value, message] = bad;
    const field = dialog.getByLabel(label, { exact: true });
    await field.fill(value);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    const described = await field.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(described).toMatch(message);

    await field.fill(good[label] ?? '2048');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const address = `zoe@${domain}`;
    await notice(page, `${address} was added.`);
    await dialog.waitFor({ state: 'detached' });

    const row = page.getByRole('listitem').filter({ hasText: address });
    await row.waitFor();
    if (suspends) {
      await row.getByRole('button', { name: `Suspend ${address}` }).click();
      await notice(page, `${address} was suspended.`);
      await page.reload();
      await row.getByText('suspended').waitFor();
      await row.getByRole('button', { name: `Resume ${address}` }).click();
      await notice(page, `${address} works again.`);
    } else {
      expect(await row.getByRole('button', { name: 'Suspend' }).count()).toBe(0);
      await shown(page, /no call to (disable|suspend)|cannot be (disabled|suspended)/);
    }

    await row.getByRole('button', { name: `Delete ${address}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: `Delete ${address}` }).click();
    await page
      .getByRole('dialog', { name: `Delete ${address}?` })
      .getByRole('button', { name: 'Delete' })
      .click();
    await notice(page, `${address} was deleted.`);
    await page.reload();
    await page.getByRole('listitem').first().waitFor();
    expect(await row.count()).toBe(0);
  });
});

test('shows how full mailboxes are, in words too', async () => {
  const page = await visit('owner');
  await openDomain(page, 'alpine-hotel.example');
  const full = page.getByRole('listitem').filter({ hasText: 'clara' });
  await shown(page, /no limit/);
  const bars = await page.getByRole('meter').all();
  expect(bars.length).toBeGreaterThan(5);
  expect(await full.first().getByRole('meter').getAttribute('aria-label')).toMatch(/^Space that clara/);
  expect(await full.first().textContent()).toMatch(/3\.6 GB of 4 GB \(91%\) nearly full/);
});

test('a domain does not show what is in another that begins with its name', async () => {
  const { url: baseUrl, accessToken } = panel().sandbox.wildduck;
  const wildduck = new WildduckClient({ baseUrl, accessToken });
  await wildduck.users.create({ username: 'yan', password: 'a long one', address: 'yan@quartet.example.net' });
  await wildduck.addresses.forwarded.create({ address: 'all@quartet.example.net', targets: ['yan@example.org'] });
  const page = await visit('owner');
  await page.getByRole('link', { name: 'quartet.example.net' }).waitFor();
  await page.getByRole('link', { name: 'quartet.example', exact: true }).click();
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('listitem').count()).toBe(4);
  await page.getByRole('link', { name: 'Aliases' }).click();
  await page.getByRole('listitem').filter({ hasText: 'office@' }).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(1);
});

test('lists come page by page', async () => {
  const page = await visit('owner');
  await openDomain(page, 'rowing-club.example');
  await shown(page, '10 shown');
  await page.getByRole('button', { name: 'More of mailboxes' }).click();
  await shown(page, '20 shown');
  await page.getByRole('button', { name: 'More of mailboxes' }).click();
  await page.getByRole('button', { name: 'More of mailboxes' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('listitem').count()).toBe(23);
});
