import { ProtecmailClient } from '@mailhost/protecmail';
import { byName, inPages, localPart, pagesOf } from './lists.js';
import type { Product } from './product.js';

const protecmail = new ProtecmailClient({ gateway: '/api/mail' });

export const product: Product = {
  name: 'protecmail',
  label: 'Protecmail',
  description: 'A mail filter, in front of a mail server.',
  domains: (signal) =>
    inPages(
      protecmail.domains.list({ signal }).then(({ items }) => items),
      (name) => ({ id: name, name, enabled: true }),
    ),
  domain: byName,
  accounts: {
    one: 'address',
    many: 'addresses',
    note: 'Protecmail filters mail and hands it on: it knows which addresses there are, and no mailboxes.',
    withoutQuota: 'There is no quota, since the mail is stored elsewhere.',
    list: ({ name: domain }, signal) =>
      inPages(
        protecmail.addresses.list(domain, { signal }).then(({ items }) => items),
        (local) => ({ id: local, address: `${local}@${domain}`, suspended: false }),
      ),
    fields: [{ name: 'address', label: 'Address', type: 'address' }],
    create: ({ name: domain }, { address = '' }) => protecmail.addresses.add(domain, localPart(address)),
    suspend: { missing: 'Protecmail’s API has no call to suspend an address.' },
    removalWarning: 'Mail to it is not accepted any more. The mailbox behind the filter stays.',
    remove: ({ name: domain }, { id }) => protecmail.addresses.remove(domain, id),
  },
  aliases: { missing: 'Protecmail has no aliases: they belong to the mail server behind it.' },
  quarantine: {
    list: ({ name: domain }, signal) =>
      pagesOf(protecmail.quarantine.list(domain, { pageSize: 10, signal }), (mail) => ({
        id: mail.ident,
        recipient: mail.email,
        from: mail.mailfrom,
        subject: mail.subject,
        date: mail.date,
      })),
    release: ({ id }) => protecmail.quarantine.resend(id),
  },
  newMail: { missing: 'Protecmail’s API does not tell of new mail.' },
};
