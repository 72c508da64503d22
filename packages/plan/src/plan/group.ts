import type { RefusedObject } from './decide.js';
import { groupId, type ObjectPlace, type Reading } from './objects.js';
import type { Action, GroupSummary, Operation, Refusal, Sample } from './operations.js';
import type { PlanOptions } from './options.js';

/** So many keys stand for many. */
const mostKeys = 10;

/** Counts, and keeps the first few keys. */
class Keys {
  #count = 0;
  readonly #keys: string[] = [];

  add(key: string): void {
    this.#count += 1;
    if (this.#keys.length < mostKeys) this.#keys.push(key);
  }

  get sample(): Sample {
    return { count: this.#count, keys: this.#keys };
  }
}

interface Refused extends RefusedObject {
  readonly keys: Keys;
}

/** What becomes of the objects of one account, domain and kind, while they pass by. */
export class Group {
  readonly place: Omit<ObjectPlace, 'key'>;
  readonly reading: Reading;
  readonly #actions: Record<Action, number> = { create: 0, update: 0, disable: 0, delete: 0 };
  readonly #unmanaged = new Keys();
  readonly #unverifiable = new Keys();
  readonly #unverifiableFields = new Set<string>();
  readonly #refused = new Map<string, Refused>();
  readonly #removed = new Keys();
  #observed = 0;
  #desired = 0;
  #present = 0;
  #pruned = 0;

  constructor({ account, domain, kind }: ObjectPlace, reading: Reading) {
    this.place = { account, domain, kind };
    this.reading = reading;
  }

  saw({ isDesired, isPresent, isThere }: { isDesired: boolean; isPresent: boolean; isThere: boolean }): void {
    if (isDesired) this.#desired += 1;
    if (isPresent) this.#present += 1;
    if (isThere) this.#observed += 1;
  }

  unmanaged(key: string): void {
    this.#unmanaged.add(key);
  }

  unverifiable(key: string, fields: readonly string[]): void {
    this.#unverifiable.add(key);
    for (const field of fields) this.#unverifiableFields.add(field);
  }

  planned({ action, key }: Operation, isPruned: boolean): void {
    this.#actions[action] += 1;
    if (action === 'delete' || action === 'disable') this.#removed.add(key);
    if (isPruned) this.#pruned += 1;
  }

  refused(key: string, object: RefusedObject): void {
    const name = `${object.reason} ${object.action} ${object.message}`;
    const known = this.#refused.get(name) ?? { ...object, keys: new Keys() };
    known.keys.add(key);
    this.#refused.set(name, known);
  }

  /** How many deletions of mailboxes are planned here. */
  get mailboxDeletes(): number {
    return this.place.kind === 'mailbox' ? this.#actions.delete : 0;
  }

  summary(): GroupSummary {
    const { reading } = this;
    return {
      ...this.place,
      read: reading.how,
      ...('message' in reading && { message: reading.message }),
      observed: this.#observed,
      desired: this.#desired,
      present: this.#present,
      actions: { ...this.#actions },
      unmanaged: this.#unmanaged.sample,
      unverifiable: { ...this.#unverifiable.sample, fields: [...this.#unverifiableFields] },
    };
  }

  /** What is refused here: single objects, and all where there are too many. */
  *refusals(options: Pick<PlanOptions, 'thresholds' | 'lastApplied' | 'allowShrunk'>): Generator<Refusal> {
    for (const { reason, action, message, remedy, keys } of this.#refused.values()) {
      yield { reason, ...this.place, actions: [action], standing: false, ...keys.sample, message, remedy };
    }
    yield* this.#tooMany(options.thresholds ?? {});
    yield* this.#shrunk(options);
  }

  *#tooMany({ removals = 0.1, updates = 0.3, from = 10 }: NonNullable<PlanOptions['thresholds']>): Generator<Refusal> {
    if (this.#observed < from) return;
    const removed = this.#actions.delete + this.#actions.disable;
    const limits = [
      {
        name: 'removals',
        share: removals,
        count: removed,
        actions: ['disable', 'delete'],
        verb: 'disabled or deleted',
      },
      { name: 'updates', share: updates, count: this.#actions.update, actions: ['update'], verb: 'changed' },
    ] as const;
    for (const { name, share, count, actions, verb } of limits) {
      if (count <= share * this.#observed) continue;
      const message = `${count} of ${this.#observed} would be ${verb}: more than ${share * 100} %.`;
      const remedy = `If it is meant, raise thresholds.${name} to ${Math.ceil((count / this.#observed) * 100) / 100}.`;
      const keys = name === 'removals' ? this.#removed.sample.keys : [];
      yield { reason: 'threshold', ...this.place, actions, standing: true, count, keys, message, remedy };
    }
  }

  *#shrunk({ lastApplied, allowShrunk = [] }: Pick<PlanOptions, 'lastApplied' | 'allowShrunk'>): Generator<Refusal> {
    if (this.#pruned > 0 && this.#desired === 0) {
      const message = 'none of this kind is named, and all that are there would be gone.';
      const remedy = 'An empty list never deletes: name what is to go, with `absent`.';
      const actions = ['disable', 'delete'] as const;
      const { count, keys } = this.#removed.sample;
      yield { reason: 'shrunk-source', ...this.place, actions, standing: true, count, keys, message, remedy };
    }
    const name = groupId(this.place);
    const last = lastApplied?.sizes[name];
    const count = Object.values(this.#actions).reduce((sum, one) => sum + one, 0);
    if (last === undefined || count === 0 || allowShrunk.includes(name)) return;
    const sources = [
      { reason: 'shrunk-source', size: this.#desired, what: 'the state names' },
      { reason: 'shrunk-read', size: this.#observed, what: 'the account told' },
    ] as const;
    for (const { reason, size, what } of sources) {
      if (size >= last / 2) continue;
      const message = `${what} ${size}, and ${last} were applied last: less than half.`;
      const remedy = `Look whether something is missing. If it is meant, add ${name} to allowShrunk.`;
      const actions = ['create', 'update', 'disable', 'delete'] as const;
      yield { reason, ...this.place, actions, standing: true, count, keys: [], message, remedy };
    }
  }
}
