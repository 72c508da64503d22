import type { ChangeResult, PasswordOptions } from '@mailhost/unified';
import type { Accounts } from './accounts.js';
import { nameOf, type Row } from './rows.js';

/** Carries a row out on the host and on the filter. Run again, it changes nothing. */
export async function provision(
  { host, filter }: Accounts,
  row: Row,
  options: PasswordOptions = {},
): Promise<ChangeResult[]> {
  const address = nameOf(row);
  switch (row.kind) {
    case 'domain': {
      const { name, relay } = row;
      return [await host.domains.ensure({ name }, options), await filter.domains.ensure({ name, relay }, options)];
    }
    case 'mailbox': {
      const { name, quota } = row;
      const password = passwordFor(address);
      return [
        await host.mailboxes.ensure({ address, name, quota, password }, options),
        await filter.recipients.ensure({ address }, options),
      ];
    }
    case 'alias': {
      const { targets } = row;
      return [
        await host.aliases.ensure({ address, targets }, options),
        await filter.recipients.ensure({ address }, options),
      ];
    }
  }
}

/** The sandbox keeps nothing; a real service would generate one and hand it to its owner. */
function passwordFor(name: string): string {
  return `Welcome-${name.length}-${name}`;
}
