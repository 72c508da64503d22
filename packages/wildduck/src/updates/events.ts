/** What all events of a user's journal have. */
interface JournalEvent {
  /** To resume after this event: see `lastEventId`. Absent from events that are not in the journal. */
  readonly id?: string;
  /** The id of the mailbox. */
  readonly mailbox: string;
}

interface MessageEvent extends JournalEvent {
  /** The message's id in its mailbox. */
  readonly uid: number;
  /** The message's id in the database: 24 hexadecimal digits. */
  readonly message: string;
  readonly thread: string;
}

/** A message is there: it arrived, was stored, or was moved here. */
export interface MessageAdded extends MessageEvent {
  readonly command: 'EXISTS';
  /** When it arrived, as RFC 3339 writes it. */
  readonly idate: string;
}

/** A message is gone: it was deleted or moved away. */
export interface MessageRemoved extends MessageEvent {
  readonly command: 'EXPUNGE';
}

/** The flags of a message have changed. */
export interface FlagsChanged extends MessageEvent {
  readonly command: 'FETCH';
  /** All flags that it has now, such as `\Seen`. */
  readonly flags: readonly string[];
}

/** A mailbox is there, or has another path. */
export interface MailboxChanged extends JournalEvent {
  readonly command: 'CREATE' | 'RENAME';
  readonly path: string;
}

/** A mailbox is gone. The server says so in two ways, one of which is not in the journal. */
export interface MailboxRemoved extends JournalEvent {
  readonly command: 'DELETE' | 'DROP';
}

/** How many messages a mailbox has now. Follows other events, under the id of the last of them. */
export interface CountersChanged extends JournalEvent {
  readonly command: 'COUNTERS';
  readonly total: number;
  readonly unseen: number;
}

/**
 * Not from the server: the connection was away for longer than the journal reaches back, so events may be missing. Read
 * again what you keep of the mailboxes.
 */
export interface EventsMissed {
  readonly command: 'MISSED';
  /** Events from this time on may be missing. */
  readonly since: Date;
}

/** What can happen in a user's mailboxes. A command that is not known here is handed on as it came. */
export type WildduckEvent =
  | MessageAdded
  | MessageRemoved
  | FlagsChanged
  | MailboxChanged
  | MailboxRemoved
  | CountersChanged
  | EventsMissed;
