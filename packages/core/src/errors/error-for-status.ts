import {
  ApiError,
  type ApiErrorClass,
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  PermissionDeniedError,
  QuotaExceededError,
  RateLimitError,
  ServerError,
} from './api-errors.js';

/** The class for an HTTP status that the provider's own mapping says nothing about. */
export function errorClassForStatus(status: number): ApiErrorClass {
  return byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
}

const byStatus: Readonly<Record<number, ApiErrorClass>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: NotFoundError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  422: InvalidRequestError,
  429: RateLimitError,
  507: QuotaExceededError,
};
