import { MailhostError, nameErrorClass } from '@mailhost/core';
import type { Refusal } from '../plan/operations.js';

/** Thrown before anything is sent where a plan has refusals. Each says what to do about it. */
export class RefusedPlanError extends MailhostError {
  static {
    nameErrorClass(this, 'RefusedPlanError');
  }

  readonly refusals: readonly Refusal[];

  constructor(plan: string, refusals: readonly Refusal[]) {
    const told = refusals.slice(0, 5).map(({ message, remedy }) => `${message} ${remedy}`);
    if (refusals.length > told.length) told.push(`And ${refusals.length - told.length} more.`);
    const how = 'With skipRefused the rest is applied without them.';
    super(`plan ${plan}: not applied: ${told.join(' ')} ${how}`, { code: 'REFUSED' });
    this.refusals = refusals;
  }
}
