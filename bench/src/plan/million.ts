import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply, type Executor, planLines } from '@mailhost/plan';
import { readPlan, sortOnDisk, writePlan } from '@mailhost/plan/node';
import { account, desired, nothing, observed } from './generated.js';

/** What one of the measures on a million mailboxes took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory that its process had. */
  readonly peakBytes: number;
  readonly count: number;
}

const accounts = { main: account };

/** Plans a million against a million, and counts the operations. */
async function planMillion(): Promise<number> {
  let count = 0;
  for await (const { type } of planLines(desired(), sortOnDisk(observed()), { accounts })) {
    if (type === 'operation') count += 1;
  }
  return count;
}

/** Writes a plan of a million creations into a file, and applies it by an executor that does nothing. */
async function applyMillion(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-bench-'));
  const executor: Executor = {
    execute: async ({ operations, ended }) => {
      for await (const operation of operations) await ended({ operation, status: 'done', warnings: [] });
    },
  };
  try {
    const path = join(folder, 'mail.plan');
    await writePlan(path, planLines(desired(), nothing(), { accounts }));
    let count = 0;
    for await (const _ of apply(await readPlan(path), accounts, { executor, keepOutcomes: false })) count += 1;
    return count;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const start = performance.now();
const count = process.argv[2] === 'plan' ? await planMillion() : await applyMillion();
const seconds = (performance.now() - start) / 1000;
const measured: Measured = { seconds, peakBytes: process.resourceUsage().maxRSS * 1024, count };
console.log(JSON.stringify(measured));
