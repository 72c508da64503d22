import { atMost, expected, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** Whether an account works. Closed on purpose: the server takes every other word for "disabled". */
export type AccountStatus = 'active' | 'disabled';

export const accountStatus: InputSchema<AccountStatus> = z.enum(['active', 'disabled'], words);

/**
 * Who may send to an alias or a list: anybody, the domain, the domain and those below it, members, moderators, or both.
 * The vendor's document has the first five; the others are what servers keep besides, `allowedonly` for moderators too.
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

export const accessPolicy: InputSchema<AccessPolicy> = z.enum(accessPolicies, words);

export const boolean: InputSchema<boolean> = z.boolean(words);

/** A text that may be empty. */
export const text: InputSchema<string> = z.string(words);

/** A text that may not be empty. */
export const filledText: InputSchema<string> = withChecks(z.string(words), z.minLength(1, words));

/** A whole number, 0 or more. The server drops what is none without a word. */
export const amount: InputSchema<number> = withChecks(z.int(words), z.minimum(0, words));

/** How many there may be: 0 for no limit, -1 for none at all. */
export const limit: InputSchema<number> = withChecks(z.int(words), z.minimum(-1, words));

/**
 * Labels of letters of any script, digits and hyphens, and a top-level domain as the server has it: 2 to 25 of ASCII.
 */
const host = String.raw`(?!-)(?:[\p{L}\p{N}\p{M}_-]{1,63}\.)+(?:[A-Za-z][A-Za-z\d-]{1,24})`;

export const domainPattern: RegExp = new RegExp(`^${host}$`, 'u');

/** Any address that the server takes for one. */
export const addressPattern: RegExp = new RegExp(String.raw`^[\p{L}\p{N}_#-][\p{L}\p{N}_#.&+=/-]*@${host}$`, 'u');

/** A domain name, in Unicode or Punycode. */
export const domainNameSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(253),
  z.regex(domainPattern, expected('a domain name such as example.org, whose top-level domain is written in ASCII')),
);

/**
 * The address of an account. The server's routes match letters, digits, `_`, `-`, `#`, `.` and `&` before the `@`, the
 * first one neither `.` nor `&`: anything else, `+` above all, would be answered with 404 as if there were no such
 * call.
 */
export const accountAddressSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(254),
  z.regex(
    new RegExp(String.raw`^[\p{L}\p{N}_#-][\p{L}\p{N}_#.&-]*@${host}$`, 'u'),
    expected(
      'an account such as user@example.org, whose first part has letters, digits, "_", "-", "#", "." and "&" only',
    ),
  ),
);

/** The address of an alias or a list, whose routes also match `+`, `=` and `/`. */
export const listAddressSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(254),
  z.regex(addressPattern, expected('an address such as sales@example.org')),
);

/** Any address that the server takes for one. It would drop another one without a word. */
export const mailAddressSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(320),
  z.regex(addressPattern, expected('one e-mail address such as user@example.org')),
);

/** Several addresses. One that the server would silently drop is refused here. */
export const addresses: InputSchema<readonly string[]> = z.array(mailAddressSchema, words);
export const domainNames: InputSchema<readonly string[]> = z.array(domainNameSchema, words);

/** Names of any kind. None may hold a comma, which separates them on the wire: there is no way to write it. */
export const names: InputSchema<readonly string[]> = z.array(
  withChecks(
    z.string(words),
    z.minLength(1, words),
    z.regex(/^[^,\r\n]*$/, expected('a value without a comma, which separates values')),
  ),
  words,
);

/** Texts that travel as lines. */
export const lines: InputSchema<readonly string[]> = z.array(
  withChecks(z.string(words), z.regex(/^[^\r\n]*$/, expected('a line'))),
  words,
);

/** An address, or `null` to take it away. */
export const addressOrNull: InputSchema<string | null> = z.nullable(mailAddressSchema);
