import { type FailureRule, InvalidRequestError, NotFoundError } from '@mailhost/core';
import { failureOf } from './failures.js';

/** A wrong password of the account that is asked about says nothing of the session. */
export const ofAskedAccount: FailureRule = (failure) =>
  failure?.code === 'INVALID_CREDENTIALS' ? { ...failure, error: InvalidRequestError } : failure;

/** What is to be created cannot be missing: its name is what the server does not take. */
export const ofNewName: FailureRule = (failure) =>
  failure?.error === NotFoundError && /^INVALID_(?:DOMAIN|ADMIN)/.test(failure.code ?? '')
    ? failureOf(failure.code ?? '')
    : failure;
