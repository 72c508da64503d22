import { ConfigurationError } from '@mailhost/core';
import type { AnyAccount } from '@mailhost/unified';
import { type Decision, decideAbsent, decidePresent } from './decide.js';
import { Group } from './group.js';
import { tooManyMailboxDeletes } from './mailbox-deletes.js';
import { type Items, merged, type Pair } from './merge.js';
import {
  compareGroups,
  type DesiredObject,
  type ObjectPlace,
  type Observed,
  objectId,
  type Reading,
} from './objects.js';
import type { Action, GroupSummary, Operation, PlanInMemory, PlanLine, Refusal } from './operations.js';
import type { PlanOptions } from './options.js';

/**
 * What would have to be done so that what is there (`observed`) is as it should be (`desired`). Sends nothing, and
 * gives the same for the same. Throws `ConfigurationError` where one of the two is not sorted, or names an account that
 * is not there.
 *
 * @example
 * const desired = desiredObjects(state, accounts);
 * console.log(await renderText(await plan(desired, observe(desired, { accounts }), { accounts })));
 */
export async function plan(
  desired: Items<DesiredObject>,
  observed: Items<Observed>,
  options: PlanOptions,
): Promise<PlanInMemory> {
  return await collectPlan(planLines(desired, observed, options));
}

/**
 * Puts the lines of a plan together in memory. Throws `ConfigurationError` where the first or the last line is missing.
 */
export async function collectPlan(lines: Items<PlanLine>): Promise<PlanInMemory> {
  const operations: Operation[] = [];
  const ends: { header?: PlanInMemory['header']; summary?: PlanInMemory['summary'] } = {};
  for await (const line of lines) {
    if (line.type === 'operation') operations.push(line);
    else if (line.type === 'header') ends.header = line;
    else ends.summary = line;
  }
  const { header, summary } = ends;
  if (header && summary) return { header, operations, summary };
  throw new ConfigurationError('plan: it has no header, or it was cut off before its summary: make it again.');
}

/**
 * The same line by line: header, operations, summary. What is held in memory is one line of each stream, and what the
 * summary says of each account, domain and kind.
 */
export async function* planLines(
  desired: Items<DesiredObject>,
  observed: Items<Observed>,
  options: PlanOptions,
): AsyncGenerator<PlanLine, void, void> {
  yield { type: 'header', format: 1, id: options.id ?? crypto.randomUUID() };
  const planning = new Planning(options);
  for await (const pair of merged(desired, observed)) {
    const operation = await planning.take(pair);
    if (operation) yield operation;
  }
  yield planning.summary();
}

/** The targets of the catch-all of an account and domain. */
interface CatchAllTargets {
  readonly of: string;
  readonly targets: readonly string[] | 'not read';
}

/** The account and domain that a catch-all is of. */
function ownerOf({ account, domain }: Pick<ObjectPlace, 'account' | 'domain'>): string {
  return `${account}/${domain}`;
}

const notRead: Reading = { how: 'failed', message: 'it was not read.' };

/** A plan while it is made. */
class Planning {
  readonly #options: PlanOptions;
  readonly #groups: GroupSummary[] = [];
  readonly #refusals: Refusal[] = [];
  readonly #actions: Record<Action, number> = { create: 0, update: 0, disable: 0, delete: 0 };
  readonly #calls = new Map<string, number>();
  readonly #passwordVersions: Record<string, number> = {};
  #group: Group | undefined;
  #mailboxDeletes = 0;
  /** Who gets the catch-all's mail in the domain that passes by, without those that are planned to go. */
  #catchAll: CatchAllTargets = { of: '', targets: [] };

  constructor(options: PlanOptions) {
    this.#options = options;
  }

  async take(pair: Pair): Promise<Operation | undefined> {
    const { place, reading, desired, observed } = pair;
    const group = this.#groupOf(pair);
    if (reading) {
      if (place.kind === 'catchAll' && reading.how === 'failed') {
        this.#catchAll = { of: ownerOf(place), targets: 'not read' };
      }
      return undefined;
    }
    const isPresent = desired !== undefined && desired.absent === undefined;
    group.saw({ isDesired: desired !== undefined, isPresent, isThere: observed !== undefined });
    this.#remember(pair);
    if (isPresent && (desired.passwordVersion ?? 1) > 1) {
      this.#passwordVersions[objectId(place)] = desired.passwordVersion ?? 1;
    }
    const decision = await this.#decide(pair, group);
    if (!decision) return undefined;
    if ('unverifiable' in decision) {
      if (decision.unverifiable.length > 0) group.unverifiable(place.key, decision.unverifiable);
      return undefined;
    }
    if ('refusal' in decision) {
      group.refused(place.key, decision.refusal);
      return undefined;
    }
    const { operation } = decision;
    group.planned(operation, desired === undefined);
    this.#forget(operation);
    this.#actions[operation.action] += 1;
    this.#calls.set(place.account, (this.#calls.get(place.account) ?? 0) + operation.calls);
    return operation;
  }

