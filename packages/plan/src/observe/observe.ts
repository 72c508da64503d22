import { ConfigurationError } from '@mailhost/core';
import { type AnyAccount, bulk, domainOf, type EnsuredKind, keyOf, whyNot } from '@mailhost/unified';
import {
  comparePlaces,
  type DesiredObject,
  groupId,
  type Observed,
  type ObservedObject,
  type Reading,
} from '../plan/objects.js';
import type { PlanOptions } from '../plan/options.js';
import type { Accounts } from '../state/accounts.js';
import { type GroupToRead, groupsToRead } from './groups.js';

/** Options of {@link observe}. */
export interface ObserveOptions {
  readonly accounts: Accounts;
  /** The same as the plan's: what may be deleted is read with all that is told of it. */
  readonly prune?: PlanOptions['prune'];
  /** Ends the reading: the promise of the next object is rejected. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Sorts what was read of one account, domain and kind by `comparePlaces`. Default: in memory. `sortOnDisk` of
   * `@mailhost/plan/node` is for more than fit there.
   */
  readonly sort?: ((objects: AsyncIterable<ObservedObject>) => AsyncIterable<ObservedObject>) | undefined;
}

/** So many groups are read ahead. */
const ahead = 4;

/**
 * Reads what is there of the domains and kinds that are named (and the mailboxes, aliases and recipients of those
 * domains, to tell what is not named): by lists where the product has them, else one by one. An error becomes the
 * failed reading of that account, domain and kind, where then nothing is planned. Sends reads only. Throws
 * `ConfigurationError` for accounts that are not there.
 */
export async function* observe(
  desired: readonly DesiredObject[],
  options: ObserveOptions,
): AsyncGenerator<Observed, void, void> {
  const opened: Promise<ReadGroup>[] = [];
  /** Whether a domain is certainly not there, by account and domain: then there is nothing in it. */
  const missing = new Map<string, Promise<boolean>>();
  for (const group of groupsToRead(desired, options)) {
    const name = `${group.account}/${group.domain}`;
    const reading = openGroup(group, options, missing.get(name));
    if (group.kind === 'domain')
      missing.set(
        name,
        reading.then(
          ({ isMissing }) => isMissing,
          () => false,
        ),
      );
    // What went wrong is thrown where its turn comes.
    reading.catch(() => undefined);
    opened.push(reading);
    if (opened.length >= ahead) yield* told(await opened.shift());
  }
  for (const reading of opened) yield* told(await reading);
}

interface ReadGroup {
  readonly head: Observed;
  readonly objects: AsyncIterable<ObservedObject> | readonly ObservedObject[];
  /** It is a domain that is not there, and has to be made. */
  readonly isMissing: boolean;
}

async function* told(group: ReadGroup | undefined): AsyncGenerator<Observed, void, void> {
  if (!group) return;
  yield group.head;
  yield* group.objects;
}

async function openGroup(
  group: GroupToRead,
  options: ObserveOptions,
  isDomainMissing: Promise<boolean> | undefined,
): Promise<ReadGroup> {
  const { account: name, domain, kind } = group;
  const head = (reading: Reading): Observed => ({ account: name, domain, kind, key: '', reading });
  const account = Object.hasOwn(options.accounts, name) ? options.accounts[name] : undefined;
  if (!account) throw new ConfigurationError(`observe: there is no account ${name}, which ${groupId(group)} is for.`);
  const way = wayToRead(account, kind);
  if (way === undefined) {
    const message = whyNot(account, `${kind}.get`) ?? 'it cannot be read.';
    return { head: head({ how: 'unsupported', message }), objects: [], isMissing: false };
  }
  // Products answer questions about a domain that they do not have with errors.
  if (await isDomainMissing) return { head: head({ how: way, count: 0 }), objects: [], isMissing: false };
  try {
    let count = 0;
    const items = way === 'listed' ? listed(account, group, options) : lookedUp(account, group, options);
    const counted = async function* () {
      for await (const item of items) {
        count += 1;
        yield { account: name, domain, kind, key: keyOf(kind, item).text, item };
      }
    };
    // All has been read before the first is given, so that a list that breaks off counts for nothing.
    const sorted = (options.sort ?? sortInMemory)(counted())[Symbol.asyncIterator]();
    const first = await sorted.next();
    const objects = async function* () {
      for (let next = first; !next.done; next = await sorted.next()) yield next.value;
    };
    const isImplicit = account.capabilities.kinds[kind]?.create === 'implicit';
    const isMissing = kind === 'domain' && count === 0 && !isImplicit;
    return { head: head({ how: way, count }), objects: objects(), isMissing };
  } catch (error) {
    options.signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    return { head: head({ how: 'failed', message }), objects: [], isMissing: false };
  }
}

