import type { DescribedOperation, JsonSchema } from '@mailhost/core/operations';
import { UsageError } from '../frame/cli-error.js';
import { closest } from '../frame/closest.js';
import { type Field, fieldsOf, type Part, partOf, parts, propertyOf, typesOf } from './fields.js';
import { fromJson, holdsSecret, parseValue } from './values.js';

/** What a command line gives of a call, as `client.request()` takes it. */
export type CallInput = { [Name in Part]?: unknown };

/** What the words of a command line can name. */
export interface Sources {
  /** Gives the secret that a reference names. */
  readonly secret: (reference: string) => string | Promise<string>;
  /** Reads a file. */
  readonly file: (path: string) => Promise<Uint8Array>;
}

/** A word: `quota=5`, `tags:=["a"]`, `body.name=x`, `file=@offer.txt`. */
const word = /^(?<name>[^=:]+)(?<operator>:?=)(?<value>[\s\S]*)$/;

/**
 * The arguments of a call from the words of its command line. Throws `UsageError` where a name is not one of the
 * operation's, and where a secret stands in clear.
 */
export async function callInput(
  operation: DescribedOperation,
  words: readonly string[],
  body: unknown,
  sources: Sources,
): Promise<CallInput> {
  const fields = fieldsOf(operation);
  const input: CallInput = { ...(body !== undefined && { body }) };
  for (const each of words) {
    const { name = '', operator, value = '' } = word.exec(each)?.groups ?? {};
    if (!operator) {
      throw new UsageError(`${JSON.stringify(each)} is no field.`, 'Write NAME=VALUE, or NAME:=JSON.');
    }
    const { places, schema } = find(operation, fields, name);
    const given = operator === ':=' ? json(name, value, schema) : await read(name, value, schema, sources);
    for (const place of places) put(input, place, given, typesOf(schema).includes('array'));
  }
  const takesObject = parts.filter((part) => typesOf(partOf(operation, part) ?? {}).includes('object'));
  // Of a part in which nothing is required, nothing needs to be given.
  for (const part of takesObject) if (operation.input.required?.includes(part)) input[part] ??= {};
  return input;
}

/** Where a value goes: a part, and the names of fields below it. */
type Place = readonly [Part, ...string[]];

interface Found {
  readonly places: readonly Place[];
  readonly schema: JsonSchema;
}

/**
 * The field that a name names: alone, below its part, or with the names of fields in it. A name alone that several parts
 * require, such as a domain in the path and in the body, is given to each of them.
 */
function find(operation: DescribedOperation, fields: readonly Field[], name: string): Found {
  const [first = '', ...rest] = name.split('.');
  const isPart = (text: string): text is Part => parts.some((part) => part === text);
  const whole = isPart(first) && rest.length > 0 ? partOf(operation, first) : undefined;
  const schemaOf = (schema: JsonSchema | undefined, names: readonly string[]) =>
    names.reduce<JsonSchema | undefined>((at, step) => at && propertyOf(at, step), schema);
  if (isPart(first) && whole) {
    const schema = schemaOf(whole, rest);
    if (schema) return { places: [[first, ...rest]], schema };
  }
  const named = fields.filter((one) => one.name === first);
  const field = named[0];
  const schema = schemaOf(field?.schema, rest);
  if (schema) {
    const places = named.filter((one) => one === field || one.isRequired);
    return { places: places.map(({ part }): Place => [part, first, ...rest]), schema };
  }
  const names = fields.map((one) => one.name);
  const like = closest(first, names);
  const advice = names.length === 0 ? 'It takes none.' : `It takes these: ${names.join(', ')}.`;
  throw new UsageError(
    `${operation.id} takes no field ${name}.`,
    like === undefined || field ? advice : `Did you mean ${like}? ${advice}`,
  );
}

function json(name: string, text: string, schema: JsonSchema): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: what stands behind := is no JSON.`, 'Quote it for the shell: tags:=\'["a","b"]\'.');
  }
  if (holdsSecret(value, schema)) throw secretInClear(name);
  return fromJson(value, schema);
}

async function read(name: string, text: string, schema: JsonSchema, { secret, file }: Sources): Promise<unknown> {
  if (schema.format === 'binary') {
    if (!text.startsWith('@')) throw new UsageError(`${name} takes a file.`, `Write ${name}=@PATH.`);
    const path = text.slice(1);
    return new File([new Uint8Array(await file(path))], path.replace(/^.*[/\\]/, ''));
  }
  if (schema.writeOnly && /^(?:env|file|cmd):./.test(text)) return secret(text);
  const value = parseValue(text, schema);
  if (holdsSecret(value, schema)) throw secretInClear(name);
  return value;
}

/** What is said of a secret on a command line. */
export function secretInClear(name: string): UsageError {
  return new UsageError(
    `${name} is a secret, which others could read from the list of processes and from the shell's history.`,
    `Say where it is: ${name}=env:NAME, ${name}=file:PATH or ${name}=cmd:PROGRAM.`,
  );
}

/** Puts a value where its path leads; one that is given again makes a list longer. */
function put(target: object, [first = '', ...rest]: readonly string[], value: unknown, isList: boolean): void {
  const there: unknown = Object.getOwnPropertyDescriptor(target, first)?.value;
  const set = (made: unknown) => {
    Object.defineProperty(target, first, { value: made, enumerable: true, configurable: true, writable: true });
  };
  if (rest.length > 0) {
    const inner = typeof there === 'object' && there !== null ? there : {};
    set(inner);
    put(inner, rest, value, isList);
  } else if (there !== undefined && isList && Array.isArray(there) && Array.isArray(value)) {
    set([...there, ...value]);
  } else {
    set(value);
  }
}
