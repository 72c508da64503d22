import { isObject, type JsonObject } from '../json.js';
import type { EitherRule, Fields, ListRule, NumberRule, ObjectRule, Rule, TextRule } from './rules.js';

type Path = readonly (string | number)[];

/** One thing that is wrong with a request. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** What the value had to be, when it is of another type altogether. */
  readonly type?: string;
}

interface Checked {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

const fine = (value: unknown): Checked => ({ value, problems: [] });
const wrong = (value: unknown, problems: readonly Problem[]): Checked => ({ value, problems });

/** Checks parameters and converts them. Unknown ones are a problem, unless they are passed over. */
export function checkFields(
  fields: Fields,
  sent: JsonObject,
  { path = [], unknownPasses = false }: { readonly path?: Path; readonly unknownPasses?: boolean } = {},
): { readonly values: Record<string, unknown>; readonly problems: readonly Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, rule] of Object.entries(fields)) {
    const { requiredUnless } = rule;
    const isRequired = rule.required === true || (requiredUnless !== undefined && values[requiredUnless] !== true);
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const checked = checkValue({ ...rule, required: isRequired }, value, [...path, name]);
    problems.push(...checked.problems);
    if (checked.value !== undefined) values[name] = checked.value;
  }
  for (const name of Object.keys(sent)) {
    if (Object.hasOwn(fields, name) || sent[name] === undefined) continue;
    const at = [...path, name];
    if (unknownPasses) values[name] = sent[name];
    else problems.push({ path: at, message: `"${nameOf(at)}" is not allowed` });
  }
  return { values, problems };
}

function checkValue(rule: Rule, sent: unknown, path: Path): Checked {
  const value = converted(rule, sent);
  if (value === undefined || (rule.blankIsAbsent && value === '')) {
    return rule.required ? wrong(undefined, [problem(rule, path, 'is required')]) : fine(rule.fallback);
  }
  if (rule.also?.includes(value)) return fine(value);
  const checked = checkType(rule, value, path);
  return checked.problems.length > 0 && rule.instead !== undefined ? fine(rule.instead) : checked;
}

function checkType(rule: Rule, value: unknown, path: Path): Checked {
  switch (rule.kind) {
    case 'text':
      return checkText(rule, value, path);
    case 'number':
      return checkNumber(rule, value, path);
    case 'flag':
      return typeof value === 'boolean' ? fine(value) : wrong(value, [otherType(rule, path, 'a boolean', 'boolean')]);
    case 'date':
      if (!(value instanceof Date)) return wrong(value, [otherType(rule, path, 'a valid date', 'date')]);
      return rule.future && value.getTime() <= Date.now()
        ? wrong(value, [problem(rule, path, 'must be greater than "now"')])
        : fine(value);
    case 'list':
      return checkList(rule, value, path);
    case 'object':
      return checkObject(rule, value, path);
    case 'either':
      return checkEither(rule, value, path);
    case 'bytes':
      return value instanceof Uint8Array
        ? fine(value)
        : wrong(value, [otherType(rule, path, 'a buffer or a string', 'binary')]);
    case 'metaData':
      return checkMetaData(rule, value, path);
    case 'any':
      return fine(value);
  }
}

function checkText(rule: TextRule, value: unknown, path: Path): Checked {
  const problems: Problem[] = [];
  if (rule.only) {
    if (typeof value === 'string' && rule.only.includes(value)) return fine(value);
    const choice = `must be ${rule.only.length > 1 ? 'one of ' : ''}[${rule.only.join(', ')}]`;
    problems.push(problem(rule, path, choice));
  }
  if (typeof value !== 'string') return wrong(value, [...problems, otherType(rule, path, 'a string', 'string')]);
  if (value === '') return wrong(value, [...problems, problem(rule, path, 'is not allowed to be empty')]);
  for (const check of rule.checks) {
    const message = check(value);
    if (message !== undefined) problems.push(problem(rule, path, message));
  }
  return wrong(value, problems);
}

function checkNumber(rule: NumberRule, value: unknown, path: Path): Checked {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return wrong(value, [otherType(rule, path, 'a number', 'number')]);
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return wrong(value, [problem(rule, path, 'must be a safe number')]);
  const problems: Problem[] = [];
  const { min, max } = rule;
  if (min !== undefined && value < min) {
    problems.push(problem(rule, path, `must be greater than or equal to ${min}`));
  }
  if (max !== undefined && value > max) problems.push(problem(rule, path, `must be less than or equal to ${max}`));
  return wrong(value, problems);
}