  async #decide({ place, desired, observed }: Pair, group: Group): Promise<Decision | undefined> {
    const { how } = group.reading;
    if (how === 'failed') return undefined;
    const account = this.#account(place.account);
    if (how === 'unsupported') {
      if (!desired || account.capabilities.kinds[place.kind]?.create === 'implicit') return undefined;
      const { message } = group.reading;
      const action = desired.absent ?? 'create';
      return { refusal: { reason: 'unsupported', action, message, remedy: 'Leave it out of the state.' } };
    }
    const { prune = {}, protect = [], lastApplied } = this.#options;
    if (desired && desired.absent === undefined) {
      const version = lastApplied && (lastApplied.passwordVersions[objectId(place)] ?? 1);
      return await decidePresent(account, desired, observed?.item, version);
    }
    if (!observed) return undefined;
    const pruning = how === 'listed' ? prune[place.kind] : undefined;
    const action = desired?.absent ?? pruning;
    if (action === undefined) {
      group.unmanaged(place.key);
      return undefined;
    }
    const catchAll = this.#catchAll.of === ownerOf(place) ? this.#catchAll.targets : [];
    const unwanted = { place, item: observed.item, action, isNamed: desired !== undefined, catchAll, protect };
    return await decideAbsent(account, unwanted);
  }

  /** The group of a place: the one before it is closed when it begins. */
  #groupOf({ place, reading }: Pair): Group {
    const current = this.#group;
    const isSame = current && compareGroups({ ...current.place, key: '' }, place) === 0;
    if (isSame) return current;
    this.#close();
    const group = new Group(place, reading ?? notRead);
    this.#group = group;
    return group;
  }

  #close(): void {
    if (!this.#group) return;
    this.#groups.push(this.#group.summary());
    this.#refusals.push(...this.#group.refusals(this.#options));
    this.#mailboxDeletes += this.#group.mailboxDeletes;
    this.#group = undefined;
  }

  /** What goes gets no mail of the catch-all any more. */
  #forget(operation: Operation): void {
    const { kind, key, action } = operation;
    const { of, targets } = this.#catchAll;
    const isRemoved = action === 'delete' || action === 'disable';
    if (!isRemoved || targets === 'not read' || of !== ownerOf(operation)) return;
    if (kind === 'mailbox' || kind === 'alias') {
      this.#catchAll = { of, targets: targets.filter((target) => target !== key) };
    }
  }

  /** Who gets the mail for what does not exist: as it should be, else as it is. */
  #remember({ place, desired, observed }: Pair): void {
    if (place.kind !== 'catchAll') return;
    const wanted: unknown = desired?.absent === undefined ? desired?.input['targets'] : [];
    const there: unknown = observed && Reflect.get(observed.item, 'targets');
    const targets = Array.isArray(wanted) ? wanted : Array.isArray(there) ? there : [];
    this.#catchAll = {
      of: ownerOf(place),
      targets: targets.map((target) => String(target).toLowerCase()),
    };
  }

  #account(name: string): AnyAccount {
    const { accounts } = this.#options;
    const account = Object.hasOwn(accounts, name) ? accounts[name] : undefined;
    if (account) return account;
    throw new ConfigurationError(`plan: there is no account ${name}: known are ${Object.keys(accounts).join(', ')}.`);
  }

  summary(): PlanLine {
    this.#close();
    const { allowDeletes = 5 } = this.#options;
    const refusals = [...this.#refusals];
    refusals.push(...tooManyMailboxDeletes(this.#mailboxDeletes, allowDeletes));
    const efforts = [...this.#calls].map(([account, calls]) => {
      const { requestsPerSecond } = this.#account(account).pace;
      return { account, calls, seconds: Math.ceil(calls / requestsPerSecond) };
    });
    return {
      type: 'summary',
      actions: this.#actions,
      groups: this.#groups,
      refusals,
      efforts,
      passwordVersions: this.#passwordVersions,
    };
  }
}
