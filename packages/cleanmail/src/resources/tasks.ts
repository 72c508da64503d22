import { type ApiPromise, type CallOptions, callOperation, emptyParser, operation, Resource } from '@mailhost/core';
import type { CleanmailConnection } from '../connection.js';
import { executeTaskSchema, type Task } from '../schemas/task.js';

const execute = operation({
  id: 'tasks.execute',
  method: 'POST',
  path: '/tasks',
  // It sends mail.
  repeat: 'non-idempotent',
  body: executeTaskSchema,
  responseParser: emptyParser,
});

/** @internal */
export const taskOperations = [execute] as const;

/** Tasks for the server. Vendor's document: 5.12. */
export class Tasks extends Resource<CleanmailConnection> {
  /**
   * Hands a task to the server, which carries it out afterwards: the call's success says only that it was taken.
   * **Not safe to repeat**: most tasks send mail. Each has its own access restrictions. Vendor's document: 5.12.1.
   *
   * @example
   * await cleanmail.tasks.execute({ command: 'send_welcome_mail', params: { recipient: 'ana@example.org' } });
   */
  execute(task: Task, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, execute, { body: task }, options);
  }
}
