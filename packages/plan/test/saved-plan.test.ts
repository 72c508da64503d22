import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparePlaces, type ObservedObject } from '@mailhost/plan';
import { readPlan, sortOnDisk, writePlan } from '@mailhost/plan/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryAccount } from './support/memory-account.js';
import { keep, manyMailboxes, planFor } from './support/planning.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-plan-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function madePlan() {
  const main = memoryAccount();
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  keep(main, 'mailbox', manyMailboxes(20));
  const mailboxes = [
    { address: 'm001@example.org', absent: 'delete' as const },
    { address: 'm002@example.org', name: 'Ana', password: 'env:SECRET_OF_M002' },
    { address: 'new@example.org', password: 'env:SECRET_OF_NEW' },
    { address: 'postmaster@example.org' },
  ];
  return await planFor({ domains: [{ name: 'example.org', host: 'main', mailboxes }] }, { main: main.account });
}

test('a plan is written as a header, an operation a line and a summary, and read back the same', async () => {
  const made = await madePlan();
  const path = join(folder, 'mail.plan');
  await writePlan(path, made);
  const lines = (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).type);
  expect(lines).toEqual(['header', ...made.operations.map(() => 'operation'), 'summary']);
  expect((await stat(path)).mode & 0o077).toBe(0);
  const read = await readPlan(path);
  const operations = [];
  for await (const operation of read.operations) operations.push(operation);
  expect({ ...read, operations }).toEqual(made);
  expect(await readdir(folder)).toEqual(['mail.plan']);
});

test('a plan that was cut off or changed is refused, and the line is named', async () => {
  const path = join(folder, 'mail.plan');
  await writePlan(path, await madePlan());
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.slice(0, text.lastIndexOf('{"type":"summary"')));
  await expect(readPlan(path)).rejects.toThrow(/no summary: it was cut off/);
  await writeFile(path, text.slice(0, -20));
  await expect(readPlan(path)).rejects.toThrow(/mail.plan:\d+: expected a line of JSON/);
  await writeFile(path, text.replace('"action":"update"', '"action":"purge"'));
  await expect(readPlan(path)).rejects.toThrow(/mail.plan:\d+: not sent: action: expected "create" or/);
});

test('more than fits in memory is sorted in files, which are gone at the end', async () => {
  const objects = Array.from({ length: 1000 }, (_, index): ObservedObject => {
    const key = `m${(index * 7919) % 1000}@example.org`;
    return {
      account: 'main',
      domain: 'example.org',
      kind: 'mailbox',
      key,
      item: { address: key, raw: new Date(index) },
    };
  });
  const sorted = [];
  for await (const object of sortOnDisk(objects, { atOnce: 7, folder })) sorted.push(object);
  expect(sorted).toEqual([...objects].sort(comparePlaces));
  for await (const object of sortOnDisk(objects, { atOnce: 100, folder })) {
    expect(object).toEqual(sorted[0]);
    expect(await readdir(folder)).toHaveLength(1);
    break;
  }
  expect(await readdir(folder)).toEqual([]);
  const main = memoryAccount();
  keep(main, 'mailbox', manyMailboxes(30));
  const state = {
    domains: [{ name: 'example.org', host: 'main', mailboxes: [{ address: 'm001@example.org', name: 'Ana' }] }],
  };
  const accounts = { main: main.account };
  expect(await planFor(state, accounts, { sort: (items) => sortOnDisk(items, { atOnce: 4, folder }) })).toEqual(
    await planFor(state, accounts),
  );
});
