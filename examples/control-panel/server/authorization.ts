import type { Authorize, CalledOperation, ProviderName } from '@mailhost/gateway';
import type { Sessions } from './sessions.js';

interface Used<Name extends ProviderName> {
  /** What changes nothing, as the panel's pages call it. */
  readonly looks: readonly CalledOperation<Name>['id'][];
  readonly changes: readonly CalledOperation<Name>['id'][];
}

/** What the panel's pages call. Nothing else passes, whoever is signed in; nothing of a product without pages. */
const used: { readonly [Name in ProviderName]?: Used<Name> } = {
  planimail: {
    looks: [
      ...(['domains.list', 'domains.exists', 'aliases.list', 'aliases.get'] as const),
      ...(['mailboxes.list', 'mailboxes.getQuota', 'mailboxes.getMetadata'] as const),
    ],
    changes: ['mailboxes.create', 'mailboxes.delete', 'aliases.add', 'aliases.delete'],
  },
  iredadmin: {
    looks: ['domains.list', 'domains.get', 'users.list', 'users.get', 'aliases.list', 'aliases.get'],
    changes: [
      ...(['users.create', 'users.update', 'users.delete', 'users.delete.keepMailboxDays'] as const),
      ...(['aliases.create', 'aliases.delete'] as const),
    ],
  },
  wildduck: {
    looks: [
      ...(['users.list', 'users.get', 'users.updates', 'messages.get'] as const),
      ...(['addresses.listAll', 'addresses.resolve', 'dkim.list', 'domainAliases.list'] as const),
    ],
    changes: [
      ...(['users.create', 'users.update', 'users.delete', 'addresses.create', 'addresses.delete'] as const),
      ...(['addresses.forwarded.create', 'addresses.forwarded.delete'] as const),
    ],
  },
  cleanmail: {
    looks: ['domains.list', 'domains.users.list', 'domains.groups.list', 'users.list', 'emails.list'],
    changes: [
      ...(['domains.groups.create', 'domains.groups.delete'] as const),
      ...(['users.create', 'users.update', 'users.delete', 'emails.release'] as const),
    ],
  },
  protecmail: {
    looks: ['domains.list', 'domains.get', 'addresses.list', 'quarantine.list'],
    changes: ['addresses.add', 'addresses.remove', 'quarantine.resend'],
  },
};

/** Whoever is signed in may look; a reader may change nothing. */
export const authorizeBy =
  (sessions: Sessions): Authorize =>
  ({ request, provider, operation, query }) => {
    const account = sessions.of(request);
    if (!account) return 'unauthenticated';
    const { looks, changes }: { readonly looks: readonly string[]; readonly changes: readonly string[] } = used[
      provider
    ] ?? { looks: [], changes: [] };
    // No page asks for it, and it would change what the mailbox's owner sees.
    if ('markAsSeen' in query) return false;
    const may = looks.includes(operation.id) || (changes.includes(operation.id) && account.role !== 'reader');
    return may && { caller: account.name };
  };

/** Only owners may remove what cannot be brought back. */
export const authorizeDestructiveBy =
  (sessions: Sessions): Authorize =>
  ({ request }) =>
    sessions.of(request)?.role === 'owner';
