import type { Listing } from '../engine/listing.js';
import type {
  AdminInput,
  AliasInput,
  CatchAllInput,
  DkimInput,
  DomainAliasInput,
  DomainInput,
  MailboxInput,
  RecipientInput,
  SenderRuleInput,
  SenderRuleKey,
} from '../model/inputs.js';
import type {
  Admin,
  Alias,
  CatchAll,
  DkimKey,
  Domain,
  DomainAlias,
  Mailbox,
  QuarantinedMail,
  Recipient,
  SenderRule,
} from '../model/items.js';
import type { Inputs, InputsShape, Outputs, OutputsShape } from '../model/paths.js';
import type { AbsentOptions, ChangeOptions, ListOptions, PasswordOptions, ReadOptions } from './options.js';
import type { ChangeResult } from './result.js';

/**
 * The calls on one kind of thing, the same for each kind and product. Where the product cannot do a call or take a field, it is
 * typed `never`, and refused with an `UnsupportedError` before anything is sent. All throw the errors of the product's client.
 */
export interface KindCalls<in Key, out Item, in Input, in DeleteKey> {
  /** One by what names it. Throws `NotFoundError` where there is none. */
  get(key: Key, options?: ReadOptions): Promise<Item>;
  /** One by what names it, or `undefined`. */
  find(key: Key, options?: ReadOptions): Promise<Item | undefined>;
  /** Makes one. Throws `ConflictError` where it is there already. Not safe to repeat blindly: `ensure` is. */
  create(input: Input, options?: ChangeOptions): Promise<ChangeResult>;
  /** Changes the fields that are given, where they differ. Throws `NotFoundError` where there is none. */
  update(input: Input, options?: ChangeOptions): Promise<ChangeResult>;
  /** Makes one, or changes the given fields of the one that is there, where they differ. Safe to repeat. */
  ensure(input: Input, options?: PasswordOptions): Promise<ChangeResult>;
  /** Deletes one, where it is there. Safe to repeat. */
  absent(key: DeleteKey, options?: AbsentOptions): Promise<ChangeResult>;
}

/** What can be listed. */
export interface ListCall<in Filter, out Item> {
  /** All of them, fetched lazily as they are read. */
  list(filter: Filter, options?: ListOptions): Listing<Item>;
}

/** Domains: where mail is kept on a host, what mail is filtered for on a filter. */
export interface DomainCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['domain.get'], Domain<Told>, DomainInput<Given>, Given['domain.delete']> {
  /** All of the account's, fetched lazily as they are read. */
  list(filter?: Given['domain.list'], options?: ListOptions): Listing<Domain<Told>>;
}

/** Second names of domains. */
export interface DomainAliasCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['domainAlias.get'], DomainAlias<Told>, DomainAliasInput<Given>, Given['domainAlias.delete']>,
    ListCall<Given['domainAlias.list'], DomainAlias<Told>> {}

/** Mailboxes of a host. */
export interface MailboxCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends Omit<KindCalls<Given['mailbox.get'], Mailbox<Told>, MailboxInput<Given>, string>, 'absent'>,
    ListCall<Given['mailbox.list'], Mailbox<Told>> {
  /**
   * Deletes or disables one, where it is there. A deleted mailbox and its mail are gone, unless the product keeps them for a time.
   * Safe to repeat.
   */
  absent(address: string, options: MailboxAbsentOptions<Given>): Promise<ChangeResult>;
}

/** What becomes of a mailbox that should not be there: it has to be said. */
export interface MailboxAbsentOptions<in Given extends InputsShape = Inputs> extends ChangeOptions {
  readonly mode: Given['mailbox.delete'] | Given['mailbox.disable'];
  /** Days for which a deleted one can be brought back. Default: the product's own. */
  readonly keepDays?: Given['mailbox.delete.keepDays'] | undefined;
}

/** Addresses whose mail goes to others. */
export interface AliasCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['alias.get'], Alias<Told>, AliasInput<Given>, Given['alias.delete']>,
    ListCall<Given['alias.list'], Alias<Told>> {}

/** Who gets a domain's mail for addresses that do not exist. */
export interface CatchAllCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['catchAll.get'], CatchAll<Told>, CatchAllInput<Given>, Given['catchAll.delete']> {}

/** Addresses that a filter takes mail for. */
export interface RecipientCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['recipient.get'], Recipient<Told>, RecipientInput<Given>, Given['recipient.delete']>,
    ListCall<Given['recipient.list'], Recipient<Told>> {}

/** Senders who are let through or refused. */
export interface SenderRuleCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<SenderRuleKey, SenderRule<Told>, SenderRuleInput<Given>, SenderRuleKey>,
    ListCall<Given['senderRule.list'], SenderRule<Told>> {}

/** Mails that a filter holds back. */
export interface QuarantineCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs> {
  /** All of a domain or a recipient, fetched lazily as they are read. */
  list(filter: Given['quarantine.list'], options?: ListOptions): Listing<QuarantinedMail<Told>>;
  /** Hands a mail to its recipient. Not safe to repeat: it may arrive twice. */
  release(id: Given['quarantine.release'], options?: ReadOptions): Promise<void>;
  /** Deletes a mail. */
  delete(id: Given['quarantine.delete'], options?: ReadOptions): Promise<void>;
}

/** Keys for signing mail. */
export interface DkimCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['dkim.get'], DkimKey<Told>, DkimInput<Given>, Given['dkim.delete']>,
    ListCall<Given['dkim.list'], DkimKey<Told>> {}

/** Administrators of domains. */
export interface AdminCalls<in Given extends InputsShape = Inputs, out Told extends OutputsShape = Outputs>
  extends KindCalls<Given['admin.get'], Admin<Told>, AdminInput<Given>, Given['admin.delete']>,
    ListCall<Given['admin.list'], Admin<Told>> {}
