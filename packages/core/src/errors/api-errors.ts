import { type ErrorDetails, MailhostError, nameErrorClass } from './mailhost-error.js';

/** The server answered, and the answer is a failure. The subclasses say which; this class itself is "any other". */
export class ApiError extends MailhostError {
  static {
    nameErrorClass(this, 'ApiError');
  }
}

/** The credentials are missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  static {
    nameErrorClass(this, 'AuthenticationError');
  }
}

/** The credentials are good, but not for this. */
export class PermissionDeniedError extends ApiError {
  static {
    nameErrorClass(this, 'PermissionDeniedError');
  }
}

/** What the call names does not exist. */
export class NotFoundError extends ApiError {
  static {
    nameErrorClass(this, 'NotFoundError');
  }
}

/** Something that exists stands in the way. */
export class ConflictError extends ApiError {
  static {
    nameErrorClass(this, 'ConflictError');
  }
}

/** The server refused the input; `issues` names the fields where it said so. */
export class InvalidRequestError extends ApiError {
  static {
    nameErrorClass(this, 'InvalidRequestError');
  }
}

/** A limit on accounts, storage or the like is reached. */
export class QuotaExceededError extends ApiError {
  static {
    nameErrorClass(this, 'QuotaExceededError');
  }
}

/** Too many calls; `retryAfter` has the seconds to wait where the server said so. */
export class RateLimitError extends ApiError {
  static {
    nameErrorClass(this, 'RateLimitError');
  }
}

/** The server failed: status 500 or above. */
export class ServerError extends ApiError {
  static {
    nameErrorClass(this, 'ServerError');
  }
}

/** One of the classes above, as a provider's failure mapping names it. */
export type ApiErrorClass = new (message: string, details?: ErrorDetails, cause?: unknown) => ApiError;
