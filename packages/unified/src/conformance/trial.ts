import type { AnyAccount } from '../account/account.js';
import type { DynamicCalls } from '../account/dynamic.js';
import type { AbsentOptions, ListOptions, PasswordOptions } from '../account/options.js';
import type { ChangeResult } from '../account/result.js';
import type { FieldCapability, KindCapability } from '../capabilities/capabilities.js';
import type { EnsuredKind } from '../model/kinds.js';
import { expectRefused, expectSame, expectThat } from './expectations.js';
import { type Sample, type SampleValues, samplesIn } from './samples.js';

/** An account for one case. */
export interface ConformanceSubject {
  readonly account: AnyAccount;
  /** The domain to try things in. It does not exist yet. */
  readonly domain: string;
  /** How many requests the server got. Without it, it is not shown that refusals come before sending. */
  readonly requests?: (() => number) | undefined;
  /** Has the server carry out the next change and lose its answer. Without it, lost answers are not tried. */
  readonly loseNextAnswer?: (() => void) | undefined;
  /** Ends what was opened. */
  readonly close?: (() => unknown) | undefined;
}

/** What a subject is tried with. */
export interface TrialValues {
  /** Other values to try a field with, by its path: `{ 'mailbox.password.hash': […] }`. */
  readonly samples?: Readonly<Record<string, (domain: string) => SampleValues>> | undefined;
  /** What each domain that is made has besides its name, such as a filter's relay. */
  readonly domainInput?: object | undefined;
}

/** One kind at one account, tried once. */
export class Trial {
  readonly subject: ConformanceSubject;
  readonly row: KindCapability;
  readonly #sample: Sample;
  readonly #calls: DynamicCalls;
  readonly #values: TrialValues;

  constructor(kind: EnsuredKind, subject: ConformanceSubject, values: TrialValues) {
    const sample = samplesIn(subject.domain).find((one) => one.kind === kind);
    const row = subject.account.capabilities.kinds[kind];
    if (!sample || !row) throw new TypeError(`${kind} is no kind of this account.`);
    this.subject = subject;
    this.row = row;
    this.#sample = sample;
    this.#calls = subject.account.calls(kind);
    this.#values = values;
  }

