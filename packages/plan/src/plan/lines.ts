import { assertInput, ConfigurationError } from '@mailhost/core';
import { type InputSchema, words } from '@mailhost/core/schema';
import { type EnsuredKind, type FieldChange, nouns } from '@mailhost/unified';
import * as z from 'zod/mini';
import type {
  Action,
  GroupSummary,
  Operation,
  PlanHeader,
  PlanLine,
  PlanSummary,
  Refusal,
  RefusalReason,
} from './operations.js';

const kinds = Object.keys(nouns).filter((name): name is EnsuredKind => name !== 'quarantine');
const text = z.string(words);
const count = z.int(words);
const kind: InputSchema<EnsuredKind> = z.enum(kinds, words);
const actionNames: readonly Action[] = ['create', 'update', 'disable', 'delete'];
const action: InputSchema<Action> = z.enum(actionNames, words);
const place = { account: text, domain: text, kind };

const header: InputSchema<PlanHeader> = z.strictObject(
  { type: z.literal('header', words), format: z.literal(1, words), id: text },
  words,
);

const field: InputSchema<FieldChange> = z.object({ name: text, before: z.unknown(), after: z.unknown() }, words);

const operation: InputSchema<Operation> = z.strictObject(
  {
    ...place,
    type: z.literal('operation', words),
    id: text,
    key: text,
    action,
    fields: z.readonly(z.array(field, words)),
    input: z.readonly(z.record(text, z.unknown(), words)),
    observed: text,
    irreversible: z.optional(z.literal(true, words)),
    grace: z.optional(text),
    passwordVersion: z.optional(count),
    dependsOn: z.readonly(z.array(text, words)),
    calls: count,
  },
  words,
);

const actions = z.readonly(z.strictObject({ create: count, update: count, disable: count, delete: count }, words));
const keys = z.readonly(z.array(text, words));

const group: InputSchema<GroupSummary> = z.strictObject(
  {
    ...place,
    read: z.enum(['listed', 'looked-up', 'failed', 'unsupported'], words),
    message: z.optional(text),
    observed: count,
    desired: count,
    present: count,
    actions,
    unmanaged: z.strictObject({ count, keys }, words),
    unverifiable: z.strictObject({ count, keys, fields: keys }, words),
  },
  words,
);

const reasons: readonly RefusalReason[] = [
  'threshold',
  'mailbox-deletes',
  'shrunk-source',
  'shrunk-read',
  'protected',
  'unsupported',
  'irreversible',
  'invalid',
];

const refusal: InputSchema<Refusal> = z.strictObject(
  {
    reason: z.enum(reasons, words),
    account: z.optional(text),
    domain: z.optional(text),
    kind,
    actions: z.readonly(z.array(action, words)),
    standing: z.boolean(words),
    count,
    keys,
    message: text,
    remedy: text,
  },
  words,
);

const summary: InputSchema<PlanSummary> = z.strictObject(
  {
    type: z.literal('summary', words),
    actions,
    groups: z.readonly(z.array(group, words)),
    refusals: z.readonly(z.array(refusal, words)),
    passwordVersions: z.record(text, count, words),
    efforts: z.readonly(
      z.array(z.strictObject({ account: text, calls: count, seconds: z.number(words) }, words), words),
    ),
  },
  words,
);

/** A line of a plan as it stands in a file. */
export function formatLine(line: PlanLine): string {
  return `${JSON.stringify(line.type === 'operation' ? withFields(line, null) : line)}\n`;
}

/** A line of a file as a line of a plan. Throws `ConfigurationError` or `ValidationError`, which name the line. */
export function parseLine(line: string, where: string): PlanLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ConfigurationError(
      `${where}: expected a line of JSON: the file was cut off or changed. Plan anew.`,
      {},
      error,
    );
  }
  const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  if (type === 'header') return read(header, value, where);
  if (type === 'summary') return read(summary, value, where);
  return withFields(read(operation, value, where), undefined);
}

function read<Line>(schema: InputSchema<Line>, value: unknown, where: string): Line {
  assertInput(where, schema, value);
  return z.parse(schema, value);
}

/** JSON has no `undefined`: there `null` stands for it, which no field has. */
function withFields(operation: Operation, nothing: null | undefined): Operation {
  const fields = operation.fields.map(({ name, before, after }) => ({
    name,
    before: before ?? nothing,
    after: after ?? nothing,
  }));
  return { ...operation, fields };
}
