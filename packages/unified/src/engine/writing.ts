import { assertInput, NotFoundError } from '@mailhost/core';
import type { DriverContext, KindDriver } from '../account/driver.js';
import type { PasswordOptions } from '../account/options.js';
import type { Change, ChangeResult, FieldChange, Warning } from '../account/result.js';
import { PreconditionError } from '../errors.js';
import { type KindModel, nouns } from '../model/kinds.js';
import type { AccountContext } from './call-context.js';
import { driverContext } from './call-context.js';
import { type Comparison, compare, fieldChange, givenFields, normalized, withValues } from './fields.js';
import { type Seen, send } from './send.js';
import type { Support } from './support.js';

/** One call that changes something, from its input to its result. */
export class Writing<Item extends object, Input extends object, Key, Filter> {
  readonly #account: AccountContext;
  readonly #model: KindModel<Input, Key>;
  readonly #driver: KindDriver<Item, Input, Key, Filter>;
  readonly #support: Support<Input, Key>;
  readonly #options: PasswordOptions;
  readonly #context: DriverContext;
  readonly #warnings: Warning[] = [];
  /** The change that was sent last, whatever became of it. */
  intended: Change | undefined;

  constructor(
    account: AccountContext,
    model: KindModel<Input, Key>,
    driver: KindDriver<Item, Input, Key, Filter>,
    support: Support<Input, Key>,
    options: PasswordOptions,
  ) {
    this.#account = account;
    this.#model = model;
    this.#driver = driver;
    this.#support = support;
    this.#options = options;
    this.#context = driverContext(account, { signal: options.signal }, { warnings: this.#warnings });
  }

