import { PlanimailClient, totalQuota } from '@mailhost/planimail';
import { byName, inPages, megabyte } from './lists.js';
import type { Product } from './product.js';

const planimail = new PlanimailClient({ gateway: '/api/mail' });

export const product: Product = {
  name: 'planimail',
  label: 'Planimail',
  description: 'A mail host by Planisys.',
  domains: (signal) =>
    inPages(
      planimail.domains.list({}, { signal }).then(({ items }) => items),
      ({ name }) => ({ id: name, name, enabled: true }),
    ),
  domain: byName,
  accounts: {
    one: 'mailbox',
    many: 'mailboxes',
    list: ({ name: domain }, signal) =>
      inPages(
        planimail.mailboxes.list(domain, { signal }).then(({ items }) => items),
        // The list tells addresses only: each mailbox's quota is a call of its own.
        async ({ name: address }) => {
          const quota = await planimail.mailboxes.getQuota(address, { signal });
          const limit = totalQuota(quota) * megabyte;
          const used = quota.quota_used_MB * megabyte;
          return { id: address, address, suspended: false, quota: limit > 0 ? { used, limit } : { used } };
        },
        8,
      ),
    fields: [
      { name: 'email', label: 'Address', type: 'address' },
      { name: 'name', label: 'First name', type: 'text', autocomplete: 'off' },
      { name: 'surname', label: 'Last name', type: 'text', autocomplete: 'off' },
      { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
      { name: 'quotamb', label: 'Quota in MB', type: 'number', initial: '2048' },
    ],
    create: (_, { email = '', name = '', surname = '', password = '', quotamb }) =>
      planimail.mailboxes.create({ email, name, surname, password, quotamb: Number(quotamb ?? Number.NaN) }),
    suspend: { missing: 'Planimail’s API has no call to suspend a mailbox.' },
    removalWarning:
      'All its mail is deleted with it. Planimail deletes a mailbox with its password only, so it gets a new one first.',
    remove: (_, { address }) => planimail.mailboxes.forceDelete(address),
  },
  aliases: {
    list: ({ name: domain }, signal) =>
      inPages(
        planimail.aliases.list(domain, { signal }).then(({ items }) => items),
        async ({ name: address }) => {
          const { targets } = await planimail.aliases.get(address, { signal });
          return { id: address, address, targets };
        },
        8,
      ),
    fields: [
      { name: 'alias', label: 'Alias', type: 'address' },
      {
        name: 'resolves',
        label: 'Delivers to',
        type: 'text',
        hint: 'A whole address; an alias that exists gets one more.',
      },
    ],
    add: (_, { alias = '', resolves = '' }) => planimail.aliases.add(alias, resolves),
    remove: (_, { address }) => planimail.aliases.delete(address),
  },
  quarantine: { missing: 'Planimail’s API does not tell of quarantined mail.' },
  newMail: { missing: 'Planimail’s API does not tell of new mail.' },
};
