import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { serve } from './serve.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of all tests listens. */
    browser: string;
    /** Where the site is. */
    site: string;
  }
}

/** Starts a browser and serves the built site once, before all tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...chromiumLaunchOptions(), host: '127.0.0.1' });
  const site = await serve();
  provide('browser', browser.wsEndpoint());
  provide('site', site.url);
  return async () => {
    site.close();
    await browser.close();
  };
}
