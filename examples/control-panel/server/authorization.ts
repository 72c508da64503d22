import type { Authorize, ProviderName } from '@mailhost/gateway';
import type { Sessions } from './sessions.js';

/** What the panel's pages call. Nothing else passes, whoever is signed in. */
const used: Readonly<Record<ProviderName, readonly string[]>> = {
  planimail: [
    'domains.list',
    'mailboxes.list',
    'mailboxes.create',
    'mailboxes.getQuota',
    'mailboxes.getMetadata',
    'mailboxes.delete',
    'aliases.list',
    'aliases.get',
    'aliases.add',
    'aliases.delete',
  ],
  iredadmin: [
    'domains.list',
    'users.list',
    'users.create',
    'users.update',
    'users.delete.keepMailboxDays',
    'aliases.list',
    'aliases.create',
    'aliases.delete',
  ],
  wildduck: [
    'users.list',
    'users.create',
    'users.update',
    'users.delete',
    'users.updates',
    'addresses.listAll',
    'addresses.forwarded.create',
    'addresses.forwarded.delete',
    'messages.get',
  ],
  cleanmail: [
    'domains.list',
    'domains.users.list',
    'domains.groups.list',
    'domains.groups.create',
    'domains.groups.delete',
    'users.create',
    'users.update',
    'users.delete',
    'emails.list',
    'emails.release',
  ],
  protecmail: [
    'domains.list',
    'addresses.list',
    'addresses.add',
    'addresses.remove',
    'quarantine.list',
    'quarantine.resend',
  ],
};

/** Whoever is signed in may look; a reader may change nothing. */
export const authorizeBy =
  (sessions: Sessions): Authorize =>
  ({ request, provider, operation }) => {
    const account = sessions.of(request);
    if (!account) return 'unauthenticated';
    if (!used[provider].includes(operation.id)) return false;
    return operation.repeat === 'read' || account.role !== 'reader';
  };

/** Only owners may remove what cannot be brought back. */
export const authorizeDestructiveBy =
  (sessions: Sessions): Authorize =>
  ({ request }) =>
    sessions.of(request)?.role === 'owner';
