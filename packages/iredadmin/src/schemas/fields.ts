import {
  boolean,
  chosen,
  converted,
  integer,
  list,
  nullable,
  object,
  oneOf,
  refine,
  type Schema,
  text,
} from '@mailhost/core/schema';

/** Whether an account works. Closed on purpose: the server takes every other word for "disabled". */
export type AccountStatus = 'active' | 'disabled';

export const accountStatus: Schema<AccountStatus> = oneOf(['active', 'disabled']);

/**
 * Who may send to an alias or a list: anybody, the domain, the domain and those below it, members, moderators, or both. The
 * vendor's document has the first five; the others are what servers keep besides, `allowedonly` for moderators too.
 */
export type AccessPolicy = (typeof accessPolicies)[number];

export const accessPolicies = [
  'public',
  'domain',
  'subdomain',
  'membersonly',
  'moderatorsonly',
  'allowedonly',
  'membersandmoderatorsonly',
] as const;

/** A boolean that travels as `yes` or `no`. */
export const yesNo: Schema<boolean> = converted(boolean(), (value) => (value ? 'yes' : 'no'));

/** Something that is asked for by its name alone: it travels with an empty value. */
export const flag: Schema<true> = converted(oneOf([true]), () => '');

const separators = /[,\r\n]/;

/** A text that may be empty. */
export const words: Schema<string> = text();

/** A text that may not be empty. */
export const filled: Schema<string> = text({ min: 1 });

/** A text, or `null` to take it away: it travels with an empty value then. */
export const clearable: Schema<string | null> = converted(nullable(words), (value) => value ?? '');

/** A whole number, 0 or more. The server drops what is none without a word. */
export const amount: Schema<number> = integer({ min: 0 });

/** How many there may be: 0 for no limit, -1 for none at all. */
export const limit: Schema<number> = integer({ min: -1 });

/** Labels of letters of any script, digits and hyphens, and a top-level domain as the server has it: 2 to 25 of ASCII. */
const host = String.raw`(?!-)(?:[\p{L}\p{N}\p{M}_-]{1,63}\.)+(?:[A-Za-z][A-Za-z\d-]{1,24})`;

export const domainPattern: RegExp = new RegExp(`^${host}$`, 'u');

/** Any address that the server takes for one. */
export const addressPattern: RegExp = new RegExp(String.raw`^[\p{L}\p{N}_#-][\p{L}\p{N}_#.&+=/-]*@${host}$`, 'u');

/** A domain name, in Unicode or Punycode. */
export const domainName: Schema<string> = text({
  max: 253,
  pattern: domainPattern,
  expected: 'a domain name such as example.org, whose top-level domain is written in ASCII',
});

/**
 * The address of an account. The server's routes match letters, digits, `_`, `-`, `#`, `.` and `&` before the `@`, the first
 * one neither `.` nor `&`: anything else, `+` above all, would be answered with 404 as if there were no such call.
 */
export const accountAddress: Schema<string> = text({
  max: 254,
  pattern: new RegExp(String.raw`^[\p{L}\p{N}_#-][\p{L}\p{N}_#.&-]*@${host}$`, 'u'),
  expected:
    'an account such as user@example.org, whose first part has letters, digits, "_", "-", "#", "." and "&" only',
});

/** The address of an alias or a list, whose routes also match `+`, `=` and `/`. */
export const listAddress: Schema<string> = text({
  max: 254,
  pattern: addressPattern,
  expected: 'an address such as sales@example.org',
});

/** Any address that the server takes for one. It would drop another one without a word. */
export const mailAddress: Schema<string> = text({
  max: 320,
  pattern: addressPattern,
  expected: 'one e-mail address such as user@example.org',
});

/** Values that travel joined by commas; no value may hold one, since there is no way to write it. */
// @__NO_SIDE_EFFECTS__
export function joined(item: Schema<string>): Schema<readonly string[]> {
  const single = refine(item, (value) => !separators.test(value), 'a value without a comma, which separates values');
  return converted(list(single), (values) => values.join(','));
}

/** Values that travel as lines. */
export const lines: Schema<readonly string[]> = converted(
  list(refine(words, (line) => !/[\r\n]/.test(line), 'a line')),
  (values) => values.join('\n'),
);

/** Several addresses. One that the server would silently drop is refused here. */
export const addresses: Schema<readonly string[]> = joined(mailAddress);
export const domainNames: Schema<readonly string[]> = joined(domainName);
export const names: Schema<readonly string[]> = joined(filled);

/** An address or `null`: it travels with an empty value then, which takes it away. */
export const clearableAddress: Schema<string | null> = converted(nullable(mailAddress), (value) => value ?? '');

/** The names of the fields that any of a union's members has. */
type FieldOf<Value> = Value extends unknown ? keyof Value : never;

/** What holds between the fields of a form. */
export interface FormRules {
  /** The first of each excludes all the others: the server takes one or the other. */
  readonly conflicts?: readonly (readonly [string, ...string[]])[];
  /** The first of each says nothing without one of the others. */
  readonly together?: readonly (readonly [string, ...string[]])[];
}

/** The fields of a call. `Value` is what a caller gives: its unions say by type what the rules say when it runs. */
// @__NO_SIDE_EFFECTS__
export function form<Value>(
  fields: { readonly [Name in FieldOf<Value>]: Schema<unknown> },
  { conflicts = [], together = [] }: FormRules = {},
): Schema<Value> {
  let schema = object<Record<string, unknown>>(fields as Readonly<Record<string, Schema<unknown>>>);
  for (const [name, ...others] of conflicts) {
    const alone = (value: object) => !has(value, name) || !others.some((other) => has(value, other));
    schema = refine(schema, alone, `no ${others.join(' and no ')} beside it: the server takes one or the other`, [
      name,
    ]);
  }
  for (const [name, ...others] of together) {
    const joins = (value: object) => !has(value, name) || others.some((other) => has(value, other));
    schema = refine(schema, joins, `${others.join(' or ')} with it`, [name]);
  }
  return chosen(() => schema);
}

/** A form in which what is switched on needs one of some other fields, and that not empty. */
// @__NO_SIDE_EFFECTS__
export function needing<Value>(schema: Schema<Value>, name: string, ...others: readonly string[]): Schema<Value> {
  const field = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);
  const isGiven = (given: unknown) => (Array.isArray(given) ? given.length > 0 : given !== undefined);
  const isMet = (value: Value) => field(value, name) !== true || others.some((other) => isGiven(field(value, other)));
  return refine(schema, isMet, `${others.join(' or ')} with it`, [name]);
}

/** The same form with other names for some of its fields on the wire. */
// @__NO_SIDE_EFFECTS__
export function renamed<Value>(schema: Schema<Value>, names: Readonly<Record<string, string>>): Schema<Value> {
  return converted(schema, (value: Value) =>
    Object.fromEntries(Object.entries(value ?? {}).map(([name, field]) => [names[name] ?? name, field])),
  );
}

function has(value: object, name: string): boolean {
  return Reflect.get(value, name) !== undefined;
}
