import { readdir, readFile } from 'node:fs/promises';
import { startSandbox } from '@mailhost/sandbox';
import { expect, test } from 'vitest';
import { chunks } from '../scripts/chunks.js';

const code = async () => (await chunks()).map(({ text }) => text).join('\n');

test('holds no code of Node, and makes none from strings', async () => {
  const text = await code();
  expect(text).not.toMatch(/["'`]node:[a-z]/);
  expect(text).not.toMatch(/\beval\(|new Function|\bFunction\(/);
});

test('holds no credential of a product', async () => {
  const text = await code();
  const sandbox = await startSandbox();
  const { planimail, iredadmin, wildduck, cleanmail, protecmail } = sandbox;
  await sandbox.close();
  for (const secret of [
    planimail.apiKey,
    iredadmin.password,
    wildduck.accessToken,
    cleanmail.token,
    protecmail.apiKey,
  ]) {
    expect(secret.length).toBeGreaterThan(8);
    expect(text).not.toContain(secret);
  }
});

test('holds no locale of zod, and no source map', async () => {
  expect(await code()).not.toMatch(/Ungültige Eingabe|Entrée invalide|sourceMappingURL/i);
});

test('has a chunk for each product, which the page loads when it needs it', async () => {
  const names = (await chunks()).map(({ name }) => name);
  for (const product of ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail']) {
    expect(names.filter((name) => name === product)).toHaveLength(1);
  }
  const page = await readFile(new URL('../dist/index.html', import.meta.url), 'utf8');
  expect(page).not.toMatch(/planimail|iredadmin|wildduck|cleanmail|protecmail/);
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|style=|https?:/);
});

test('is as large as the README says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/^\| ([\w-]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)];
  const measured = await chunks();
  expect(told.map(([, name]) => name)).toEqual(measured.map(({ name }) => name));
  for (const [index, [, , minified, packed]] of told.entries()) {
    const chunk = measured[index];
    expect(Math.abs(Number(minified) * 1024 - (chunk?.minified ?? 0))).toBeLessThan(512);
    expect(Math.abs(Number(packed) * 1024 - (chunk?.packed ?? 0))).toBeLessThan(256);
  }
});

test('has no file that names another host', async () => {
  for (const file of await readdir(new URL('../dist/assets', import.meta.url))) {
    const text = await readFile(new URL(`../dist/assets/${file}`, import.meta.url), 'utf8');
    const hosts = text.match(/https?:\/\/[a-z][\w.-]+/g) ?? [];
    expect(hosts.filter((host) => !known.some((allowed) => host.startsWith(allowed)))).toEqual([]);
  }
});

/** Names of namespaces, addresses that the clients would use without a gateway, and examples in their messages. */
const known = [
  'http://www.w3.org',
  'https://planimail-app.planisys.net',
  'https://protecmail.com',
  'https://cloud.cleanmail.eu',
  'https://mail.example.org',
];
