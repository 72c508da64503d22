import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Role } from '../server/accounts.js';
import type { RunningPanel } from '../server/panel.js';
import { type Visit, Visits } from './visits.js';

interface PanelTest {
  readonly panel: () => RunningPanel;
  readonly visit: (role?: Role, address?: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Gives the tests of a file a panel, and fails those after which the browser has complained. */
export function panelTest(): PanelTest {
  let visits: Visits;
  let open: Visit[] = [];
  beforeAll(async () => {
    visits = await Visits.start();
  });
  afterAll(() => visits?.end());
  afterEach(async () => {
    const visited = open;
    open = [];
    await Promise.all(visited.map(({ page }) => page.context().close()));
    expect(visited.flatMap(({ problems }) => problems)).toEqual([]);
  });
  return {
    panel: () => visits.panel,
    async visit(role, address, options) {
      const visit = await visits.visit(role, address, options);
      open.push(visit);
      return visit.page;
    },
  };
}

/** Whether something can be seen, once it can. */
export const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Opens a domain's page, which begins with its mailboxes. */
export async function openDomain(page: Page, domain: string): Promise<void> {
  await page.getByRole('link', { name: domain, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: domain }).waitFor();
}
