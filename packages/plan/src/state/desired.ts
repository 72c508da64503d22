import { ConfigurationError } from '@mailhost/core';
import {
  type AnyAccount,
  domainOf,
  type EnsuredKind,
  keyOf,
  normalizeAddress,
  normalizeDomain,
} from '@mailhost/unified';
import { comparePlaces, type DesiredObject, objectId } from '../plan/objects.js';
import type { Accounts } from './accounts.js';
import { parseSize } from './sizes.js';
import type { Absent, DomainState, MailboxState, State } from './state.js';

/**
 * The objects of a state, sorted, each with the account that it is for. Throws `ConfigurationError` where the state
 * names an account that is not there, or that has the other role. Sends nothing.
 */
export function desiredObjects(state: State, accounts: Accounts): readonly DesiredObject[] {
  return state.domains.flatMap((domain) => new DomainObjects(domain, accounts).all()).sort(comparePlaces);
}

interface Named {
  readonly name: string;
  readonly account: AnyAccount;
}

/** The objects of one domain. */
class DomainObjects {
  readonly #domain: DomainState;
  readonly #name: string;
  readonly #host: Named | undefined;
  readonly #filter: Named | undefined;

  constructor(domain: DomainState, accounts: Accounts) {
    this.#domain = domain;
    this.#name = normalizeDomain(domain.name);
    this.#host = named(domain, accounts, 'host');
    this.#filter = named(domain, accounts, 'filter');
  }

