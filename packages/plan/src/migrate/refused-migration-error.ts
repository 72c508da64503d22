import { MailhostError, nameErrorClass } from '@mailhost/core';
import type { MigrationLosses } from './losses.js';

/** Thrown before anything is sent where losses are not accepted. `losses` is the whole report. */
export class RefusedMigrationError extends MailhostError {
  static {
    nameErrorClass(this, 'RefusedMigrationError');
  }

  readonly losses: MigrationLosses;

  constructor(losses: MigrationLosses) {
    const { from, to, unaccepted } = losses;
    const told = losses.losses
      .filter(({ isAccepted }) => !isAccepted)
      .slice(0, 5)
      .map(({ name, text }) => `${name} (${text})`);
    if (unaccepted.length > told.length) told.push(`and ${unaccepted.length - told.length} more`);
    const accept = unaccepted.map((name) => `'${name}'`).join(', ');
    super(
      `migrate: from ${from} to ${to} something is lost that nobody has accepted: ${told.join(', ')}. If it may be lost: accept: [${accept}].`,
      { code: 'REFUSED' },
    );
    this.losses = losses;
  }
}
