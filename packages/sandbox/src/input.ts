import type { core } from 'zod/mini';

/** What is wrong with a value that was sent. */
export interface Problem {
  /** It is not there, is not known, is none of a few, or is not what it has to be. */
  readonly kind: 'missing' | 'unknown' | 'choice' | 'other';
  /** Where it stands: `to`, `platforms[0].name`; empty for the whole. */
  readonly name: string;
  /** A sentence about it, beginning with that name. */
  readonly message: string;
}

/** What the whole of it is called. */
const whole = 'the request';

/** The first thing that is wrong with what was sent. */
export function problemIn({ issues }: core.$ZodError, sent: unknown): Problem {
  const issue = issues[0];
  if (!issue) return { kind: 'other', name: '', message: `${whole} is not valid` };
  const isUnknown = issue.code === 'unrecognized_keys';
  const path = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const name = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
  const problem = (kind: Problem['kind'], message: string) => ({ kind, name, message: `${name || whole} ${message}` });
  if (isUnknown) return problem('unknown', 'is not known');
  if (issue.code === 'invalid_type' && name !== '' && valueAt(sent, path) === undefined)
    return problem('missing', 'is missing');
  if (issue.code === 'invalid_value') return problem('choice', `is none of ${issue.values.join(', ')}`);
  if (issue.code === 'invalid_type') return problem('other', `is not of type ${issue.expected}`);
  return problem('other', issue.code === 'custom' ? issue.message : 'is not valid');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
