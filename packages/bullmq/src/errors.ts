import * as core from '@mailhost/core';
import { type ErrorDetails, MailhostError } from '@mailhost/core';

/** What an error is in Redis: without the server's whole answer. */
export type StoredError = Readonly<Record<string, unknown>> & { readonly name: string; readonly message: string };

const classes: readonly (new (message: string, details?: ErrorDetails) => MailhostError)[] = [
  core.ApiError,
  core.AuthenticationError,
  core.PermissionDeniedError,
  core.NotFoundError,
  core.ConflictError,
  core.InvalidRequestError,
  core.QuotaExceededError,
  core.RateLimitError,
  core.ServerError,
  core.ConnectionError,
  core.TimeoutError,
  core.AbortError,
  core.DecodeError,
  core.ValidationError,
  core.ConfigurationError,
];

/** An error as plain data. */
export function storedError(error: unknown): StoredError {
  if (error instanceof MailhostError) {
    const { body, ...rest } = error.toJSON();
    return rest;
  }
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

/** The error that a worker had, as one of the same class where it is a client's. */
export function revivedError({ name, message, ...details }: StoredError): Error {
  const Class = classes.find(({ prototype }) => prototype.name === name);
  if (Class) return new Class(message, details);
  const error =
    name.endsWith('Error') && Object.keys(details).length > 0
      ? new MailhostError(message, details)
      : new Error(message);
  error.name = name;
  return error;
}
