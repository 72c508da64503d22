import { ValidationError } from '@mailhost/core';
import { each, expected, type InputObject, type ResponseSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** A DNS record to be published for DKIM. */
export interface DkimRecord {
  /** For example `protect._domainkey.example.org`. */
  readonly name: string;
  /** For example `TXT`. */
  readonly type: string;
  /** For example `v=DKIM1; p=MIIB…`. */
  readonly value: string;
  /** The line as the server sent it. */
  readonly line: string;
}

/** A key pair of one's own, and the name under which the public one is published. */
export interface DkimKeys {
  readonly privateKey?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly selector?: string | undefined;
}

/** A name, perhaps a time to live and a class as zone files have them, a type, and the rest. */
const pattern = /^\s*(\S+)\s+(?:\d+\s+)?(?:IN\s+)?([A-Z]+)\s+(\S[\s\S]*)$/;

/** One line for each name of the domain. */
export const dkimLinesSchema: ResponseSchema<readonly string[]> = z.array(
  withChecks(z.string(), z.regex(pattern, expected('a record such as "name TXT value"'))),
);

/** Reads the lines. What is no such line, which was reported, is kept whole as `value`. */
export function dkimRecords(lines: readonly unknown[] | null): readonly DkimRecord[] {
  return (lines ?? []).map((entry) => {
    const line = typeof entry === 'string' ? entry : JSON.stringify(entry);
    const [, name = '', type = '', value = line] = pattern.exec(line) ?? [];
    return { name, type, value: value.trim(), line };
  });
}

/** What `domains.dkim.create` takes. */
export const createDkimKeysSchema: InputObject<DkimKeys> = z.strictObject(
  each(['privateKey', 'publicKey', 'selector'], z.optional(z.string(words))),
  words,
);

/** What `domains.dkim.replace` takes. */
export const replaceDkimKeysSchema: InputObject<DkimKeys> = createDkimKeysSchema;

/**
 * A record as a line of a zone file: with the dot at the end of its name, in quotes, and a long value in parts of 255
 * characters, which is as much as one text of a TXT record holds. Throws a `ValidationError` for what is no record.
 */
export function zoneLine(record: DkimRecord): string {
  const { name, type, value } = record ?? {};
  if (![name, type, value].every((part) => typeof part === 'string')) {
    throw new ValidationError('cleanmail zoneLine: expected a record with name, type and value.');
  }
  const plain = value.replace(/^"([^"]*)"$/, '$1');
  const parts = plain.match(/.{1,255}/gs) ?? [''];
  return `${name.replace(/\.$/, '')}. IN ${type} ${parts.map((part) => `"${part}"`).join(' ')}`;
}
