import { ValidationError } from '@mailhost/core';
import type { Warning } from '../account/result.js';
import type { KindCapability } from '../capabilities/capabilities.js';
import { isWritable, reasonOf } from '../capabilities/reasons.js';
import { UnsupportedError } from '../errors.js';
import { variantOf } from '../model/keys.js';
import { type KindModel, nouns } from '../model/kinds.js';
import type { AccountContext } from './call-context.js';
import { givenFields, withValues } from './fields.js';

/** What is done where a product cannot do something. */
export type OnUnsupported = 'error' | 'warn';

const nothing: KindCapability = { fields: {} };

/** Holds what is asked for against what the product can do, before anything is sent. */
export class Support<Input extends object, Key> {
  readonly #account: AccountContext;
  readonly #model: KindModel<Input, Key>;

  constructor(account: AccountContext, model: KindModel<Input, Key>) {
    this.#account = account;
    this.#model = model;
  }

  /** The product's row of the kind. */
  get row(): KindCapability {
    return this.#account.capabilities().kinds[this.#model.kind] ?? nothing;
  }

  /** Refuses a call that the product does not have. */
  allow(name: 'list' | 'get' | 'create' | 'delete'): void {
    if (!this.row[name] || this.row.depends !== undefined) throw this.#error(name);
  }

  /** The driver's function for a call, where the product has it. */
  call<Call>(name: 'list' | 'get' | 'create' | 'delete', call: Call | undefined): Call {
    this.allow(name);
    if (call === undefined) throw this.#error(name);
    return call;
  }

  /** An input without what the product cannot do: each such field is refused, or left out with a warning. */
  inputs(input: Input, onUnsupported: OnUnsupported, warn: (warning: Warning) => void): Input {
    const values: Record<string, unknown> = {};
    for (const [name, value] of givenFields(this.#model, input)) {
      const variant = variantOf(this.#model.kind, name, value);
      const paths = variant === undefined ? [name] : [name, variant];
      const missing = paths.find((path) => !isWritable(this.row.fields[path]));
      const refused = missing ?? paths.find((path) => this.#otherScheme(path, value) !== undefined);
      if (refused === undefined) values[name] = this.#rounded(name, value, warn);
      else {
        this.#refuse(refused, onUnsupported, warn, this.#otherScheme(refused, value));
        values[name] = undefined;
      }
    }
    return withValues(input, values);
  }

  /** Whether a field can be written to a thing that exists; where not, it is refused, or left out with a warning. */
  changeable(name: string, onUnsupported: OnUnsupported, warn: (warning: Warning) => void): boolean {
    if (this.row.fields[name]?.write === 'set') return true;
    const reason = `it can be set only when the ${nouns[this.#model.kind]} is created.`;
    this.#refuse(name, onUnsupported, warn, reason);
    return false;
  }

  /** Refuses what cannot be done, whatever the account says: there is nothing that could be left out. */
  must(path: string): void {
    if (!isWritable(this.row.fields[path])) throw this.#error(path);
  }

  /** The fields that an input does not have, and the product needs to make one. */
  missing(input: Input): readonly string[] {
    const given = new Set(givenFields(this.#model, input).map(([name]) => name));
    return Object.entries(this.row.fields).flatMap(([name, { required }]) =>
      required && !given.has(name) ? [name] : [],
    );
  }

  /** Refuses an input that does not have what the product needs to make one. */
  required(input: Input): void {
    const issues = this.missing(input).map((name) => ({
      path: [name],
      message: `is required: ${this.#account.capabilities().title} does not create a ${nouns[this.#model.kind]} without it`,
    }));
    if (issues.length === 0) return;
    const told = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    const { product } = this.#account.capabilities();
    throw new ValidationError(`${product} ${this.#model.kind}.create: not sent: ${told}.`, {
      provider: product,
      issues,
    });
  }

  /** Why a hash of this scheme is not taken; `undefined` where it is, or there is none. */
  #otherScheme(path: string, value: unknown): string | undefined {
    const { schemes } = this.row.fields[path] ?? {};
    const scheme: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'scheme') : undefined;
    if (schemes === undefined || typeof scheme !== 'string' || schemes.includes(scheme.toLowerCase())) return undefined;
    return `${this.#account.capabilities().title} takes no hash of the scheme ${scheme}, but one of ${schemes.join(', ')}.`;
  }

  #rounded(name: string, value: unknown, warn: (warning: Warning) => void): unknown {
    const step = this.row.fields[name]?.granularity;
    if (step === undefined || typeof value !== 'number' || value % step === 0) return value;
    const rounded = Math.ceil(value / step) * step;
    warn({
      code: 'rounded',
      field: name,
      message: `${name} is kept in steps of ${step}: ${rounded} in place of ${value}.`,
    });
    return rounded;
  }

  #refuse(path: string, onUnsupported: OnUnsupported, warn: (warning: Warning) => void, reason?: string): void {
    const error = this.#error(path, reason);
    if (onUnsupported === 'error') throw error;
    warn({ code: 'unsupported', field: path, message: error.reason });
  }

  #error(path: string, reason?: string): UnsupportedError {
    const capabilities = this.#account.capabilities();
    const capability = `${this.#model.kind}.${path}`;
    return new UnsupportedError({
      product: capabilities.product,
      capability,
      reason: reason ?? reasonOf(capabilities, capability),
    });
  }
}
