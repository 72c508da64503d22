import type { SandboxRequest } from '../http.js';
import { isMail } from './addresses.js';

/** The parameters of a list: one that puts all of it anew, where there is one, and those that add and take away. */
export interface ListParameters {
  readonly reset?: string;
  readonly add: string;
  readonly remove: string;
}

/** The parameters of a request. Where a value is not sent, or is dropped because it is invalid, there is none. */
export class RequestParameters {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    return this.#values.get(name);
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : value === 'yes';
  }

  integer(name: string): number | undefined {
    const value = this.text(name)?.trim() ?? '';
    return /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  }

  number(name: string): number | undefined {
    const value = this.text(name)?.trim() ?? '';
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.text(name);
    return values.find((known) => known === value);
  }

  /** The valid ones of a list, in lower case, each once. */
  list(name: string, valid: (entry: string) => boolean): string[] | undefined {
    const entries = this.text(name)?.toLowerCase().split(',');
    return (
      entries && [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && valid(entry)))]
    );
  }

  mails(name: string): string[] | undefined {
    return this.list(name, isMail);
  }

  /** One address, or the empty text that takes it away. */
  mailOrNone(name: string): string | undefined {
    const value = this.text(name)?.trim().toLowerCase();
    return value === '' || (value !== undefined && isMail(value)) ? value : undefined;
  }

  /** What becomes of a list. Where it is put anew, nothing is added or taken away besides. */
  edited(
    current: readonly string[],
    { reset, add, remove }: ListParameters,
    valid: (entry: string) => boolean,
  ): readonly string[] {
    const all = reset === undefined ? undefined : this.list(reset, valid);
    if (all) return all;
    const removed = this.list(remove, valid) ?? [];
    return without([...new Set([...current, ...(this.list(add, valid) ?? [])])], removed);
  }
}

export const without = (entries: readonly string[], removed: readonly string[]): string[] =>
  entries.filter((entry) => !removed.includes(entry));

/** Older names of parameters. */
const olderNames: ReadonlyMap<string, string> = new Map([
  ['cn', 'name'],
  ['mailQuota', 'quota'],
  ['preferredLanguage', 'language'],
  ['backupmx', 'is_backupmx'],
]);

/** The parameters of a request: of its body where the method has one, otherwise of its query. */
export function parametersOf(request: SandboxRequest, dialect: 'current' | '2016'): RequestParameters {
  const values = new Map<string, string>();
  for (const [name, value] of hasBody(request) ? fieldsOf(request) : request.query) {
    values.set(dialect === '2016' ? (olderNames.get(name) ?? name) : name, value);
  }
  return new RequestParameters(values);
}

const hasBody = ({ method }: SandboxRequest): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

/** The fields of a form; a body of another kind has none. */
function fieldsOf({ headers, body }: SandboxRequest): Iterable<readonly [string, string]> {
  const contentType = headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return new URLSearchParams(body);
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)"?/i.exec(contentType)?.[1];
  return boundary === undefined ? [] : multipartFields(body, boundary);
}

function multipartFields(body: string, boundary: string): (readonly [string, string])[] {
  return `\r\n${body}`.split(`\r\n--${boundary}`).flatMap((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const name = /^content-disposition:.*[; ]name="([^"]*)"/im.exec(head)?.[1];
    return name === undefined ? [] : [[name, rest.join('\r\n\r\n')] as const];
  });
}

/** Gives a record the values that there are. */
export function assignGiven<T extends object>(record: T, values: { readonly [K in keyof T]?: T[K] | undefined }): void {
  Object.assign(record, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}
