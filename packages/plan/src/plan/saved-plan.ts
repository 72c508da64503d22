import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { ConfigurationError } from '@mailhost/core';
import { formatLine, parseLine } from './lines.js';
import type { Items } from './merge.js';
import type { Operation, Plan, PlanHeader, PlanLine, PlanSummary } from './operations.js';

/**
 * Writes a plan, or its lines as they are made, into a file of NDJSON, which only its owner can read: a header, an
 * operation a line, the summary. It stands there whole or not at all. No secret is in it. For Node, Deno and Bun.
 *
 * @example
 * await writePlan('mail.plan', await plan(desired, observed, { accounts }));
 */
export async function writePlan(path: string, plan: Plan | Items<PlanLine>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    let held = '';
    for await (const line of 'header' in plan ? linesOf(plan) : plan) {
      held += formatLine(line);
      if (held.length < 65_536) continue;
      await file.appendFile(held);
      held = '';
    }
    await file.appendFile(held);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/**
 * Opens a plan that `writePlan` wrote: its operations are read from the file each time they are asked for, and not
 * held. Throws `ConfigurationError` where it was cut off, and `ValidationError` for what is no line of a plan.
 */
export async function readPlan(path: string): Promise<Plan> {
  const ends: { header?: PlanHeader; summary?: PlanSummary } = {};
  for await (const line of readLines(path)) {
    if (line.type === 'header') ends.header = line;
    if (line.type === 'summary') ends.summary = line;
  }
  const { header, summary } = ends;
  if (!header || !summary) {
    throw new ConfigurationError(`${path}: it has no header or no summary: it was cut off. Plan anew.`);
  }
  const operations: AsyncIterable<Operation> = {
    async *[Symbol.asyncIterator]() {
      for await (const line of readLines(path)) if (line.type === 'operation') yield line;
    },
  };
  return { header, operations, summary };
}

async function* linesOf({ header, operations, summary }: Plan): AsyncGenerator<PlanLine, void, void> {
  yield header;
  yield* operations;
  yield summary;
}

async function* readLines(path: string): AsyncGenerator<PlanLine, void, void> {
  let number = 0;
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line !== '') yield parseLine(line, `${path}:${number}`);
    }
  } finally {
    input.destroy();
  }
}
