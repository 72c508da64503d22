import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** What the browser complained of: errors, breaches of the Content-Security-Policy, requests to elsewhere. */
  readonly problems: readonly string[];
}

/** Gives the tests of a file a browser, and a way to open pages of the site in it. */
export function visits(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser?.close());
  return async (path, options = {}) => {
    const baseURL = inject('site');
    const page = await browser.newPage({ baseURL, locale: 'en-GB', ...options });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('request', (request) => {
      const isLoaded = !/^(?:data|blob):/.test(request.url());
      if (isLoaded && !request.url().startsWith(baseURL)) problems.push(request.url());
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    return { page, problems };
  };
}
