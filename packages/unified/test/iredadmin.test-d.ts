import { can, type Forward } from '@mailhost/unified';
import type { IredadminHost } from '@mailhost/unified/iredadmin';
import { describe, expectTypeOf, test } from 'vitest';

declare const host: IredadminHost;
const address = 'ana@example.org';
const domain = 'example.org';

describe('what iRedAdmin-Pro cannot do does not compile', () => {
  test('domains', () => {
    host.domains.ensure({ name: domain, enabled: false, relay: { host: 'mx.example.net', port: 25 } });
    host.domains.absent(domain, { keepDays: 30 });
    // @ts-expect-error Its spam policy is not of this form.
    host.domains.ensure({ name: domain, spamAction: 'quarantine' });
    // @ts-expect-error A domain is made without an administrator.
    host.domains.ensure({ name: domain, adminPassword: 'a Long one, 1' });
  });

  test('domain aliases', () => {
    host.domainAliases.ensure({ name: 'example.net', target: domain });
    // @ts-expect-error They are not told.
    host.domainAliases.get('example.net');
    // @ts-expect-error They are not listed.
    host.domainAliases.list({ domain });
    // @ts-expect-error The domain that it is of would have to be known.
    host.domainAliases.absent('example.net');
  });

  test('mailboxes', () => {
    host.mailboxes.ensure({ address, quota: 'unlimited', enabled: 'receive-only' });
    host.mailboxes.ensure({ address, password: { hash: '{SSHA}eA==', scheme: 'ssha' } });
    host.mailboxes.ensure({ address, forward: { targets: [], keepCopy: false } });
    host.mailboxes.absent(address, { mode: 'disable' });
    host.mailboxes.absent(address, { mode: 'delete', keepDays: 30 });
    // @ts-expect-error What becomes of it has to be said.
    host.mailboxes.absent(address);
  });

  test('a catch-all is looked at where the back end tells it', () => {
    host.catchAll.ensure({ domain, targets: [address] });
    host.catchAll.absent(domain);
    // @ts-expect-error SQL does not tell it.
    host.catchAll.get(domain);
    if (can(host, 'catchAll.get')) host.catchAll.get(domain);
  });

  test('administrators, keys and recipients', () => {
    host.admins.ensure({ address, name: 'Ana', domains: [domain] });
    // @ts-expect-error There is no list of them.
    host.admins.list({});
    // @ts-expect-error The API has no DKIM keys.
    host.dkim.ensure({ domain });
    // @ts-expect-error It is a host.
    host.recipients.ensure({ address });
  });
});

test('what is told has its type, and may be missing where one back end does not tell it', async () => {
  const mailbox = await host.mailboxes.get(address);
  expectTypeOf(mailbox.name).toEqualTypeOf<string>();
  expectTypeOf(mailbox.quota).toEqualTypeOf<number | 'unlimited' | undefined>();
  expectTypeOf(mailbox.enabled).toEqualTypeOf<boolean | 'receive-only' | undefined>();
  expectTypeOf(mailbox.forward).toEqualTypeOf<Forward<boolean> | undefined>();
  expectTypeOf(mailbox.raw.services).toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf((await host.domains.get(domain)).spamAction).toEqualTypeOf<undefined>();
  expectTypeOf((await host.aliases.get(address)).targets).toEqualTypeOf<readonly string[] | undefined>();
});
