import type { OpenStream, StreamWriter } from '../http.js';
import type { WildduckDialect } from './dialect.js';
import { nextId } from './generated.js';
import type { JsonObject } from './json.js';
import type { JournalEntry } from './records.js';
import type { WildduckState } from './state.js';

/** How long changes are kept for clients that come back. */
const journalLifetime = 3 * 3600 * 1000;

/** What has changed in mailboxes, and the clients that are told of it. */
export class Journal {
  readonly #state: WildduckState;
  readonly #dialect: WildduckDialect;
  readonly #streams = new Set<EventStream>();

  constructor(state: WildduckState, dialect: WildduckDialect) {
    this.#state = state;
    this.#dialect = dialect;
  }

  /** Notes a change. With `counts`, the numbers of the mailbox are told after it. */
  add(user: string, mailbox: string, payload: JsonObject, { counts = false } = {}): void {
    const { journal } = this.#state;
    const now = this.#dialect.now();
    while ((journal[0]?.created ?? now) < now - journalLifetime) journal.shift();
    journal.push({ id: nextId(this.#state, now), user, mailbox, payload, created: now, counts });
    for (const stream of this.#of(user)) stream.notify();
  }

  /** Tells who listens at this moment, and nobody later. */
  announce(user: string, payload: JsonObject): void {
    for (const stream of this.#of(user)) stream.send(payload);
  }

  /** The events of a user from now on, or from after an event. */
  stream(user: string, lastEventId: string | undefined): OpenStream {
    return {
      open: (writer) => {
        const stream = new EventStream(this.#state, this.#dialect, user, writer);
        this.#streams.add(stream);
        stream.begin(lastEventId);
        return () => {
          this.#streams.delete(stream);
          stream.stop();
        };
      },
    };
  }

  /** How many streams are open. */
  get openStreams(): number {
    return this.#streams.size;
  }

  /** Ends all streams. */
  endStreams(): void {
    for (const stream of [...this.#streams]) stream.end();
    this.#streams.clear();
  }

  #of(user: string): EventStream[] {
    return [...this.#streams].filter((stream) => stream.user === user);
  }
}

/** One client that listens. */
class EventStream {
  readonly user: string;
  readonly #state: WildduckState;
  readonly #dialect: WildduckDialect;
  readonly #writer: StreamWriter;
  #lastId = '';
  #idled = 0;
  #idleTimer: NodeJS.Timeout | undefined;
  #flushTimer: NodeJS.Timeout | undefined;

  constructor(state: WildduckState, dialect: WildduckDialect, user: string, writer: StreamWriter) {
    this.#state = state;
    this.#dialect = dialect;
    this.user = user;
    this.#writer = writer;
  }

  begin(lastEventId: string | undefined): void {
    this.#lastId = lastEventId ?? this.#state.journal.findLast(({ user }) => user === this.user)?.id ?? '';
    if (lastEventId === undefined || !this.#flush()) this.#idle();
  }

  /** There is something new, which is sent in a while, with what comes until then. */
  notify(): void {
    this.#flushTimer ??= setTimeout(() => this.#flush(), this.#dialect.updateDelay);
  }

  send(payload: JsonObject, id?: string): void {
    const data = JSON.stringify(payload, null, 2).split('\n').join('\ndata: ');
    this.#writer.write(`data: ${data}\n${id === undefined ? '' : `id: ${id}\n`}\n`);
    this.#waitIdle();
  }

  stop(): void {
    clearTimeout(this.#idleTimer);
    clearTimeout(this.#flushTimer);
  }

  end(): void {
    this.stop();
    this.#writer.end();
  }

  /** Sends what is new; whether there was anything. */
  #flush(): boolean {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    const entries = this.#state.journal.filter(({ user, id }) => user === this.user && id > this.#lastId);
    for (const { payload, id } of entries) {
      this.#lastId = id;
      this.send(payload, id);
    }
    for (const mailbox of countedMailboxes(entries)) {
      this.send({ command: 'COUNTERS', mailbox, ...counters(this.#state, mailbox) }, this.#lastId);
    }
    return entries.length > 0;
  }

  #idle(): void {
    this.#idled += 1;
    this.#writer.write(`: idling ${this.#idled}\n\n`);
    this.#waitIdle();
  }

  #waitIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#idle(), this.#dialect.idleInterval);
  }
}

const countedMailboxes = (entries: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(entries.filter(({ counts }) => counts).map(({ mailbox }) => mailbox));

/** How many messages are in a mailbox, and how many of them nobody has seen. */
export function counters(state: WildduckState, mailbox: string): { readonly total: number; readonly unseen: number } {
  const messages = [...state.messages.values()].filter((message) => message.mailbox === mailbox);
  return { total: messages.length, unseen: messages.filter(({ seen }) => !seen).length };
}
