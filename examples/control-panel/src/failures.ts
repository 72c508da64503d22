import {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  DecodeError,
  type FieldIssue,
  InvalidRequestError,
  MailhostError,
  NotFoundError,
  PermissionDeniedError,
  QuotaExceededError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '@mailhost/core';
import { type Account, ServerRefusal } from './server.js';

/** A failure in the panel's words. */
export interface Failure {
  /** `refused`: trying again will not help. `down`: it may. `input`: the fields say more. */
  readonly kind: 'refused' | 'down' | 'input';
  readonly title: string;
  /** The client's own sentence, which names the call. */
  readonly detail: string;
}

const sentences: readonly (readonly [
  Class: abstract new (...all: never[]) => unknown,
  Failure['kind'],
  title: string,
])[] = [
  [PermissionDeniedError, 'refused', 'The product refuses this.'],
  [AuthenticationError, 'refused', 'The product refuses the panel’s credentials.'],
  [NotFoundError, 'refused', 'It is not there any more.'],
  [ConflictError, 'refused', 'What is there already does not allow this.'],
  [QuotaExceededError, 'refused', 'There is no room for it.'],
  [ValidationError, 'input', 'Some fields need another look.'],
  [InvalidRequestError, 'input', 'The product does not take this.'],
  [RateLimitError, 'down', 'The product asks for a pause.'],
  [TimeoutError, 'down', 'The product has not answered in time.'],
  [ConnectionError, 'down', 'The product cannot be reached.'],
  [DecodeError, 'down', 'The product’s answer makes no sense.'],
  [ServerError, 'down', 'The product has failed.'],
];

export function failureOf(error: unknown, { role }: Account): Failure {
  if (error instanceof ServerRefusal) {
    return { kind: 'down', title: 'The panel’s own server refuses this.', detail: error.message };
  }
  if (error instanceof PermissionDeniedError && role !== 'owner') {
    return { kind: 'refused', title: 'Your account may not do this.', detail: error.message };
  }
  const [, kind, title] = sentences.find(([Class]) => error instanceof Class) ?? [];
  const detail = error instanceof Error ? error.message : String(error);
  const uncertain = error instanceof MailhostError && error.mayHaveTakenEffect;
  return {
    kind: kind ?? 'down',
    title: `${title ?? 'It did not work.'}${uncertain ? ' It may have been carried out all the same: look before you repeat it.' : ''}`,
    detail,
  };
}

/** What is wrong with single fields. */
export function issuesOf(error: unknown): readonly FieldIssue[] {
  return error instanceof MailhostError ? (error.issues ?? []) : [];
}

/** Whether the session may have ended: the panel's server knows. */
export const mayBeSignedOut = (error: unknown): boolean => error instanceof AuthenticationError;
