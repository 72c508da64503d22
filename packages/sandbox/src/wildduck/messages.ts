import { isoDate, refusals } from './answers.js';
import { nextId, nextUuid } from './generated.js';
import type { Journal } from './journal.js';
import type { JsonObject } from './json.js';
import { type ParsedMessage, parseMessage } from './mime/message.js';
import { countedSize, storedSource } from './mime/source.js';
import type { WildduckMailbox, WildduckMessage } from './records.js';
import { allowance } from './settings.js';
import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';

/** What messages are kept in. */
export interface Store {
  readonly state: WildduckState;
  readonly journal: Journal;
  readonly now: number;
}

type NewMessage = Partial<
  Pick<
    WildduckMessage,
    'seen' | 'flagged' | 'draft' | 'metaData' | 'envelope' | 'outbound' | 'files' | 'received' | 'reference'
  >
>;

/** Puts a message into a mailbox. */
export function addMessage(
  store: Store,
  user: WildduckUser,
  mailbox: WildduckMailbox,
  source: Uint8Array<ArrayBuffer>,
  fields: NewMessage = {},
): WildduckMessage {
  const { state, now } = store;
  if (user.storageUsed > allowance(state, user, 'quota')) throw refusals.overQuota();
  const stored = storedSource(source);
  const size = countedSize(stored);
  const parsed = parseMessage(stored);
  const { retention } = mailbox;
  const message: WildduckMessage = {
    id: nextId(state, now),
    user: user.id,
    mailbox: mailbox.id,
    uid: mailbox.nextUid,
    thread: threadOf(state, user.id, parsed) ?? nextId(state, now),
    source: stored,
    size,
    parsed,
    received: now,
    date: parsed.date ?? fields.received ?? now,
    seen: true,
    deleted: false,
    flagged: false,
    draft: false,
    answered: false,
    forwarded: false,
    expires: retention ? now + retention : undefined,
    metaData: {},
    messageId: parsed.messageId ?? `<${nextUuid(state)}@wildduck.email>`,
    envelope: { from: '', recipients: [] },
    outbound: [],
    reference: undefined,
    files: [],
    archived: 0,
    ...fields,
  };
  mailbox.nextUid += 1;
  mailbox.modifyIndex += 1;
  user.storageUsed += size;
  state.messages.set(message.id, message);
  announceArrival(store, message);
  return message;
}

function announceArrival({ journal }: Store, message: WildduckMessage): void {
  const { uid, id, received, thread, mailbox, user } = message;
  const payload = { command: 'EXISTS', uid, message: id, idate: isoDate(received), thread, mailbox };
  journal.add(user, mailbox, payload, { counts: true });
}

function announceRemoval({ journal }: Store, { uid, id, thread, mailbox, user }: WildduckMessage): void {
  journal.add(user, mailbox, { command: 'EXPUNGE', uid, message: id, thread, mailbox }, { counts: true });
}

/** Takes a message away: for good, or into the archive. */
export function removeMessage(store: Store, message: WildduckMessage, { archive = false } = {}): void {
  const { state } = store;
  state.messages.delete(message.id);
  if (archive && !message.draft) {
    message.archived = store.now;
    state.archived.set(message.id, message);
  }
  const user = state.users.get(message.user);
  if (user) user.storageUsed = Math.max(user.storageUsed - message.size, 0);
  const mailbox = state.mailboxes.get(message.mailbox);
  if (mailbox) mailbox.modifyIndex += 1;
  announceRemoval(store, message);
}

/** Puts a message from the archive into a mailbox. */
export function restoreMessage(store: Store, message: WildduckMessage, mailbox: WildduckMailbox): void {
  const { state } = store;
  state.archived.delete(message.id);
  Object.assign(message, { id: nextId(state, store.now), mailbox: mailbox.id, uid: mailbox.nextUid, archived: 0 });
  mailbox.nextUid += 1;
  mailbox.modifyIndex += 1;
  const user = state.users.get(message.user);
  if (user) user.storageUsed += message.size;
  state.messages.set(message.id, message);
  announceArrival(store, message);
}

