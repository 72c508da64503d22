import { ConflictError } from '@mailhost/core';
import { type CapabilityPath, can, type Filter, whyNot } from '@mailhost/unified';

/** What a customer orders. */
export interface Order {
  readonly domain: string;
  /** Host name of the server that gets the mail after filtering. */
  readonly relay: string;
  /** Other names of the domain. */
  readonly otherNames: readonly string[];
  readonly people: readonly { readonly address: string; readonly name: string }[];
  /** An address that delivers to all people. */
  readonly everybody: string;
  readonly trusted: readonly string[];
  readonly blocked: readonly string[];
}

/** A customer as the program knows it. */
export interface Customer {
  readonly domain: string;
  /** To be published in DNS, where the filter signs mail. */
  readonly record: string | undefined;
  /** What the filter cannot do of the order. */
  readonly missing: readonly string[];
}

/** Sets a customer up on any filter. Run again, after a failure or at any time, it changes what differs. */
export async function setUp(filter: Filter, order: Order): Promise<Customer> {
  const { domain, relay, otherNames, people, everybody } = order;
  const missing: string[] = [];
  const lack = (path: CapabilityPath) => missing.push(`${path}: ${whyNot(filter, path)}`);
  await filter.domains.ensure({ name: domain, relay: { host: relay } });
  if (can(filter, 'domainAlias.create', 'domainAlias.target')) {
    for (const name of otherNames) await filter.domainAliases.ensure({ name, target: domain });
  } else lack('domainAlias.create');
  for (const { address, name } of people) {
    if (can(filter, 'recipient.name')) await filter.recipients.ensure({ address, name });
    else await filter.recipients.ensure({ address });
  }
  const targets = people.map(({ address }) => address);
  if (can(filter, 'alias.create', 'alias.targets')) await filter.aliases.ensure({ address: everybody, targets });
  else lack('alias.create');
  if (can(filter, 'senderRule.create', 'senderRule.action')) {
    for (const rule of rulesOf(order)) await filter.senderRules.ensure(rule);
  } else lack('senderRule.create');
  let record: string | undefined;
  if (can(filter, 'dkim.create', 'dkim.get')) {
    await filter.dkim.ensure({ domain });
    record = (await filter.dkim.get(domain)).record;
  } else lack('dkim.create');
  return { domain, record, missing };
}

function rulesOf({ domain: scope, trusted, blocked }: Order) {
  return [
    ...trusted.map((sender) => ({ scope, sender, action: 'allow' }) as const),
    ...blocked.map((sender) => ({ scope, sender, action: 'deny' }) as const),
  ];
}

/** Sends mails that were held back by mistake on to their recipient, and trusts their sender from now on. */
export async function releaseFrom(filter: Filter, recipient: string, sender: string): Promise<number> {
  let released = 0;
  for await (const mail of filter.quarantine.list({ of: recipient })) {
    if (!mail.sender.includes(sender)) continue;
    try {
      await filter.quarantine.release(mail.id);
      released += 1;
    } catch (error) {
      // An infected mail stays where it is.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
  if (released > 0 && can(filter, 'senderRule.create', 'senderRule.action')) {
    await filter.senderRules.ensure({ scope: recipient, sender, action: 'allow' });
  }
  return released;
}

/** Stops the filtering of a customer who does not pay, where the filter can. */
export async function suspend(filter: Filter, domain: string): Promise<boolean> {
  if (!can(filter, 'domain.enabled')) return false;
  await filter.domains.update({ name: domain, enabled: false });
  return true;
}

/** Deletes a customer. */
export async function remove(filter: Filter, domain: string): Promise<boolean> {
  if (!can(filter, 'domain.delete')) return false;
  await filter.domains.absent(domain);
  return true;
}
