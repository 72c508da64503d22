import * as z from 'zod/mini';

export const max = (limit: number) =>
  z.maxLength(limit, `length must be less than or equal to ${limit} characters long`);
export const min = (limit: number) => z.minLength(limit, `length must be at least ${limit} characters long`);
export const length = (wanted: number) => z.length(wanted, `length must be ${wanted} characters long`);

export const hex = z.regex(/^[0-9a-f]+$/i, 'must only contain hexadecimal characters');

/** A pattern that has a name. */
export const named = (name: string, pattern: RegExp) =>
  z.regex(pattern, { error: ({ input }) => `with value "${input}" fails to match the ${name} pattern` });

export const matching = (pattern: RegExp) =>
  z.regex(pattern, { error: ({ input }) => `with value "${input}" fails to match the required pattern: ${pattern}` });

export const without = (pattern: RegExp) =>
  z.refine<string>((value) => !pattern.test(value), {
    error: ({ input }) => `with value "${input}" matches the inverted pattern: ${pattern}`,
  });

export const email = z.regex(/^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/, 'must be a valid email');
export const domain = z.regex(/^[^\s@.]+(\.[^\s@.]+)+$/, 'must contain a valid domain name');
export const hostname = z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a valid hostname');

/** An URL of certain schemes, or of any. */
export const url = (schemes?: keyof typeof urlsOf) =>
  z.regex(
    schemes ? urlsOf[schemes] : /^[a-z][a-z0-9+.-]*:(?:\/\/)?\S+$/i,
    schemes ? `must be a valid uri with a scheme matching the ${schemes} pattern` : 'must be a valid uri',
  );

const urlsOf = { 'smtps?': /^smtps?:(?:\/\/)?\S+$/i, 'smtps?|https?': /^(?:smtps?|https?):(?:\/\/)?\S+$/i };

export const ipAddress = z.refine<string>(
  (value) => z.ipv4().safeParse(value).success || z.ipv6().safeParse(value).success,
  'must be a valid ip address of one of the following versions [ipv4, ipv6] with a forbidden CIDR',
);

/** A cursor that a list has given: base64url of JSON. */
export const cursor = z.refine<string>((value) => {
  if (/[^\w-]/.test(value)) return false;
  try {
    JSON.parse(Buffer.from(value, 'base64url').toString());
    return true;
  } catch {
    return false;
  }
}, 'contains an invalid value');

export const base64 = z.regex(
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  'must be a valid base64 string',
);

const deepestPath = 128;
const longestName = 512;

export const mailboxPath = [
  z.refine<string>(
    (path) => path.split('/').length <= deepestPath,
    `The mailbox path cannot be more than ${deepestPath} levels deep`,
  ),
  z.refine<string>(
    (path) => path.split('/').every((name) => name.length <= longestName),
    `Any part of the mailbox path cannot be longer than ${longestName} chars long`,
  ),
];
