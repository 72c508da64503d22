import type { WildduckClient } from '@mailhost/wildduck';

/** The mailboxes of a user on the new server, by what they are for and by path. */
export class Folders {
  readonly #client: WildduckClient;
  readonly #user: string;
  #known: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(client: WildduckClient, user: string) {
    this.#client = client;
    this.#user = user;
  }

  /** The mailbox for the same use, as the one for drafts may have another name; else the one of that path, or a new one. */
  async at(path: string, use: string | null | undefined): Promise<string> {
    this.#known ??= this.#read();
    const known = await this.#known;
    const id = (use ? known.get(use) : undefined) ?? known.get(path);
    return id ?? (await this.#client.mailboxes.create(this.#user, { path })).id;
  }

  async #read(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for await (const { id, path, specialUse } of this.#client.mailboxes.list(this.#user)) {
      found.set(path, id);
      if (specialUse) found.set(specialUse, id);
    }
    return found;
  }
}

/** What earlier runs copied into a mailbox, as its messages say. Read once, when it is first asked. */
export class CopiedKeys {
  readonly #client: WildduckClient;
  readonly #user: string;
  readonly #mailbox: string;
  #keys: Promise<ReadonlySet<unknown>> | undefined;

  constructor(client: WildduckClient, user: string, mailbox: string) {
    this.#client = client;
    this.#user = user;
    this.#mailbox = mailbox;
  }

  async has(key: string): Promise<boolean> {
    this.#keys ??= this.#read();
    return (await this.#keys).has(key);
  }

  async #read(): Promise<ReadonlySet<unknown>> {
    const keys = new Set<unknown>();
    const messages = this.#client.messages.list(this.#user, this.#mailbox, { metaData: true, limit: 250 });
    for await (const { metaData } of messages) {
      if (metaData?.['migrated'] !== undefined) keys.add(metaData['migrated']);
    }
    return keys;
  }
}
