import { type Browser, type BrowserContextOptions, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Role } from '../server/accounts.js';
import { names, type RunningPanel, startPanel } from '../server/panel.js';

export const passwords = { owner: 'password of olga', support: 'password of sam', reader: 'password of rita' };

export interface Visit {
  readonly page: Page;
  /** What the browser complained of: errors, warnings, breaches of the Content-Security-Policy. */
  readonly problems: readonly string[];
}

/** A panel of its own with a browser that visits it. */
export class Visits {
  readonly panel: RunningPanel;
  readonly #browser: Browser;

  private constructor(panel: RunningPanel, browser: Browser) {
    this.panel = panel;
    this.#browser = browser;
  }

  static async start(): Promise<Visits> {
    const browser = await chromium.connect(inject('browser'));
    return new Visits(await startPanel({ passwords }), browser);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.panel.close();
  }

  /** Opens a page of the panel, signed in as somebody or not. */
  async visit(role?: Role, address = '/', options: BrowserContextOptions = {}): Promise<Visit> {
    const { url } = this.panel;
    const context = await this.#browser.newContext({ baseURL: url, locale: 'en-GB', timezoneId: 'UTC', ...options });
    if (role) {
      const data = { name: names[role], password: passwords[role] };
      await context.request.post('/session', { data, headers: { Origin: url } });
    }
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => isProblem(message) && problems.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`Content-Security-Policy: ${effectiveDirective} ${blockedURI}`);
      });
    });
    await page.goto(address);
    return { page, problems };
  }
}

/** The browser itself notes every answer that is a failure; those of calls are what some tests are about. */
function isProblem(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  const { pathname } = new URL(message.location().url || 'about:blank');
  const isAnswer = message.text().startsWith('Failed to load resource: the server responded with a status of');
  return !(isAnswer && (pathname.startsWith('/api/mail/') || pathname === '/session'));
}
