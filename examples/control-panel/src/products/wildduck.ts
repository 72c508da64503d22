import { Addresses, type MessageAdded, Messages, NotFoundError, Users, WildduckConnection } from '@mailhost/wildduck';
import { byName, inPages, megabyte, pagesOf } from './lists.js';
import type { ArrivedMail, Product } from './product.js';

const wildduck = new WildduckConnection({ gateway: '/api/mail' });
const users = new Users(wildduck);
const addresses = new Addresses(wildduck);
const messages = new Messages(wildduck);

/** The server knows addresses and no domains: these are all that an address is in. */
async function domainNames(signal: AbortSignal): Promise<string[]> {
  const names = new Set<string>();
  for await (const { address } of addresses.listAll({ limit: 250 }, { signal })) {
    if (address) names.add(address.slice(address.lastIndexOf('@') + 1));
  }
  return [...names].sort();
}

/** The server finds what an address has anywhere in it: with `@example.org` those of `example.org.uk` too. */
const isIn = (domain: string, address: string): boolean => address.endsWith(`@${domain}`);

/** The mail that an event names; `undefined` when it was moved or deleted meanwhile. */
async function arrived(user: string, { mailbox, uid, idate }: MessageAdded, signal: AbortSignal) {
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

async function* watch(user: string, signal: AbortSignal): AsyncGenerator<ArrivedMail, void, void> {
  for await (const event of users.updates(user, { signal })) {
    const mail = event.command === 'EXISTS' && (await arrived(user, event, signal));
    if (mail) yield mail;
  }
}

export const product: Product = {
  name: 'wildduck',
  label: 'WildDuck',
  description: 'A mail server. It has no list of domains: these are the ones that its addresses are in.',
  domains: (signal) => inPages(domainNames(signal), (name) => ({ id: name, name, enabled: true })),
  domain: byName,
  accounts: {
    one: 'mailbox',
    many: 'mailboxes',
    list: ({ name: domain }, signal) =>
      pagesOf(users.list({ query: `@${domain}`, limit: 10 }, { signal }), (user) => {
        const { id, address, name, suspended, quota } = user;
        if (!isIn(domain, address)) return undefined;
        const space = quota && { used: quota.used, ...(quota.allowed > 0 && { limit: quota.allowed }) };
        return { id, address, name: name ?? undefined, suspended, quota: space };
      }),
    fields: [
      { name: 'address', label: 'Address', type: 'address' },
      { name: 'name', label: 'Name', type: 'text', autocomplete: 'off' },
      { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
      { name: 'quota', label: 'Quota in MB', type: 'number', initial: '2048', hint: '0 for the server’s own limit.' },
    ],
    create: (_, { address = '', name, password = '', quota = '0' }) =>
      // The address is the user name too, so that it is free wherever the address is.
      users.create({ username: address, address, name, password, quota: Number(quota) * megabyte }),
    suspend: { set: ({ id }, suspended) => users.update(id, { suspended }) },
    removalWarning: 'Its addresses are free at once, and its mail is deleted.',
    remove: (_, { id }) => users.delete(id),
  },
  aliases: {
    note: 'WildDuck calls them forwarded addresses.',
    list: ({ name: domain }, signal) =>
      pagesOf(addresses.listAll({ query: `@${domain}`, limit: 50 }, { signal }), (entry) =>
        entry.forwarded && entry.address && isIn(domain, entry.address)
          ? { id: entry.id, address: entry.address, targets: entry.targets ?? [] }
          : undefined,
      ),
    fields: [
      { name: 'address', label: 'Alias', type: 'address' },
      { name: 'targets', label: 'Delivers to', type: 'text', hint: 'Whole addresses, with commas between them.' },
    ],
    add: (_, { address = '', targets = '' }) =>
      addresses.forwarded.create({ address, targets: targets === '' ? [] : targets.split(/\s*,\s*/) }),
    remove: (_, { id }) => addresses.forwarded.delete(id),
  },
  quarantine: { missing: 'WildDuck keeps suspicious mail in each user’s Junk mailbox, and has no quarantine.' },
  newMail: { watch: ({ id }, signal) => watch(id, signal) },
};
