import type { $ZodErrorMap, $ZodIssueInvalidType, $ZodRawIssue } from 'zod/v4/core';

/** What is said of a key that an input does not have. */
export const unknownField = 'is not a known field';

/** What a schema of an input is given besides its shape, so that its messages are ours wherever it is used. */
export interface Words {
  readonly error: $ZodErrorMap;
}

/**
 * Says what was expected, and the kind of what was given. The value itself is never quoted: it may be a secret. To be
 * given to every schema and check of an input, since `zod/mini` has no messages of its own.
 *
 * @example
 * z.string(words).check(z.minLength(1, words))
 */
export const words: Words = { error: describe };

/**
 * The same for a condition that has to be told in words, such as a pattern.
 *
 * @param what For example `an e-mail address such as ana@example.org`.
 */
// @__NO_SIDE_EFFECTS__
export function expected(what: string): Words {
  return { error: ({ input }) => `${input === '' ? 'is empty: ' : ''}expected ${what}` };
}

/** Nothing where the issue is of a kind that tells itself. */
function describe(issue: $ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'nonoptional' ? 'is required' : wrongType(issue);
    case 'invalid_value':
      return missing(issue, issue.values.map((value) => JSON.stringify(value) ?? String(value)).join(' or '));
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? `${issue.keys[0]} ${unknownField}`
        : `${issue.keys.join(', ')} are not known fields`;
    case 'too_small':
      return `${issue.input === '' ? 'is empty: ' : ''}expected at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `expected at most ${counted(issue.maximum, issue.origin)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((issues) => issues.map(({ message }) => message)))].join(', or ');
    default:
      return undefined;
  }
}

/** Kinds that zod has another word for, or that are no kinds of JSON. */
const named: Readonly<Record<string, string>> = { date: 'a Date', int: 'a whole number' };

function wrongType({ expected, input }: $ZodRawIssue<$ZodIssueInvalidType>): string {
  const name = named[expected];
  const kind = expected === 'record' ? 'object' : expected;
  return name === undefined && input !== undefined && input !== ''
    ? `expected ${kind}, received ${kindOf(input)}`
    : missing({ input }, name ?? kind);
}

function missing({ input }: { readonly input?: unknown }, expectation: string): string {
  const what = input === undefined ? 'is required: ' : input === '' ? 'is empty: ' : '';
  return `${what}expected ${expectation}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : typeof value;
}

const units: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

function counted(count: number | bigint, origin: string): string {
  const unit = units[origin];
  return unit === undefined ? String(count) : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
