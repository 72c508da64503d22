import type { OpenedAccount } from '@mailhost/plan/config';
import { type EnsuredKind, keyOf } from '@mailhost/unified';
import { type Finding, someOf } from './finding.js';

/** Holds the addresses that a host has in a domain against the recipients that the filter in front of it takes mail for. */
export async function examineAddresses(
  host: OpenedAccount,
  filter: OpenedAccount,
  domain: string,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const keys = async (account: OpenedAccount, kind: EnsuredKind): Promise<readonly string[]> => {
    if (!account.capabilities.kinds[kind]?.list) return [];
    const items = await account.calls(kind).list({ domain }, { details: false, signal }).toArray();
    return items.map((item) => keyOf(kind, item).text);
  };
  const [mailboxes, aliases, recipients, filtered] = await Promise.all([
    keys(host, 'mailbox'),
    keys(host, 'alias'),
    keys(filter, 'recipient'),
    keys(filter, 'alias'),
  ]);
  const hosted = new Set([...mailboxes, ...aliases]);
  const taken = new Set([...recipients, ...filtered]);
  const withoutMailbox = recipients.filter((address) => !hosted.has(address));
  const withoutRecipient = mailboxes.filter((address) => !taken.has(address));
  const found = { subject: domain, check: 'addresses' };
  const findings: Finding[] = [];
  if (withoutRecipient.length > 0) {
    findings.push({
      ...found,
      status: 'fail',
      message: `Mailboxes of ${host.name} for which ${filter.name} takes no mail: ${someOf(withoutRecipient)}`,
      advice: `Add them: mailhost recipients ensure ${withoutRecipient[0]} --account ${filter.name}`,
    });
  }
  if (withoutMailbox.length > 0) {
    findings.push({
      ...found,
      status: 'warn',
      message: `Recipients of ${filter.name} without a mailbox or alias on ${host.name}: ${someOf(withoutMailbox)}`,
      advice: `Make the mailbox, or: mailhost recipients delete ${withoutMailbox[0]} --account ${filter.name}`,
    });
  }
  if (findings.length > 0) return findings;
  const message = `${mailboxes.length} mailboxes on ${host.name}, all with a recipient on ${filter.name}`;
  return [{ ...found, status: 'ok', message }];
}
