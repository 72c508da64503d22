import type { Call } from './call.js';
import { nextId, nextQueueId } from './generated.js';
import type { MailAddress } from './mime/addresses.js';
import type { Outbound, WildduckUser } from './records.js';
import { use } from './usage.js';

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