  /** What was asked for: checked, in one form, and without what the product cannot do. */
  desired(input: Input): Input {
    const { product } = this.#account.capabilities();
    const where = `${product} ${this.#model.kind}`;
    assertInput(where, this.#model.schema, input);
    const desired = this.#support.inputs(normalized(this.#model, input), this.#onUnsupported, this.#context.warn);
    if (this.#driver.inputSchema) assertInput(where, this.#driver.inputSchema, desired);
    return desired;
  }

  /** Whether it can be written only without a look at what is there. */
  get isUnseen(): boolean {
    const { get, create } = this.#support.row;
    return !get && create === 'upsert';
  }

  /** Looks for one, and at no fields that nobody asked for. Without `desired`, at all of them. */
  async look(key: Key, desired?: Partial<Input>): Promise<Item | undefined> {
    const find = this.#support.call('get', this.#driver.find);
    if (!desired) return await find(key, this.#context);
    const fields = new Set(givenFields(this.#model, desired).map(([name]) => name));
    return await find(key, driverContext(this.#account, this.#options, { warnings: this.#warnings, fields }), desired);
  }

  /** Looks at what will be changed, and asks the caller whether it is what they knew. */
  async lookBefore(key: Key, desired?: Partial<Input>): Promise<Item | undefined> {
    const item = await this.look(key, desired);
    await this.ask(key, item);
    return item;
  }

  /** Asks the caller whether what is there is what they knew: `undefined` for nothing, and for what cannot be seen. */
  async ask(key: Key, item: Item | undefined): Promise<void> {
    const { precondition } = this.#options;
    if (precondition === undefined || (await precondition(item))) return;
    const { product: provider } = this.#account.capabilities();
    throw new PreconditionError(`${provider} ${this.#model.kind}`, this.#model.keyText(key), { provider });
  }

  async create(desired: Input): Promise<ChangeResult> {
    const key = this.#model.keyOf(desired);
    const { row } = this.#support;
    if (row.create === 'implicit') {
      const message =
        row.reason ?? `a ${nouns[this.#model.kind]} comes and goes with what is in it: there is nothing to send.`;
      this.#context.warn({ code: 'implicit', message });
      return this.#result(key, 'none', [], false);
    }
    const create = this.#support.call('create', this.#driver.create);
    this.#support.required(desired);
    const fields = givenFields(this.#model, desired).map(([name, after]) =>
      fieldChange(this.#model, name, undefined, after),
    );
    const { isUnseen } = this;
    if (isUnseen) this.#warnUnseen();
    if (this.#options.dryRun) return this.#result(key, 'create', fields, isUnseen ? 'unknown' : true);
    // It came with its secrets, or not at all.
    this.intended = this.#changeOf(key, 'create', fields);
    const changed = await this.#send(key, this.#withoutSecrets(desired), () => create(desired, this.#context));
    return this.#result(key, 'create', fields, isUnseen ? 'unknown' : changed);
  }

  async change(before: Item, desired: Input): Promise<ChangeResult> {
    const key = this.#model.keyOf(desired);
    const { differing, unverifiable } = this.#compare(before, desired);
    const secrets = unverifiable.filter((name) => this.#isSecret(name));
    const blind = unverifiable.filter((name) => !this.#isSecret(name));
    const names = [...differing, ...blind, ...(this.#options.resetPassword ? secrets : [])].filter((name) =>
      this.#support.changeable(name, this.#onUnsupported, this.#context.warn),
    );
    if (names.length === 0) return this.#result(key, 'none', [], false);
    for (const field of blind) {
      const message = `${this.#account.capabilities().title} does not tell ${field}: it is sent without knowing whether it differs.`;
      this.#context.warn({ code: 'unverifiable', field, message });
    }
    const fields = names.map((name) =>
      fieldChange(this.#model, name, Reflect.get(before, name), Reflect.get(desired, name)),
    );
    const certain = names.some((name) => !blind.includes(name));
    if (this.#options.dryRun) return this.#result(key, 'update', fields, certain ? true : 'unknown');
    const update = this.#support.call('get', this.#driver.update);
    const others = Object.keys(desired).filter((name) => !names.includes(name));
    const changes = withValues(desired, Object.fromEntries(others.map((name) => [name, undefined])));
    this.intended = this.#changeOf(key, 'update', fields);
    const changed = await this.#send(key, changes, () => update(before, changes, this.#context, desired));
    return this.#result(key, 'update', fields, certain ? changed : 'unknown');
  }

  async disable(key: Key): Promise<ChangeResult> {
    this.#support.must('enabled');
    const { disabled = {} } = this.#model;
    const before = await this.lookBefore(key, disabled);
    const enabled = before && Reflect.get(before, 'enabled');
    if (!before || enabled === false) return this.#result(key, 'none', [], false);
    const fields = [fieldChange(this.#model, 'enabled', enabled, false)];
    if (this.#options.dryRun) return this.#result(key, 'disable', fields, true);
    const update = this.#support.call('get', this.#driver.update);
    this.intended = this.#changeOf(key, 'disable', fields);
    const changed = await this.#send(key, disabled, () => update(before, disabled, this.#context, disabled));
    return this.#result(key, 'disable', fields, changed);
  }

  async remove(key: Key, keepDays: number | undefined): Promise<ChangeResult> {
    if (this.isUnseen) return await this.#removeUnseen(key, keepDays);
    const remove = this.#support.call('delete', this.#driver.delete);
    if (keepDays !== undefined) this.#support.must('delete.keepDays');
    // A caller who wants to be asked is shown all of what would be gone.
    const before = await this.lookBefore(key, this.#options.precondition ? undefined : {});
    if (!before) return this.#result(key, 'none', [], false);
    if (this.#options.dryRun) return this.#result(key, 'delete', [], true);
    this.intended = this.#changeOf(key, 'delete', []);
    let changed: true | 'unknown';
    try {
      changed = await send(
        () => remove(before, { keepDays }, this.#context),
        async () => ((await this.look(key, {})) ? 'not-done' : 'done'),
        this.#context.warn,
      );
    } catch (error) {
      // Somebody else was faster.
      if (error instanceof NotFoundError) return this.#result(key, 'none', [], false);
      throw error;
    }
    return this.#result(key, 'delete', [], changed);
  }

  async #removeUnseen(key: Key, keepDays: number | undefined): Promise<ChangeResult> {
    const remove = this.#support.call('delete', this.#driver.deleteUnseen);
    if (keepDays !== undefined) this.#support.must('delete.keepDays');
    this.#warnUnseen();
    await this.ask(key, undefined);
    if (this.#options.dryRun) return this.#result(key, 'delete', [], 'unknown');
    try {
      await send(
        () => remove(key, this.#context),
        async () => 'unknown',
        this.#context.warn,
      );
    } catch (error) {
      if (error instanceof NotFoundError) return this.#result(key, 'none', [], false);
      throw error;
    }
    return this.#result(key, 'delete', [], 'unknown');
  }

  #warnUnseen(): void {
    const { title } = this.#account.capabilities();
    const message = `${title} does not tell whether there is a ${nouns[this.#model.kind]}: it is sent without looking.`;
    this.#context.warn({ code: 'unverifiable', message });
  }

  /** Sends a change to `desired`; where its answer is lost, what was written has to be seen there. */
  async #send(key: Key, desired: Partial<Input>, write: () => Promise<unknown>): Promise<true | 'unknown'> {
    const look = async (): Promise<Seen> => {
      const now = await this.look(key, desired);
      if (!now) return 'not-done';
      const { differing, unverifiable } = this.#compare(now, desired);
      if (differing.length > 0) return 'not-done';
      return unverifiable.length > 0 ? 'unknown' : 'done';
    };
    return await send(write, look, this.#context.warn);
  }

  #compare(item: Item, desired: object): Comparison {
    return compare(this.#model, this.#support.row, item, desired, this.#driver.agrees);
  }

  #withoutSecrets(input: Input): Input {
    return withValues(input, Object.fromEntries(this.#model.secrets.map((name) => [name, undefined])));
  }

  #isSecret(name: string): boolean {
    return this.#model.secrets.includes(name);
  }

  get #onUnsupported(): 'error' | 'warn' {
    return this.#options.unsupported ?? this.#account.unsupported;
  }

  #changeOf(key: Key, action: Change['action'], fields: readonly FieldChange[]): Change {
    const { kind, keyText } = this.#model;
    return { kind, key: keyText(key), action, fields };
  }

  #result(
    key: Key,
    action: Change['action'],
    fields: readonly FieldChange[],
    changed: boolean | 'unknown',
  ): ChangeResult {
    return { changed, change: this.#changeOf(key, action, fields), warnings: this.#warnings };
  }
}