function checkList(rule: ListRule, value: unknown, path: Path): Checked {
  if (!Array.isArray(value)) return wrong(value, [otherType(rule, path, 'an array', 'array')]);
  const problems: Problem[] = [];
  const items: unknown[] = [];
  for (const [index, sent] of value.entries()) {
    const at = [...path, index];
    const [first, ...others] = rule.items.map((item) => checkValue(item, sent, at));
    const good = [first, ...others].find((checked) => checked?.problems.length === 0);
    if (good) items.push(good.value);
    else if (others.length > 0) problems.push(problem(rule, at, 'does not match any of the allowed types'));
    else problems.push(...(first?.problems ?? []));
  }
  if (rule.items.some((item) => item.required) && items.length === 0) {
    problems.push(problem(rule, path, 'does not contain 1 required value(s)'));
  }
  if (rule.max !== undefined && value.length > rule.max) {
    problems.push(problem(rule, path, `must contain less than or equal to ${rule.max} items`));
  }
  const twin = rule.unique ? items.findIndex((item, index) => items.indexOf(item) < index) : -1;
  if (twin >= 0) problems.push(problem(rule, [...path, twin], 'contains a duplicate value'));
  return wrong(items, problems);
}

function checkObject(rule: ObjectRule, value: unknown, path: Path): Checked {
  if (!isObject(value)) return wrong(value, [otherType(rule, path, 'of type object', 'object')]);
  const { values, problems } = checkFields(rule.fields, value, { path });
  return wrong(values, problems);
}

function checkEither(rule: EitherRule, value: unknown, path: Path): Checked {
  const attempts = rule.rules.map((choice) => checkValue(choice, value, path));
  const good = attempts.find(({ problems }) => problems.length === 0);
  if (good) return good;
  const types = attempts.map(({ problems }) => problems.find(({ type }) => type !== undefined)?.type);
  const message = types.includes(undefined)
    ? 'does not match any of the allowed types'
    : `must be one of [${[...new Set(types)].join(', ')}]`;
  return wrong(value, [problem(rule, path, message)]);
}

const failedCustom = 'failed custom validation because "value" must be';

/** Meta data is an object in the end; what else JSON can be is refused in words of its own. */
function checkMetaData(rule: Rule, value: unknown, path: Path): Checked {
  if (isObject(value)) return fine(value);
  let parsed: unknown = value;
  if (typeof value === 'string') {
    try {
      parsed = JSON.parse(value);
    } catch {
      return wrong(value, [problem(rule, path, 'contains an invalid value')]);
    }
  } else if (typeof value !== 'object') {
    return wrong(value, [problem(rule, path, `${failedCustom} a string`)]);
  }
  return isObject(parsed) ? fine(parsed) : wrong(value, [problem(rule, path, `${failedCustom} of type object`)]);
}

const truths: readonly unknown[] = ['y', 'true', 'yes', 'on', '1', 1];
const untruths: readonly unknown[] = ['n', 'false', 'no', 'off', '0', 0];

/** What a value is meant to be, when it is sent as something else. */
function converted(rule: Rule, value: unknown): unknown {
  switch (rule.kind) {
    case 'text':
      return typeof value === 'string' ? convertedText(rule, value) : value;
    case 'number':
      return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    case 'flag':
      return convertedFlag(value);
    case 'date':
      return convertedDate(value);
    case 'list':
      if (typeof value === 'string' && value.startsWith('[')) return parsed(value);
      return rule.single && value !== undefined && !Array.isArray(value) ? [value] : value;
    case 'object':
      return typeof value === 'string' && value.startsWith('{') ? parsed(value) : value;
    case 'bytes':
      return typeof value === 'string' && value !== '' ? new TextEncoder().encode(value) : value;
    default:
      return value;
  }
}

function convertedText({ trimmed, letters }: TextRule, value: string): string {
  const text = trimmed ? value.trim() : value;
  if (letters === undefined) return text;
  return letters === 'lower' ? text.toLowerCase() : text.toUpperCase();
}

function convertedFlag(value: unknown): unknown {
  const plain = typeof value === 'string' ? value.toLowerCase() : value;
  if (truths.includes(plain)) return true;
  return untruths.includes(plain) ? false : value;
}

function convertedDate(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  if (value === '') return value;
  const time = new Date(typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
  return Number.isNaN(time.getTime()) ? value : time;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const problem = ({ label }: Rule, path: Path, message: string): Problem => ({
  path,
  message: `"${label ?? nameOf(path)}" ${message}`,
});

const otherType = (rule: Rule, path: Path, wanted: string, type: string): Problem => ({
  ...problem(rule, path, `must be ${wanted}`),
  type,
});

/** `mailboxes.sent`, `targets[0]`. */
const nameOf = (path: Path): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? part : `${name}.${part}`;
  }, '');
