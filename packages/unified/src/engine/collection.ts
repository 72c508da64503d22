import { ConflictError, NotFoundError } from '@mailhost/core';
import type { KindDriver } from '../account/driver.js';
import type { AbsentOptions, ChangeOptions, ListOptions, PasswordOptions, ReadOptions } from '../account/options.js';
import type { ChangeResult } from '../account/result.js';
import { type KindModel, nouns } from '../model/kinds.js';
import { driverContext } from './call-context.js';
import type { AccountContext } from './context.js';
import { Listing } from './listing.js';
import { Support } from './support.js';
import { Writing } from './writing.js';

/** The calls on one kind of thing at one account: looks, compares, and hands to the product's driver what differs. */
export class Collection<Item extends object, Input extends object, Key = string, Filter = never> {
  readonly #account: AccountContext;
  readonly #model: KindModel<Input, Key>;
  readonly #driver: KindDriver<Item, Input, Key, Filter>;
  readonly #support: Support<Input, Key>;

  constructor(account: AccountContext, model: KindModel<Input, Key>, driver: KindDriver<Item, Input, Key, Filter>) {
    this.#account = account;
    this.#model = model;
    this.#driver = driver;
    this.#support = new Support(account, model);
  }

  list(filter: Filter, options: ListOptions = {}): Listing<Item> {
    const list = this.#support.call('list', this.#driver.list);
    return new Listing(() => list(filter, driverContext(this.#account, options)));
  }

  async find(key: Key, options: ReadOptions = {}): Promise<Item | undefined> {
    return await this.#writing(options).look(this.#model.normalizeKey(key));
  }

  async get(key: Key, options: ReadOptions = {}): Promise<Item> {
    const item = await this.find(key, options);
    if (item) return item;
    throw new NotFoundError(
      ...this.#says('get', key, 'does not exist. find() answers undefined in place of this error.'),
    );
  }

  async create(input: Input, options: ChangeOptions = {}): Promise<ChangeResult> {
    const writing = this.#writing(options);
    const desired = writing.desired(input);
    const looksFirst = this.#support.row.create === 'upsert' || options.dryRun;
    if (looksFirst && (await writing.look(this.#model.keyOf(desired), {}))) {
      const says = this.#says('create', this.#model.keyOf(desired), 'exists already. ensure() changes what is there.');
      throw new ConflictError(...says);
    }
    return await writing.create(desired);
  }

  async update(input: Input, options: ChangeOptions = {}): Promise<ChangeResult> {
    const writing = this.#writing({ ...options, resetPassword: true });
    const desired = writing.desired(input);
    const key = this.#model.keyOf(desired);
    const before = await writing.look(key, desired);
    if (before) return await writing.change(before, desired);
    throw new NotFoundError(...this.#says('update', key, 'does not exist. ensure() creates what is missing.'));
  }

  async ensure(input: Input, options: PasswordOptions = {}): Promise<ChangeResult> {
    const writing = this.#writing(options);
    const desired = writing.desired(input);
    const before = writing.isUnseen ? undefined : await writing.look(this.#model.keyOf(desired), desired);
    return before ? await writing.change(before, desired) : await writing.create(desired);
  }

  async absent(key: Key, options: AbsentOptions = {}): Promise<ChangeResult> {
    const named = this.#model.normalizeKey(key);
    const writing = this.#writing(options);
    return options.mode === 'disable' ? await writing.disable(named) : await writing.remove(named, options.keepDays);
  }

  #writing(options: PasswordOptions): Writing<Item, Input, Key, Filter> {
    return new Writing(this.#account, this.#model, this.#driver, this.#support, options);
  }

  #says(call: string, key: Key, what: string): [message: string, details: { provider: string }] {
    const { product } = this.#account.capabilities();
    const { kind, keyText } = this.#model;
    return [`${product} ${kind}.${call}: the ${nouns[kind]} ${keyText(key)} ${what}`, { provider: product }];
  }
}
