import { ValidationError } from '@mailhost/core';
import {
  type AnyAccount,
  type EnsuredKind,
  type InputComparison,
  keyFieldsOf,
  variantOf,
  whyNot,
} from '@mailhost/unified';
import { wayToRead } from '../observe/observe.js';
import { compareInput } from '../plan/compare-input.js';
import type { DesiredObject } from '../plan/objects.js';
import { parseSize } from '../state/sizes.js';
import { fallbacks } from './fallbacks.js';
import { type Found, found, verb } from './found.js';
import type { MigrationDefaults } from './options.js';

/** Between what an object goes. */
export interface Way {
  readonly from: AnyAccount;
  readonly to: AnyAccount;
  readonly defaults: MigrationDefaults;
}

/** An object as the target can have it, and what becomes of its fields. */
export interface Mapped {
  readonly object: DesiredObject;
  /** Not given: it cannot be made there. */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** The first is that of the object itself. */
  readonly fates: readonly Found[];
  /** What the target wants besides: secrets, which are given later. */
  readonly missing: readonly string[];
}

/** What the target can have of an object, by its table and its own comparison. */
export function mapObject(object: DesiredObject, way: Way): Mapped {
  const { kind } = object;
  const cannot = whyNot(way.to, `${kind}.create`) ?? unseen(kind, way.to);
  if (cannot !== undefined) {
    const text = (count: number, noun: string) => `${count} ${noun} cannot be made there`;
    return lostWhole(object, found(object, undefined, 'lost', { name: kind, reason: cannot, text }));
  }
  return new Mapping(object, way).run();
}

/** Why a plan makes none of a kind, although the product could. */
function unseen(kind: EnsuredKind, to: AnyAccount): string | undefined {
  if (to.capabilities.kinds[kind]?.create === 'implicit' || wayToRead(to, kind) !== undefined) return undefined;
  return `A plan makes nothing that it cannot look at: ${whyNot(to, `${kind}.get`)} Make it by the account’s own calls.`;
}

export function lostWhole(object: DesiredObject, fate: Found): Mapped {
  return { object, fates: [fate], missing: [] };
}

/** Whether an object is made there, or would be if only its secret were given. */
export function isWanted({ fates: [first] }: Mapped): boolean {
  return first?.fate !== 'lost';
}

/** One object while it is mapped: it is compared until the target has nothing against it. */
class Mapping {
  readonly #object: DesiredObject;
  readonly #way: Way;
  readonly #input: Record<string, unknown>;
  /** By field; the first that is found is told. */
  readonly #fates = new Map<string, Found>();

  constructor(object: DesiredObject, way: Way) {
    this.#object = object;
    this.#way = way;
    // An empty name says nothing, and some products refuse it.
    this.#input = Object.fromEntries(Object.entries(object.input).filter(([, value]) => value !== ''));
  }

