import {
  CleanmailConnection,
  type Domain as CleanmailDomain,
  Domains,
  DomainUsers,
  Emails,
  Groups,
  NotFoundError,
  Users,
} from '@mailhost/cleanmail';
import { oneAfterAnother, pagesOf } from './lists.js';
import type { Domain, HeldMail, Pages, Product } from './product.js';

const cleanmail = new CleanmailConnection({ gateway: '/api/mail' });
const domains = new Domains(cleanmail);
const domainUsers = new DomainUsers(cleanmail);
const users = new Users(cleanmail);
const groups = new Groups(cleanmail);
const emails = new Emails(cleanmail);

const folder = 'Quarantine';

/** The mails that are held for one user; a user for whom none ever was has no such folder. */
async function* heldFor(address: string, signal: AbortSignal): Pages<HeldMail> {
  try {
    yield* pagesOf(emails.list(address, folder, { pageSize: 10, signal }), ({ id, from, subject, date }) => ({
      id,
      recipient: address,
      from: from ?? 'unknown sender',
      subject: subject ?? '(no subject)',
      date: date ?? undefined,
    }));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    yield { items: [], hasNext: false };
  }
}

const shown = ({ id, name, status, description }: CleanmailDomain): Domain => ({
  id,
  name,
  enabled: status === 'ENABLED',
  ...(description && { note: description }),
});

export const product: Product = {
  name: 'cleanmail',
  label: 'Cleanmail',
  description: 'A mail filter by Alinto, in front of a mail server.',
  domains: (signal) => pagesOf(domains.list({ pageSize: 10, signal }), shown),
  domain: async (id, signal) => shown(await domains.get(id, { signal })),
  accounts: {
    one: 'user',
    many: 'users',
    note: 'Cleanmail filters mail and hands it on: users are whom it filters for, and their mailboxes are elsewhere.',
    withoutQuota: 'There is no quota, since the mail is stored elsewhere.',
    list: ({ id }, signal) =>
      pagesOf(domainUsers.list(id, { pageSize: 10, signal }), (user) => ({
        id: user.id,
        address: user.email,
        name: [user.firstname, user.lastname].filter(Boolean).join(' '),
        suspended: user.status !== 'ENABLED',
      })),
    fields: [
      { name: 'email', label: 'Address', type: 'address' },
      { name: 'firstname', label: 'First name', type: 'text', autocomplete: 'off' },
      { name: 'lastname', label: 'Last name', type: 'text', autocomplete: 'off' },
    ],
    create: ({ id: domainId }, { email = '', ...names }) =>
      users.create({ email, ...names, status: 'ENABLED', domainId }),
    suspend: { set: ({ id }, suspended) => users.update(id, { status: suspended ? 'DISABLED' : 'ENABLED' }) },
    removalWarning: 'What is in the user’s quarantine is gone with it. The mailbox behind the filter stays.',
    remove: (_, { id }) => users.delete(id),
  },
  aliases: {
    note: 'Cleanmail calls them groups; its own “aliases” are other names of a domain.',
    list: ({ id }, signal) =>
      pagesOf(groups.list(id, { pageSize: 10, signal }), (group) => ({
        id: group.id,
        address: group.email,
        targets: group.recipients.map(({ email }) => email),
      })),
    fields: [
      { name: 'email', label: 'Alias', type: 'address' },
      { name: 'recipients', label: 'Delivers to', type: 'text', hint: 'Whole addresses, with commas between them.' },
    ],
    add: ({ id }, { email = '', recipients = '' }) =>
      groups.create(id, { email, recipients: recipients.split(/\s*,\s*/) }),
    remove: (_, { id }) => groups.delete(id),
  },
  quarantine: {
    note: 'Cleanmail keeps a quarantine for each user, and does not release infected mails.',
    list: ({ id }, signal) =>
      oneAfterAnother(
        pagesOf(domainUsers.list(id, { pageSize: 10, signal }), ({ email }) => email),
        (address) => heldFor(address, signal),
      ),
    release: ({ recipient, id }) => emails.release(recipient, folder, id),
  },
  newMail: { missing: 'Cleanmail’s API does not tell of new mail.' },
};
