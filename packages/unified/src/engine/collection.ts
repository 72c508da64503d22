import { assertInput, ConflictError, NotFoundError, ValidationError } from '@mailhost/core';
import * as z from 'zod/mini';
import { checkCallOptions } from '../account/check-options.js';
import type { KindDriver } from '../account/driver.js';
import type { DynamicCalls, InputComparison } from '../account/dynamic.js';
import type { AbsentOptions, ChangeOptions, ListOptions, PasswordOptions, ReadOptions } from '../account/options.js';
import type { Change, ChangeResult } from '../account/result.js';
import { isOutage } from '../limits/outage.js';
import { type KindModel, nouns } from '../model/kinds.js';
import type { Schema } from '../model/schemas.js';
import { type AccountContext, driverContext } from './call-context.js';
import { Listing } from './listing.js';
import { preview } from './preview.js';
import { Support } from './support.js';
import { Writing } from './writing.js';

/** The calls on one kind of thing at one account: looks, compares, and hands to the product's driver what differs. */
export class Collection<Item extends object, Input extends object, Key = string, Filter = never> {
  readonly #account: AccountContext;
  readonly #model: KindModel<Input, Key, Filter>;
  readonly #driver: KindDriver<Item, Input, Key, Filter>;
  readonly #support: Support<Input, Key>;
  readonly #keySchema: Schema<{ readonly key: Key }>;

  constructor(
    account: AccountContext,
    model: KindModel<Input, Key, Filter>,
    driver: KindDriver<Item, Input, Key, Filter>,
  ) {
    this.#account = account;
    this.#model = model;
    this.#driver = driver;
    this.#support = new Support(account, model);
    this.#keySchema = z.object({ key: model.keySchema });
  }

  list(filter?: Filter, options: ListOptions = {}): Listing<Item> {
    const list = this.#support.call('list', this.#driver.list);
    // What is listed whole needs no filter.
    const wanted = this.#model.normalizeFilter(
      readInput(`${this.#where}.list`, this.#model.filterSchema, filter ?? {}),
    );
    checkCallOptions(`${this.#where}.list`, options, { signal: 'any', details: [true, false] });
    return new Listing(() => list(wanted, driverContext(this.#account, options)));
  }

  async find(key: Key, options: ReadOptions = {}): Promise<Item | undefined> {
    return await this.#writing(options).look(this.#key('find', key));
  }

  async get(key: Key, options: ReadOptions = {}): Promise<Item> {
    const item = await this.#writing(options).look(this.#key('get', key));
    if (item) return item;
    throw new NotFoundError(
      ...this.#says('get', key, 'does not exist. find() answers undefined in place of this error.'),
    );
  }

  async create(input: Input, options: ChangeOptions = {}): Promise<ChangeResult> {
    this.#support.allow('create');
    const writing = this.#writing(options);
    const desired = writing.desired(input);
    this.#support.required(desired);
    const { get, create } = this.#support.row;
    // Where it can be looked at, it is: after a lost answer nobody could tell it from one that was there before.
    const looksFirst = get || create === 'upsert' || options.dryRun || options.precondition;
    if (looksFirst && (await writing.lookBefore(this.#model.keyOf(desired), {}))) {
      const says = this.#says('create', this.#model.keyOf(desired), 'exists already. ensure() changes what is there.');
      throw new ConflictError(...says);
    }
    return await writing.create(desired);
  }

  async update(input: Input, options: ChangeOptions = {}): Promise<ChangeResult> {
    this.#support.allow('get');
    return await this.#whileDown({ ...options, resetPassword: true }, async (writing) => {
      const desired = writing.desired(input);
      const key = this.#model.keyOf(desired);
      const before = await writing.lookBefore(key, desired);
      if (before) return await writing.change(before, desired);
      throw new NotFoundError(...this.#says('update', key, 'does not exist. ensure() creates what is missing.'));
    });
  }

  async ensure(input: Input, options: PasswordOptions = {}): Promise<ChangeResult> {
    this.#support.allow(this.#support.row.get ? 'get' : 'create');
    return await this.#whileDown(options, async (writing) => {
      const desired = writing.desired(input);
      const key = this.#model.keyOf(desired);
      if (writing.isUnseen) {
        await writing.ask(key, undefined);
        return await writing.create(desired);
      }
      const before = await writing.lookBefore(key, desired);
      return before ? await writing.change(before, desired) : await writing.create(desired);
    });
  }

  async absent(key: Key, options: AbsentOptions = {}): Promise<ChangeResult> {
    const named = this.#key('absent', key);
    this.#checkKeepDays(options);
    return await this.#whileDown(options, (writing) =>
      options.mode === 'disable' ? writing.disable(named) : writing.remove(named, options.keepDays),
    );
  }

  /** The same calls for who does not know the types: what does not fit is refused. */
  dynamic(): DynamicCalls {
    const { schema, keySchema, filterSchema } = this.#model;
    const read = <Value>(call: string, what: Schema<Value>, value: unknown) =>
      readInput(`${this.#where}.${call}`, what, value);
    return {
      list: (filter, options) => this.list(read('list', filterSchema, filter ?? {}), options),
      get: async (key, options) => await this.get(read('get', keySchema, key), options),
      find: async (key, options) => await this.find(read('find', keySchema, key), options),
      create: async (input, options) => await this.create(read('create', schema, input), options),
      update: async (input, options) => await this.update(read('update', schema, input), options),
      ensure: async (input, options) => await this.ensure(read('ensure', schema, input), options),
      absent: async (key, options) => await this.absent(read('absent', keySchema, key), options),
      compare: (item, input) => this.#compare(item, read('compare', schema, input)),
    };
  }

  #compare(item: object | undefined, input: Input): InputComparison {
    const parts = { account: this.#account, model: this.#model, support: this.#support, driver: this.#driver };
    if (item === undefined || this.#isItem(item)) return preview(parts, item, input);
    throw new TypeError(`${this.#where}.compare: expected an item as list() or find() of this account gave it.`);
  }

  #isItem(item: object): item is Item {
    return this.#model.keyFields.every((field) => field in item);
  }

  get #where(): string {
    return `${this.#account.capabilities().product} ${this.#model.kind}`;
  }

