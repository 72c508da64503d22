import {
  ApiError,
  type ApiErrorClass,
  AuthenticationError,
  ConflictError,
  type Failure,
  type FieldIssue,
  InvalidRequestError,
  isJson,
  isSuccess,
  NotFoundError,
  type ParsedResponse,
  PermissionDeniedError,
  type Provider,
  QuotaExceededError,
  RateLimitError,
  ServerError,
} from '@mailhost/core';

/**
 * WildDuck: its handlers answer `{error, code, details}`, the HTTP framework under them `{code, message}`. A failure
 * may come with status 200, and a plain refusal with 500: the code says more than the status.
 */
export const wildduck: Provider = {
  name: 'wildduck',
  failure(response): Failure | undefined {
    const { status } = response;
    const body = fieldsOf(response);
    const { success, error, details } = body;
    const failed = isSuccess(status) ? success === false || (isText(error) && success !== true) : true;
    if (!failed) return undefined;
    const code = isText(body['code']) || typeof body['code'] === 'number' ? String(body['code']) : undefined;
    const message = [error, body['message']].find(isText);
    // The framework refuses the client's token; a handler, what a user gave.
    const refusedInput = isText(error);
    const ErrorClass = classOf({ status, code, message, deliberate: success === false });
    const retryAfter = ErrorClass === RateLimitError ? waitIn(message) : undefined;
    const refused = refusedInput && (ErrorClass === AuthenticationError || code === 'InsecurePasswordError');
    const issues = refused ? [{ path: [credentialOf(code)], message: error, in: 'body' as const }] : issuesOf(details);
    const hint =
      hints[code ?? ''] ??
      hints[message ?? ''] ??
      (issues.some(({ message: words }) => words.includes('hexadecimal')) ? wrongId : undefined);
    return {
      ...(ErrorClass && { error: ErrorClass }),
      ...(refusedInput && { refusedInput }),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      ...(hint !== undefined && { hint }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(issues.length > 0 && { issues }),
    };
  },
  isOwn(response) {
    const { error, code, message } = fieldsOf(response);
    return (
      isJson(response.headers.get('content-type')) &&
      ((isText(code) && (isText(error) || isText(message))) || withoutCode.has(error))
    );
  },
  value: ({ parsed, body }) => (parsed ? body : undefined),
  recognizes: (response, { undeclared = false }) =>
    fieldsOf(response)['success'] === true || (undeclared && isObject(response.body)),
};

/** What real servers say without a code: of other such answers nobody knows whose they are. */
const withoutCode: ReadonlySet<unknown> = new Set(['Message was not found', 'Key was not found']);

interface Refusal {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** The server says itself that it was no success. */
  readonly deliberate: boolean;
}

/** The error of a code, whatever its status: a user name that is taken is answered with 500. */
function classOf({ status, code = '', message = '', deliberate }: Refusal): ApiErrorClass | undefined {
  // Of the codes that the framework makes, these say nothing of what the call was about.
  if (code === 'ResourceNotFound' || code === 'MethodNotAllowed') return ApiError;
  // A wrong code of a second factor is answered with 400 and the same word.
  if (code === 'InvalidToken') return status === 403 ? AuthenticationError : InvalidRequestError;
  if (
    /NotFound|^NoSuch|^UserUpdateFail$/.test(code) ||
    message === 'Mailbox is missing' ||
    (status === 200 && message.endsWith('not found'))
  )
    return NotFoundError;
  if (/Exists(?:Error)?$|^AccountFound$|^DeleteInProgress$|^(?:Totp|Custom)Enabled$/.test(code)) return ConflictError;
  if (/^AuthFail|Nonce$|^TempPassword/.test(code)) return AuthenticationError;
  if (code === 'UserDisabled') return PermissionDeniedError;
  if (code === 'RateLimitedError') return RateLimitError;
  if (code === 'OverQuotaError' || code === 'TooMany') return QuotaExceededError;
  // A hash of an unknown kind; the file of an import; a key that is none; a password that is known to thieves; nothing
  // of what was asked for is a change.
  if (
    /^HashError$|^INVALID_|^ERR_(?:OSSL|CRYPTO)_|^InsecurePasswordError$/.test(code) ||
    (code === '' && message === 'Nothing was changed') ||
    message === noSearchLine
  )
    return InvalidRequestError;
  if (status !== 200 || deliberate) return undefined;
  // What a handler threw and has no status for: as a rule the database failed.
  return ServerError;
}

/** The words of 1.46 for `q` in a search. */
const noSearchLine = 'SearchString.parse is not a function';

const hints: Readonly<Record<string, string>> = {
  ResourceNotFound: 'This server has no such operation: look at baseUrl and at the version of the server.',
  MethodNotAllowed: 'This version of the server has no such operation.',
  [noSearchLine]: 'Servers of 1.46 cannot search by q: use query, from, to, subject and the like.',
};

/** The field of the input that was refused. */
function credentialOf(code = ''): string {
  if (code === 'InvalidToken') return 'token';
  if (code === 'AuthFail') return 'existingPassword';
  return code.endsWith('Nonce') ? 'totpNonce' : 'password';
}

const wrongId = 'An id is wanted: users.resolve and mailboxes.resolve find it by a name.';

/** Seconds that a text such as "Limit expires in 24 hours" tells to wait. */
function waitIn(text = ''): number | undefined {
  const [, count, unit = ''] = /\bin (\d+) (second|minute|hour|day)/.exec(text) ?? [];
  const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400 }[unit];
  return count === undefined || seconds === undefined ? undefined : Number(count) * seconds;
}

/** The fields that were refused; a path is written as `targets,0`. */
function issuesOf(details: unknown): FieldIssue[] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details).map(([path, message]) => ({
    path: path.split(',').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    message: String(message),
  }));
}

function fieldsOf({ body }: ParsedResponse): Readonly<Record<string, unknown>> {
  return isObject(body) ? body : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
