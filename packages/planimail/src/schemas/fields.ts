import { atMost, expected, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** A domain name, in Unicode or Punycode. The server has the last word on which ones it takes. */
export const domainName: InputSchema<string> = withChecks(
  z.string(words),
  atMost(253),
  z.regex(/^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u, expected('a domain name such as example.org')),
);

/** One address. A comma is refused: the API takes one address at a time. */
export const emailAddress: InputSchema<string> = withChecks(
  z.string(words),
  atMost(320),
  z.regex(/^[^\s@,"]+@[^\s@,".]+(?:\.[^\s@,".]+)+$/, expected('one e-mail address such as user@example.org')),
);

/** The document names no limits but on an alias's targets. These are far above all that can be meant. */
const longest = 1024;

/** A text that may be empty. */
export const text: InputSchema<string> = withChecks(z.string(words), atMost(longest));

/** A text that may not be empty. */
export const filledText: InputSchema<string> = withChecks(z.string(words), z.minLength(1, words), atMost(longest));

export const password: InputSchema<string> = filledText;

export const megabytes: InputSchema<number> = withChecks(z.int(words), z.minimum(0, words));
