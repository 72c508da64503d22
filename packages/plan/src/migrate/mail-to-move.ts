import { type ImapSides, imapsyncCommand } from './imapsync.js';
import type { MailToMove } from './losses.js';
import { isWanted, type Mapped, type Way } from './map-object.js';

export function mailToMove(
  { from, to }: Way,
  mapped: readonly Mapped[],
  usage: ReadonlyMap<string, number>,
  imap: ImapSides | undefined,
): MailToMove | undefined {
  if (from.role !== 'host') return undefined;
  const addresses = mapped
    .filter((one) => one.object.kind === 'mailbox' && isWanted(one))
    .map(({ object }) => object.key);
  if (addresses.length === 0) return undefined;
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
