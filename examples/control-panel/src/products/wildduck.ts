import { wildduck } from '@mailhost/unified/wildduck';
import { type MessageAdded, NotFoundError, WildduckClient } from '@mailhost/wildduck';
import { type ArrivedMail, options, type Product } from './product.js';

/** The mail that an event names; `undefined` when it was moved or deleted meanwhile. */
async function arrived(
  { messages }: WildduckClient,
  user: string,
  { mailbox, uid, idate }: MessageAdded,
  signal: AbortSignal,
) {
  try {
    const { from, subject } = await messages.get(user, mailbox, uid, {}, { signal });
    // A sender may have no address, and a group of them has only a name.
    const sender = from?.name || (from && 'address' in from && from.address) || 'unknown sender';
    return { id: `${mailbox} ${uid}`, from: sender, subject: subject || '(no subject)', arrived: new Date(idate) };
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

async function* watch(
  client: WildduckClient,
  address: string,
  signal: AbortSignal,
): AsyncGenerator<ArrivedMail, void, void> {
  const { addresses, users } = client;
  const resolved = await addresses.resolve(address, {}, { signal });
  const user = 'user' in resolved ? resolved.user : undefined;
  if (user === undefined) return;
  for await (const event of users.updates(user, { signal })) {
    const mail = event.command === 'EXISTS' && (await arrived(client, user, event, signal));
    if (mail) yield mail;
  }
}

export function open(gateway: string): Product {
  const client = new WildduckClient({ gateway });
  return {
    account: wildduck(client, options),
    newMail: { watch: (address, signal) => watch(client, address, signal) },
  };
}
