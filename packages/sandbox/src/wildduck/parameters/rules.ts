import * as z from 'zod/mini';
import { isObject, type JsonObject } from '../json.js';

/** A parameter: what it is converted to, and what it has to be then. */
export interface Rule {
  /** Without parameters that are passed over, or with them, in the objects in it. */
  readonly schema: (loose: boolean) => z.ZodMiniType;
  /** What is sent as a text, mostly, becomes what it is meant to be. */
  readonly convert?: (value: unknown) => unknown;
  readonly required?: boolean;
  /** An empty text is as good as none. */
  readonly blankIsAbsent?: boolean;
  /** Stands for a parameter that is not there. */
  readonly fallback?: unknown;
  /** What messages call the parameter instead of its name. */
  readonly label?: string;
  /** What an item of a list is. */
  readonly item?: Rule;
}

/** Parameters by their names, in the order in which they are looked at. */
export type Fields = Readonly<Record<string, Rule>>;

const rule = (schema: z.ZodMiniType, convert?: Rule['convert']): Rule => ({
  schema: () => schema,
  ...(convert && { convert }),
});

const onText =
  (convert: (text: string) => unknown) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? convert(value) : value;

type TextCheck = z.core.$ZodCheck<string>;

const filled = z.minLength(1, { error: 'is not allowed to be empty', abort: true });

export const text = (...checks: TextCheck[]): Rule => rule(z.string().check(filled, ...checks));
export const trimmed = (...checks: TextCheck[]): Rule => ({ ...text(...checks), convert: onText((it) => it.trim()) });

const also = (before: Rule, convert: (text: string) => string): Rule => {
  const { convert: first = (value: unknown) => value } = before;
  return { ...before, convert: (value) => onText(convert)(first(value)) };
};
export const lower = (before: Rule): Rule => also(before, (it) => it.toLowerCase());
export const upper = (before: Rule): Rule => also(before, (it) => it.toUpperCase());

export const only = (...values: string[]): Rule =>
  rule(
    z.unknown().check((context) => {
      const { value: input, issues } = context;
      if (typeof input === 'string' && values.includes(input)) return;
      const choice = `must be ${values.length > 1 ? 'one of ' : ''}[${values.join(', ')}]`;
      const others =
        input === '' ? ['is not allowed to be empty'] : typeof input === 'string' ? [] : ['must be a string'];
      for (const message of input === undefined ? ['is required'] : [choice, ...others]) {
        issues.push({ code: 'custom', message, input });
      }
    }),
  );

const asNumber = (value: unknown) => onText((it) => (it.trim() === '' ? it : Number(it)))(value);

export const number = (min?: number, max?: number): Rule =>
  rule(
    z.number().check(
      z.refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, { error: 'must be a safe number', abort: true }),
      z.gte(min ?? -Infinity, `must be greater than or equal to ${min}`),
      z.lte(max ?? Infinity, `must be less than or equal to ${max}`),
    ),
    asNumber,
  );

const truths: readonly unknown[] = ['y', 'true', 'yes', 'on', '1', 1];
const untruths: readonly unknown[] = ['n', 'false', 'no', 'off', '0', 0];

/** What is meant to be true or false. */
export function asFlag(value: unknown): unknown {
  const plain = onText((it) => it.toLowerCase())(value);
  if (truths.includes(plain)) return true;
  return untruths.includes(plain) ? false : value;
}

export const boolean = rule(z.boolean(), asFlag);

function asDate(value: unknown): unknown {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return value;
  const time = new Date(typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
  return Number.isNaN(time.getTime()) ? value : time;
}

export const date = rule(z.date(), asDate);
export const futureDate = rule(
  z.date().check(z.refine((time) => time.getTime() > Date.now(), 'must be greater than "now"')),
  asDate,
);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** A list, whose items are of one kind. One that has to have items has a required kind. */
export function listOf(item: Rule, { max = Infinity, unique = false, single = false } = {}): Rule {
  const schema = (loose: boolean) => {
    const one = schemaOf(item, loose);
    const hasItems = (items: readonly unknown[]) => items.some((it) => one.safeParse(it, { error: wording }).success);
    const noItems = { error: 'does not contain 1 required value(s)', when: () => true };
    return z
      .array(one)
      .check(
        ...(item.required ? [z.refine<unknown[]>((items) => Array.isArray(items) && hasItems(items), noItems)] : []),
        z.maxLength(max, `must contain less than or equal to ${max} items`),
        ...(unique ? [noTwins] : []),
      );
  };
  const convert = onText((it) => (it.startsWith('[') ? parsed(it) : it));
  const wrap = (value: unknown) => (single && value !== undefined && !Array.isArray(value) ? [value] : value);
  return { schema, convert: (value) => wrap(convert(value)), item };
}

const noTwins = z.check<unknown[]>(({ value, issues }) => {
  const twin = value.findIndex((item, index) => value.indexOf(item) < index);
  if (twin >= 0) issues.push({ code: 'custom', path: [twin], message: 'contains a duplicate value', input: value });
});

export const object = (fields: Fields): Rule => ({
  schema: (loose) => schemaOfFields(fields, loose),
  convert: onText((it) => (it.startsWith('{') ? parsed(it) : it)),
});

/** What one of several rules accepts, the first that does. */
export const either = (...rules: Rule[]): Rule => ({
  schema: (loose) => {
    const choices = rules.map((one) => schemaOf({ ...one, required: true }, loose));
    return z.transform((input, { issues }) => {
      const attempts = choices.map((choice) => choice.safeParse(input, { error: wording }));
      const good = attempts.find(({ success }) => success);
      if (good) return good.data;
      const message = input === undefined ? 'is required' : unfit(attempts.map(({ error }) => error?.issues ?? []));
      issues.push({ code: 'custom', input, message });
      return z.NEVER;
    });
  },
});

/** Names the types that would be right, when it is for no more than that that every choice is wrong. */
function unfit(choices: readonly (readonly z.core.$ZodIssue[])[]): string {
  const names = choices.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? types[first.expected]?.[1] : undefined,
  );
  return names.includes(undefined)
    ? 'does not match any of the allowed types'
    : `must be one of [${[...new Set(names)].join(', ')}]`;
}

