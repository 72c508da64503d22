import type { TextCheck } from './rules.js';

const complaint =
  (fits: (value: string) => boolean, message: (value: string) => string): TextCheck =>
  (value) =>
    fits(value) ? undefined : message(value);

export const max = (limit: number): TextCheck =>
  complaint(
    ({ length }) => length <= limit,
    () => `length must be less than or equal to ${limit} characters long`,
  );

export const min = (limit: number): TextCheck =>
  complaint(
    ({ length }) => length >= limit,
    () => `length must be at least ${limit} characters long`,
  );

export const length = (wanted: number): TextCheck =>
  complaint(
    (value) => value.length === wanted,
    () => `length must be ${wanted} characters long`,
  );

export const hex: TextCheck = complaint(
  (value) => /^[0-9a-f]+$/i.test(value),
  () => 'must only contain hexadecimal characters',
);

/** A pattern that has a name. */
export const named = (name: string, pattern: RegExp): TextCheck =>
  complaint(
    (value) => pattern.test(value),
    (value) => `with value "${value}" fails to match the ${name} pattern`,
  );

export const matching = (pattern: RegExp): TextCheck =>
  complaint(
    (value) => pattern.test(value),
    (value) => `with value "${value}" fails to match the required pattern: ${pattern}`,
  );

export const without = (pattern: RegExp): TextCheck =>
  complaint(
    (value) => !pattern.test(value),
    (value) => `with value "${value}" matches the inverted pattern: ${pattern}`,
  );

export const email: TextCheck = complaint(
  (value) => /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(value),
  () => 'must be a valid email',
);

export const domain: TextCheck = complaint(
  (value) => /^[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  () => 'must contain a valid domain name',
);

export const hostname: TextCheck = complaint(
  (value) => /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(value),
  () => 'must be a valid hostname',
);

/** An URL of certain schemes, or of any. */
export const url = (schemes?: keyof typeof urlsOf): TextCheck =>
  complaint(
    (value) => (schemes ? urlsOf[schemes] : anyUrl).test(value),
    () => (schemes ? `must be a valid uri with a scheme matching the ${schemes} pattern` : 'must be a valid uri'),
  );

const anyUrl = /^[a-z][a-z0-9+.-]*:(?:\/\/)?\S+$/i;
const urlsOf = {
  'smtps?': /^smtps?:(?:\/\/)?\S+$/i,
  'smtps?|https?': /^(?:smtps?|https?):(?:\/\/)?\S+$/i,
};

export const ipAddress: TextCheck = complaint(
  (value) => isVersion4(value) || isVersion6(value),
  () => 'must be a valid ip address of one of the following versions [ipv4, ipv6] with a forbidden CIDR',
);

const isVersion4 = (value: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(value) && value.split('.').every((part) => Number(part) <= 255);

const isVersion6 = (value: string): boolean => /^[0-9a-f:.]+$/i.test(value) && URL.canParse(`http://[${value}]/`);

/** A cursor that a list has given: base64url of JSON. */
export const cursor: TextCheck = complaint(
  (value) => {
    if (/[^\w-]/.test(value)) return false;
    try {
      JSON.parse(Buffer.from(value, 'base64url').toString());
      return true;
    } catch {
      return false;
    }
  },
  () => 'contains an invalid value',
);

export const base64: TextCheck = complaint(
  (value) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value),
  () => 'must be a valid base64 string',
);

const deepestPath = 128;
const longestName = 512;

export const mailboxPath: TextCheck = (value) => {
  const names = value.split('/');
  if (names.length > deepestPath) return `The mailbox path cannot be more than ${deepestPath} levels deep`;
  return names.some((name) => name.length > longestName)
    ? `Any part of the mailbox path cannot be longer than ${longestName} chars long`
    : undefined;
};
