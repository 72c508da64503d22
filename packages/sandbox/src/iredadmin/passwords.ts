import { Refusal } from './answers.js';
import type { PasswordPolicy } from './dialect.js';
import type { IredadminDomain } from './records.js';

/** What a password can do wrong, by its code, in the order in which the codes are told. */
const rules: Readonly<Record<string, (password: string, policy: PasswordPolicy) => boolean>> = {
  PW_NON_ASCII: (password) => /[^ -~]/.test(password),
  PW_SHORTER_THAN_MIN_LENGTH: (password, { minimumLength }) => password.length < minimumLength,
  PW_GREATER_THAN_MAX_LENGTH: (password, { maximumLength }) => maximumLength > 0 && password.length > maximumLength,
  PW_NO_LETTER: (password, { needs }) => needs.includes('letter') && !/[a-z]/i.test(password),
  PW_NO_UPPERCASE: (password, { needs }) => needs.includes('uppercase') && !/[A-Z]/.test(password),
  PW_NO_DIGIT_NUMBER: (password, { needs }) => needs.includes('digit') && !/\d/.test(password),
  PW_NO_SPECIAL_CHAR: (password, { needs }) => needs.includes('special') && !/[^a-z\d]/i.test(password),
};

export const plainHash = (password: string): string => `{PLAIN}${password}`;

/** Whether a password is the one whose hash is stored. A hash of another scheme than `{PLAIN}` fits none. */
export const fits = (password: string, hash: string): boolean => hash === plainHash(password);

/** The hash of a plain password that is sent. Refuses one that does not follow the policy. */
export function hashOf(password: string | undefined, policy: PasswordPolicy): string | undefined {
  if (password === undefined) return undefined;
  if (password === '') throw new Refusal('PW_EMPTY');
  const codes = Object.keys(rules).filter((code) => rules[code]?.(password, policy));
  if (codes.length > 0) throw new Refusal(codes.join(','));
  return plainHash(password);
}

/** The policy in a domain, whose own lengths win. */
export function policyFor(
  policy: PasswordPolicy,
  domain: Pick<IredadminDomain, 'minPasswordLength' | 'maxPasswordLength'> | undefined,
): PasswordPolicy {
  return {
    ...policy,
    minimumLength: domain?.minPasswordLength || policy.minimumLength,
    maximumLength: domain?.maxPasswordLength || policy.maximumLength,
  };
}
