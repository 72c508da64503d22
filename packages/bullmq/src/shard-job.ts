import { assertInput } from '@mailhost/core';
import { formatLine, type Operation, parseLine } from '@mailhost/plan';
import * as z from 'zod/mini';

/** What a job says. No secret is in it: operations hold references. */
export interface ShardJob {
  readonly plan: string;
  readonly run: string;
  readonly shard: number;
  readonly attempt: number;
  /** How many operations are under way at once. */
  readonly concurrency: number;
  readonly operations: readonly NumberedOperation[];
}

/** An operation, and its number in its shard. */
export interface NumberedOperation {
  readonly number: number;
  readonly operation: Operation;
}

const schema = z.object({
  plan: z.string(),
  run: z.string(),
  shard: z.int(),
  attempt: z.int(),
  concurrency: z.int(),
  numbers: z.array(z.int()),
  lines: z.string(),
});

/** A job as it stands in Redis. */
export type ShardJobData = z.infer<typeof schema>;

export function formatShardJob({ operations, ...rest }: ShardJob): ShardJobData {
  const numbers = operations.map(({ number }) => number);
  return { ...rest, numbers, lines: operations.map(({ operation }) => formatLine(operation)).join('') };
}

/** Throws `ValidationError` or `ConfigurationError` for what is no such job. */
export function parseShardJob(value: unknown, where: string): ShardJob {
  assertInput(where, schema, value);
  const { numbers, lines, ...rest } = z.parse(schema, value);
  const texts = lines.split('\n').filter((line) => line !== '');
  const operations = texts.flatMap((text, index) => {
    const line = parseLine(text, where);
    const number = numbers[index];
    return line.type === 'operation' && number !== undefined ? [{ number, operation: line }] : [];
  });
  return { ...rest, operations };
}
