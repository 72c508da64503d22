import { type AnswerKind, type Operation, operation, ValidationError } from '@mailhost/core';

/** The operation that reads an address which the server gave, such as a mail's `contentUri`. */
export function readAddress<Wire>(id: string, address: string, answerKind: AnswerKind<Wire>): Operation<unknown, Wire> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ValidationError(`cleanmail ${id}: not sent: expected a whole address, as the server gives it.`);
  }
  url.hash = '';
  // Braces would be taken for parameters.
  const path = url.href.replace(/[{}]/g, encodeURIComponent);
  return operation({ id, method: 'GET', path, repeat: 'read', answerKind });
}