/** Bytes, or a text that stands for them. */
export const bytes = rule(
  z.custom<Uint8Array>((value) => value instanceof Uint8Array, {
    error: ({ input }) => (input === undefined ? 'is required' : 'must be a buffer or a string'),
  }),
  onText((it) => (it === '' ? it : new TextEncoder().encode(it))),
);

/** Whatever it is. */
export const any = rule(z.unknown().check(z.refine((value) => value !== undefined, 'is required')));

const failed = 'failed custom validation because "value" must be';

/** An object, or the JSON of one; what else JSON can be is refused in words of its own. */
export const metaData: Rule = rule(
  z.transform((input, { issues }) => {
    const value = onText(parsed)(input);
    if (isObject(value)) return value;
    const kind = typeof value === 'object' ? `${failed} of type object` : `${failed} a string`;
    issues.push({ code: 'custom', input, message: typeof input === 'string' && value === input ? invalid : kind });
    return z.NEVER;
  }),
);
const invalid = 'contains an invalid value';

export const required = (before: Rule): Rule => ({ ...before, required: true });
export const blankable = (before: Rule): Rule => ({ ...before, blankIsAbsent: true });
export const labelled = (label: string, before: Rule): Rule => ({ ...before, label });
export const orElse = (fallback: unknown, before: Rule): Rule => ({ ...before, fallback });

/** The same, with values that are accepted as they are. */
export const allowing = (values: readonly (string | false | null)[], before: Rule): Rule => ({
  ...before,
  schema: (loose) => z.union([z.literal([...values]), before.schema(loose)]),
});

/** The same, with another value for one that is not acceptable. */
export const instead = (value: unknown, before: Rule): Rule => {
  const good = z.catch(before.schema(false), value);
  return { ...before, schema: () => z.pipe(any.schema(false), good) };
};

function schemaOf({ schema, convert, required: isRequired, blankIsAbsent, fallback }: Rule, loose: boolean) {
  const meant = z.transform((value) => {
    const converted = convert ? convert(value) : value;
    return blankIsAbsent && converted === '' ? undefined : converted;
  });
  const wanted = schema(loose);
  if (isRequired) return z.pipe(meant, wanted);
  return z.pipe(meant, fallback === undefined ? z.optional(wanted) : z._default(wanted, fallback));
}

function schemaOfFields(fields: Fields, loose: boolean): z.ZodMiniType {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, schemaOf(one, loose)]));
  return loose ? z.looseObject(shape) : z.strictObject(shape);
}

/** What a value of a type is, as messages have it, and what the type is called. */
const types: Readonly<Record<string, readonly [is: string, name: string]>> = {
  string: ['a string', 'string'],
  number: ['a number', 'number'],
  boolean: ['a boolean', 'boolean'],
  date: ['a valid date', 'date'],
  array: ['an array', 'array'],
  object: ['of type object', 'object'],
};

const wording = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined) return 'is required';
  return issue.code === 'invalid_type' ? `must be ${types[issue.expected]?.[0]}` : 'is not acceptable';
};

type Path = readonly PropertyKey[];

/** One thing that is wrong with a request. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Checks parameters and converts them. Unknown ones are a problem, unless they are passed over. */
export function checkFields(
  fields: Fields,
  sent: JsonObject,
  { unknownPasses }: { readonly unknownPasses: boolean },
): { readonly values: JsonObject; readonly problems: readonly Problem[] } {
  const { data, error } = schemaOfFields(fields, unknownPasses).safeParse(sent, { error: wording });
  const problems = (error?.issues ?? []).flatMap((issue) => problemsOf(issue, fields));
  return { values: isObject(data) ? data : {}, problems };
}

function problemsOf(issue: z.core.$ZodIssue, fields: Fields): Problem[] {
  const { path } = issue;
  const problem = (message: string, at: Path = path): Problem[] => [
    { path: at, message: `"${labelOf(at, fields) ?? nameOf(at)}" ${message}` },
  ];
  if (issue.code === 'unrecognized_keys') return issue.keys.flatMap((key) => problem('is not allowed', [...path, key]));
  if (issue.code !== 'invalid_union') return problem(issue.message);
  // Of values that are accepted as they are nothing is said.
  const [inner = []] = issue.errors.filter(([first]) => first?.code !== 'invalid_value');
  return inner.flatMap((one) => problemsOf({ ...one, path: [...path, ...one.path] }, fields));
}

const labelOf = ([name = '', index, ...rest]: Path, fields: Fields): string | undefined => {
  const known = fields[String(name)];
  if (index === undefined) return known?.label;
  return rest.length === 0 ? known?.item?.label : undefined;
};

/** `mailboxes.sent`, `targets[0]`. */
const nameOf = (path: Path): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
