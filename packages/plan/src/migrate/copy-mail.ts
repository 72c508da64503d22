import { MailhostError } from '@mailhost/core';
import { bulk, type Journal } from '@mailhost/unified';
import type { GetMessagesResult, WildduckClient } from '@mailhost/wildduck';
import { CopiedKeys, Folders } from './folders-there.js';

/** Options of {@link copyMail}. */
export interface CopyMailOptions {
  readonly from: WildduckClient;
  readonly to: WildduckClient;
  /** Whose mail: addresses or names of users, the same on both servers, or one of each. */
  readonly users: Iterable<UserToCopy> | AsyncIterable<UserToCopy>;
  /**
   * Passes over what an earlier run copied, and keeps why a message failed. Without it, and where it was lost, what is
   * there is found by the `metaData` that `copyMail` gives each message: each folder there is listed once.
   */
  readonly journal?: Journal | undefined;
  /** How many messages are under way at once. Default 4. */
  readonly concurrency?: number | undefined;
  /** Ends the run: what is under way is brought to its end, and no further message is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** A user of both servers: by one name, or by two where they differ. */
export type UserToCopy = string | { readonly from: string; readonly to: string };

/** What became of a message; or of a user, where there is no message: it could not be looked at. */
export interface CopyOutcome {
  readonly user: string;
  readonly status: 'copied' | 'skipped' | 'failed';
  /** Where it was: the mailbox's path. */
  readonly path?: string | undefined;
  /** What the old server calls it. */
  readonly message?: number | undefined;
  /** In bytes. */
  readonly size: number;
  /** Why it failed. */
  readonly error?: unknown;
}

/** How many messages there were. */
export interface CopiedMail {
  readonly copied: number;
  /** Those that an earlier run copied. */
  readonly skipped: number;
  readonly failed: number;
  /** The size of those that were copied. */
  readonly bytes: number;
}

/**
 * Copies mail from one WildDuck server to another: each message byte by byte, with seen, flagged and draft and the time
 * of its arrival, the oldest first, into the mailbox of the same path or use, which is made where it is not there. The
 * size of what came is compared with what the old server says, and of what was stored with what came: a mail that is
 * cut short counts as failed. One that fails does not end the run. Safe to repeat, also after a run that was killed or
 * an answer that was lost: nothing is copied twice, and what has come since is copied. Gives what became of each
 * message as it ends, and returns the numbers.
 *
 * @example
 * for await (const { status, user, error } of copyMail({ from, to, users: ['ana@example.org'], journal })) {
 *   if (status === 'failed') console.error(user, error);
 * }
 */
export async function* copyMail(options: CopyMailOptions): AsyncGenerator<CopyOutcome, CopiedMail, void> {
  const { users, signal } = options;
  const count = { copied: 0, skipped: 0, failed: 0, bytes: 0 };
  for await (const user of users) {
    if (signal?.aborted) break;
    for await (const outcome of copyUser(user, options)) {
      count[outcome.status] += 1;
      if (outcome.status === 'copied') count.bytes += outcome.size;
      yield outcome;
    }
  }
  return count;
}

async function* copyUser(given: UserToCopy, options: CopyMailOptions): AsyncGenerator<CopyOutcome, void, void> {
  const { from, to, signal } = options;
  const user = typeof given === 'string' ? given : given.from;
  try {
    const [old, here] = await Promise.all([
      idOf(from, user, signal),
      idOf(to, typeof given === 'string' ? given : given.to, signal),
    ]);
    const folders = new Folders(to, here);
    for await (const { id, path, specialUse } of from.mailboxes.list(old)) {
      if (signal?.aborted) return;
      const there = await folders.at(path, specialUse);
      const folder = new Folder(options, { user: old, id, path }, { user: here, id: there });
      for await (const outcome of folder.copy()) yield { user, path, ...outcome };
    }
  } catch (error) {
    yield { user, status: 'failed', size: 0, error };
  }
}

/** The id of a user, by an address or the name. */
async function idOf(client: WildduckClient, user: string, signal: AbortSignal | undefined): Promise<string> {
  if (!user.includes('@')) return (await client.users.resolve(user, { signal })).id;
  const address = await client.addresses.resolve(user, {}, { signal });
  if (address.user !== undefined) return address.user;
  throw new MailhostError(`copyMail: ${user} is the address of no user: it is forwarded.`, { code: 'NO_USER' });
}

interface Place {
  readonly user: string;
  readonly id: string;
}

/** A mailbox's folder while it is copied. */
class Folder {
  readonly #options: CopyMailOptions;
  readonly #old: Place & { readonly path: string };
  readonly #here: Place;
  readonly #copied: CopiedKeys;

  constructor(options: CopyMailOptions, old: Place & { readonly path: string }, here: Place) {
    this.#options = options;
    this.#old = old;
    this.#here = here;
    this.#copied = new CopiedKeys(options.to, here.user, here.id);
  }

  async *copy(): AsyncGenerator<Omit<CopyOutcome, 'user' | 'path'>, void, void> {
    const { from, journal, concurrency = 4, signal } = this.#options;
    // The oldest first, so that they come in their order.
    const messages = from.messages.list(this.#old.user, this.#old.id, { order: 'asc', limit: 250 }, { signal });
    const key = ({ id }: GetMessagesResult) => `${this.#old.user}/${this.#old.path}/${id}`;
    const work = async (message: GetMessagesResult) => {
      // A run that was killed, or an answer that was lost, may have left the message there.
      if (await this.#copied.has(key(message))) return 'skipped';
      await this.#copy(message, key(message));
      return 'copied';
    };
    for await (const outcome of bulk(messages, work, { concurrency, signal, ...(journal && { journal, key }) })) {
      const { id, size } = outcome.item;
      if (outcome.status === 'failed') yield { message: id, size, status: 'failed', error: outcome.error };
      else if (outcome.status === 'skipped') yield { message: id, size, status: 'skipped' };
      else yield { message: id, size, status: outcome.result === 'copied' ? 'copied' : 'skipped' };
    }
  }

  /** What it was is kept in its metaData. */
  async #copy({ id, size, seen, flagged, draft, idate }: GetMessagesResult, migrated: string): Promise<void> {
    const { from, to } = this.#options;
    // With the size, a source that the old server ends early is an error, and not a shorter mail.
    const source = await from.messages.source(this.#old.user, this.#old.id, id, { size });
    const about = { unseen: !seen, flagged, draft, date: idate ?? undefined, metaData: { migrated } };
    const { message } = await to.messages.upload(this.#here.user, this.#here.id, source, about);
    // A few bytes more or less are line breaks, which the server sets right.
    if (message.size >= source.length - Math.min(1024, source.length / 32)) return;
    await to.messages.delete(this.#here.user, this.#here.id, message.id);
    throw new MailhostError(`copyMail: only ${message.size} of ${source.length} bytes were stored.`, {
      code: 'CUT_SHORT',
    });
  }
}
