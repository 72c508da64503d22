import { UnsupportedError } from '../../errors.js';

/** How many days the mail of what is deleted stays; the server would take 0 for ever. */
export function mailboxDays(kind: 'domain' | 'mailbox', keepDays: number | undefined): number | undefined {
  if (keepDays !== 0) return keepDays;
  throw new UnsupportedError({
    product: 'iredadmin',
    capability: `${kind}.delete.keepDays`,
    reason: 'iRedAdmin-Pro keeps the mail for ever with 0 days: give 1 or more, or leave keepDays out to keep it.',
  });
}
