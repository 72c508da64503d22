import type { ApplyOutcome, Operation } from '@mailhost/plan';
import type { Warning } from '@mailhost/unified';
import * as z from 'zod/mini';
import { revivedError, storedError } from './errors.js';

const error = z.intersection(z.object({ name: z.string(), message: z.string() }), z.record(z.string(), z.unknown()));

const codes: readonly Warning['code'][] = [
  'unsupported',
  'rounded',
  'unverifiable',
  'implicit',
  'generated',
  'recovered',
  'several-calls',
  'restored',
];

const outcome = z.object({
  /** The operation's number in its shard. */
  number: z.int(),
  status: z.enum(['done', 'unchanged', 'failed', 'skipped', 'drifted', 'unknown']),
  message: z.optional(z.string()),
  error: z.optional(error),
  warnings: z.array(
    z.object({
      code: z.enum(codes),
      field: z.optional(z.string()),
      message: z.string(),
    }),
  ),
  isEarlier: z.optional(z.literal(true)),
});

const message = z.object({
  shard: z.int(),
  outcomes: z.array(outcome),
  /** The attempt at the shard has ended: with an error, or with what it has left out. */
  end: z.optional(z.object({ error: z.optional(error) })),
});

/** What became of an operation, as a worker tells it. */
export type StoredOutcome = z.infer<typeof outcome>;

/** What a worker tells of a shard. */
export type ShardMessage = z.infer<typeof message>;

export function storedOutcome(number: number, { operation, error, warnings, ...rest }: ApplyOutcome): StoredOutcome {
  return { ...rest, number, warnings: [...warnings], ...(error !== undefined && { error: storedError(error) }) };
}

export function outcomeOf(operation: Operation, { status, ...told }: StoredOutcome): ApplyOutcome {
  const { message, error, warnings, isEarlier } = told;
  return {
    operation,
    status,
    ...(message !== undefined && { message }),
    ...(error && { error: revivedError(error) }),
    warnings: warnings.map(({ code, field, message }) => ({ code, ...(field !== undefined && { field }), message })),
    ...(isEarlier && { isEarlier }),
  };
}

export function formatMessage(told: ShardMessage): string {
  return JSON.stringify(told);
}

/** Throws for what no worker wrote. */
export function parseMessage(text: string): ShardMessage {
  return z.parse(message, JSON.parse(text));
}
