import { link, open, readFile, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ConfigurationError } from '@mailhost/core';
import { randomPassword } from '@mailhost/unified';
import type { OneTimePasswords, PasswordOwner } from './options.js';

/** Options of {@link oneTimePasswords}. */
export interface OneTimeOptions {
  /** Who can read the file: public keys of age, `age1…`. */
  readonly recipients: readonly string[];
  /**
   * Where they are kept, encrypted. A file that is there is never written again: where the passwords in it are not
   * known, the next are kept beside it, in `FILE.2`, `FILE.3`, ….
   */
  readonly file: string;
  /** The private key, `AGE-SECRET-KEY-1…`. With it, a run that was killed goes on with the passwords that it made. */
  readonly identity?: string | undefined;
}

/**
 * Makes passwords of 24 characters and keeps them in a file that only the holder of a private key of age can read: CSV
 * with the columns `kind`, `key` and `password`, to be read by `age --decrypt --identity KEY FILE`. The file is on the
 * disk before the first of them can be sent. Needs the package `age-encryption`. For Node, Deno and Bun.
 *
 * @example
 * const oneTime = oneTimePasswords({ recipients: ['age1…'], file: 'passwords.age' });
 * const migration = await migrate({ from, to, domains, passwords: { oneTime } });
 */
export function oneTimePasswords(options: OneTimeOptions): OneTimePasswords {
  if (options.recipients.length === 0) {
    throw new ConfigurationError(
      'oneTimePasswords: recipients is empty: name a public key of age, as age-keygen makes it.',
    );
  }
  return new EncryptedPasswords(options);
}

class EncryptedPasswords implements OneTimePasswords {
  readonly #options: OneTimeOptions;
  readonly #made = new Map<string, string>();
  #readEarlier: Promise<void> | undefined;

  constructor(options: OneTimeOptions) {
    this.#options = options;
  }

  reference({ kind, key }: PasswordOwner): string {
    return `file:${basename(this.#options.file)}#${kind}/${key}`;
  }

  async make(owners: readonly PasswordOwner[]): Promise<void> {
    await this.#earlier();
    const further = owners.filter((owner) => !this.#made.has(this.reference(owner)));
    if (further.length === 0) return;
    const rows = further.map(({ kind, key }) => ({ kind, key, password: randomPassword() }));
    const text = ['kind,key,password', ...rows.map(({ kind, key, password }) => `${kind},${cell(key)},${password}`)];
    await writeNew(this.#options.file, await this.#encrypted(`${text.join('\n')}\n`));
    for (const { password, ...owner } of rows) this.#made.set(this.reference(owner), password);
  }

  async resolve(reference: string): Promise<string | undefined> {
    await this.#earlier();
    return this.#made.get(reference);
  }

  async #encrypted(text: string): Promise<Uint8Array> {
    const { Encrypter } = await loadAge();
    const encrypter = new Encrypter();
    for (const recipient of this.#options.recipients) {
      try {
        encrypter.addRecipient(recipient);
      } catch {
        throw new ConfigurationError(
          `oneTimePasswords: ${recipient} is no public key of age: expected one such as age1…, as age-keygen makes it.`,
        );
      }
    }
    return await encrypter.encrypt(text);
  }

  /** Reads what earlier runs made, once, where the private key is there. */
  async #earlier(): Promise<void> {
    this.#readEarlier ??= this.#decrypt();
    await this.#readEarlier;
  }

  async #decrypt(): Promise<void> {
    const { identity, file } = this.#options;
    if (identity === undefined) return;
    const { Decrypter } = await loadAge();
    for (let number = 1; ; number += 1) {
      const bytes = await bytesOf(numbered(file, number));
      if (!bytes) return;
      const decrypter = new Decrypter();
      try {
        decrypter.addIdentity(identity);
        const text = await decrypter.decrypt(bytes, 'text');
        for (const [reference, password] of this.#rows(text)) this.#made.set(reference, password);
      } catch {
        throw new ConfigurationError(
          `oneTimePasswords: ${numbered(file, number)} cannot be read with this identity: give the one that it was written for, or another file.`,
        );
      }
    }
  }

  *#rows(text: string): Generator<readonly [reference: string, password: string]> {
    for (const line of text.split('\n').slice(1)) {
      const [start, end] = [line.indexOf(','), line.lastIndexOf(',')];
      const kind = line.slice(0, Math.max(start, 0));
      if (kind !== 'mailbox' && kind !== 'admin' && kind !== 'domain') continue;
      const key = line
        .slice(start + 1, end)
        .replace(/^"|"$/g, '')
        .replaceAll('""', '"');
      yield [this.reference({ kind, key }), line.slice(end + 1)];
    }
  }
}

/** A cell as CSV has it. */
function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function numbered(path: string, number: number): string {
  return number === 1 ? path : `${path}.${number}`;
}

/** Writes a file where there is none yet, for its owner alone: it stands there whole and on the disk, or not at all. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${crypto.randomUUID()}.unfinished`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  try {
    // A link is refused where the name is taken, by another run too.
    for (let number = 1; !(await linked(unfinished, numbered(path, number))); number += 1);
  } finally {
    await unlink(unfinished);
  }
  await syncFolder(dirname(path));
}

async function linked(path: string, name: string): Promise<boolean> {
  return await link(path, name).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** The name of a new file is on the disk, too. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and has no need to.
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().finally(() => folder.close());
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function loadAge() {
  try {
    return await import('age-encryption');
  } catch {
    throw new ConfigurationError('oneTimePasswords: it needs the package age-encryption: npm install age-encryption.');
  }
}
