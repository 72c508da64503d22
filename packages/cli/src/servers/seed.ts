import type { ProductName, State } from '@mailhost/plan';
import { apply, planState } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import type { Sandbox } from '@mailhost/sandbox';

const people = (domain: string, ...locals: readonly string[]) => locals.map((local) => `${local}@${domain}`);

const mailboxes = (domain: string, ...locals: readonly string[]) =>
  people(domain, ...locals).map((address) => ({ address, quota: '2 GiB', password: 'env:SEED' }));

/** What a new sandbox has: a mail host's customers, and what the filters in front of two of them hold back. */
const seed: State = {
  domains: [
    {
      name: 'bakery.example',
      host: 'planimail',
      filter: 'protecmail',
      relay: { host: 'mx.example.net' },
      mailboxes: mailboxes('bakery.example', 'ana', 'ben', 'eva'),
      aliases: [{ address: 'orders@bakery.example', targets: people('bakery.example', 'ana', 'ben') }],
      recipients: 'addresses',
    },
    {
      name: 'hotel.example',
      host: 'iredadmin',
      mailboxes: mailboxes('hotel.example', 'desk', 'kitchen', 'manager'),
      aliases: [{ address: 'info@hotel.example', targets: people('hotel.example', 'desk') }],
    },
    {
      name: 'quartet.example',
      host: 'wildduck',
      filter: 'cleanmail',
      relay: { host: 'mx.example.net' },
      mailboxes: mailboxes('quartet.example', 'cello', 'viola', 'violin'),
      aliases: [{ address: 'concerts@quartet.example', targets: people('quartet.example', 'cello', 'viola') }],
      recipients: 'mailboxes',
    },
  ],
};

/** Gives a sandbox some domains, mailboxes, aliases and recipients, by the same calls as anybody's, and quarantined mails. */
export async function seedSandbox(
  sandbox: Sandbox,
  accounts: Readonly<Record<ProductName, OpenedAccount>>,
): Promise<void> {
  const run = apply(await planState(seed, { accounts }), accounts);
  for await (const { operation, status, message } of run) {
    if (status === 'failed') throw new Error(`The sandbox took no ${operation.key}: ${message ?? ''}`);
  }
  sandbox.protecmail.quarantine('ana@bakery.example', 3);
  sandbox.cleanmail.deliver('cello@quartet.example', 'Quarantine', [
    { from: 'prize@lucky-draw.example', subject: 'You were drawn' },
    { from: 'parcel@track-delivery.example', subject: 'Your parcel waits for a fee of 1.99' },
  ]);
}
