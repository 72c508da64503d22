import type { Pace } from '../capabilities/capabilities.js';
import type { OutageOptions, Waiting } from '../limits/outage.js';
import type { DeleteSettings } from './driver.js';

/** Options of an account, the same for each product. */
export interface AccountOptions {
  /** What to call it in plans and messages. Default: the product's name. */
  readonly name?: string | undefined;
  /** How fast it is asked. Default: what the product's capability table has. */
  readonly pace?: Partial<Pace> | undefined;
  /** What happens where the product cannot do something. Default `error`; `warn` leaves it out and says so. */
  readonly unsupported?: 'error' | 'warn' | undefined;
  /** How long work waits for a server that is down. */
  readonly outage?: OutageOptions | undefined;
  /** Called each time work begins to wait for a server that is down. */
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
  /** Gives the secret that a `{ reference }` names. Needed where passwords are given so. */
  readonly resolveSecret?: ((reference: string) => string | Promise<string>) | undefined;
}

/** Options of a call that reads. */
export interface ReadOptions {
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a call that lists. */
export interface ListOptions extends ReadOptions {
  /**
   * Whether fields that cost a call each are fetched, a few at a time. Default `true`. With `false` they are
   * `undefined` unless the list has them.
   */
  readonly details?: boolean | undefined;
}

/** Options of a call that changes something. */
export interface ChangeOptions extends ReadOptions {
  /** Looks and tells what would be changed, and sends no change. Default `false`. */
  readonly dryRun?: boolean | undefined;
  /** Default: the account's. */
  readonly unsupported?: 'error' | 'warn' | undefined;
  /**
   * Asked of what is there right before something is written, with the fields that the input has (`undefined` where
   * there is nothing, or it cannot be seen): `false` sends nothing, and `PreconditionError` is thrown. It costs no
   * request but with `create`, which else does not look first everywhere, and with a deletion, for which all fields are
   * read.
   */
  readonly precondition?: ((item: object | undefined) => boolean | Promise<boolean>) | undefined;
}

/** Options of a call that may set a password. */
export interface PasswordOptions extends ChangeOptions {
  /** Sends the password to one that exists, too. Default `false`: it is sent at creation only. */
  readonly resetPassword?: boolean | undefined;
}

/** Options of `absent`. */
export interface AbsentOptions extends ChangeOptions, DeleteSettings {
  /** What is done to one that is there. Default `delete`. */
  readonly mode?: 'delete' | 'disable' | undefined;
}