  /** Makes what the thing is in, or points to. */
  async prepare(): Promise<void> {
    const { account, domain } = this.subject;
    const { kind } = this.#sample;
    if (kind === 'domain') return;
    const names = kind === 'domainAlias' ? [domain, `other-${domain}`] : [domain];
    for (const name of names) await account.calls('domain').ensure({ name, ...this.#values.domainInput });
    if (!['alias', 'catchAll', 'domainAlias'].includes(kind)) return;
    const owner = account.role === 'host' ? 'mailbox' : 'recipient';
    await new Trial(owner, this.subject, this.#values).ensure();
    if (kind === 'domainAlias' && account.role === 'host') {
      await account.calls('mailbox').ensure({ ...this.#required(owner), address: `bea@other-${domain}` });
    }
  }

  ensure(fields: object = {}, options: PasswordOptions = {}): Promise<ChangeResult> {
    return this.#calls.ensure({ ...this.#input(), ...fields }, options);
  }

  find(): Promise<object | undefined> {
    return this.#calls.find(this.#sample.key);
  }

  absent(options: AbsentOptions = {}): Promise<ChangeResult> {
    return this.#calls.absent(this.#sample.key, options);
  }

  /** Whether the list has it. */
  async isListed(options: ListOptions): Promise<boolean> {
    const keys = typeof this.#sample.key === 'object' && this.#sample.key ? this.#sample.key : undefined;
    for await (const item of this.#calls.list(this.#sample.filter, options)) {
      const names = Object.values(item);
      if (keys ? Object.values(keys).every((part) => names.includes(part)) : names.includes(this.#sample.key))
        return true;
    }
    return false;
  }

  /** Whether a second `ensure` cannot see that nothing differs. */
  get isBlind(): boolean {
    const { fields } = this.row;
    const given = Object.keys(this.#input());
    return given.some((name) => fields[name]?.read === 'never' && !isSecret(name));
  }

  /** Writes a field, and where it can be, changes it; each is seen back, and not written a second time. */
  async written(name: string, { read, write, loss }: FieldCapability): Promise<void> {
    const [first, ...others] = this.#valuesOf(name);
    await this.prepare();
    const [field = name] = name.split('.');
    const isReadable = read === 'list' || read === 'get';
    const seen = async (what: string, value: object) => {
      const item = await this.find();
      expectThat(`${what}: get finds it`, item !== undefined);
      if (isReadable && item) {
        if (loss === undefined)
          expectSame(`${what}: ${field}`, sorted(Reflect.get(item, field)), sorted(Reflect.get(value, field)));
        expectSame(
          `${what}: changed the second time`,
          (await this.ensure(value)).changed,
          this.isBlind ? 'unknown' : false,
        );
      }
    };
    expectSame('created', (await this.ensure(first)).change.action, 'create');
    await seen('at first', first);
    if (write !== 'set') return;
    const options = isSecret(field) ? { resetPassword: true } : {};
    for (const value of others) {
      if (JSON.stringify(value) === JSON.stringify(first)) continue;
      const result = await this.ensure(value, options);
      expectSame('changed', result.changed, isReadable || isSecret(field) ? true : 'unknown');
      expectSame('changed fields', result.change.fields.map((change) => change.name).includes(field), true);
      expectThat('no secret is in the result', !JSON.stringify(result).includes('Conformance-'));
      await seen('changed', value);
    }
  }

  /** Writes a field of what cannot be looked at, and where it can be, changes it. */
  async writtenUnseen(name: string, { write }: FieldCapability): Promise<void> {
    const [first, ...others] = this.#valuesOf(name);
    await this.prepare();
    for (const value of write === 'set' ? [first, ...others] : [first]) {
      const { changed, change } = await this.ensure(value);
      expectSame('changed', changed, 'unknown');
      expectThat(
        `${name} is among the changed fields`,
        change.fields.some((field) => field.name === name),
      );
    }
  }

  async refused(name: string): Promise<void> {
    const [value] = this.#valuesOf(name);
    const { requests } = this.subject;
    await expectRefused(() => this.ensure(value), `${this.#sample.kind}.${name}`, requests);
  }

  async callRefused(call: 'list' | 'create' | 'delete'): Promise<void> {
    const { kind, key, filter } = this.#sample;
    const calls = {
      list: () => this.#calls.list(filter),
      create: () => this.#calls.create(this.#input()),
      delete: () => this.#calls.absent(key),
    };
    await expectRefused(calls[call], `${kind}.${call}`, this.subject.requests);
  }

  #input(): object {
    return { ...this.#required(this.#sample.kind), ...this.#sample.base };
  }

  /** What the product wants of each that is made. */
  #required(kind: EnsuredKind): object {
    const row = this.subject.account.capabilities.kinds[kind];
    const names = Object.entries(row?.fields ?? {}).filter(([, { required }]) => required);
    const values = names.map(([name]) => this.#valuesOf(name, kind)[0]);
    return Object.assign({}, kind === 'domain' ? this.#values.domainInput : {}, ...values);
  }

  #valuesOf(name: string, kind: EnsuredKind = this.#sample.kind): SampleValues {
    const { domain } = this.subject;
    const own = this.#values.samples?.[`${kind}.${name}`]?.(domain);
    const pair = own ?? samplesIn(domain).find((one) => one.kind === kind)?.fields[name];
    if (pair) return pair;
    throw new TypeError(`There is no value to try ${kind}.${name} with: give samples.`);
  }
}

function isSecret(name: string): boolean {
  return ['password', 'adminPassword', 'privateKey'].includes(name);
}

/** Lists of addresses are in no order; a relay's port can be left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries({ ...('host' in value && { port: 25 }), ...value });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
