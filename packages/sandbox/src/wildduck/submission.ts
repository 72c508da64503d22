import { Refusal } from './answers.js';
import type { Call } from './call.js';
import { nextId, nextQueueId } from './generated.js';
import type { MailAddress } from './mime/addresses.js';
import type { Outbound } from './records.js';
import { allowance, numberSetting } from './settings.js';
import { use } from './usage.js';
import type { WildduckUser } from './user-records.js';

/** Refuses a mail to more recipients than one mail may have, or than the user may still write to today. */
export function checkRecipients({ state, now }: Call, user: WildduckUser, count: number): void {
  if (count > numberSetting(state, 'const:max:rcpt_to')) {
    throw new Refusal(403, 'Your email has too many recipients', 'TooMany');
  }
  const { used, until } = user.recipientsUsed;
  const isCounting = used > 0 && until > now;
  if ((isCounting ? used : 0) + count <= allowance(state, user, 'recipients')) return;
  const limit = 'You reached a daily sending limit for your account';
  const expiry = isCounting ? `. Limit expires in ${duration(Math.ceil((until - now) / 1000))}` : '';
  throw new Refusal(403, `${limit}${expiry}`, 'RateLimitedError');
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}

/** Puts a mail into the queue, where it stays: nothing is sent. */
export function queued({ state, now }: Call, user: WildduckUser, recipients: readonly string[]): Outbound {
  use(user.recipientsUsed, recipients.length, now);
  return { queueId: nextQueueId(state), recipients, queued: now };
}

/** Remembers whom a user has written to. */
export function registerPeople({ state, now }: Call, user: WildduckUser, people: readonly MailAddress[]): void {
  for (const { name, address } of people) {
    const known = [...state.registeredAddresses.values()].find(
      (candidate) => candidate.user === user.id && candidate.address === address.toLowerCase(),
    );
    if (known) {
      if (name !== '') known.name = name;
      continue;
    }
    const id = nextId(state, now);
    state.registeredAddresses.set(id, { id, user: user.id, name, address: address.toLowerCase(), disabled: false });
  }
}
