import { type Failure, type FailureRule, InvalidRequestError, NotFoundError } from '@mailhost/core';

/**
 * The domain of the path is not there. The server says that its name is invalid, and its form was checked before
 * sending.
 */
export const missingDomain: FailureRule = (failure) => missingWhere(/^INVALID_DOMAIN(?:_NAME)?$/, failure);

/** The same of an administrator. */
export const missingAdmin: FailureRule = (failure) => missingWhere(/^INVALID_(?:DOMAIN(?:_NAME)?|ADMIN)$/, failure);

/** A wrong password of the account that is asked about says nothing of the session. */
export const wrongPassword: FailureRule = (failure, response) =>
  failure?.code === 'INVALID_CREDENTIALS'
    ? { ...failure, error: InvalidRequestError }
    : missingAdmin(failure, response);

function missingWhere(codes: RegExp, failure: Failure | null | undefined): Failure | null | undefined {
  if (!failure || !codes.test(failure.code ?? '')) return failure;
  // It is no field of the input that is wrong.
  const { issues: _, ...others } = failure;
  return { ...others, error: NotFoundError };
}
