import {
  type ChangeResult,
  can,
  type Filter,
  type Host,
  type Mailbox,
  MiB,
  type Recipient,
  whyNot,
} from '@mailhost/unified';
import { type Pages, pagesOf } from './pages.js';

/** Who has an address in a domain: a mailbox of a host, or a recipient of a filter. */
export type Owner = Mailbox | Recipient;

/** What the views do with the owners of a product, whatever it is. */
export interface Owners {
  readonly one: 'mailbox' | 'recipient';
  readonly many: 'mailboxes' | 'recipients';
  /** What cannot be done with them, and why. */
  readonly notes: readonly string[];
  list(domain: string, signal: AbortSignal): Pages<Owner>;
  /** The fields of the form for a new one: those that the product takes. */
  readonly fields: readonly Field[];
  create(values: FormValues): Promise<ChangeResult>;
  /** Missing where nobody can be suspended. */
  readonly setEnabled?: (address: string, enabled: boolean) => Promise<ChangeResult>;
  /** Says what goes with one. */
  readonly removalWarning: string;
  remove(address: string): Promise<ChangeResult>;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password' | 'number' | 'address';
  readonly hint?: string;
  readonly initial?: string;
  /** What browsers and password managers fill in. */
  readonly autocomplete?: string;
}

/** What was typed; an `address` field has its domain added. Empty fields are left out. */
export type FormValues = Readonly<Record<string, string>>;

export function ownersOf(account: Host | Filter): Owners {
  return account.role === 'host' ? mailboxesOf(account) : recipientsOf(account);
}

function mailboxesOf(host: Host): Owners {
  const { title, kinds } = host.capabilities;
  const grace = kinds.mailbox?.grace;
  const unlimited = can(host, 'mailbox.quota.unlimited');
  const notes = [whyNot(host, 'mailbox.enabled')].filter((note) => note !== undefined);
  return {
    one: 'mailbox',
    many: 'mailboxes',
    notes,
    list: (domain, signal) => pagesOf(host.mailboxes.list({ domain }, { signal })),
    fields: [
      address,
      ...(can(host, 'mailbox.name') ? [name] : []),
      { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
      {
        name: 'quota',
        label: 'Quota in MB',
        type: 'number',
        initial: '2048',
        ...(unlimited && { hint: 'Nothing for no limit.' }),
      },
    ],
    create: ({ quota, ...values }) => {
      const size = quota === undefined ? unlimited && { quota: 'unlimited' } : { quota: Number(quota) * MiB };
      return host.calls('mailbox').create({ ...values, ...size });
    },
    ...(can(host, 'mailbox.enabled') && {
      setEnabled: (address: string, enabled: boolean) => host.calls('mailbox').update({ address, enabled }),
    }),
    removalWarning: grace ? `${title}: ${grace}` : 'All its mail is deleted with it, and cannot be brought back.',
    remove: (address) => host.calls('mailbox').absent(address, { mode: 'delete' }),
  };
}

function recipientsOf(filter: Filter): Owners {
  const suspension = whyNot(filter, 'recipient.enabled');
  return {
    one: 'recipient',
    many: 'recipients',
    notes: [
      `${filter.capabilities.title} filters mail and hands it on: recipients are whom it filters for, and their mailboxes, with their quota, are elsewhere.`,
      ...(suspension === undefined ? [] : [suspension]),
    ],
    list: (domain, signal) => pagesOf(filter.recipients.list({ domain }, { signal })),
    fields: [address, ...(can(filter, 'recipient.name') ? [name] : [])],
    create: (values) => filter.calls('recipient').create(values),
    ...(suspension === undefined && {
      setEnabled: (address: string, enabled: boolean) => filter.calls('recipient').update({ address, enabled }),
    }),
    removalWarning: 'Mail to it is not filtered any more. The mailbox behind the filter stays.',
    remove: (address) => filter.calls('recipient').absent(address),
  };
}

const address: Field = { name: 'address', label: 'Address', type: 'address' };
const name: Field = { name: 'name', label: 'Name', type: 'text', autocomplete: 'off' };
