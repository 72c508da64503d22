import {
  AuthenticationError,
  type Failure,
  type FailureRule,
  InvalidRequestError,
  NotFoundError,
  type ParsedResponse,
  QuotaExceededError,
  ServerError,
} from '@mailhost/core';

/** What the server takes for a success although it has neither sent nor stored a message. */
export const unsubmitted: FailureRule = (failure, response) => {
  const { success, message } = fieldsOf(response);
  if (failure || success !== true) return failure;
  if (message === undefined) return { error: NotFoundError, hint: 'Nothing was sent: there is no such user.' };
  const { overQuota, queueId } = Object(message);
  return overQuota === true && !queueId
    ? { error: QuotaExceededError, hint: 'Nothing was sent or stored: the user is over quota.' }
    : failure;
};

/** The same of a draft that is to be sent. */
export const unsentDraft: FailureRule = (failure, response) => {
  const { success, queueId } = fieldsOf(response);
  return failure || success !== true || queueId
    ? failure
    : { error: InvalidRequestError, hint: 'Nothing was sent: the draft has no recipient.' };
};

/** The check of a new security key throws in its own words. */
export const refusedRegistration: FailureRule = (failure, response) =>
  failure && isThrown(failure, response) ? { ...failure, error: InvalidRequestError } : failure;

/** The check of a security key throws in its own words. */
export const refusedAssertion: FailureRule = (failure, response) => {
  if (!failure || !isThrown(failure, response)) return failure;
  const issue = { path: ['signature'], message: failure.message ?? '', in: 'body' } as const;
  return { ...failure, error: AuthenticationError, issues: [issue] };
};

/** What a handler threw, and neither the database nor the server's own code. */
function isThrown({ error, code, message = '' }: Failure, { status }: ParsedResponse): boolean {
  return error === ServerError && status === 200 && code === undefined && !broken.test(message);
}

/** How the clients of MongoDB and Redis, and the runtime under them, say that something is broken. */
const broken =
  /mongo|redis|connect|server selection|topology|timed out|time limit|is closed|writeable|cannot read prop|is not a function/i;

function fieldsOf({ body }: ParsedResponse): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
}
