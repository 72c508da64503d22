import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { planPicture } from '../scripts/terminal/output.js';

test('the picture of a plan shows what a plan prints: `pnpm --filter @mailhost/site picture` makes it anew', async () => {
  const shown = await readFile(new URL('../pictures/plan.svg', import.meta.url), 'utf8');
  expect(shown).toBe(await planPicture());
});
