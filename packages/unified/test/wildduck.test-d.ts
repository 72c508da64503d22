import { can } from '@mailhost/unified';
import type { AddressRecord, DkimRecord, UserRecord, WildduckHost } from '@mailhost/unified/wildduck';
import { expectTypeOf, test } from 'vitest';

declare const host: WildduckHost;

test('WildDuck takes what it can do, and nothing else', () => {
  const address = 'ana@example.org';
  host.mailboxes.ensure({ address, name: 'Ana', quota: 1, enabled: 'receive-only', password: 'x' });
  host.mailboxes.ensure({ address, password: { hash: '$2b$10$x', scheme: 'bcrypt' } });
  host.mailboxes.ensure({ address, forward: { targets: [], keepCopy: true } });
  host.mailboxes.absent(address, { mode: 'delete', keepDays: 30 });
  host.mailboxes.absent(address, { mode: 'disable' });
  host.catchAll.ensure({ domain: 'example.org', targets: [address] });
  host.dkim.ensure({ domain: 'example.org', selector: 'mail', privateKey: 'x' });
  host.domains.ensure({ name: 'example.org' });
  // @ts-expect-error A quota of 0 is the server's default, so that none is unlimited.
  host.mailboxes.ensure({ address, quota: 'unlimited' });
  // @ts-expect-error A copy is always kept.
  host.mailboxes.ensure({ address, forward: { targets: [address], keepCopy: false } });
  // @ts-expect-error A domain cannot be deleted.
  host.domains.absent('example.org');
  // @ts-expect-error A domain cannot be disabled.
  host.domains.ensure({ name: 'example.org', enabled: false });
  // @ts-expect-error A domain has no relay: WildDuck is a host.
  host.domains.ensure({ name: 'example.org', relay: { host: 'mx.example.net' } });
  // @ts-expect-error There are no sender rules.
  host.senderRules.list({ scope: 'example.org' });
  // @ts-expect-error There are no administrators.
  host.admins.get(address);
  // @ts-expect-error A host has no recipients.
  host.recipients.list({ domain: 'example.org' });
});

test('what cannot be done can be asked for, and compiles behind the question', () => {
  if (can(host, 'mailbox.quota.unlimited')) host.mailboxes.ensure({ address: 'ana@example.org', quota: 'unlimited' });
});

test('WildDuck tells what its lists have, and its own records', async () => {
  const mailbox = await host.mailboxes.get('ana@example.org');
  expectTypeOf(mailbox.name).toEqualTypeOf<string>();
  expectTypeOf(mailbox.usage).toEqualTypeOf<number>();
  expectTypeOf(mailbox.enabled).toEqualTypeOf<boolean | 'receive-only'>();
  expectTypeOf(mailbox.raw).toEqualTypeOf<UserRecord>();
  const alias = await host.aliases.get('info@example.org');
  expectTypeOf(alias.targets).toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf(alias.raw).toEqualTypeOf<AddressRecord>();
  const key = await host.dkim.get('example.org');
  expectTypeOf(key.record).toEqualTypeOf<string | undefined>();
  expectTypeOf(key.raw).toEqualTypeOf<DkimRecord>();
  expectTypeOf((await host.domains.get('example.org')).enabled).toEqualTypeOf<undefined>();
});
