import type { DomainAnswer, QuarantinedEmail } from '@mailhost/protecmail';
import { can, type Domain, type QuarantinedMail, type Recipient, type RelayTarget } from '@mailhost/unified';
import type { ProtecmailFilter, ProtecmailOutputs } from '@mailhost/unified/protecmail';
import { expectTypeOf, test } from 'vitest';

declare const filter: ProtecmailFilter;

test('a domain has what Protecmail tells', () => {
  type Told = Domain<ProtecmailOutputs>;
  expectTypeOf<Told['relay']>().toEqualTypeOf<RelayTarget | undefined>();
  expectTypeOf<Told['enabled']>().toEqualTypeOf<undefined>();
  expectTypeOf<Told['raw']>().toEqualTypeOf<DomainAnswer | undefined>();
  expectTypeOf<Recipient<ProtecmailOutputs>['raw']>().toEqualTypeOf<string>();
  expectTypeOf<QuarantinedMail<ProtecmailOutputs>['raw']>().toEqualTypeOf<QuarantinedEmail>();
});

test('what Protecmail cannot do does not compile', () => {
  type Input = Parameters<ProtecmailFilter['domains']['ensure']>[0];
  expectTypeOf<{ name: string; relay: { host: string }; spamAction: 'tag' }>().toExtend<Input>();
  expectTypeOf<{ name: string; relay: { host: string; port: number } }>().not.toExtend<Input>();
  expectTypeOf<{ name: string; spamAction: 'reject' }>().not.toExtend<Input>();
  expectTypeOf<{ name: string; enabled: boolean }>().not.toExtend<Input>();
  expectTypeOf(filter.quarantine.delete).parameter(0).toBeNever();
  expectTypeOf(filter.dkim.get).parameter(0).toBeNever();
  expectTypeOf(filter.aliases.get).parameter(0).toBeNever();
  // @ts-expect-error A filter has no mailboxes.
  filter.mailboxes;
});

test('what was asked for with can() compiles behind it', () => {
  if (can(filter, 'domain.relay.port')) {
    type Input = Parameters<typeof filter.domains.ensure>[0];
    expectTypeOf<{ name: string; relay: { host: string; port: number } }>().toExtend<Input>();
  }
});
