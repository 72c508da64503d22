import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumLaunchOptions } from '../../../scripts/chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of all tests listens. */
    browser: string;
  }
}

/** Starts a browser once, before all tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...chromiumLaunchOptions(), host: '127.0.0.1' });
  provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
