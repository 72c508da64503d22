import type { Call } from './call.js';
import { nextId } from './generated.js';
import { counters } from './journal.js';
import type { WildduckMailbox } from './records.js';
import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';

/** Mailboxes that every user has, in the order in which they are made. */
const uses = ['sent', 'trash', 'drafts', 'junk'] as const;
type Use = (typeof uses)[number];

const specialUses: Readonly<Record<Use, string>> = {
  sent: '\\Sent',
  trash: '\\Trash',
  drafts: '\\Drafts',
  junk: '\\Junk',
};

const englishNames: Readonly<Record<Use, string>> = {
  sent: 'Sent Mail',
  trash: 'Trash',
  junk: 'Junk',
  drafts: 'Drafts',
};

/** What they are called in the user's language. */
const namesByLanguage: Readonly<Record<string, Readonly<Record<Use, string>>>> = {
  en: englishNames,
  fr: { sent: 'Envoyés', trash: 'Corbeille', junk: 'Pourriels', drafts: 'Brouillons' },
};

/** Messages in the trash and in the junk go away after 30 days. */
const junkRetention = 30 * 24 * 3600 * 1000;

/** Gives a new user the mailboxes that everybody has. */
export function addStandardMailboxes(state: WildduckState, user: WildduckUser, now: number): void {
  const standard = namesByLanguage[user.language ?? 'en'] ?? englishNames;
  addMailbox(state, { user: user.id, path: 'INBOX', specialUse: null, retention: user.retention }, now);
  for (const use of uses) {
    const swept = use === 'trash' || use === 'junk';
    const path = standard[use];
    const retention = swept ? Math.min(user.retention || junkRetention, junkRetention) : user.retention;
    addMailbox(state, { user: user.id, path, specialUse: specialUses[use], retention }, now);
  }
}

type NewMailbox = Pick<WildduckMailbox, 'user' | 'path' | 'specialUse' | 'retention'> &
  Partial<Pick<WildduckMailbox, 'hidden' | 'encryptMessages'>>;

export function addMailbox(state: WildduckState, fields: NewMailbox, now: number): WildduckMailbox {
  const mailbox: WildduckMailbox = {
    id: nextId(state, now),
    modifyIndex: 1,
    subscribed: true,
    hidden: false,
    encryptMessages: false,
    nextUid: 1,
    ...fields,
  };
  state.mailboxes.set(mailbox.id, mailbox);
  return mailbox;
}

/** A path as the server keeps it: no slash at its beginning, INBOX in capitals. */
export function normalizedPath(path: string): string {
  const plain = path.normalize('NFC').replace(/^\/+/, '');
  return plain.toUpperCase() === 'INBOX' ? 'INBOX' : plain.replace(/^inbox\//i, 'INBOX/');
}

/** A user's mailboxes: INBOX, then by path. */
export const mailboxesOf = (state: WildduckState, user: string): WildduckMailbox[] =>
  [...state.mailboxes.values()]
    .filter((mailbox) => mailbox.user === user)
    .sort((a, b) => {
      if (a.path === 'INBOX' || b.path === 'INBOX') return a.path === 'INBOX' ? -1 : 1;
      return a.path.localeCompare(b.path);
    });

export const mailboxAt = (state: WildduckState, user: string, path: string): WildduckMailbox | undefined =>
  mailboxesOf(state, user).find((mailbox) => mailbox.path === normalizedPath(path));

export const mailboxFor = (state: WildduckState, user: string, specialUse: string): WildduckMailbox | undefined =>
  mailboxesOf(state, user).find((mailbox) => mailbox.specialUse === specialUse);

/** A mailbox as it is shown. */
export function shownMailbox(
  { state }: Pick<Call, 'state'>,
  mailbox: WildduckMailbox,
  options: { readonly withCounters: boolean; readonly withSize: boolean; readonly inList: boolean },
): Record<string, unknown> {
  const { id, path, specialUse, modifyIndex, subscribed, hidden, encryptMessages, retention } = mailbox;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const size = options.withSize ? sizeOf(state, id) : 0;
  return {
    id,
    name,
    path,
    ...(specialUse !== undefined && { specialUse }),
    modifyIndex,
    subscribed,
    hidden,
    encryptMessages,
    ...((options.inList ? retention : retention !== undefined) && { retention }),
    ...(size > 0 && { size }),
    ...(options.withCounters && counters(state, id)),
  };
}

const sizeOf = (state: WildduckState, mailbox: string): number =>
  [...state.messages.values()]
    .filter((message) => message.mailbox === mailbox)
    .reduce((sum, { size }) => sum + size, 0);
