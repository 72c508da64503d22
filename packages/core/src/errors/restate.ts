import { type ErrorDetails, MailhostError } from './mailhost-error.js';

/** Makes one of the errors of the tree. */
export type ErrorClass = new (message: string, details?: ErrorDetails, cause?: unknown) => MailhostError;

/** The same error with a sentence more, and perhaps more details; its stack goes on showing where it came from. */
export function restate(error: MailhostError, sentence: string, details: ErrorDetails = {}): MailhostError {
  const message = `${error.message} ${sentence}`;
  const same = new (classOf(error))(message, { ...detailsOf(error), ...details }, error.cause);
  const frames = error.stack?.slice(`${error.name}: ${error.message}`.length);
  return Object.defineProperty(same, 'stack', {
    value: `${same.name}: ${message}${frames ?? ''}`,
    writable: true,
    configurable: true,
  });
}

/** The nearest class of our own, which can be made anew: a caller's subclass may want other arguments. */
export function classOf(error: MailhostError): ErrorClass {
  let prototype: unknown = Object.getPrototypeOf(error);
  while (prototype instanceof Object && !Object.hasOwn(prototype, 'name')) {
    prototype = Object.getPrototypeOf(prototype);
  }
  return (prototype instanceof Object ? prototype.constructor : MailhostError) as ErrorClass;
}

/** What an error tells, without its name and message. */
export function detailsOf(error: MailhostError): ErrorDetails {
  const { name: _name, message: _message, ...details } = error.toJSON();
  return details;
}
