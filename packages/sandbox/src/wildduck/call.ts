import type { SandboxRequest } from '../http.js';
import type { Visitor } from './access.js';
import { refusals } from './answers.js';
import type { WildduckDialect } from './dialect.js';
import { nextId } from './generated.js';
import type { Journal } from './journal.js';
import type { JsonObject } from './json.js';
import type { WildduckMailbox, WildduckMessage } from './records.js';
import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';
import type { Values } from './values.js';

/** What a request is carried out with. */
export interface Circumstances {
  readonly state: WildduckState;
  readonly dialect: WildduckDialect;
  readonly journal: Journal;
  readonly values: Values;
  /** The same as they were sent. */
  readonly sent: JsonObject;
  readonly visitor: Visitor;
  readonly request: SandboxRequest;
}

/** A request on its way through the server, which may make it. */
export class Call {
  readonly state: WildduckState;
  readonly dialect: WildduckDialect;
  readonly journal: Journal;
  readonly values: Values;
  readonly sent: JsonObject;
  readonly visitor: Visitor;
  readonly request: SandboxRequest;
  /** The time of the request. */
  readonly now: number;

  constructor({ state, dialect, journal, values, sent, visitor, request }: Circumstances) {
    this.state = state;
    this.dialect = dialect;
    this.journal = journal;
    this.values = values;
    this.sent = sent;
    this.visitor = visitor;
    this.request = request;
    this.now = dialect.now();
  }

  /** Whether the request comes from a user, to whom some things are not shown. */
  get fromUser(): boolean {
    return this.visitor.role === 'user';
  }

  newId(): string {
    return nextId(this.state, this.now);
  }

  /** The id of the user that the path names. */
  get userId(): string {
    return this.values.needed('user');
  }

  /** The user that the path names. */
  user(): WildduckUser {
    const user = this.state.users.get(this.userId);
    if (!user) throw refusals.noUser();
    return user;
  }

  /** A mailbox of the user: the one that the path names, or another. */
  mailbox(id = this.values.needed('mailbox')): WildduckMailbox {
    const mailbox = this.findMailbox(id);
    if (!mailbox) throw refusals.noMailbox();
    return mailbox;
  }

  findMailbox(id: string): WildduckMailbox | undefined {
    const mailbox = this.state.mailboxes.get(id);
    return mailbox?.user === this.userId ? mailbox : undefined;
  }

  /** The message that the path names. */
  message(uid = this.values.number('message') ?? 0): WildduckMessage {
    const message = this.findMessage(this.values.needed('mailbox'), uid);
    if (!message) throw refusals.noMessage();
    return message;
  }

  findMessage(mailbox: string, uid: number): WildduckMessage | undefined {
    for (const message of this.state.messages.values()) {
      if (message.user === this.userId && message.mailbox === mailbox && message.uid === uid) return message;
    }
    return undefined;
  }
}
