import { type ImapSides, imapsyncCommand } from './imapsync.js';
import type { Mapped, Way } from './map-object.js';

/** The mail of the mailboxes that are carried over. */
export interface MailToMove {
  /** `copyMail`: by `copyMail` of `@mailhost/plan/migrate`. `imapsync`: no calls of the two products can do it. */
  readonly how: 'copyMail' | 'imapsync';
  readonly mailboxes: number;
  /** Not given: the source does not tell it of each. */
  readonly bytes?: number | undefined;
  /** A command for each mailbox, where the two servers were given. No password is in them. */
  readonly commands: readonly string[];
}

export function mailToMove(
  { from, to }: Way,
  mapped: readonly Mapped[],
  usage: ReadonlyMap<string, number>,
  imap: ImapSides | undefined,
): MailToMove | undefined {
  if (from.role !== 'host') return undefined;
  const addresses = mapped
    .filter(({ object, input }) => object.kind === 'mailbox' && input)
    .map(({ object }) => object.key);
  const isWildduck = [from, to].every(({ capabilities }) => capabilities.product === 'wildduck');
  const sizes = addresses.map((address) => usage.get(address) ?? Number.NaN);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return {
    how: isWildduck ? 'copyMail' : 'imapsync',
    mailboxes: addresses.length,
    ...(Number.isFinite(bytes) && { bytes }),
    commands: isWildduck || !imap ? [] : addresses.map((address) => imapsyncCommand(address, imap)),
  };
}
