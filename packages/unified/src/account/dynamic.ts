import type { Listing } from '../engine/listing.js';
import type { AbsentOptions, ChangeOptions, ListOptions, PasswordOptions, ReadOptions } from './options.js';
import type { ChangeResult } from './result.js';

/** The calls on one kind of thing, with inputs that are checked at run time: `ValidationError` tells what does not fit. */
export interface DynamicCalls {
  list(filter: unknown, options?: ListOptions): Listing<object>;
  get(key: unknown, options?: ReadOptions): Promise<object>;
  find(key: unknown, options?: ReadOptions): Promise<object | undefined>;
  create(input: unknown, options?: ChangeOptions): Promise<ChangeResult>;
  update(input: unknown, options?: ChangeOptions): Promise<ChangeResult>;
  ensure(input: unknown, options?: PasswordOptions): Promise<ChangeResult>;
  absent(key: unknown, options?: AbsentOptions): Promise<ChangeResult>;
}
