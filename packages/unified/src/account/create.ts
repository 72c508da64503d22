import { ConfigurationError, type Middleware } from '@mailhost/core';
import type { Capabilities, Pace } from '../capabilities/capabilities.js';
import type { AccountContext } from '../engine/call-context.js';
import { Collection } from '../engine/collection.js';
import { QuarantineCollection } from '../engine/quarantine.js';
import { UnsupportedError } from '../errors.js';
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
  type EnsuredKind,
  mailboxKind,
  nouns,
  recipientKind,
  senderRuleKind,
} from '../model/kinds.js';
import type { DomainFilter, Inputs, Outputs, ScopeFilter } from '../model/paths.js';
import type { Account, Filter, Host } from './account.js';
import { checkAccountOptions } from './check-options.js';
import type { KindDriver, QuarantineDriver } from './driver.js';
import type { DynamicCalls } from './dynamic.js';
import type { AccountOptions } from './options.js';

/** What an account is made of. */
export interface AccountSetup {
  /** The product's table. */
  readonly capabilities: Capabilities;
  /** Finds out what hangs on the server, and gives the table with it. Sends reads only. */
  readonly discover?: () => Promise<Capabilities>;
}

/** How a product's kinds are read and written; a kind that is left out cannot be used. */
export interface AccountDrivers<Told extends Outputs> {
  readonly domain: KindDriver<Domain<Told>, DomainInput, string, object>;
  readonly domainAlias?: KindDriver<DomainAlias<Told>, DomainAliasInput, string, DomainFilter>;
  readonly alias?: KindDriver<Alias<Told>, AliasInput, string, DomainFilter>;
  readonly senderRule?: KindDriver<SenderRule<Told>, SenderRuleInput, SenderRuleKey, ScopeFilter>;
  readonly dkim?: KindDriver<DkimKey<Told>, DkimInput, string, DomainFilter>;
  readonly admin?: KindDriver<Admin<Told>, AdminInput, string, object>;
}

/** The drivers of a host. */
export interface HostDrivers<Told extends Outputs> extends AccountDrivers<Told> {
  readonly mailbox: KindDriver<Mailbox<Told>, MailboxInput, string, DomainFilter>;
  readonly catchAll?: KindDriver<CatchAll<Told>, CatchAllInput>;
}

/** The drivers of a filter. */
export interface FilterDrivers<Told extends Outputs> extends AccountDrivers<Told> {
  readonly recipient: KindDriver<Recipient<Told>, RecipientInput, string, DomainFilter>;
  readonly quarantine?: QuarantineDriver<Told>;
}

/** A client that takes more middleware, as every product's does. */
export interface Extensible {
  use(...middleware: readonly Middleware[]): this;
}

/**
 * Makes a host of a client and of drivers that are made with it: the client that they get keeps to the account's pace, and waits
 * for a server that is down.
 */
export function createHost<Client extends Extensible, Told extends Outputs>(
  setup: AccountSetup,
  client: Client,
  options: AccountOptions,
  drivers: (client: Client) => HostDrivers<Told>,
): Host<Inputs, Told> {
  const context = contextOf(setup, options);
  const { mailbox, catchAll = {}, ...shared } = drivers(client.use(context.pacing));
  const mailboxes = new Collection(context, mailboxKind, mailbox);
  const catchAlls = new Collection(context, catchAllKind, catchAll);
  return {
    role: 'host',
    ...parts(context, shared, { mailbox: mailboxes, catchAll: catchAlls }),
    get capabilities() {
      return context.capabilities();
    },
    mailboxes,
    catchAll: catchAlls,
  };
}

/** Makes a filter, as {@link createHost} makes a host. */
export function createFilter<Client extends Extensible, Told extends Outputs>(
  setup: AccountSetup,
  client: Client,
  options: AccountOptions,
  drivers: (client: Client) => FilterDrivers<Told>,
): Filter<Inputs, Told> {
  const context = contextOf(setup, options);
  const { recipient, quarantine = {}, ...shared } = drivers(client.use(context.pacing));
  const recipients = new Collection(context, recipientKind, recipient);
  return {
    role: 'filter',
    ...parts(context, shared, { recipient: recipients }),
    get capabilities() {
      return context.capabilities();
    },
    recipients,
    quarantine: new QuarantineCollection(context, quarantine),
  };
}

interface OpenContext extends AccountContext {
  readonly pace: Pace;
  readonly pacing: ReturnType<typeof pacing>;
  readonly sharePace: Account['sharePace'];
  readonly discover: () => Promise<Capabilities>;
}

function contextOf({ capabilities: table, discover }: AccountSetup, options: AccountOptions): OpenContext {
  const { name = table.product, unsupported = 'error', outage, onWait, resolveSecret } = options;
  const pace = { ...table.pace, ...options.pace };
  checkAccountOptions(name, pace, options);
  const gate = new OutageGate(name, outage, onWait);
  const turns = new Set<() => Promise<void>>();
  let known = table;
  let discovering: Promise<Capabilities> | undefined;
  return {
    name,
    unsupported,
    resolveSecret,
    pace,
    concurrency: pace.concurrency,
    capabilities: () => known,
    gate,
    pacing: pacing(pace, gate, turns),
    sharePace: (turn) => {
      turns.add(turn);
      return () => void turns.delete(turn);
    },
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

/** What each account has, and the calls on a kind by its name. */
function parts<Told extends Outputs>(
  context: OpenContext,
  { domain, domainAlias = {}, alias = {}, senderRule = {}, dkim = {}, admin = {} }: AccountDrivers<Told>,
  own: Readonly<Partial<Record<EnsuredKind, { dynamic(): DynamicCalls }>>>,
): Account<Inputs, Told> {
  const domains = new Collection(context, domainKind, domain);
  const domainAliases = new Collection(context, domainAliasKind, domainAlias);
  const aliases = new Collection(context, aliasKind, alias);
  const senderRules = new Collection(context, senderRuleKind, senderRule);
  const dkimKeys = new Collection(context, dkimKind, dkim);
  const admins = new Collection(context, adminKind, admin);
  const collections = {
    ...own,
    domain: domains,
    domainAlias: domainAliases,
    alias: aliases,
    senderRule: senderRules,
    dkim: dkimKeys,
    admin: admins,
  };
  return {
    name: context.name,
    capabilities: context.capabilities(),
    pace: context.pace,
    discover: context.discover,
    sharePace: context.sharePace,
    domains,
    domainAliases,
    aliases,
    senderRules,
    dkim: dkimKeys,
    admins,
    calls: (kind) => {
      const collection = collections[kind];
      if (collection) return collection.dynamic();
      const { product, title, role } = context.capabilities();
      if (!Object.hasOwn(nouns, kind)) {
        throw new ConfigurationError(`${context.name}: there is no kind ${JSON.stringify(kind)} in the model.`);
      }
      const reason = `${title} is a ${role}, which has no ${nouns[kind]}: ask an account of the other role.`;
      throw new UnsupportedError({ product, capability: kind, reason });
    },
  };
}
