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
      ...(['domains.list', 'mailboxes.list', 'mailboxes.getQuota', 'mailboxes.getMetadata'] as const),
      ...(['aliases.list', 'aliases.get'] as const),
    ],
    changes: ['mailboxes.create', 'mailboxes.delete', 'aliases.add', 'aliases.delete'],
  },
  iredadmin: {
    looks: ['domains.list', 'users.list', 'aliases.list'],
    changes: ['users.create', 'users.update', 'users.delete.keepMailboxDays', 'aliases.create', 'aliases.delete'],
  },
  wildduck: {
    looks: ['users.list', 'users.updates', 'addresses.listAll', 'messages.get'],
    changes: [
      ...(['users.create', 'users.update', 'users.delete'] as const),
      ...(['addresses.forwarded.create', 'addresses.forwarded.delete'] as const),
    ],
  },
  cleanmail: {
    looks: ['domains.list', 'domains.get', 'domains.users.list', 'domains.groups.list', 'emails.list'],
    changes: [
      ...(['domains.groups.create', 'domains.groups.delete'] as const),
      ...(['users.create', 'users.update', 'users.delete', 'emails.release'] as const),
    ],
  },
  protecmail: {
    looks: ['domains.list', 'addresses.list', 'quarantine.list'],
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
