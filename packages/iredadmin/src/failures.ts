import {
  type ApiErrorClass,
  AuthenticationError,
  ConflictError,
  type Failure,
  type FieldIssue,
  InvalidRequestError,
  NotFoundError,
  PermissionDeniedError,
  QuotaExceededError,
  ServerError,
} from '@mailhost/core';

/** What the server's codes mean, the first that fits. What is not here is an error of the core's widest kind. */
const meanings: readonly (readonly [code: RegExp, error: ApiErrorClass])[] = [
  [/^(?:LOGIN[ _]REQUIRED|SESSION_EXPIRED|INVALID_CREDENTIALS)$/, AuthenticationError],
  [/^(?:PERMISSION_DENIED\w*|NOT_AUTHORIZED|NOT_ALLOWED(?:_IP)?)$/, PermissionDeniedError],
  [/^(?:ALREADY_EXISTS|CAN_NOT_BE_LOCAL_DOMAIN)$/, ConflictError],
  [/^(?:NO_SUCH_ACCOUNT|NO_SUCH_OBJECT|NO_DOMAIN|NO_ADMINS)$/, NotFoundError],
  [/^EXCEED(?:ED)?_(?!LDAP_SERVER)/, QuotaExceededError],
  [/^(?:SERVER_DOWN|EXCEEDED_LDAP_SERVER_SIZELIMIT|UPDATED_FAILED)$/, ServerError],
  [
    /^(?:PW|INVALID|EMPTY|INCORRECT|WRONG|UNKNOWN|MISSING)_|^NO_\w+_SELECTED$|^NO_DOMAIN_AVAILABLE$|_MISMATCH$/,
    InvalidRequestError,
  ],
];

/** The field that a code is about. */
const fields: readonly (readonly [code: RegExp, field: string])[] = [
  [/^(?:PW_|EMPTY_PASSWORD|INVALID_PASSWORD|WRONG_PASSWORD|INCORRECT_OLDPW)/, 'password'],
  [/DOMAIN/, 'domain'],
  [/MAIL|ACCOUNT|ADMIN/, 'mail'],
  [/USERNAME/, 'username'],
];

/**
 * What a failure's `_msg` says. It is a code, or several joined by commas, as for a password that breaks several rules;
 * or anything else, such as the text of a Python exception, which is kept as it is.
 */
export function failureOf(message: string): Failure {
  const codes = message.split(',').map((code) => code.trim());
  const [first = ''] = codes;
  const known = codes.every((code) => /^[A-Z][A-Z\d_ ]*$/.test(code));
  if (!known) return { message };
  const error = meanings.find(([code]) => code.test(first))?.[1];
  const issues = error === InvalidRequestError ? codes.map(issueOf) : [];
  return {
    code: message,
    message: sentenceOf(codes),
    ...(error && { error }),
    ...(issues.length > 0 && { issues }),
    ...(/^LOGIN[ _]REQUIRED$/.test(message) && { hint: cookieHint }),
  };
}

/** What keeps a session from being known although the login went well. */
const cookieHint =
  'Does the cookie of the login reach the server? A browser brings it to the origin of the page only: elsewhere use the option gateway.';

function issueOf(code: string): FieldIssue {
  const field = fields.find(([pattern]) => pattern.test(code))?.[1];
  return { path: field === undefined ? [] : [field], message: wordsOf(code) };
}

/** `PW_NO_UPPERCASE` as a person reads it. */
function wordsOf(code: string): string {
  return code.replace(/^PW_/, 'PASSWORD_').replaceAll('_', ' ').toLowerCase();
}

function sentenceOf(codes: readonly string[]): string {
  return codes.map(wordsOf).join('; ');
}