  run(): Mapped {
    const object = this.#object;
    for (;;) {
      const compared = this.#compared();
      if ('fate' in compared) return lostWhole(object, compared);
      if (this.#changed(compared)) continue;
      const lacking = compared.missing.find((field) => !isSecret(field));
      if (lacking !== undefined) return lostWhole(object, this.#lacking(lacking));
      for (const { code, field, message } of compared.warnings) {
        if (code === 'rounded' && field !== undefined) this.#rounded(field, message);
      }
      for (const field of this.#given()) this.#survives(field);
      const fates = [found(object, undefined, 'kept'), ...this.#fates.values()];
      return { object, input: this.#input, fates, missing: compared.missing };
    }
  }

  /** What the target says of the input as it is now, or that it does not take such an object at all. */
  #compared(): InputComparison | Found {
    const { kind } = this.#object;
    const keys = keyFieldsOf(kind);
    for (;;) {
      try {
        return compareInput(this.#way.to.calls(kind), undefined, this.#input);
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error;
        const { path = [], message } = error.issues?.[0] ?? { message: error.message };
        const field = String(path[0] ?? keys[0]);
        const reason = `${this.#title} does not take it: ${message}.`;
        const name = `${kind}.${field}.refused`;
        const text = (count: number, noun: string) => `${count} ${noun} ${count === 1 ? 'is' : 'are'} refused there`;
        if (keys.includes(field) || !(field in this.#input)) {
          return found(this.#object, undefined, 'lost', { name, reason, text });
        }
        this.#lose(field, { name, reason, text: (count, noun) => `${count} ${noun}: ${field} is refused there` });
      }
    }
  }

  /** Leaves out or replaces what the target cannot do, and adds what it needs; whether there was any such thing. */
  #changed({ warnings, missing }: InputComparison): boolean {
    const { kind } = this.#object;
    const { defaults } = this.#way;
    const refused = warnings.filter(({ code }) => code === 'unsupported');
    for (const { field: path = '', message: reason } of refused) {
      const [field = ''] = path.split('.');
      const value = this.#input[field];
      // What is in use is as it would be anyway.
      if (field === 'enabled' && value === true) {
        this.#fates.set(field, found(this.#object, field, 'kept'));
        delete this.#input[field];
        continue;
      }
      const fallback = fallbacks[`${kind}.${path}`];
      const text = (count: number, noun: string) => `${count} ${noun} ${verb(count, 'lose')} ${field}`;
      const why = { name: `${kind}.${path}`, text, ...fallback, reason };
      const instead = fallback?.instead(value, defaults);
      if (instead === undefined || instead === value) this.#lose(field, why);
      else this.#replace(field, instead, why);
    }
    const given = missing.filter((field) => !this.#fates.has(field) && this.#default(field) !== undefined);
    for (const field of given) {
      const name = `${kind}.${field}.missing`;
      const reason = `${this.#title} makes none without it, and it is not told where they are now.`;
      const text = (count: number, noun: string) => `${count} ${noun} ${verb(count, 'get')} the default ${field}`;
      this.#replace(field, this.#default(field), { name, reason, text });
    }
    return refused.length > 0 || given.length > 0;
  }

  #default(field: string): unknown {
    const { quota, relay } = this.#way.defaults;
    if (field === 'quota') return quota === undefined ? undefined : parseSize(quota);
    return field === 'relay' ? relay : undefined;
  }

  #lacking(field: string): Found {
    const name = `${this.#object.kind}.${field}.missing`;
    const reason = `${this.#title} makes none without it, and there is none: give it in defaults, or by amend.`;
    const text = (count: number, noun: string) => `${count} ${noun} cannot be made there without ${field}`;
    return found(this.#object, undefined, 'lost', { name, reason, text });
  }

  #rounded(field: string, reason: string): void {
    const name = `${this.#object.kind}.${field}.rounded`;
    const text = (count: number, noun: string) => `${count} ${noun}: ${field} is rounded up`;
    this.#tell(field, found(this.#object, field, 'lossy', { name, reason, text }));
  }

  /** A field that the target takes as it is: kept, unless its table says what does not survive. */
  #survives(field: string): void {
    const { kind } = this.#object;
    const { from, to } = this.#way;
    const value = this.#input[field];
    const fields = to.capabilities.kinds[kind]?.fields;
    const path = variantOf(kind, field, value) ?? field;
    const { loss: reason, granularity } = fields?.[path] ?? {};
    // What came through the same product has survived already, and steps tell exactly what does not fit them.
    const isSame = from.capabilities.product === to.capabilities.product;
    if (reason === undefined || isSame || granularity !== undefined || (field === 'enabled' && value === true)) {
      this.#tell(field, found(this.#object, field, 'kept'));
      return;
    }
    const text = (count: number, noun: string) => `${count} ${noun}: ${field} may not survive whole`;
    this.#tell(field, found(this.#object, field, 'lossy', { name: `${kind}.${path}`, reason, text }));
  }

  #given(): readonly string[] {
    const keys = keyFieldsOf(this.#object.kind);
    return Object.keys(this.#input).filter((field) => !keys.includes(field) && this.#input[field] !== undefined);
  }

  #lose(field: string, why: NonNullable<Found['why']>): void {
    this.#tell(field, found(this.#object, field, 'lost', why));
    delete this.#input[field];
  }

  #replace(field: string, value: unknown, why: NonNullable<Found['why']>): void {
    this.#tell(field, found(this.#object, field, 'lossy', why));
    this.#input[field] = value;
  }

  #tell(field: string, fate: Found): void {
    if (!this.#fates.has(field)) this.#fates.set(field, fate);
  }

  get #title(): string {
    return this.#way.to.capabilities.title;
  }
}

/** Fields that are given by whoever has the secrets, after all others. */
function isSecret(field: string): boolean {
  return field === 'password' || field === 'adminPassword' || field === 'privateKey';
}
