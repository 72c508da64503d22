import { type ClientOptions, type Operation, readEnvironment } from '@mailhost/core';
import type { ChangeResultReader } from './responses.js';

/**
 * A change that takes a success in words that are not known, and says so each time. Other operations stay as they are.
 */
export function accepting<Declared extends Operation>(operation: Declared, options: ClientOptions): Declared {
  const { id, read: strict } = operation;
  if (!isChangeResultReader(strict)) return operation;
  const read: ChangeResultReader['accepting'] = (value, response) => {
    const result = strict.accepting(value, response);
    if (!result.recognized) warn(id, options);
    return result;
  };
  return { ...operation, read };
}

function isChangeResultReader(read: Operation['read']): read is ChangeResultReader {
  return read !== undefined && 'accepting' in read;
}

/** What the server says may hold a secret, and stands in the result only. */
function warn(operation: string, { logger = console, logLevel }: ClientOptions): void {
  const level = logLevel ?? readEnvironment('MAILHOST_LOG');
  if (level === 'error' || level === 'off') return;
  const line = `planimail ${operation}: what the server says is not known. It is taken as it is.`;
  try {
    logger.warn(line, ...(logger.takesFields ? [{ provider: 'planimail', operation }] : []));
  } catch {
    // A logger that fails must not make a call fail.
  }
}
