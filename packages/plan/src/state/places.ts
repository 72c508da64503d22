import type { EnsuredKind } from '@mailhost/unified';

/** Where the objects of a kind stand in a domain of a state. */
export const places = {
  mailbox: 'mailboxes',
  alias: 'aliases',
  domainAlias: 'domainAliases',
  recipient: 'recipients',
  senderRule: 'senderRules',
  admin: 'admins',
} as const satisfies Partial<Record<EnsuredKind, string>>;

/** Fields without one that the place of an object tells already. */
export function without(fields: Readonly<Record<string, unknown>>, left: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left));
}
