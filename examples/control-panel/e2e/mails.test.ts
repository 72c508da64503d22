import { expect, test, vi } from 'vitest';
import { openDomain, panelTest, shown } from './panel-test.js';

const { visit, panel } = panelTest();

test('releases a mail from Protecmail’s quarantine, once', async () => {
  const page = await visit('owner');
  await openDomain(page, 'garden-works.example');
  await page.getByRole('link', { name: 'Quarantine' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'You were drawn' }).first();
  await row.getByRole('button', { name: /Release/ }).click();
  await row.getByText('released').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  expect(panel().sandbox.protecmail.state.resent).toHaveLength(1);
  await page.getByRole('button', { name: 'More of mails' }).click();
  await page.getByRole('button', { name: 'More of mails' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('listitem').count()).toBe(16);
});

test('releases a mail from Cleanmail’s quarantine, and tells why an infected one stays', async () => {
  const page = await visit('owner');
  await openDomain(page, 'vineyard-rossi.example');
  await page.getByRole('link', { name: 'Quarantine' }).click();
  const clean = page.getByRole('listitem').filter({ hasText: 'You were drawn' });
  await clean.getByRole('button', { name: /Release/ }).click();
  await clean.getByText('released').waitFor();
  expect(panel().sandbox.cleanmail.state.released).toHaveLength(1);

  const infected = page.getByRole('listitem').filter({ hasText: 'Reminder: invoice' });
  await infected.getByRole('button', { name: /Release/ }).click();
  expect(await infected.getByRole('alert').textContent()).toMatch(/infected/);
  expect(panel().sandbox.cleanmail.state.released).toHaveLength(1);
});

test('shows new mail as it arrives, says so, and stops when the view is left', async () => {
  const page = await visit('owner');
  const { wildduck } = panel().sandbox;
  await openDomain(page, 'quartet.example');
  await page.getByRole('link', { name: 'New mail' }).click();
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(1), 30_000);
  await page.getByRole('button', { name: 'have a mail delivered' }).click();
  const arrived = page.getByRole('list', { name: /mails that have arrived/ }).getByRole('listitem');
  await arrived.getByText('Menu for Friday').waitFor();
  await page.getByRole('status').filter({ hasText: 'New mail from Rosa Klein: Menu for Friday' }).waitFor();

  wildduck.endStreams();
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(1), 30_000);
  await page.getByRole('button', { name: 'have a mail delivered' }).click();
  await arrived.getByText('Your ticket to Basel').waitFor();
  expect(await arrived.count()).toBe(2);

  const [first = '', second = ''] = await page.getByRole('option').allTextContents();
  await page.getByLabel('Watch the mailbox').selectOption(second);
  await shown(page, `Waiting for mail to ${second}`);
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(1), 30_000);
  wildduck.deliver(first, { subject: 'Not for the one that is watched' });
  wildduck.deliver(second, { from: 'tom@example.org', subject: 'For the one that is watched' });
  await arrived.getByText('For the one that is watched').waitFor();
  expect(await arrived.count()).toBe(1);

  await page.getByRole('link', { name: 'Domains' }).click();
  await vi.waitFor(() => expect(wildduck.openStreams).toBe(0), 30_000);
});