  #checkKeepDays({ mode, keepDays }: AbsentOptions): void {
    if (keepDays === undefined) return;
    const message =
      mode === 'disable'
        ? 'is for mode: delete; one that is disabled is kept anyway'
        : Number.isInteger(keepDays) && keepDays >= 1
          ? undefined
          : 'expected a whole number of days, 1 or more';
    if (message === undefined) return;
    const issues = [{ path: ['keepDays'], message }];
    throw new ValidationError(`${this.#where}.absent: not sent: keepDays: ${message}.`, { issues });
  }

  #key(call: string, key: Key): Key {
    assertInput(`${this.#where}.${call}`, this.#keySchema, { key });
    return this.#model.normalizeKey(key);
  }

  /**
   * Carries out what begins by looking. Where the server is down in the middle of it, and a look shows that the change was not
   * made, it waits and begins anew, with a look: what the first try did after all is seen, and not done twice.
   */
  async #whileDown(
    options: PasswordOptions,
    run: (writing: Writing<Item, Input, Key, Filter>) => Promise<ChangeResult>,
  ): Promise<ChangeResult> {
    checkCallOptions(this.#where, options, changeOptions);
    let waited = 0;
    let intended: Change | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const writing = this.#writing(options);
      try {
        const result = await run(writing);
        return intended && result.changed === false ? afterAll(result, intended) : result;
      } catch (error) {
        // Somebody else was faster: what there is now is looked at.
        const isOvertaken = error instanceof ConflictError && writing.intended?.action === 'create';
        if (isOvertaken && attempt === 1) continue;
        // What certainly was not carried out has waited in the client's calls.
        if (!isOutage(error) || error.mayHaveTakenEffect !== true || !writing.intended) throw error;
        intended = writing.intended;
        waited += await this.#account.gate.wait(error, attempt, waited, options.signal ? [options.signal] : []);
      }
    }
  }

  #writing(options: PasswordOptions): Writing<Item, Input, Key, Filter> {
    return new Writing(this.#account, this.#model, this.#driver, this.#support, options);
  }

  #says(call: string, key: Key, what: string): [message: string, details: { provider: string }] {
    const { product: provider } = this.#account.capabilities();
    const { kind, keyText } = this.#model;
    return [`${this.#where}.${call}: the ${nouns[kind]} ${keyText(key)} ${what}`, { provider }];
  }
}

/** What calls that change something take. */
const changeOptions = {
  signal: 'any',
  dryRun: [true, false],
  unsupported: ['error', 'warn'],
  precondition: 'any',
  resetPassword: [true, false],
  mode: ['delete', 'disable'],
  keepDays: 'any',
} as const;

/** The result of a change that was made although it did not seem so at first. */
function afterAll({ warnings }: ChangeResult, change: Change): ChangeResult {
  const message = 'the answer was lost; a later look showed that the change was made.';
  return { changed: true, change, warnings: [...warnings, { code: 'recovered', message }] };
}

/** A value that a schema says to be one of its type. */
function readInput<Value>(where: string, schema: Schema<Value>, value: unknown): Value {
  assertInput(where, schema, value);
  return z.parse(schema, value);
}
