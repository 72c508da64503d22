import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const script = fileURLToPath(new URL('../../../packages/cli/bin/mailhost.js', import.meta.url));

let browser: Browser;
let folder: string;
const children: ChildProcess[] = [];

/** Runs the built command line, and waits until it has written something. */
function written(text: RegExp, ...args: readonly string[]): Promise<string> {
  const child = spawn(execPath, [script, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let told = '';
    const read = (chunk: Buffer) => {
      told += chunk;
      const found = text.exec(told);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`It ended: ${told}`)));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-panel-'));
  browser = await chromium.connect(inject('browser'));
  await written(/until you press/, 'sandbox', '--write', '.');
});
afterAll(async () => {
  await browser.close();
  for (const child of children) {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    await ended;
  }
  await rm(folder, { recursive: true });
});

test('mailhost panel shows the accounts of the configuration to the browser that opens its address, and to no other', async () => {
  const entry = await written(/http:\S+token=\S+/, 'panel', '--no-open');
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(entry);
  for (const domain of ['bakery.example', 'hotel.example', 'quartet.example']) {
    await page.getByRole('link', { name: domain, exact: true }).first().waitFor();
  }
  expect(page.url()).not.toContain('token');
  await page.getByRole('link', { name: 'hotel.example', exact: true }).click();
  await page.getByText('desk@hotel.example').first().waitFor();
  expect(await page.getByText('Sign out').count()).toBe(0);
  expect(await page.getByText('Demo').count()).toBe(0);
  expect(problems).toEqual([]);
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(new URL('/', entry).href);
  await stranger.getByText('Open the address that mailhost printed').waitFor();
  await stranger.goto(entry);
  await stranger.getByText('This address was used already').waitFor();
  await Promise.all([context.close(), other.close()]);
});