/** Moves messages into a mailbox, where they get new numbers. Gives the old and the new ones. */
export function moveMessages(
  store: Store,
  messages: readonly WildduckMessage[],
  mailbox: WildduckMailbox,
  change: Partial<Pick<WildduckMessage, 'seen' | 'draft' | 'flagged' | 'deleted'>> = {},
): readonly (readonly [number, number])[] {
  const numbers: (readonly [number, number])[] = [];
  for (const message of messages) {
    announceRemoval(store, message);
    store.state.messages.delete(message.id);
    const from = message.uid;
    Object.assign(message, change, { id: nextId(store.state, store.now), mailbox: mailbox.id, uid: mailbox.nextUid });
    message.expires = mailbox.retention ? store.now + mailbox.retention : undefined;
    mailbox.nextUid += 1;
    store.state.messages.set(message.id, message);
    announceArrival(store, message);
    numbers.push([from, message.uid]);
  }
  mailbox.modifyIndex += 1;
  return numbers;
}

export type MessageChange = Partial<
  Pick<WildduckMessage, 'seen' | 'deleted' | 'flagged' | 'draft' | 'answered' | 'forwarded' | 'metaData' | 'expires'>
>;

/** Changes a message. */
export function changeMessage(
  { state, journal }: Store,
  message: WildduckMessage,
  change: MessageChange,
  more: JsonObject = {},
): void {
  const wasSeen = message.seen;
  Object.assign(message, change);
  const mailbox = state.mailboxes.get(message.mailbox);
  if (mailbox) mailbox.modifyIndex += 1;
  const { uid, thread, id, user } = message;
  journal.add(
    user,
    message.mailbox,
    { command: 'FETCH', uid, flags: flagsOf(message), thread, message: id, ...more, mailbox: message.mailbox },
    { counts: wasSeen !== message.seen },
  );
}

/** Flags as IMAP writes them. */
const flagsOf = ({ seen, flagged, draft, deleted, answered, forwarded }: WildduckMessage): string[] =>
  Object.entries({
    '\\Seen': seen,
    '\\Flagged': flagged,
    '\\Draft': draft,
    '\\Deleted': deleted,
    '\\Answered': answered,
    $Forwarded: forwarded,
  }).flatMap(([flag, set]) => (set ? [flag] : []));

/** The messages of a mailbox, by their numbers. */
export const messagesIn = (state: WildduckState, mailbox: string): WildduckMessage[] =>
  [...state.messages.values()].filter((message) => message.mailbox === mailbox).sort((a, b) => a.uid - b.uid);

/** Messages by when they were received. */
export function byArrival(found: readonly WildduckMessage[], descending: boolean): WildduckMessage[] {
  const sorted = [...found].sort((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1));
  return descending ? sorted.reverse() : sorted;
}

/** What `1:*`, `1:5` or `1,2,5` names. */
export function inRange(messages: readonly WildduckMessage[], range: string): WildduckMessage[] {
  const [from, to] = range.split(':');
  if (to === undefined) {
    const wanted = new Set(range.split(',').map(Number));
    return messages.filter(({ uid }) => wanted.has(uid));
  }
  const ends = [Number(from), to === '*' ? Number.POSITIVE_INFINITY : Number(to)].sort((a, b) => a - b);
  return messages.filter(({ uid }) => uid >= (ends[0] ?? 0) && uid <= (ends[1] ?? 0));
}

/** The thread of a message: the one of a message that it refers to, or that refers to it, with the same subject. */
function threadOf(state: WildduckState, user: string, parsed: ParsedMessage): string | undefined {
  const named = new Set([parsed.messageId, parsed.inReplyTo, ...parsed.references]);
  const subject = threadSubject(parsed.subject);
  for (const message of state.messages.values()) {
    const related = [message.messageId, ...message.parsed.references].some((identifier) => named.has(identifier));
    if (message.user === user && related && threadSubject(message.parsed.subject) === subject) return message.thread;
  }
  return undefined;
}

const threadSubject = (subject: string): string =>
  subject
    .replace(/^(\s*(re|fwd?)\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
