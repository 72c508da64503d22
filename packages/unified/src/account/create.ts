import type { Middleware } from '@mailhost/core';
import type { Capabilities } from '../capabilities/capabilities.js';
import { Collection } from '../engine/collection.js';
import type { AccountContext } from '../engine/context.js';
import { QuarantineCollection } from '../engine/quarantine.js';
import { pacing } from '../limits/limiter.js';
import { OutageGate } from '../limits/outage.js';
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
  Recipient,
  SenderRule,
} from '../model/items.js';
import {
  adminKind,
  aliasKind,
  catchAllKind,
  dkimKind,
  domainAliasKind,
  domainKind,
  mailboxKind,
  recipientKind,
  senderRuleKind,
} from '../model/kinds.js';
import type { DomainFilter, Inputs, OutputsShape, ScopeFilter } from '../model/paths.js';
import type { Account, Filter, Host } from './account.js';
import type { KindDriver, QuarantineDriver } from './driver.js';
import type { AccountOptions } from './options.js';

/** What an account is made of. */
export interface AccountSetup {
  /** The product's table. */
  readonly capabilities: Capabilities;
  /** Finds out what hangs on the server, and gives the table with it. Sends reads only. */
  readonly discover?: () => Promise<Capabilities>;
}

/** How a product's kinds are read and written; a kind that is left out cannot be used. */
export interface AccountDrivers<Told extends OutputsShape> {
  readonly domain: KindDriver<Domain<Told>, DomainInput, string, object>;
  readonly domainAlias?: KindDriver<DomainAlias<Told>, DomainAliasInput, string, DomainFilter>;
  readonly alias?: KindDriver<Alias<Told>, AliasInput, string, DomainFilter>;
  readonly senderRule?: KindDriver<SenderRule<Told>, SenderRuleInput, SenderRuleKey, ScopeFilter>;
  readonly dkim?: KindDriver<DkimKey<Told>, DkimInput, string, DomainFilter>;
  readonly admin?: KindDriver<Admin<Told>, AdminInput, string, object>;
}

/** The drivers of a host. */
export interface HostDrivers<Told extends OutputsShape> extends AccountDrivers<Told> {
  readonly mailbox: KindDriver<Mailbox<Told>, MailboxInput, string, DomainFilter>;
  readonly catchAll?: KindDriver<CatchAll<Told>, CatchAllInput>;
}

/** The drivers of a filter. */
export interface FilterDrivers<Told extends OutputsShape> extends AccountDrivers<Told> {
  readonly recipient: KindDriver<Recipient<Told>, RecipientInput, string, DomainFilter>;
  readonly quarantine?: QuarantineDriver<Told>;
}

/** A client that takes more middleware, as every product's does. */
interface Extensible {
  use(...middleware: readonly Middleware[]): this;
}

/**
 * Makes a host of a client and of drivers that are made with it: the client that they get keeps to the account's pace, and waits
 * for a server that is down.
 */
export function createHost<Client extends Extensible, Told extends OutputsShape>(
  setup: AccountSetup,
  client: Client,
  options: AccountOptions,
  drivers: (client: Client) => HostDrivers<Told>,
): Host<Inputs, Told> {
  const context = contextOf(setup, options);
  const { mailbox, catchAll = {}, ...shared } = drivers(client.use(context.pacing));
  return {
    role: 'host',
    ...parts(setup, context, shared),
    get capabilities() {
      return context.capabilities();
    },
    mailboxes: new Collection(context, mailboxKind, mailbox),
    catchAll: new Collection(context, catchAllKind, catchAll),
  };
}

/** Makes a filter, as {@link createHost} makes a host. */
export function createFilter<Client extends Extensible, Told extends OutputsShape>(
  setup: AccountSetup,
  client: Client,
  options: AccountOptions,
  drivers: (client: Client) => FilterDrivers<Told>,
): Filter<Inputs, Told> {
  const context = contextOf(setup, options);
  const { recipient, quarantine = {}, ...shared } = drivers(client.use(context.pacing));
  return {
    role: 'filter',
    ...parts(setup, context, shared),
    get capabilities() {
      return context.capabilities();
    },
    recipients: new Collection(context, recipientKind, recipient),
    quarantine: new QuarantineCollection(context, quarantine),
  };
}

interface OpenContext extends AccountContext {
  readonly pacing: ReturnType<typeof pacing>;
  readonly discover: () => Promise<Capabilities>;
}

function contextOf({ capabilities: table, discover }: AccountSetup, options: AccountOptions): OpenContext {
  const { name = table.product, unsupported = 'error', outage, onWait, resolveSecret } = options;
  const pace = { ...table.pace, ...options.pace };
  let known = table;
  let discovering: Promise<Capabilities> | undefined;
  return {
    name,
    unsupported,
    resolveSecret,
    concurrency: pace.concurrency,
    capabilities: () => known,
    pacing: pacing(pace, new OutageGate(name, outage, onWait)),
    discover: async () => {
      discovering ??= discover ? discover() : Promise.resolve(table);
      try {
        known = await discovering;
      } catch (error) {
        // It is tried anew the next time.
        discovering = undefined;
        throw error;
      }
      return known;
    },
  };
}

function parts<Told extends OutputsShape>(
  { capabilities }: AccountSetup,
  context: OpenContext,
  { domain, domainAlias = {}, alias = {}, senderRule = {}, dkim = {}, admin = {} }: AccountDrivers<Told>,
): Account<Inputs, Told> {
  return {
    name: context.name,
    capabilities,
    discover: context.discover,
    domains: new Collection(context, domainKind, domain),
    domainAliases: new Collection(context, domainAliasKind, domainAlias),
    aliases: new Collection(context, aliasKind, alias),
    senderRules: new Collection(context, senderRuleKind, senderRule),
    dkim: new Collection(context, dkimKind, dkim),
    admins: new Collection(context, adminKind, admin),
  };
}