/** Kinds that are looked up one by one although there is a list, which is of the whole account. */
const accountWide: readonly EnsuredKind[] = ['domain', 'admin'];

/** How the objects of a kind are read; `undefined` where they cannot be, so that nothing is planned. */
export function wayToRead({ capabilities }: AnyAccount, kind: EnsuredKind): 'listed' | 'looked-up' | undefined {
  const row = capabilities.kinds[kind];
  if (!row || row.depends !== undefined) return undefined;
  if (row.list && !accountWide.includes(kind)) return 'listed';
  return row.get ? 'looked-up' : undefined;
}

/** All of a group: with details for those that need them. */
async function* listed(account: AnyAccount, group: GroupToRead, options: ObserveOptions): AsyncGenerator<object> {
  const { domain, kind, named } = group;
  const { signal } = options;
  const calls = account.calls(kind);
  const fields = account.capabilities.kinds[kind]?.fields ?? {};
  const isPruned = options.prune?.[kind] !== undefined;
  const needsDetails = !isPruned && [...group.fields].some((name) => fields[name]?.read === 'get');
  const found: object[] = [];
  for (const filter of filtersOf(kind, domain, group.scopes)) {
    for await (const item of calls.list(filter, { details: isPruned, signal })) {
      const { text } = keyOf(kind, item);
      if (hasAddress(kind) && domainOf(text) !== domain) continue;
      if (needsDetails && named.has(text)) found.push(item);
      else yield item;
    }
  }
  yield* looked(
    account,
    kind,
    found.map((item) => keyOf(kind, item).key),
    signal,
  );
}

async function* lookedUp(
  account: AnyAccount,
  { kind, named }: GroupToRead,
  { signal }: ObserveOptions,
): AsyncGenerator<object> {
  yield* looked(account, kind, [...named.values()], signal);
}

/** Those of some keys that are there, a few at a time. */
async function* looked(
  account: AnyAccount,
  kind: EnsuredKind,
  keys: readonly unknown[],
  signal: AbortSignal | undefined,
): AsyncGenerator<object> {
  const calls = account.calls(kind);
  const concurrency = Math.min(account.pace.concurrency, 16);
  for await (const outcome of bulk(keys, (key) => calls.find(key, { signal }), { concurrency })) {
    if (outcome.status === 'failed') throw outcome.error;
    if (outcome.status === 'done' && outcome.result) yield outcome.result;
  }
}

function filtersOf(kind: EnsuredKind, domain: string, scopes: ReadonlySet<string>): readonly object[] {
  return kind === 'senderRule' ? [...scopes].map((scope) => ({ scope })) : [{ domain }];
}

function hasAddress(kind: EnsuredKind): boolean {
  return kind === 'mailbox' || kind === 'alias' || kind === 'recipient';
}

async function* sortInMemory(objects: AsyncIterable<ObservedObject>): AsyncGenerator<ObservedObject, void, void> {
  const all: ObservedObject[] = [];
  for await (const object of objects) all.push(object);
  yield* all.sort(comparePlaces);
}
