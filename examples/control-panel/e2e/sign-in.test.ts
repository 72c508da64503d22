import { expect, test } from 'vitest';
import { openDomain, panelTest, shown } from './panel-test.js';
import { passwords } from './visits.js';

const { visit, panel } = panelTest();

test('signs in with the right password only, and out', async () => {
  const page = await visit();
  await page.getByLabel('Name').fill('olga');
  await page.getByLabel('Password').fill('password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('There is no account with this name and password.');

  await page.getByLabel('Password').fill(passwords.owner);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Domains' }).waitFor();
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });

  await page.reload();
  await page.getByRole('heading', { name: 'Domains' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goBack().catch(() => {});
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('comes back to the sign-in when the session has ended, and then to where one was', async () => {
  const page = await visit('owner');
  await shown(page, 'rowing-club.example');
  await page.context().clearCookies();
  await openDomainAnyway();
  await page.getByLabel('Name').fill('sam');
  await page.getByLabel('Password').fill(passwords.support);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Mailboxes of rowing-club.example' }).waitFor();

  async function openDomainAnyway() {
    await page.getByRole('link', { name: 'rowing-club.example' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }
});

test('goes on after a session of somebody else', async () => {
  const page = await visit('reader');
  await openDomain(page, 'garden-works.example');
  await page.getByText('rita').waitFor();
});

test('lets nobody make a call that the panel does not make', async () => {
  const { request } = await visit('owner');
  const headers = { 'X-Mailhost-Gateway': '1' };
  expect((await request.get('/api/mail/protecmail/domain/all', { headers })).status()).toBe(200);
  expect((await request.get('/api/mail/protecmail/user', { headers })).status()).toBe(403);
});

test('answers with a strict Content-Security-Policy', async () => {
  const { headers } = await fetch(`${panel().url}/`);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test.each([
  ['a call without a session', 401, '/api/mail/protecmail/domain/all', { headers: { 'X-Mailhost-Gateway': '1' } }],
  ['a call that no client makes', 403, '/api/mail/protecmail/domain/all', {}],
  ['the demo without a session', 401, '/demo/behaviours', {}],
  ['a sign-in from elsewhere', 403, '/session', { method: 'POST', headers: { Origin: 'https://evil.example' } }],
  ['a file outside of the panel', 404, '/assets/..%2f..%2fpackage.json', {}],
  ['an unknown file', 404, '/unknown.js', {}],
])('refuses %s', async (_, status, path, init) => {
  expect((await fetch(`${panel().url}${path}`, init)).status).toBe(status);
});
