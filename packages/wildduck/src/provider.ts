import {
  type Answer,
  ApiError,
  type ApiErrorClass,
  AuthenticationError,
  ConflictError,
  type Failure,
  type FieldIssue,
  InvalidRequestError,
  NotFoundError,
  PermissionDeniedError,
  type Provider,
  QuotaExceededError,
  RateLimitError,
} from '@mailhost/core';

/**
 * WildDuck: its handlers answer `{error, code, details}`, the HTTP framework under them `{code, message}`. A failure may
 * come with status 200, and a plain refusal with 500: the code says more than the status.
 */
export const wildduck: Provider = {
  name: 'wildduck',
  failure(answer, { id }): Failure | undefined {
    const { status, response } = answer;
    const body = fieldsOf(answer);
    const { success, error, details } = body;
    const failed = response.ok ? success === false || (isText(error) && success !== true) : true;
    if (!failed) return nothingSent(id, body);
    const code = isText(body['code']) || typeof body['code'] === 'number' ? String(body['code']) : undefined;
    const message = [error, body['message']].find(isText);
    // The framework refuses the client's token; a handler, what a user gave.
    const refusedInput = isText(error);
    const ErrorClass = classOf(status, code, message);
    const retryAfter = ErrorClass === RateLimitError ? waitIn(message) : undefined;
    const refused = refusedInput && ErrorClass === AuthenticationError;
    const issues = refused ? [{ path: [credentialOf(code)], message: error, in: 'body' as const }] : issuesOf(details);
    const hint =
      hints[code ?? ''] ?? (issues.some(({ message: words }) => words.includes('hexadecimal')) ? wrongId : undefined);
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
  recognizes: (answer) => typeof answer.body === 'object' && answer.body !== null && !Array.isArray(answer.body),
};

/** What the server takes for a success although it has sent nothing. */
function nothingSent(id: string, body: Readonly<Record<string, unknown>>): Failure | undefined {
  if (body['success'] !== true) return undefined;
  if (id === 'submission.submit' && !body['message']) {
    return { error: NotFoundError, hint: 'Nothing was sent: there is no such user.' };
  }
  if (id === 'messages.submit' && !body['queueId']) {
    return { error: InvalidRequestError, hint: 'Nothing was sent: the draft has no recipient.' };
  }
  return undefined;
}

/** The error of a code, whatever its status: a user name that is taken is answered with 500. */
function classOf(status: number, code = '', message = ''): ApiErrorClass | undefined {
  // Of the codes that the framework makes, these say nothing of what the call was about.
  if (code === 'ResourceNotFound' || code === 'MethodNotAllowed') return ApiError;
  // A wrong code of a second factor is answered with 400 and the same word.
  if (code === 'InvalidToken') return status === 403 ? AuthenticationError : InvalidRequestError;
  if (
    /NotFound|^NoSuch|^UserUpdateFail$/.test(code) ||
    message === 'Mailbox is missing' ||
    (status === 200 && /not found$/.test(message))
  )
    return NotFoundError;
  if (/Exists(?:Error)?$|^DeleteInProgress$|^(?:Totp|Custom)Enabled$/.test(code)) return ConflictError;
  if (/^AuthFail|Nonce$|^TempPassword/.test(code)) return AuthenticationError;
  if (code === 'UserDisabled') return PermissionDeniedError;
  if (code === 'RateLimitedError') return RateLimitError;
  if (code === 'OverQuotaError' || code === 'TooMany') return QuotaExceededError;
  // A hash of an unknown kind; the file of an import; nothing of what was asked for is a change.
  if (/^HashError$|^INVALID_/.test(code) || (code === '' && message === 'Nothing was changed'))
    return InvalidRequestError;
  return undefined;
}

const hints: Readonly<Record<string, string>> = {
  ResourceNotFound: 'This server has no such operation: look at baseUrl and at the version of the server.',
  MethodNotAllowed: 'This version of the server has no such operation.',
};

/** The field of the input that was refused at a login. */
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

function fieldsOf({ body }: Answer): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
