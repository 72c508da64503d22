import { expect, test } from 'vitest';
import { desktop, faultsOf, phone } from './faults-of.js';
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

test.each(kinds.flatMap((path) => [[path, 'light', desktop] as const, [path, 'dark', phone] as const]))(
  '%s has no fault, loads nothing from elsewhere and keeps to its policy, in %s at %o',
  async (path, colorScheme, viewport) => {
    const { page, problems } = await visit(path, { colorScheme, viewport });
    expect(await faultsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test('the search leads to a method, by the keyboard alone', async () => {
  const { page, problems } = await visit('/');
  const box = page.getByRole('searchbox');
  // Before the page answers, the keys do nothing.
  const open = async () => {
    await page.keyboard.press('Control+k');
    return box.isVisible();
  };
  await expect.poll(open, { timeout: 60_000 }).toBe(true);
  await box.fill('mailboxes.create');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'mailboxes.create()' }).waitFor();
  expect(page.url()).toMatch(/#mailboxescreate$/);
  expect(problems).toEqual([]);
  await page.close();
});
