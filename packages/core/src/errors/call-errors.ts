import { MailhostError, nameErrorClass } from './mailhost-error.js';

/** No answer came: the name did not resolve, the connection was refused, reset or not trusted. */
export class ConnectionError extends MailhostError {
  static {
    nameErrorClass(this, 'ConnectionError');
  }
}

/** No whole answer came in time, its body included. */
export class TimeoutError extends MailhostError {
  static {
    nameErrorClass(this, 'TimeoutError');
  }
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends MailhostError {
  static {
    nameErrorClass(this, 'AbortError');
  }
}

/** The server's answer is not what it should be: HTML, half a JSON, an unknown sentence, a page that repeats. */
export class DecodeError extends MailhostError {
  static {
    nameErrorClass(this, 'DecodeError');
  }
}

/** The input does not fit, so nothing was sent; or, with `validate: 'strict'`, the answer does not. See `issues`. */
export class ValidationError extends MailhostError {
  static {
    nameErrorClass(this, 'ValidationError');
  }
}

/** The client cannot work as it was set up; nothing was sent. */
export class ConfigurationError extends MailhostError {
  static {
    nameErrorClass(this, 'ConfigurationError');
  }
}
