import type { User } from '@mailhost/cleanmail';
import { type Admin, can, type Domain, type Recipient, type RelayTarget, type SpamAction } from '@mailhost/unified';
import type { CleanmailFilter, CleanmailOutputs } from '@mailhost/unified/cleanmail';
import { expectTypeOf, test } from 'vitest';

declare const filter: CleanmailFilter;

test('things have what Cleanmail tells', () => {
  type Told = Domain<CleanmailOutputs>;
  expectTypeOf<Told['enabled']>().toEqualTypeOf<boolean>();
  expectTypeOf<Told['relay']>().toEqualTypeOf<RelayTarget | undefined>();
  expectTypeOf<Told['spamAction']>().toEqualTypeOf<SpamAction | undefined>();
  expectTypeOf<Recipient<CleanmailOutputs>['name']>().toEqualTypeOf<string>();
  expectTypeOf<Recipient<CleanmailOutputs>['raw']>().toEqualTypeOf<User>();
  expectTypeOf<Admin<CleanmailOutputs>['domains']>().toEqualTypeOf<readonly string[] | undefined>();
});

test('what Cleanmail cannot do does not compile', () => {
  type Input = Parameters<CleanmailFilter['domains']['ensure']>[0];
  expectTypeOf<{ name: string; relay: { host: string; port: number }; enabled: boolean }>().toExtend<Input>();
  expectTypeOf<{ name: string; spamAction: 'reject' }>().not.toExtend<Input>();
  expectTypeOf(filter.quarantine.delete).parameter(0).toBeNever();
  // @ts-expect-error A filter has no mailboxes.
  filter.mailboxes;
});

test('what has to be found out compiles behind can()', () => {
  type Before = Parameters<CleanmailFilter['domains']['ensure']>[0];
  expectTypeOf<{ name: string; spamAction: 'tag' }>().not.toExtend<Before>();
  expectTypeOf(filter.dkim.get).parameter(0).toBeNever();
  expectTypeOf(filter.admins.get).parameter(0).toBeNever();
  if (can(filter, 'domain.spamAction')) {
    type Input = Parameters<typeof filter.domains.ensure>[0];
    expectTypeOf<{ name: string; spamAction: 'tag' }>().toExtend<Input>();
  }
  if (can(filter, 'dkim.get')) expectTypeOf(filter.dkim.get).parameter(0).toEqualTypeOf<string>();
});
