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
  [/^(?:NO_SUCH_\w+|NO_DOMAIN|NO_ADMINS)$/, NotFoundError],
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

/** No code is as long, and no list of them. */
const longestCodes = 1000;

/**
 * A Python exception as `repr` writes it, such as `OperationalError(2006, …)`, or as `str` writes those of databases
 * and directories: `(2006, '…')`, `{'desc': …}`; or a whole traceback.
 */
const exception = /^(?:Traceback \(|\(\d{1,9}, |\{'|<?[A-Za-z_][\w.]{0,99}\()/;

/** Hashes of passwords, as directories and as `crypt` write them: an exception may quote a row. */
const hashes = /\{[A-Z\d.-]{2,20}\}[\w+/=.$-]+|\$(?:\d\w?|argon2\w{1,2})\$[\w+/=.$,-]+/g;

/**
 * What a failure's `_msg` says. It is a code, or several joined by commas, as for a password that breaks several rules;
 * or anything else, such as the text of a Python exception, which is kept as it is. A no that the client does not know
 * does not say that nothing was done.
 */
export function failureOf(text: string): Failure {
  const message = text.replace(hashes, '[redacted]');
  if (exception.test(message)) return { message, error: ServerError };
  const codes = message.length > longestCodes ? [message] : message.split(',').map((code) => code.trim());
  if (!codes.every((code) => /^[A-Z][A-Z\d_ ]{0,99}$/.test(code))) return { message, mayHaveTakenEffect: true };
  const errors = codes.map((code) => meanings.find(([pattern]) => pattern.test(code))?.[1]);
  const [error] = errors;
  const isOpen = errors.some((each) => each === undefined || each === ServerError);
  const issues = error === InvalidRequestError ? codes.map(issueOf) : [];
  return {
    code: message,
    message: sentenceOf(codes),
    ...(error && { error }),
    ...(isOpen && { mayHaveTakenEffect: true }),
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
