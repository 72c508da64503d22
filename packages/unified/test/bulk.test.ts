import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BulkProgress, bulk, memoryJournal } from '@mailhost/unified';
import { fileJournal } from '@mailhost/unified/journal';
import { afterEach, beforeEach, expect, test } from 'vitest';

const key = (item: number) => String(item);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

function* numbers(count: number) {
  for (let number = 1; number <= count; number += 1) yield number;
}

test('gives each outcome in the order in which they end, and goes on after a failure', async () => {
  const open = new Map<number, () => void>();
  const work = (item: number) =>
    new Promise<string>((resolve, reject) =>
      open.set(item, () => (item === 2 ? reject(new Error('refused')) : resolve(`did ${item}`))),
    );
  const outcomes = bulk(numbers(3), work, { concurrency: 3 });
  const first = outcomes.next();
  await expect.poll(() => open.size).toBe(3);
  for (const item of [3, 2, 1]) {
    open.get(item)?.();
    await Promise.resolve();
  }
  expect((await first).value).toEqual({ status: 'done', item: 3, result: 'did 3' });
  expect((await outcomes.next()).value).toEqual({ status: 'failed', item: 2, error: new Error('refused') });
  expect((await outcomes.next()).value).toEqual({ status: 'done', item: 1, result: 'did 1' });
  expect((await outcomes.next()).done).toBe(true);
});

test('takes no more of a stream than it works on, and stops taking at the signal', async () => {
  const taken: number[] = [];
  async function* stream() {
    for (const number of numbers(1_000_000)) {
      taken.push(number);
      yield number;
    }
  }
  const stop = new AbortController();
  const progress: BulkProgress[] = [];
  const seen: number[] = [];
  const options = { concurrency: 4, signal: stop.signal, onProgress: (told: BulkProgress) => progress.push(told) };
  for await (const { item } of bulk(stream(), async (number) => number, options)) {
    seen.push(item);
    expect(taken.length - seen.length).toBeLessThanOrEqual(4);
    if (seen.length === 10) stop.abort();
  }
  expect(seen.length).toBeLessThan(15);
  expect(progress.at(-1)).toEqual({ read: taken.length, done: seen.length, failed: 0, unknown: 0, skipped: 0 });
  expect(taken.length).toBe(seen.length);
});

test('a second run with the journal does what is left and what failed', async () => {
  const journal = memoryJournal();
  const run = async (fails: number) => {
    const done: number[] = [];
    const work = async (item: number) => {
      if (item === fails) throw new Error('refused');
      done.push(item);
      return { changed: item === 3 ? 'unknown' : true };
    };
    const statuses: string[] = [];
    for await (const { status } of bulk(numbers(4), work, { key, journal, concurrency: 1 })) statuses.push(status);
    return { done, statuses };
  };
  expect(await run(2)).toEqual({ done: [1, 3, 4], statuses: ['done', 'failed', 'unknown', 'done'] });
  expect(await run(0)).toEqual({ done: [2, 3], statuses: ['skipped', 'done', 'unknown', 'skipped'] });
});

test('a journal without a key is refused', async () => {
  await expect(bulk([1], async () => 1, { journal: memoryJournal() }).next()).rejects.toThrow(/needs key/);
});

test('a journal in a file tells the next run, and passes over a line that was cut off', async () => {
  const path = join(folder, 'run.journal');
  const first = await fileJournal(path, { batch: 2 });
  await first.write({ key: 'ana', status: 'done' });
  expect(await readFile(path, 'utf8')).toBe('');
  await first.write({ key: 'bea', status: 'failed', message: 'refused' });
  await first.close();
  await appendFile(path, '{"key":"eva","sta');
  const second = await fileJournal(path);
  expect([second.get('ana'), second.get('bea'), second.get('eva')].map((entry) => entry?.status)).toEqual([
    'done',
    'failed',
    undefined,
  ]);
  await second.write({ key: 'eva', status: 'done' });
  await second.close();
  expect((await fileJournal(path)).get('eva')?.status).toBe('done');
});

test('after a kill at any moment, a run that goes on leaves nothing out', async () => {
  const path = join(folder, 'killed.journal');
  const script = new URL('./fixtures/killed-run.ts', import.meta.url).pathname;
  const did = join(folder, 'did');
  for (let kills = 0; kills < 3; kills += 1) {
    const child = spawn(process.execPath, ['--conditions=@mailhost/source', '--import', 'tsx', script, path, did], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It says so after its hundredth item.
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  const journal = await fileJournal(path);
  const { appendFileSync } = await import('node:fs');
  for await (const outcome of bulk(numbers(1000), async (item) => appendFileSync(did, `${item}\n`), { key, journal })) {
    expect(outcome.status).not.toBe('failed');
  }
  await journal.close();
  const lines = (await readFile(did, 'utf8')).trim().split('\n').map(Number);
  expect(new Set(lines).size).toBe(1000);
  // At most two batches, and what was under way, is done again after each kill.
  expect(lines.length).toBeLessThanOrEqual(1000 + 3 * (100 + 8));
});
