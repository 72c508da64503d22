import { expect, test } from 'vitest';
import { desktop, faultsOf, phone } from './faults-of.js';
import { playgrounds } from './playground-visit.js';

const open = playgrounds();

test.each([
  ['wildduck', 'light', desktop],
  ['wildduck', 'dark', phone],
  ['plan', 'light', phone],
  ['plan', 'dark', desktop],
] as const)('the page of %s has no fault, in %s at %o', async (name, colorScheme, viewport) => {
  const page = await open(name, { colorScheme, viewport });
  expect(await faultsOf(page.page), 'before a run').toEqual([]);
  await page.faults.check();
  await page.page.getByText('What runs before it').click();
  await page.run();
  for (const summary of (await page.requests.locator('summary').all()).slice(0, 3)) await summary.click();
  expect(await faultsOf(page.page), 'after a run').toEqual([]);
  await page.printedBy("console.warn('mind', new Error('this'));\nawait fetch('https://elsewhere.example');");
  expect(await faultsOf(page.page), 'after an error').toEqual([]);
  expect(page.problems).toEqual([]);
  await page.close();
});
