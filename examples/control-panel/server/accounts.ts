import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** `owner` may do everything, `support` all but removing, `reader` only look. */
export type Role = 'owner' | 'support' | 'reader';

export interface Account {
  readonly name: string;
  readonly role: Role;
}

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const keyLength = 32;

/** The people who may sign in, with hashes of their passwords. */
export class Accounts {
  readonly #known = new Map<string, Account & { readonly salt: Buffer; readonly key: Promise<Buffer> }>();

  add(account: Account, password: string): void {
    const salt = randomBytes(16);
    this.#known.set(account.name, { ...account, salt, key: derive(password, salt, keyLength) });
  }

  /** The account, if the password is its own. A name that is not known takes as long. */
  async verified(name: string, password: string): Promise<Account | undefined> {
    const known = this.#known.get(name);
    const key = await derive(password, known?.salt ?? Buffer.alloc(16), keyLength);
    if (!known || !timingSafeEqual(key, await known.key)) return undefined;
    return { name: known.name, role: known.role };
  }
}
