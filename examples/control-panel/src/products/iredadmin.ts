import { Aliases, Domains, IredadminConnection, Users } from '@mailhost/iredadmin';
import { byName, inPages, megabyte } from './lists.js';
import type { Product } from './product.js';

const iredadmin = new IredadminConnection({ gateway: '/api/mail' });
const domains = new Domains(iredadmin);
const users = new Users(iredadmin);
const aliases = new Aliases(iredadmin);

export const product: Product = {
  name: 'iredadmin',
  label: 'iRedAdmin-Pro',
  description: 'A mail host: an iRedMail server.',
  domains: (signal) =>
    inPages(
      domains.list({ signal }).then(({ items }) => items),
      ({ domain, name, enabled }) => ({
        id: domain,
        name: domain,
        enabled: enabled !== false,
        ...(name && { note: name }),
      }),
    ),
  domain: byName,
  accounts: {
    one: 'mailbox',
    many: 'mailboxes',
    list: ({ name: domain }, signal) =>
      inPages(
        users.list(domain, { signal }).then(({ items }) => items),
        ({ mail, name, enabled, quota, storedBytes }) => ({
          id: mail,
          address: mail,
          name,
          suspended: enabled === false,
          quota: { used: storedBytes ?? 0, ...(quota && { limit: quota * megabyte }) },
        }),
      ),
    fields: [
      { name: 'mail', label: 'Address', type: 'address' },
      { name: 'name', label: 'Name', type: 'text', autocomplete: 'off' },
      { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
      { name: 'quota', label: 'Quota in MB', type: 'number', initial: '2048', hint: '0 for no limit.' },
    ],
    create: (_, { mail = '', quota, ...settings }) =>
      users.create(mail, { ...settings, ...(quota !== undefined && { quota: Number(quota) }) }),
    suspend: {
      set: ({ id }, suspended) => users.update(id, { accountStatus: suspended ? 'disabled' : 'active' }),
    },
    removalWarning: 'It is closed at once. Its mail stays on the server’s disk for 30 days.',
    remove: (_, { id }) => users.delete(id, { keepMailboxDays: 30 }),
  },
  aliases: {
    list: ({ name: domain }, signal) =>
      inPages(
        aliases.list(domain, { signal }).then(({ items }) => items),
        ({ mail, members }) => ({ id: mail, address: mail, targets: members }),
      ),
    fields: [
      { name: 'mail', label: 'Alias', type: 'address' },
      { name: 'members', label: 'Delivers to', type: 'text', hint: 'Whole addresses, with commas between them.' },
    ],
    add: (_, { mail = '', members = '' }) => aliases.create(mail, { members: members.split(/\s*,\s*/) }),
    remove: (_, { id }) => aliases.delete(id),
  },
  quarantine: { missing: 'iRedAdmin-Pro’s API does not tell of quarantined mail.' },
  newMail: { missing: 'iRedAdmin-Pro’s API does not tell of new mail.' },
};
