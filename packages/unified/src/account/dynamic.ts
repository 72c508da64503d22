import type { Listing } from '../engine/listing.js';
import type { AbsentOptions, ChangeOptions, ListOptions, PasswordOptions, ReadOptions } from './options.js';
import type { ChangeResult, FieldChange, Warning } from './result.js';

/** The calls on one kind of thing, with inputs that are checked at run time: `ValidationError` tells what does not fit. */
export interface DynamicCalls {
  list(filter: unknown, options?: ListOptions): Listing<object>;
  get(key: unknown, options?: ReadOptions): Promise<object>;
  find(key: unknown, options?: ReadOptions): Promise<object | undefined>;
  create(input: unknown, options?: ChangeOptions): Promise<ChangeResult>;
  update(input: unknown, options?: ChangeOptions): Promise<ChangeResult>;
  ensure(input: unknown, options?: PasswordOptions): Promise<ChangeResult>;
  absent(key: unknown, options?: AbsentOptions): Promise<ChangeResult>;
  /**
   * What `ensure` would write, given an item that was read before (with its `raw`), or `undefined` where there is none. Sends
   * nothing; the same for the same arguments. Throws `ValidationError` where the input does not fit.
   */
  compare(item: object | undefined, input: unknown): InputComparison;
}

/** An item held against an input: what differs, what cannot be seen, and what cannot be done. */
export interface InputComparison {
  /** The input in the model's one form, with sizes as the product keeps them, and without what it cannot do. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The fields that would be written; without an item, all that were given. Secrets are shown as `(write-only)`. */
  readonly differing: readonly FieldChange[];
  /** Given fields of which the product does not tell what it has; secrets are not among them. */
  readonly unverifiable: readonly string[];
  /** Given fields that are only ever sent. */
  readonly secrets: readonly string[];
  /** Fields without which the product does not create one. */
  readonly missing: readonly string[];
  /** `unsupported`: what the product cannot do, by its field, or `create`. `rounded`: sizes. */
  readonly warnings: readonly Warning[];
}