  all(): readonly DesiredObject[] {
    return [...this.#domains(), ...this.#addresses(), ...this.#recipients(), ...this.#rest()];
  }

  *#domains(): Generator<DesiredObject> {
    const { absent, enabled, relay, spamAction, adminPassword } = this.#domain;
    const [first = this.#filter] = this.#both;
    // Each field goes where it can be set, and where none can, to the account that is to say why.
    const takers = (field: string, usual: Named | undefined): readonly Named[] => {
      const able = this.#both.filter(({ account }) => canWrite(account, 'domain', field));
      return able.length > 0 || !usual ? able : [usual];
    };
    const values: readonly (readonly [string, unknown, readonly Named[]])[] = [
      ['enabled', enabled, takers('enabled', first)],
      ['relay', relay, takers('relay', this.#filter ?? first).slice(-1)],
      ['spamAction', spamAction, takers('spamAction', this.#filter ?? first).slice(-1)],
      ['adminPassword', adminPassword && { reference: adminPassword }, takers('adminPassword', first).slice(0, 1)],
    ];
    for (const role of this.#both) {
      const given = values.filter(([, value, on]) => value !== undefined && on.includes(role));
      const input = { name: this.#name, ...Object.fromEntries(given.map(([field, value]) => [field, value])) };
      const isSecond = role === this.#filter && this.#host !== undefined;
      yield this.#object(role, 'domain', input, absent, isSecond ? [this.#domainId(this.#host)] : []);
    }
  }

  *#addresses(): Generator<DesiredObject> {
    const { mailboxes = [], aliases = [], catchAll } = this.#domain;
    // Some filters have aliases of their own.
    const host = this.#host ?? this.#filter;
    if (!host) return;
    for (const mailbox of mailboxes) {
      const { absent, passwordVersion } = mailbox;
      const object = this.#object(host, 'mailbox', mailboxInput(mailbox), absent);
      yield passwordVersion === undefined ? object : { ...object, passwordVersion };
    }
    for (const { address, targets, absent } of aliases) {
      const input = targets === undefined ? { address } : { address, targets };
      yield this.#object(host, 'alias', input, absent, this.#mailboxIds(targets));
    }
    if (catchAll === undefined) return;
    if ('absent' in catchAll) yield this.#object(host, 'catchAll', { domain: this.#name }, catchAll.absent);
    else {
      const input = { domain: this.#name, targets: catchAll };
      yield this.#object(host, 'catchAll', input, undefined, this.#mailboxIds(catchAll));
    }
  }

  *#recipients(): Generator<DesiredObject> {
    const { mailboxes = [], aliases = [], recipients = [] } = this.#domain;
    const filter = this.#filter;
    if (!filter) return;
    if (typeof recipients !== 'string') {
      for (const { absent, ...input } of recipients) yield this.#object(filter, 'recipient', defined(input), absent);
      return;
    }
    for (const { address, absent } of recipients === 'addresses' ? [...mailboxes, ...aliases] : mailboxes) {
      // One that is only put out of use may still get mail.
      if (absent === true) continue;
      yield this.#object(filter, 'recipient', { address }, absent, this.#mailboxIds([address]));
    }
  }

  *#rest(): Generator<DesiredObject> {
    const { domainAliases = [], senderRules = [], dkim, admins = [] } = this.#domain;
    for (const { name, absent, on } of domainAliases) {
      yield* this.#on('domainAlias', on, 'host', { name, target: this.#name }, absent);
    }
    for (const { scope = this.#name, sender, action, absent, on } of senderRules) {
      yield* this.#on('senderRule', on, 'filter', defined({ scope, sender, action }), absent);
    }
    if (dkim) {
      const { absent, on, ...fields } = dkim;
      yield* this.#on('dkim', on, 'host', { domain: this.#name, ...defined(fields) }, absent);
    }
    for (const { absent, on, password, passwordVersion, ...fields } of admins) {
      const input = { ...defined(fields), ...(password !== undefined && { password: { reference: password } }) };
      for (const object of this.#on('admin', on, 'host', input, absent)) {
        yield passwordVersion === undefined ? object : { ...object, passwordVersion };
      }
    }
  }

  /** An object for the account that is named, else the usual one of those that can make such a thing. */
  *#on(
    kind: EnsuredKind,
    on: 'host' | 'filter' | undefined,
    usual: 'host' | 'filter',
    input: Readonly<Record<string, unknown>>,
    absent: Absent | undefined,
  ): Generator<DesiredObject> {
    const inOrder = usual === 'host' ? [this.#host, this.#filter] : [this.#filter, this.#host];
    const there = inOrder.filter((role) => role !== undefined);
    const asked =
      on === undefined ? there : there.filter((role) => role === (on === 'host' ? this.#host : this.#filter));
    const role = asked.find(({ account }) => account.capabilities.kinds[kind]?.create) ?? asked[0];
    if (role) yield this.#object(role, kind, input, absent);
    else throw new ConfigurationError(`${this.#name}: a ${kind} is for its ${on}, and the domain names none.`);
  }

  #object(
    { name: account }: Named,
    kind: EnsuredKind,
    input: Readonly<Record<string, unknown>>,
    absent: Absent | undefined,
    dependsOn: readonly string[] = [],
  ): DesiredObject {
    const place = { account, domain: this.#name, kind, key: keyOf(kind, input).text };
    const needed = kind === 'domain' ? dependsOn : [this.#domainId({ name: account }), ...dependsOn];
    return {
      ...place,
      input,
      ...(absent !== undefined && { absent: absent === 'delete' ? 'delete' : 'disable' }),
      dependsOn: absent === undefined ? needed : [],
    };
  }

  #domainId({ name: account }: Pick<Named, 'name'>): string {
    return objectId({ account, domain: this.#name, kind: 'domain', key: this.#name });
  }

  /** The ids that mailboxes of this domain would have. */
  #mailboxIds(addresses: readonly string[] = []): readonly string[] {
    const host = this.#host;
    if (!host) return [];
    return addresses
      .filter((address) => domainOf(address) === this.#name)
      .map((address) => ({ domain: this.#name, kind: 'mailbox' as const, key: normalizeAddress(address) }))
      .map((place) => objectId({ account: host.name, ...place }));
  }

  get #both(): readonly Named[] {
    return [this.#host, this.#filter].filter((role) => role !== undefined);
  }
}

function mailboxInput({ absent, passwordVersion, password, passwordHash, quota, ...fields }: MailboxState) {
  return {
    ...defined(fields),
    ...(quota !== undefined && { quota: parseSize(quota) }),
    ...(password !== undefined && { password: { reference: password } }),
    ...(passwordHash !== undefined && { password: passwordHash }),
  };
}

/** The fields that were given. */
function defined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function canWrite({ capabilities }: AnyAccount, kind: EnsuredKind, field: string): boolean {
  const row = capabilities.kinds[kind]?.fields[field];
  return row !== undefined && row.write !== 'never' && row.depends === undefined;
}

function named(domain: DomainState, accounts: Accounts, role: 'host' | 'filter'): Named | undefined {
  const name = domain[role];
  if (name === undefined) return undefined;
  const account = Object.hasOwn(accounts, name) ? accounts[name] : undefined;
  if (!account) {
    const known = Object.keys(accounts).join(', ') || 'none';
    throw new ConfigurationError(`${domain.name}: there is no account ${name} for its ${role}: known are ${known}.`);
  }
  if (account.role === role) return { name, account };
  throw new ConfigurationError(`${domain.name}: the account ${name} is a ${account.role}, and no ${role}.`);
}
