import { can, type Filter, GiB, type Host } from '@mailhost/unified';
import type { CleanmailFilter } from '@mailhost/unified/cleanmail';
import type { IredadminHost } from '@mailhost/unified/iredadmin';
import type { PlanimailHost } from '@mailhost/unified/planimail';
import type { ProtecmailFilter } from '@mailhost/unified/protecmail';
import type { WildduckHost } from '@mailhost/unified/wildduck';
import { expectTypeOf, test } from 'vitest';

declare const host: Host;
declare const filter: Filter;
const address = 'ana@example.org';

test('each product is a host or a filter', () => {
  expectTypeOf<PlanimailHost>().toExtend<Host>();
  expectTypeOf<IredadminHost>().toExtend<Host>();
  expectTypeOf<WildduckHost>().toExtend<Host>();
  expectTypeOf<CleanmailFilter>().toExtend<Filter>();
  expectTypeOf<ProtecmailFilter>().toExtend<Filter>();
});

test('of a host that is not known, what all of them do compiles, and the rest needs can()', () => {
  host.mailboxes.ensure({ address, quota: 2 * GiB, password: 'a long one' });
  host.mailboxes.absent(address, { mode: 'delete' });
  host.aliases.ensure({ address: 'info@example.org', targets: [address] });
  // @ts-expect-error Planimail cannot disable a mailbox.
  host.mailboxes.ensure({ address, enabled: false });
  // @ts-expect-error Nor that way.
  host.mailboxes.absent(address, { mode: 'disable' });
  // @ts-expect-error Planimail has no catch-all.
  host.catchAll.ensure({ domain: 'example.org', targets: [address] });
  // @ts-expect-error Only iRedAdmin-Pro deletes domains.
  host.domains.absent('example.org');
  // @ts-expect-error Planimail has no list of them.
  host.domainAliases.list({ domain: 'example.org' });
  if (can(host, 'mailbox.enabled') && can(host, 'catchAll.create') && can(host, 'catchAll.targets')) {
    host.mailboxes.ensure({ address, enabled: false, quota: 2 * GiB });
    host.catchAll.ensure({ domain: 'example.org', targets: [address] });
  }
});

test('of a filter that is not known, what both do compiles', () => {
  filter.domains.ensure({ name: 'example.org', relay: { host: 'mx.example.net' } });
  filter.recipients.ensure({ address });
  filter.quarantine.list({ of: 'example.org' });
  // @ts-expect-error Protecmail knows no names.
  filter.recipients.ensure({ address, name: 'Ana' });
  // @ts-expect-error Protecmail has no rules of senders.
  filter.senderRules.ensure({ scope: 'example.org', sender: 'spam.example', action: 'deny' });
});
