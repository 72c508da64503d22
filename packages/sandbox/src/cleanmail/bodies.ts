import { Refusal } from './answers.js';

/** Reads one value out of a body: gives it its type, or refuses the request. `name` is where it stands. */
export type Reader<T> = (value: unknown, name: string) => T;

export const text: Reader<string> = (value, name) => {
  if (typeof value !== 'string') throw new Refusal(400, `${name} is not a text`);
  return value;
};

export const flag: Reader<boolean> = (value, name) => {
  if (typeof value !== 'boolean') throw new Refusal(400, `${name} is neither true nor false`);
  return value;
};

export const number: Reader<number> = (value, name) => {
  if (typeof value !== 'number') throw new Refusal(400, `${name} is not a number`);
  return value;
};

export const anything: Reader<unknown> = (value) => value;

export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (value, name) => {
    const found = values.find((known) => known === text(value, name));
    if (found === undefined) throw new Refusal(422, `${name} is none of ${values.join(', ')}`);
    return found;
  };
}

export const email: Reader<string> = (value, name) => {
  const address = text(value, name);
  if (!/^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(address)) throw new Refusal(400, `${name} is not an e-mail address`);
  return address;
};

export const domainName: Reader<string> = (value, name) => {
  const domain = text(value, name);
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) throw new Refusal(400, `${name} is not a domain name`);
  return domain;
};

export const subnet: Reader<string> = (value, name) => {
  const range = text(value, name);
  if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(range)) throw new Refusal(400, `${name} is not a subnet like a.b.c.d/y`);
  return range;
};

export function listOf<T>(item: Reader<T>): Reader<T[]> {
  return (value, name) => {
    if (!Array.isArray(value)) throw new Refusal(400, `${name} is not an array`);
    return value.map((entry, index) => item(entry, `${name}[${index}]`));
  };
}

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** What was read of an object's fields. */
export type Read<F extends Fields> = { [K in keyof F]?: ReturnType<F[K]> };

/** The same, with some that are there in any case. */
export type ReadWith<F extends Fields, K extends keyof F> = Read<F> & { [N in K]: ReturnType<F[N]> };

/**
 * An object with these fields. Others are ignored, and a field that is `null` counts as one that was not sent: the
 * document does not say what `null` does.
 */
export function objectOf<F extends Fields, K extends keyof F & string = never>(
  fields: F,
  required: readonly K[] = [],
): Reader<ReadWith<F, K>> {
  return (value, name) => {
    if (!isObject(value)) throw new Refusal(400, `${name} is not an object`);
    const read: Record<string, unknown> = {};
    for (const [field, reader] of Object.entries(fields)) {
      const sent = value[field];
      if (sent !== undefined && sent !== null) read[field] = reader(sent, `${name}.${field}`);
    }
    const missing = required.find((field) => !(field in read));
    if (missing !== undefined) throw new Refusal(422, `${name}.${missing} is missing`);
    // Every field came from its own reader, and none that is required is missing.
    return read as ReadWith<F, K>;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON of a body, by its reader. */
export function readBody<T>(body: string, reader: Reader<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
  return reader(value, 'body');
}
