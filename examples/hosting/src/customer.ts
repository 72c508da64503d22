import { type CapabilityPath, can, type Host, whyNot } from '@mailhost/unified';

/** What a customer orders. */
export interface Order {
  readonly domain: string;
  /** Another name of the domain. */
  readonly otherName: string;
  readonly people: readonly { readonly address: string; readonly name: string; readonly password: string }[];
  /** Bytes for each mailbox. */
  readonly quota: number;
}

/**
 * Sets a customer up on any host, and tells what it cannot do of the order. Run again, after a failure or at any time, it changes
 * what differs.
 */
export async function setUp(host: Host, { domain, otherName, people, quota }: Order): Promise<string[]> {
  const missing: string[] = [];
  await host.domains.ensure({ name: domain });
  for (const person of people) await host.mailboxes.ensure({ ...person, quota });
  const targets = people.map(({ address }) => address);
  await host.aliases.ensure({ address: `info@${domain}`, targets });
  if (can(host, 'domainAlias.create', 'domainAlias.target')) {
    await host.domainAliases.ensure({ name: otherName, target: domain });
  } else missing.push(lackOf(host, 'domainAlias.create'));
  if (can(host, 'senderRule.create', 'senderRule.action')) {
    await host.senderRules.ensure({ scope: domain, sender: otherName, action: 'allow' });
  } else missing.push(lackOf(host, 'senderRule.create'));
  return missing;
}

/** Sends the mail of a mailbox on to another address, and keeps a copy. */
export async function forward(host: Host, address: string, to: string): Promise<boolean> {
  if (!can(host, 'mailbox.forward')) return false;
  await host.mailboxes.update({ address, forward: { targets: [to], keepCopy: true } });
  return true;
}

/** Stops all mailboxes of a customer who does not pay, or starts them again. Gives how many. */
export async function suspend(host: Host, domain: string, suspended: boolean): Promise<number> {
  if (!can(host, 'mailbox.enabled')) return 0;
  let count = 0;
  for await (const { address } of host.mailboxes.list({ domain }, { details: false })) {
    await host.mailboxes.update({ address, enabled: !suspended });
    count += 1;
  }
  return count;
}

/** Deletes a customer: the domain with all that is in it, or, where domains cannot be deleted, what is in it. */
export async function remove(host: Host, domain: string): Promise<void> {
  if (can(host, 'domainAlias.list', 'domainAlias.delete')) {
    for (const { name } of await host.domainAliases.list({ domain }).toArray()) await host.domainAliases.absent(name);
  }
  for (const { address } of await host.aliases.list({ domain }, { details: false }).toArray()) {
    await host.aliases.absent(address);
  }
  for (const { address } of await host.mailboxes.list({ domain }, { details: false }).toArray()) {
    // An administrator that came with the domain goes with it.
    if (address !== `admin@${domain}`) await host.mailboxes.absent(address, { mode: 'delete' });
  }
  if (can(host, 'domain.delete')) await host.domains.absent(domain);
}

const lackOf = (host: Host, path: CapabilityPath): string => `${path}: ${whyNot(host, path)}`;
