import { type CallOptions, DecodeError, MailhostError, restate } from '@mailhost/core';
import type { Outcome } from './answers.js';
import type { Mailboxes } from './resources/mailboxes.js';
import type { Quota } from './schemas/mailbox.js';

/** How to delete a mailbox without its password. */
export interface ForceDelete {
  /** The password to set before deleting. Default: a random one of 28 characters, which nobody learns. */
  readonly password?: string | undefined;
  /** The quota in MB that the change has to name. Default: what {@link totalQuota} reads from the server. */
  readonly quotamb?: number | undefined;
}

/**
 * The whole space of a mailbox in MB. The vendor does not say whether `quota_available_MB` is all of it or what
 * is left; `percentage_used` tells. Where both fit, the larger is taken, so that a quota is never cut.
 */
export function totalQuota({ quota_used_MB: used, quota_available_MB: available, percentage_used }: Quota): number {
  if (!Number.isFinite(used) || !Number.isFinite(available)) {
    throw new DecodeError('planimail: the quota is not made of numbers; give quotamb.');
  }
  const asTotal = Math.abs((100 * used) / available - percentage_used);
  const asRest = Math.abs((100 * used) / (used + available) - percentage_used);
  return Math.ceil(asTotal < asRest && available >= used ? available : used + available);
}

export async function forceDelete(
  mailboxes: Mailboxes,
  email: string,
  { password = randomPassword(), quotamb }: ForceDelete,
  options: CallOptions | undefined,
): Promise<Outcome | undefined> {
  const { name, surname } = await mailboxes.getMetadata(email, options);
  const space = quotamb ?? totalQuota(await mailboxes.getQuota(email, options));
  // The server insists on names; an account without one gets a dash for its last moments.
  await mailboxes.update(email, { name: name || '-', surname: surname || '-', quotamb: space, password }, options);
  try {
    return await mailboxes.delete(email, password, options);
  } catch (error) {
    throw error instanceof MailhostError ? restate(error, halfDone, { mayHaveTakenEffect: true }) : error;
  }
}

/** What the change before the deletion left behind. */
const halfDone =
  'The mailbox has a new password already, but was not deleted: call forceDelete again, or set a password with mailboxes.update.';

/** 24 random characters, and one of each kind that a password rule can ask for. */
function randomPassword(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_.@!';
  // 62 of 64 values are used; the two others are drawn again, so that no character is likelier than another.
  let text = '';
  while (text.length < 24) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) text += alphabet[byte & 63] ?? '';
  }
  return `${text.slice(0, 24)}Aa7!`;
}
